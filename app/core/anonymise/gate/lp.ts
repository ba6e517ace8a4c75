import type { Program, Solved, Term } from './program'

/** What a solver answers for a program in the LP format: its status, and a value for each named variable. */
export interface Answer {
  readonly status: string
  readonly values: Readonly<Record<string, number>>
}

/** A program in the CPLEX LP format, with variables x0, x1 …; those that can have one value alone are left out. */
export function lpOf({ variables, sums, maximise }: Program): string {
  const isOpen = ([index]: Term) => variables[index]?.low !== variables[index]?.high
  const goal = maximise.filter(isOpen)
  const lines = ['Maximize', ` obj: ${sumOf(goal.length > 0 ? goal : [[0, 0]])}`, 'Subject To']
  for (const [index, { terms, ...bounds }] of sums.entries()) {
    const fixed = terms.reduce(
      (all, term) => all + (isOpen(term) ? 0 : term[1] * (variables[term[0]]?.low ?? 0)),
      0,
    )
    const low = bounds.low - fixed
    const high = bounds.high - fixed
    const its = terms.filter(isOpen)
    if (its.length === 0 && low <= 0 && 0 <= high) continue
    const sum = sumOf(its.length > 0 ? its : [[0, 0]])
    if (low === high) lines.push(` e${index}: ${sum} = ${low}`)
    else {
      if (low > Number.NEGATIVE_INFINITY) lines.push(` l${index}: ${sum} >= ${low}`)
      if (high < Number.POSITIVE_INFINITY) lines.push(` h${index}: ${sum} <= ${high}`)
    }
  }
  const open = [...variables.keys()].filter(index => isOpen([index, 1]))
  lines.push(
    'Bounds',
    ...open.map(index => ` ${variables[index]?.low} <= x${index} <= ${variables[index]?.high}`),
  )
  lines.push('General', ...open.map(index => ` x${index}`), 'End')
  return lines.join('\n')
}

/** What HiGHS answered about a program. Whatever is neither a solution nor a proof that there is none is unsolved. */
export function solvedBy({ status, values }: Answer, { variables }: Program): Solved {
  if (status === 'Infeasible') return { kind: 'impossible' }
  if (status !== 'Optimal') return { kind: 'unsolved' }
  return { kind: 'found', values: variables.map(({ low }, index) => Math.round(values[`x${index}`] ?? low)) }
}

/** A line for each term: the format allows no long ones. */
const sumOf = (terms: readonly Term[]) =>
  terms.map(([variable, weight]) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} x${variable}`).join('\n  ')
