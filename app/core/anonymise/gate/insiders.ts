import type { Measured, ResponseRow } from '../responses'
import { type Figure, figuresAbout } from './figures'
import { Draft, type Solve, type Term } from './program'
import { type Question, valueIn, withValue } from './questions'
import { reproduced, type Scope, tellsTheSame } from './scope'

/** What came of one kind of attack. */
export type Outcome =
  | { readonly kind: 'held' }
  | { readonly kind: 'broken'; readonly how: string }
  | { readonly kind: 'unsolved' }

/**
 * A1 and A2 at once. The attacker knows who answered, with every attribute, what was shared with them, and after that
 * what any two more people say. A person's answer stays open if it could have been another one, in as many worlds as
 * it takes that no two people's answers rule them all out: one in which nobody else changes; or three of which no two
 * have to change the same person's answer. The truth is a world beside them.
 *
 * truth    the rows of the scope
 * returns  broken with the first answer that is not open
 * source   privacy model, section 2; docs/decisions/0022
 */
export async function attackAsInsider(
  question: Question,
  truth: readonly ResponseRow[],
  scope: Scope,
  solve: Solve,
): Promise<Outcome> {
  const measured = scope.published.at(-1)?.context.measured
  if (!measured) throw new RangeError('a scope without a release')
  const figures = figuresAbout(question, truth, scope)
  const binding = question.hidesByAnswer ? reproduced(truth, scope) : []
  for (const knower of knowersIn(truth)) {
    const classes = classesOf(question, truth, figures, measured, knower)
    for (const one of classes) {
      for (const [value, rows] of one.rows.entries()) {
        if (rows.length === 0) continue
        const open = await isOpen({
          question,
          truth,
          scope,
          solve,
          figures,
          classes,
          one,
          value,
          measured,
          binding,
        })
        if (open !== 'open')
          return open === 'unsolved'
            ? { kind: 'unsolved' }
            : { kind: 'broken', how: `insider ${question.items[0]}` }
      }
    }
  }
  return { kind: 'held' }
}

/** Nobody, and each who knows some answers. */
const knowersIn = (rows: readonly ResponseRow[]): (string | undefined)[] => [
  undefined,
  ...new Set(rows.flatMap(({ knownTo = [] }) => knownTo)),
]

/** Rows in the same figures: whatever one could have answered, each could. */
interface Class {
  /** which figures they are in */
  readonly figures: readonly number[]
  /** indices of the rows, by value; without those whose answers are known */
  readonly rows: readonly (readonly number[])[]
}

function classesOf(
  question: Question,
  truth: readonly ResponseRow[],
  figures: readonly Figure[],
  measured: Measured,
  knower: string | undefined,
): Class[] {
  const memberships = new Map<number, number[]>()
  for (const [figure, { members }] of figures.entries())
    for (const row of members) memberships.set(row, [...(memberships.get(row) ?? []), figure])
  const classes = new Map<string, { figures: number[]; rows: number[][] }>()
  for (const [row, its] of memberships) {
    const of = truth[row] as ResponseRow
    if (knower !== undefined && of.knownTo?.includes(knower)) continue
    const value = valueIn(of, question, measured)
    if (value === undefined) continue
    const key = its.join()
    const found = classes.get(key) ?? { figures: its, rows: question.values.map(() => []) }
    found.rows[value]?.push(row)
    classes.set(key, found)
  }
  return [...classes.values()]
}

interface Attack {
  question: Question
  truth: readonly ResponseRow[]
  scope: Scope
  solve: Solve
  figures: readonly Figure[]
  classes: readonly Class[]
  one: Class
  value: number
  measured: Measured
  binding: readonly boolean[]
}

