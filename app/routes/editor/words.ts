import type { Audience, InstrumentData } from '~/core/instrument'
import {
  type Limited,
  leavesLittleRoom,
  phaseOf,
  readingHints,
  type Standing,
} from '~/core/instrument/editing'
import { type Lang, say, translator } from '~/i18n'

/** What the editor's pages say of the same things, put into words on the server. */

export const editorPath = (
  lang: Lang,
  { key, version }: { key: string; version: number },
  rest = '',
): string => `/${lang}/editor/${key}/${version}${rest}`

/** The title in the page's language, else in the other one: a draft may have only one yet. */
export function titleWords(lang: Lang, { title }: { title: { cy: string; en: string } }) {
  const [mine, other] = lang === 'cy' ? [title.cy, title.en] : [title.en, title.cy]
  if (mine) return { text: mine, lang }
  if (other) return { text: other, lang: lang === 'cy' ? ('en' as const) : ('cy' as const) }
  return { text: translator(lang)('editor:no-title'), lang }
}

/** What a question asks, in both languages, in the words most of its readers read. */
export function askedWords({ text, audiences }: InstrumentData['items'][number]) {
  const register = audiences.some(one => one === 'young_person' || one === 'child') ? 'ti' : 'chi'
  return text[register]
}

export const phaseWords = (lang: Lang, standing: Standing): string =>
  translator(lang)(`editor:phase.${phaseOf(standing)}`)

/** What is hard to read in a text, or long for the other language: hints, in the page's language. */
export function adviceOn(
  lang: Lang,
  of: Limited,
  pair: { cy: string; en: string },
  audiences: readonly Audience[],
): { cy?: string; en?: string } {
  const t = translator(lang)
  const about = (half: 'cy' | 'en') =>
    readingHints(pair[half], audiences, half, of === 'text').map(hint => {
      switch (hint.kind) {
        case 'long-sentence':
          return t('editor:reading.long-sentence', { words: hint.words, limit: hint.limit })
        case 'long-words':
          return t('editor:reading.long-words', { list: hint.words.join(', ') })
        default:
          return t('editor:reading.two-questions')
      }
    })
  const room = leavesLittleRoom(of, pair.en) ? [t('editor:reading.little-room')] : []
  const [cy, en] = [about('cy').join(' '), [...about('en'), ...room].join(' ')]
  return { ...(cy ? { cy } : {}), ...(en ? { en } : {}) }
}

/** A message by its key, such as `problem.no-title`, with or without the namespace. */
export const message = (lang: Lang, key: string): string =>
  say(translator(lang), key.startsWith('editor:') ? key : `editor:${key}`)

/**
 * Back to the list after a question was moved, with the focus on the button that moves it on: somebody who moves it by
 * keyboard goes on from where it is now. Browsers focus what the address names, and ignore `autofocus` when it names
 * anything.
 */
export const movedTo = ({ items }: Pick<InstrumentData, 'items'>, key: string): string =>
  `?moved=${key}#${items[0]?.key === key ? 'down' : 'up'}-${key}`
