import type { ResponseRow } from '../responses'
import type { Attack } from './attack'
import { type Figure, figuresAbout } from './figures'
import { type Question, valueIn } from './questions'

/** Whose knowledge it is: nobody's; of one who knows some answers; or all of theirs together, the most there is. */
export type Knower = 'nobody' | 'everybody' | { readonly name: string }

/** What an insider faces on one question. */
export interface Situation {
  readonly question: Question
  readonly attack: Attack
  readonly figures: readonly Figure[]
  readonly classes: readonly Class[]
  readonly givers: readonly Giver[]
}

/** Rows in the same figures: whatever one could have answered, each could. */
export interface Class {
  readonly key: string
  /** which figures they are in */
  readonly figures: readonly number[]
  /** indices of the rows whose answers have to be open, by value; those nobody knows come first */
  readonly rows: readonly (readonly number[])[]
  /** how many of them the insider does not know, by value */
  readonly free: readonly number[]
}

/**
 * People whose rows are in the same figures with the same answers: when one can make room for somebody else's change,
 * each of them can. One of a person's rows does, so that no two worlds need the same person.
 */
export interface Giver {
  readonly rows: readonly { readonly figures: readonly number[]; readonly value: number }[]
  /** indices of the rows of each person, in that order */
  readonly people: readonly (readonly number[])[]
}

/** Nobody, and each who knows some answers. */
export const knowersIn = (rows: readonly ResponseRow[]): Knower[] => [
  'nobody',
  ...[...new Set(rows.flatMap(({ knownTo = [] }) => knownTo))].map(name => ({ name })),
]

export function situationOf(question: Question, attack: Attack, knower: Knower): Situation {
  const figures = figuresAbout(question, attack.figures)
  const memberships = new Map<number, number[]>()
  for (const [figure, { members }] of figures.entries())
    for (const row of members) memberships.set(row, [...(memberships.get(row) ?? []), figure])
  const { truth, measured } = attack
  const isKnown = (row: number) => knows(knower, truth[row] as ResponseRow)
  const own = [...memberships].flatMap(([row, its]) => {
    const value = valueIn(truth[row] as ResponseRow, question, measured)
    return value === undefined ? [] : [{ row, figures: its, value, known: isKnown(row) }]
  })
  const free = own.filter(({ known }) => !known)
  // What one insider knows is theirs; what everybody knows together still has to be open to each who does not know it.
  const targets = knower === 'everybody' ? [...free, ...own.filter(({ known }) => known)] : free
  return { question, attack, figures, classes: classesOf(targets, question), givers: giversOf(free, truth) }
}

const knows = (knower: Knower, { knownTo = [] }: ResponseRow): boolean => {
  if (knower === 'nobody') return false
  return knower === 'everybody' ? knownTo.length > 0 : knownTo.includes(knower.name)
}

interface Placed {
  readonly row: number
  readonly figures: readonly number[]
  readonly value: number
  readonly known: boolean
}

function classesOf(targets: readonly Placed[], { values }: Question): Class[] {
  const byFigures = new Map<string, Placed[]>()
  for (const one of targets) {
    const key = one.figures.join()
    byFigures.set(key, [...(byFigures.get(key) ?? []), one])
  }
  return [...byFigures].map(([key, all]) => ({
    key,
    figures: (all[0] as Placed).figures,
    rows: values.map((_, value) => all.flatMap(one => (one.value === value ? [one.row] : []))),
    free: values.map((_, value) => all.filter(one => one.value === value && !one.known).length),
  }))
}

function giversOf(free: readonly Placed[], truth: readonly ResponseRow[]): Giver[] {
  const people = new Map<string, Placed[]>()
  for (const one of free) {
    const person = truth[one.row]?.person as string
    people.set(person, [...(people.get(person) ?? []), one])
  }
  const givers = new Map<string, { rows: Placed[]; people: number[][] }>()
  for (const own of people.values()) {
    const nameOf = ({ figures, value }: Placed) => `${figures.join()} ${value}`
    const rows = own.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    const key = rows.map(nameOf).join('|')
    const found = givers.get(key) ?? { rows, people: [] }
    found.people.push(rows.map(({ row }) => row))
    givers.set(key, found)
  }
  return [...givers.values()]
}
