import type { ResponseRow } from '../responses'
import type { Attack } from './attack'
import { boundsOf, type Figure, figuresAbout } from './figures'
import { Draft, type Solve, type Term } from './program'
import { agreesWith, type Question, valueIn, withValue } from './questions'

interface Wanted {
  /** what is told about the rows, by who is on the scale: `figuresIn` */
  readonly figures: readonly Figure[]
  /** how much it matters that a row agrees with the question's first item; below nought, that it does not */
  readonly weightOf: (row: number) => number
}

/**
 * Gives people answers to one question so that every figure reads as it was told.
 *
 * rows     of a world; who is on the scale stays, what they say there is chosen
 * returns  undefined when there are none, or none were found in time
 */
export async function answersThatTellTheSame(
  question: Question,
  rows: readonly ResponseRow[],
  { scope, measured }: Pick<Attack, 'scope' | 'measured'>,
  { figures: all, weightOf }: Wanted,
  solve: Solve,
): Promise<ResponseRow[] | undefined> {
  const figures = figuresAbout(question, all)
  const its: number[][] = rows.map(() => [])
  for (const [at, { members }] of figures.entries()) for (const row of members) its[row]?.push(at)
  // Rows that count in the same places and matter alike are one variable a value.
  const classes = new Map<string, { rows: number[]; figures: readonly number[]; weight: number }>()
  for (const [row, at] of its.entries()) {
    if (valueIn(rows[row] as ResponseRow, question, measured) === undefined) continue
    const weight = weightOf(row)
    const key = `${at.join()} ${weight}`
    const found = classes.get(key) ?? { rows: [], figures: at, weight }
    found.rows.push(row)
    classes.set(key, found)
  }
  const draft = new Draft()
  const sums: Term[][] = figures.map(() => [])
  const shares = [...classes.values()].map(({ rows: own, figures: at, weight }) => {
    const variables = question.values.map((_, value) => {
      const variable = draft.variable(0, own.length)
      for (const one of at)
        if (agreesWith(question, value, figures[one]?.item)) sums[one]?.push([variable, 1])
      if (weight !== 0 && agreesWith(question, value)) draft.maximise.push([variable, weight])
      return variable
    })
    draft.sum(
      variables.map(variable => [variable, 1]),
      { low: own.length, high: own.length },
    )
    return { rows: own, variables }
  })
  for (const [at, { told }] of figures.entries()) {
    if (!told) continue
    const bounds = boundsOf(told.agreement, told.counts, scope.policy)
    if (!bounds) return undefined
    draft.sum(sums[at] ?? [], bounds)
  }
  const solved = await solve(draft)
  if (solved.kind !== 'found') return undefined
  const answered = [...rows]
  for (const { rows: own, variables } of shares) {
    let next = 0
    for (const [value, variable] of variables.entries()) {
      const end = next + (solved.values[variable] ?? 0)
      for (const row of own.slice(next, end))
        answered[row] = withValue(answered[row] as ResponseRow, question, value, measured)
      next = end
    }
  }
  return answered
}
