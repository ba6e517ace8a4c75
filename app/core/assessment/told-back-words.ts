import { type HighlightKind, highlightsOf, type OwnNames, type PromptAbout } from '~/core/words'
import type { HeardThing, Lang } from './told-back'

/** A stretch of a text that somebody should look at before everybody may read it. */
export interface Questioned {
  readonly lang: Lang
  /** as it stands in the text */
  readonly words: string
  readonly kind: HighlightKind
  /** for a detail, and only there */
  readonly about?: PromptAbout
}

/**
 * What in a text that is to be public may say who somebody is, by the patterns of moderation. It asks a person to look
 * and clears nothing: a text without questions may still give somebody away.
 *
 * own      what the partnership calls its staff; its services are public and need no question
 * returns  each stretch once, in the order of the text
 */
export function questionPublic(text: string, lang: Lang, own: OwnNames = NOBODY): Questioned[] {
  const found = new Map<string, Questioned>()
  for (const { start, end, kind, about } of highlightsOf(text, { ...own, services: [] })) {
    const words = text.slice(start, end)
    if (!found.has(words.toLowerCase()))
      found.set(words.toLowerCase(), { lang, words, kind, ...(about ? { about } : {}) })
  }
  return [...found.values()]
}

const NOBODY: OwnNames = { staff: [], services: [] }

export interface QuestionedAt extends Questioned {
  readonly of: 'heard' | 'decided'
}

/** The same for every text of a heard thing that everybody would read. */
export const questionThing = (thing: Pick<HeardThing, 'heard' | 'decided'>, own?: OwnNames): QuestionedAt[] =>
  (['heard', 'decided'] as const).flatMap(of =>
    (['cy', 'en'] as const).flatMap(lang =>
      questionPublic(thing[of][lang], lang, own).map(one => ({ of, ...one })),
    ),
  )

/** What the confirm box stands for: somebody who confirms has looked at these words and at no others. */
export const asLookedAt = (found: readonly QuestionedAt[]): string =>
  found.map(({ of, lang, words }) => `${of}.${lang}:${words.replace(/[|\s]+/g, ' ')}`).join('|')

/** Whether everything found was among what somebody confirmed. */
export function wasLookedAt(found: readonly QuestionedAt[], confirmed: string): boolean {
  const known = new Set(confirmed.split('|'))
  return found.every(one => known.has(asLookedAt([one])))
}
