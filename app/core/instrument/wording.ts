import type {
  Audience,
  InBothLanguages,
  InEveryAddress,
  Instrument,
  Register,
  Stage,
  Wording,
} from './schema'

/** For whom a text is chosen: who reads it, at which stage, and whether in Easy Read. */
export interface Voice {
  readonly audience: Audience
  /** absent where a question stands for itself and not for one person's answer */
  readonly stage?: Stage
  readonly easy?: boolean
}

type Lang = 'cy' | 'en'

/** The form of address an audience reads. */
export function registerOf(audience: Audience): Register {
  return audience === 'child' || audience === 'young_person' ? 'ti' : 'chi'
}

/**
 * The text for a reader: Easy Read when it is wished and written, else what was written for this audience, else
 * what its form of address reads. After support has ended, all of that first among the wordings that look back: no
 * other wording may put the present tense before somebody for whom it is past. Never another language.
 */
export function wordsFor(text: InEveryAddress, voice: Voice): InBothLanguages {
  return text[wordingFor(text, voice)] ?? text[registerOf(voice.audience)]
}

/** Which of the wordings that is. */
export function wordingFor(text: InEveryAddress, { audience, stage, easy }: Voice): Wording {
  const register = registerOf(audience)
  const wordings = [
    ...(easy ? ([`easy_${register}`] as const) : []),
    ...(audience === 'child' || audience === 'parent_carer' ? ([audience] as const) : []),
    register,
  ]
  const lookingBack = stage === 'after' ? wordings.map(one => `after_${one}` as const) : []
  return [...lookingBack, ...wordings].find(one => text[one] !== undefined) ?? register
}

/** The same, in one language. */
export const sayTo = (text: InEveryAddress, voice: Voice, lang: Lang): string => wordsFor(text, voice)[lang]

/** Whether anything of an instrument is written in Easy Read for this audience. */
export const hasEasyWords = (of: Instrument, audience: Audience): boolean =>
  of.items.some(item => item.text[`easy_${registerOf(audience)}`] !== undefined)
