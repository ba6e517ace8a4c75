import { itemsFor } from './instruments'
import type { Audience, Instrument, Item } from './schema'

/**
 * What somebody has said so far: an option code or a text for each item; null for one that was skipped; absent
 * for one not reached yet. Only the answered ones are ever sent.
 */
export type DraftAnswers = Readonly<Record<string, string | null>>

/** The item after this one, or null after the last. Throws when the item is not asked of this audience. */
export function nextItem(of: Instrument, audience: Audience, key: string): Item | null {
  const items = itemsFor(of, audience)
  return items[positionOf(items, key) + 1] ?? null
}

/** The item before this one, or null before the first. */
export function previousItem(of: Instrument, audience: Audience, key: string): Item | null {
  const items = itemsFor(of, audience)
  return items[positionOf(items, key) - 1] ?? null
}

/** "Question 2 of 6": the place of an item among those this audience is asked, counted from 1. */
export function placeOf(of: Instrument, audience: Audience, key: string): { number: number; of: number } {
  const items = itemsFor(of, audience)
  return { number: positionOf(items, key) + 1, of: items.length }
}

/** Where to go on: the first item neither answered nor skipped, or null when the answers can be checked. */
export function resumeAt(of: Instrument, audience: Audience, answers: DraftAnswers): Item | null {
  return itemsFor(of, audience).find(item => !Object.hasOwn(answers, item.key)) ?? null
}

/** How many items were answered, of how many. Computed, never stored. */
export function progressOf(
  of: Instrument,
  audience: Audience,
  answers: DraftAnswers,
): { answered: number; reached: number; of: number } {
  const items = itemsFor(of, audience)
  const reached = items.filter(item => Object.hasOwn(answers, item.key))
  return {
    answered: reached.filter(item => answers[item.key] !== null).length,
    reached: reached.length,
    of: items.length,
  }
}

/**
 * What is sent: the scores (option codes) and the words, without what was skipped and without anything that is
 * not an item of this audience.
 */
export function toSend(
  of: Instrument,
  audience: Audience,
  answers: DraftAnswers,
): { scores: Record<string, string>; words: { item: string; text: string }[] } {
  const scores: Record<string, string> = {}
  const words: { item: string; text: string }[] = []
  for (const item of itemsFor(of, audience)) {
    const answer = Object.hasOwn(answers, item.key) ? answers[item.key] : null
    if (answer === null || answer === undefined) continue
    if (item.type === 'long-text') words.push({ item: item.key, text: answer })
    else scores[item.key] = answer
  }
  return { scores, words }
}

function positionOf(items: readonly Item[], key: string): number {
  const position = items.findIndex(item => item.key === key)
  if (position < 0) throw new Error(`No item ${key}`)
  return position
}
