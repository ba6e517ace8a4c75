import type { ResponseRow } from '../responses'
import type { Attack } from './attack'
import { type Figure, figuresAbout } from './figures'
import { Draft, type Solve, type Term } from './program'
import { agreesWith, type Question, valueIn, withValue } from './questions'
import { tellsTheSame } from './scope'

/** What came of one kind of attack. */
export type Outcome =
  | { readonly kind: 'held' }
  | { readonly kind: 'broken'; readonly how: string }
  | { readonly kind: 'unsolved' }

/**
 * A1 and A2 at once, on one question. The attacker knows who answered, with every attribute, what was shared with them,
 * and after that what any two more people say. A person's answer stays open if it could have been another one, in as
 * many worlds as it takes that no two people's word rules them all out: one in which nobody else changes; or three of
 * which no two have to change answers of the same person. The truth is a world beside them.
 *
 * returns  broken with the first answer that is not open
 * source   privacy model, section 2; docs/decisions/0022
 */
export async function attackAsInsider(question: Question, attack: Attack, solve: Solve): Promise<Outcome> {
  for (const knower of knowersIn(attack.truth)) {
    const situation = situationOf(question, attack, knower)
    for (const one of situation.classes) {
      for (const [value, rows] of one.rows.entries()) {
        if (rows.length === 0) continue
        const open = await isOpen(situation, one, value, solve)
        if (open === 'unsolved') return { kind: 'unsolved' }
        if (open === 'closed') return { kind: 'broken', how: `insider ${question.items[0]}` }
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

/** What one insider faces. */
interface Situation {
  readonly question: Question
  readonly attack: Attack
  readonly figures: readonly Figure[]
  readonly classes: readonly Class[]
}

/** Rows in the same figures: whatever one could have answered, each could. */
interface Class {
  /** which figures they are in */
  readonly figures: readonly number[]
  /** indices of the rows, by value; without those whose answers are known */
  readonly rows: readonly (readonly number[])[]
  /**
   * Whether they may make room for somebody else's change. Of each person's rows one may: so no two worlds can need
   * the same person.
   */
  readonly gives: boolean
}

function situationOf(question: Question, attack: Attack, knower: string | undefined): Situation {
  const { truth, measured } = attack
  const figures = figuresAbout(question, attack.figures)
  const memberships = new Map<number, number[]>()
  for (const [figure, { members }] of figures.entries()) {
    for (const row of members) {
      if (knower !== undefined && truth[row]?.knownTo?.includes(knower)) continue
      memberships.set(row, [...(memberships.get(row) ?? []), figure])
    }
  }
  const giver = new Map([...memberships.keys()].map(row => [truth[row]?.person, row]))
  const classes = new Map<string, { figures: number[]; rows: number[][]; gives: boolean }>()
  for (const [row, its] of memberships) {
    const of = truth[row] as ResponseRow
    const value = valueIn(of, question, measured)
    if (value === undefined) continue
    const gives = giver.get(of.person) === row
    const key = `${its.join()} ${gives}`
    const found = classes.get(key) ?? { figures: its, rows: question.values.map(() => []), gives }
    found.rows[value]?.push(row)
    classes.set(key, found)
  }
  return { question, attack, figures, classes: [...classes.values()] }
}

interface Change {
  readonly row: number
  /** the value it would have */
  readonly to: number
}

/** Whether the answers of a class that are of one value could have been of another. */
async function isOpen(
  situation: Situation,
  one: Class,
  value: number,
  solve: Solve,
): Promise<'open' | 'closed' | 'unsolved'> {
  const { question, attack, classes } = situation
  const worlds = attack.scope.against.coalition + 1
  const row = one.rows[value]?.[0] as number
  const holds = (changes: readonly Change[]) =>
    tellsTheSame(changed(situation, changes), attack.scope, attack.binding)
  let unsolved = false
  for (const to of question.values.keys()) {
    if (to === value) continue
    // Somebody else in the same figures says the other thing: the two trade places, and nothing told changes. No two
    // of them are one person, whom a figure counts once.
    const partners = classes.filter(({ figures }) => figures.join() === one.figures.join())
    if (partners.reduce((sum, { rows }) => sum + (rows[to]?.length ?? 0), 0) >= worlds) return 'open'
    const alone = { row, to }
    if (isAllowed(situation, one, value, to) && (!question.hidesByAnswer || holds([alone]))) return 'open'
    const found = await repairs(situation, { one, value, to }, worlds, solve)
    if (found === 'unsolved') unsolved = true
    else if (found?.every(changes => holds([alone, ...changes]))) return 'open'
  }
  return unsolved ? 'unsolved' : 'closed'
}

/** Whether one answer of the class can change with nobody else's. */
const isAllowed = ({ question, figures }: Situation, one: Class, value: number, to: number): boolean =>
  one.figures.every(at => {
    const { item, agreeing, low, high } = figures[at] as Figure
    const now = agreeing + difference(question, value, to, item)
    return low <= now && now <= high
  })

/**
 * For one answer that changes, what else has to change so that all that is told stays as it is: in so many ways that
 * nobody is needed in two of them.
 */
async function repairs(
  { question, figures, classes }: Situation,
  { one, value, to }: { one: Class; value: number; to: number },
  worlds: number,
  solve: Solve,
): Promise<Change[][] | 'unsolved' | undefined> {
  const draft = new Draft()
  const sums = figures.map((): Term[][] => Array.from({ length: worlds }, () => []))
  const moves: { variable: number; world: number; free: readonly number[]; to: number }[] = []
  for (const of of classes) {
    if (!of.gives) continue
    for (const [from, rows] of of.rows.entries()) {
      const free = of === one && from === value ? rows.slice(1) : rows
      if (free.length === 0) continue
      const all: Term[] = []
      for (let world = 0; world < worlds; world++) {
        for (const target of question.values.keys()) {
          if (target === from) continue
          const variable = draft.variable(0, free.length)
          all.push([variable, 1])
          moves.push({ variable, world, free, to: target })
          for (const at of of.figures) {
            const weight = difference(question, from, target, figures[at]?.item as string)
            if (weight !== 0) sums[at]?.[world]?.push([variable, weight])
          }
          // As few as can be: what is looked for is found sooner, and read more easily.
          draft.maximise.push([variable, -1])
        }
      }
      draft.sum(all, { low: 0, high: free.length })
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
  if (solved.kind !== 'found') return solved.kind === 'unsolved' ? 'unsolved' : undefined
  // Nobody twice: each world takes its people from where the one before left off.
  const taken = new Map<readonly number[], number>()
  const found: Change[][] = Array.from({ length: worlds }, () => [])
  for (const { variable, world, free, to: target } of moves) {
    const start = taken.get(free) ?? 0
    const end = start + (solved.values[variable] ?? 0)
    taken.set(free, end)
    for (const row of free.slice(start, end)) found[world]?.push({ row, to: target })
  }
  return found
}

/** By how much the count of an item grows when an answer goes from one value to another. */
const difference = (question: Question, from: number, to: number, item: string): number =>
  Number(agreesWith(question, to, item)) - Number(agreesWith(question, from, item))

function changed({ question, attack }: Situation, changes: readonly Change[]): ResponseRow[] {
  const rows = [...attack.truth]
  for (const { row, to } of changes)
    rows[row] = withValue(rows[row] as ResponseRow, question, to, attack.measured)
  return rows
}
