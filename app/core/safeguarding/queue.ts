import { shuffled } from '~/core/anonymise/shuffle'
import { riskMatches } from './risk-words'

/** What waits for a safeguarding lead, and in which order. */
export type ConcernKind = 'unsafe' | 'contact'
export type ConcernState = 'waiting' | 'seen' | 'closed'

interface Waiting {
  kind: ConcernKind
  state: ConcernState
  raisedAt: Date
}

/** "I do not feel safe" first, then "please contact me"; not yet seen before seen; the longest wait first. */
export function inQueueOrder<C extends Waiting>(concerns: readonly C[]): C[] {
  return [...concerns].sort(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
      a.raisedAt.getTime() - b.raisedAt.getTime(),
  )
}

const kindOrder: readonly ConcernKind[] = ['unsafe', 'contact']
const stateOrder: readonly ConcernState[] = ['waiting', 'seen', 'closed']

/**
 * Whether a lead sees a concern: it went to everybody, or to this lead. One that went to somebody who is a
 * safeguarding lead no longer goes to everybody, or it would be lost.
 *
 * leads  ids of the partnership's active safeguarding leads
 */
export function isFor(memberId: string, addressedTo: string | null, leads: readonly string[]): boolean {
  return addressedTo === null || addressedTo === memberId || !leads.includes(addressedTo)
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
