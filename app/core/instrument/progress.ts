import { type Asked, codesIn, isOnScale, isWords, itemsFor } from './instruments'
import type { Instrument, Item } from './schema'

/**
 * What somebody has said so far: an option code, several codes with a space between them, or a text for each item;
 * null for one that was skipped; absent for one not reached yet. Only the answered ones are ever sent.
 */
export type DraftAnswers = Readonly<Record<string, string | null>>

/**
 * The items that are asked after what was answered so far, in order. An item with a condition is shown when the
 * item it depends on is shown itself and was answered with one of its codes.
 */
export function shownItems(of: Instrument, asked: Asked, answers: DraftAnswers): readonly Item[] {
  const shown: Item[] = []
  for (const item of itemsFor(of, asked)) {
    const { showIf } = item
    const on = showIf && shown.find(({ key }) => key === showIf.item)
    const answer = on && given(answers, on.key)
    if (showIf && !(answer && codesIn(on, answer).some(code => showIf.is.includes(code)))) continue
    shown.push(item)
  }
  return shown
}

/** The item after this one, or null after the last. Throws when the item is not shown. */
export function nextItem(of: Instrument, asked: Asked, answers: DraftAnswers, key: string): Item | null {
  const items = shownItems(of, asked, answers)
  return items[positionOf(items, key) + 1] ?? null
}

/** The item before this one, or null before the first. Throws when the item is not shown. */
export function previousItem(of: Instrument, asked: Asked, answers: DraftAnswers, key: string): Item | null {
  const items = shownItems(of, asked, answers)
  return items[positionOf(items, key) - 1] ?? null
}

/** "Question 2 of 6": the place of an item among those shown so far, counted from 1. Throws when it is not shown. */
export function placeOf(
  of: Instrument,
  asked: Asked,
  answers: DraftAnswers,
  key: string,
): { number: number; of: number } {
  const items = shownItems(of, asked, answers)
  return { number: positionOf(items, key) + 1, of: items.length }
}

/** Where to go on: the first item neither answered nor skipped, or null when the answers can be checked. */
export function resumeAt(of: Instrument, asked: Asked, answers: DraftAnswers): Item | null {
  return shownItems(of, asked, answers).find(item => !Object.hasOwn(answers, item.key)) ?? null
}

/**
 * What is sent: the scores (option codes) and the words, without what was skipped, without answers to questions
 * that a later change of mind took away, and without anything that is not an item of this person's.
 */
export function toSend(
  of: Instrument,
  asked: Asked,
  answers: DraftAnswers,
): { scores: Record<string, string>; words: { item: string; text: string }[] } {
  const scores: Record<string, string> = {}
  const words: { item: string; text: string }[] = []
  for (const item of shownItems(of, asked, answers)) {
    const answer = given(answers, item.key)
    if (answer === null) continue
    if (isWords(item)) words.push({ item: item.key, text: answer })
    else scores[item.key] = answer
  }
  return { scores, words }
}

/**
 * The number that an item's words depend on: how many options of an earlier item were chosen, without those that rule
 * out the others, or the number that was given there. Null when nothing was: not asked, skipped, or an answer apart
 * from the scale.
 */
export function numberFor(of: Instrument, asked: Asked, answers: DraftAnswers, item: Item): number | null {
  const on = shownItems(of, asked, answers).find(({ key }) => key === item.counted?.item)
  const answer = on && given(answers, on.key)
  if (!answer) return null
  const codes = codesIn(on, answer)
  if (!codes.every(code => isOnScale(on, code))) return null
  if (on.type === 'zero-to-ten') return Number(answer)
  const alone = on.scale.filter(option => option.alone).map(({ code }) => code)
  return on.type === 'several-of' ? codes.filter(code => !alone.includes(code)).length : null
}

/** What was answered to the questions that were shown. */
export function answersShown(of: Instrument, asked: Asked, answers: DraftAnswers): Record<string, string> {
  const { scores, words } = toSend(of, asked, answers)
  return { ...scores, ...Object.fromEntries(words.map(({ item, text }) => [item, text])) }
}

const given = (answers: DraftAnswers, key: string): string | null =>
  (Object.hasOwn(answers, key) ? answers[key] : null) ?? null

function positionOf(items: readonly Item[], key: string): number {
  const position = items.findIndex(item => item.key === key)
  if (position < 0) throw new Error(`No item ${key}`)
  return position
}