/** Whether the answers of a class that are of one value could have been of another. */
async function isOpen(attack: Attack): Promise<'open' | 'closed' | 'unsolved'> {
  const { question, truth, scope, one, value, binding, measured } = attack
  const others = [...question.values.keys()].filter(other => other !== value)
  const worlds = scope.against.coalition + 1
  const holds = (changes: readonly Change[]) =>
    !question.hidesByAnswer || tellsTheSame(changed(truth, question, measured, changes), scope, binding)
  const row = one.rows[value]?.[0] as number
  let unsolved = false
  for (const to of others) {
    if ((one.rows[to]?.length ?? 0) >= worlds) return 'open'
    const alone = [{ row, to }]
    if (isAllowed(attack, to) && holds(alone)) return 'open'
    const found = await repairs(attack, to, worlds)
    if (found === 'unsolved') unsolved = true
    else if (found?.every(changes => holds([...alone, ...changes]))) return 'open'
  }
  return unsolved ? 'unsolved' : 'closed'
}

interface Change {
  readonly row: number
  /** the value it would have */
  readonly to: number
}

/** Whether one answer of the class can change with nobody else's. */
function isAllowed({ question, figures, one, value }: Attack, to: number): boolean {
  return one.figures.every(at => {
    const { item, agreeing, low, high } = figures[at] as Figure
    const now = agreeing + difference(question, value, to, item)
    return low <= now && now <= high
  })
}

/**
 * For one answer that changes, what else has to change so that all that is told stays as it is: in so many ways that
 * nobody is needed in two of them.
 */
async function repairs(
  attack: Attack,
  to: number,
  worlds: number,
): Promise<Change[][] | 'unsolved' | undefined> {
  const { question, figures, classes, one, value, solve } = attack
  const draft = new Draft()
  const sums = figures.map((): Term[][] => Array.from({ length: worlds }, () => []))
  const moves: { variable: number; world: number; of: Class; from: number; to: number }[] = []
  for (const of of classes) {
    for (const [from, rows] of of.rows.entries()) {
      const most = rows.length - (of === one && from === value ? 1 : 0)
      if (most === 0) continue
      const all: Term[] = []
      for (let world = 0; world < worlds; world++) {
        for (const target of question.values.keys()) {
          if (target === from) continue
          const variable = draft.variable(0, most)
          all.push([variable, 1])
          moves.push({ variable, world, of, from, to: target })
          for (const at of of.figures) {
            const weight = difference(question, from, target, figures[at]?.item as string)
            if (weight !== 0) sums[at]?.[world]?.push([variable, weight])
          }
          // As few as can be: what is looked for is found sooner, and read more easily.
          draft.maximise.push([variable, -1])
        }
      }
      draft.sum(all, { low: 0, high: most })
    }
  }
  for (const [at, { item, agreeing, low, high }] of figures.entries()) {
    const now = agreeing + (one.figures.includes(at) ? difference(question, value, to, item) : 0)
    for (const terms of sums[at] ?? []) {
      if (terms.length === 0 && (now < low || now > high)) return undefined
      draft.sum(terms, { low: low - now, high: high - now })
    }
  }
  const solved = await solve(draft)
  if (solved.kind === 'unsolved') return 'unsolved'
  if (solved.kind === 'impossible') return undefined
  // Nobody twice: each world takes its people from where the one before left off.
  const taken = new Map<readonly number[], number>()
  const found: Change[][] = Array.from({ length: worlds }, () => [])
  for (const { variable, world, of, from, to: target } of moves) {
    const rows = of.rows[from] as readonly number[]
    const free = of === one && from === value ? rows.slice(1) : rows
    const start = taken.get(rows) ?? 0
    const count = Math.round(solved.values[variable] ?? 0)
    taken.set(rows, start + count)
    for (const row of free.slice(start, start + count)) found[world]?.push({ row, to: target })
  }
  return found
}

const agrees = ({ values }: Question, value: number, item: string): boolean =>
  values[value]?.includes(item) ?? false

/** By how much the count of an item grows when an answer goes from one value to another. */
const difference = (question: Question, from: number, to: number, item: string): number =>
  Number(agrees(question, to, item)) - Number(agrees(question, from, item))

function changed(
  truth: readonly ResponseRow[],
  question: Question,
  measured: Measured,
  changes: readonly Change[],
): ResponseRow[] {
  const rows = [...truth]
  for (const { row, to } of changes) rows[row] = withValue(rows[row] as ResponseRow, question, to, measured)
  return rows
}
