import type { Audience, InBothLanguages, InEveryAddress, Instrument, Register } from './schema'

/** For whom a text is chosen: who reads it, and whether in Easy Read. */
export interface Voice {
  readonly audience: Audience
  readonly easy?: boolean
}

type Lang = 'cy' | 'en'

/** The form of address an audience reads. */
export function registerOf(audience: Audience): Register {
  return audience === 'child' || audience === 'young_person' ? 'ti' : 'chi'
}

/**
 * The text for a reader: Easy Read when it is wished and written, else what was written for this audience, else
 * what its form of address reads. Never another language.
 */
export function wordsFor(text: InEveryAddress, { audience, easy }: Voice): InBothLanguages {
  const register = registerOf(audience)
  const own = audience === 'child' ? text.child : audience === 'parent_carer' ? text.parent_carer : undefined
  return (easy ? text[`easy_${register}`] : undefined) ?? own ?? text[register]
}

/** The same, in one language. */
export const sayTo = (text: InEveryAddress, voice: Voice, lang: Lang): string => wordsFor(text, voice)[lang]

/** Whether anything of an instrument is written in Easy Read for this audience. */
export const hasEasyWords = (of: Instrument, audience: Audience): boolean =>
  of.items.some(item => item.text[`easy_${registerOf(audience)}`] !== undefined)
