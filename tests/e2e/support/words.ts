import { anyItem, currentInLibrary, labelOf, optionsFor, textOf } from '~/core/instrument'
import { type Lang, say, translator } from '~/i18n'

export { otherLang } from '~/i18n'
export type { Lang }

/** The interface's words: what a person looks for on the page, whatever a translator makes of it later. */
export const wordsOf =
  (lang: Lang) =>
  (key: string, values: Record<string, string | number> = {}): string =>
    say(translator(lang), key, values)

const asked = currentInLibrary('check-in')
const YOUNG = { audience: 'young_person' } as const

/** The check-in's own words, as they are put to a young person. */
export const checkIn = (lang: Lang) => ({
  /** number  what was said earlier, for a question whose words depend on it */
  question: (key: string, number: number | null = null) => textOf(itemOf(key), YOUNG, lang, number),
  answer: (code: string, key = 'listened') => {
    const { scale, apart } = optionsFor(itemOf(key), 'young_person')
    const option = [...scale, ...apart].find(each => each.code === code)
    if (!option) throw new Error(`The check-in has no answer ${code}`)
    return labelOf(option, YOUNG, lang)
  },
})

function itemOf(key: string) {
  const item = anyItem(asked, key)
  if (!item) throw new Error(`The check-in has no item ${key}`)
  return item
}

/** How a language is named on the toggle, in itself. */
export const nameOf = { cy: 'Cymraeg', en: 'English' } as const

/**
 * For what does not hang on the language: one in `npm test`, the longer, and both in `npm run test:full`. What is said
 * and kept is tried in both always.
 */
export const tried: readonly Lang[] = process.env.FULL ? ['cy', 'en'] : ['cy']
