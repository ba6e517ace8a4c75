import type { ResponseRow } from '../responses'
import type { Attack } from './attack'
import type { Figure } from './figures'
import { Draft, type Solve, type Term } from './program'
import { agreesWith, type Question, withValue } from './questions'
import { tellsTheSame } from './scope'
import { type Class, knowersIn, type Situation, situationOf } from './situation'

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
  // What stays open to all of them together stays open to each, and is looked at once.
  const open = new Set<string>()
  for (const knower of ['everybody', ...knowersIn(attack.truth)] as const) {
    const situation = situationOf(question, attack, knower)
    for (const one of situation.classes) {
      for (const [value, rows] of one.rows.entries()) {
        const place = `${one.key} ${value}`
        if (rows.length === 0 || open.has(place)) continue
        const found = await isOpen(situation, one, value, solve)
        if (knower !== 'everybody') {
          if (found === 'unsolved') return { kind: 'unsolved' }
          if (found === 'closed') return { kind: 'broken', how: `insider ${question.items[0]}` }
        } else if (found === 'open') open.add(place)
      }
    }
  }
  return { kind: 'held' }
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
  const { question, attack } = situation
  const worlds = attack.scope.against.coalition + 1
  const row = one.rows[value]?.[0] as number
  const holds = (changes: readonly Change[]) =>
    tellsTheSame(changed(situation, changes), attack.scope, attack.binding)
  let unsolved = false
  for (const to of question.values.keys()) {
    if (to === value) continue
    // Somebody else in the same figures says the other thing: the two trade places, and nothing told changes. No two
    // of them are one person, whom a figure counts once.
    if ((one.free[to] ?? 0) >= worlds) return 'open'
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
  { question, figures, givers, attack }: Situation,
  { one, value, to }: { one: Class; value: number; to: number },
  worlds: number,
  solve: Solve,
): Promise<Change[][] | 'unsolved' | undefined> {
  const draft = new Draft()
  const sums = figures.map((): Term[][] => Array.from({ length: worlds }, () => []))
  const moves: {
    variable: number
    world: number
    free: readonly (readonly number[])[]
    at: number
    to: number
  }[] = []
  const person = attack.truth[one.rows[value]?.[0] as number]?.person
  for (const { rows, people } of givers) {
    const free = people.filter(([first]) => attack.truth[first as number]?.person !== person)
    if (free.length === 0) continue
    const all: Term[] = []
    for (const [at, { figures: its, value: from }] of rows.entries()) {
      for (let world = 0; world < worlds; world++) {
        for (const target of question.values.keys()) {
          if (target === from) continue
          const variable = draft.variable(0, free.length)
          all.push([variable, 1])
          moves.push({ variable, world, free, at, to: target })
          for (const figure of its) {
            const weight = difference(question, from, target, figures[figure]?.item as string)
            if (weight !== 0) sums[figure]?.[world]?.push([variable, weight])
          }
          // As few as can be: what is looked for is found sooner, and read more easily.
          draft.maximise.push([variable, -1])
        }
      }
    }
    draft.sum(all, { low: 0, high: free.length })
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
  const taken = new Map<readonly (readonly number[])[], number>()
  const found: Change[][] = Array.from({ length: worlds }, () => [])
  for (const { variable, world, free, at, to: target } of moves) {
    const start = taken.get(free) ?? 0
    const end = start + (solved.values[variable] ?? 0)
    taken.set(free, end)
    for (const own of free.slice(start, end)) found[world]?.push({ row: own[at] as number, to: target })
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
