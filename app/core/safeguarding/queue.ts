import { shuffled } from '~/core/anonymise/shuffle'
import { riskMatches } from './risk-words'

/** What waits for a safeguarding lead, and in which order. */
export type ConcernKind = 'unsafe' | 'contact'
export type ConcernState = 'waiting' | 'seen' | 'closed'

export type Priority = 'urgent' | 'ordinary'

/** A concern's priority: what a lead decided, with a reason in the notes, or what follows from what was asked. */
export const priorityOf = ({ kind, priority }: { kind: ConcernKind; priority: Priority | null }): Priority =>
  priority ?? (kind === 'unsafe' ? 'urgent' : 'ordinary')

interface Waiting {
  kind: ConcernKind
  priority: Priority | null
  state: ConcernState
  raisedAt: Date
}

/** What is urgent first; not yet seen before seen; "I do not feel safe" before "please contact me"; the longest wait first. */
export function inQueueOrder<C extends Waiting>(concerns: readonly C[]): C[] {
  return [...concerns].sort(
    (a, b) =>
      priorityOrder.indexOf(priorityOf(a)) - priorityOrder.indexOf(priorityOf(b)) ||
      stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      a.raisedAt.getTime() - b.raisedAt.getTime(),
  )
}

const priorityOrder: readonly Priority[] = ['urgent', 'ordinary']
const kindOrder: readonly ConcernKind[] = ['unsafe', 'contact']
const stateOrder: readonly ConcernState[] = ['waiting', 'seen', 'closed']

/** An active safeguarding lead, as far as it matters for whom a concern is. */
export interface LeadOnRoute {
  id: string
  /** works for no service of the partnership */
  outside: boolean
  /** the designated officer */
  officer: boolean
}

/**
 * Who sees concerns about somebody who works here: the designated officers, or where there is none, the leads from
 * outside the service. Empty: nobody here may, and the contact outside is told (docs/decisions/0032).
 */
export function routeOf<L extends LeadOnRoute>(leads: readonly L[]): L[] {
  const officers = leads.filter(({ officer }) => officer)
  return officers.length > 0 ? officers : leads.filter(({ outside }) => outside)
}

export interface Addressed {
  /** The lead whom the person picked; null: all of them. */
  addressedTo: string | null
  /** About somebody who works with the person. */
  practitioner: boolean
  /** The lead who has taken it on, or to whom it was handed over. */
  takenBy: string | null
}

/**
 * Whether a lead sees a concern: it went to everybody, or to this lead, or was handed over to them. One that went to
 * somebody who is a safeguarding lead no longer goes to everybody, or it would be lost. One about somebody who works
 * here is for its route alone, whoever else has been named meanwhile.
 *
 * leads  the partnership's active safeguarding leads
 */
export function isFor(memberId: string, concern: Addressed, leads: readonly LeadOnRoute[]): boolean {
  const { addressedTo, practitioner, takenBy } = concern
  const may = practitioner ? routeOf(leads) : leads
  if (!may.some(({ id }) => id === memberId)) return false
  if (addressedTo === null || addressedTo === memberId || takenBy === memberId) return true
  return !may.some(({ id }) => id === addressedTo)
}

/** Whether any of these texts holds a word of the risk list. It only ever moves them up. */
export function readFirst(texts: readonly string[]): boolean {
  return texts.some(text => riskMatches(text).length > 0)
}

/**
 * Sent words in the order in which they are read: those that hold a word of the risk list first, and within each
 * of the two groups at random, so that the order says nothing about when they were sent.
 *
 * randomBytes  the source of chance, e.g. node:crypto's
 */
export function inReadingOrder<W extends { first: boolean }>(
  words: readonly W[],
  randomBytes: (length: number) => Uint8Array,
): W[] {
  const mixed = shuffled(words, randomBytes)
  return [...mixed.filter(({ first }) => first), ...mixed.filter(({ first }) => !first)]
}
