import {
  type Asked,
  anyItem,
  codesIn,
  hintOf,
  type Instrument,
  type Item,
  itemsFor,
  labelOf,
  optionsFor,
  pictureOf,
  type Register,
  registerOf,
  sayTo,
  textOf,
  type Voice,
} from '~/core/instrument'
import { isOwnKey } from '~/core/instrument/own'
import type { Lang } from '~/i18n'
import { firstTitle } from '~/web/first-screen'

export interface PaperQuestion {
  key: string
  number: number
  question: string
  hint: string | null
  picture: ReturnType<typeof pictureOf>
  /** how it is answered: a tick, several, a number, a line, several lines */
  answer: 'one' | 'several' | 'number' | 'line' | 'lines'
  options: string[]
  /** those of the options that rule out the others */
  alone: string[]
  apart: string[]
  ends: { low: string; high: string } | null
  /** what has to be answered before to be asked this; null for everybody */
  onlyIf: { number: number; answers: string } | null
}

/** An instrument as somebody meets it on paper: every question they may be asked, with when to leave it out. */
export function paperView(of: Instrument, asked: Asked, easy: boolean, lang: Lang) {
  const voice: Voice = { ...asked, easy }
  const items = itemsFor(of, asked)
  const questions = items.map((item, index): PaperQuestion => {
    const { scale, apart } = optionsFor(item, asked.audience)
    const label = (option: (typeof apart)[number]) => labelOf(option, voice, lang)
    return {
      key: item.key,
      number: index + 1,
      question: textOf(item, voice, lang),
      hint: hintOf(item, voice, lang),
      picture: pictureOf(item, voice, lang),
      answer: answerOn(item),
      options: scale.map(label),
      alone: scale.filter(option => option.alone).map(label),
      apart: apart.map(label),
      ends: item.anchors && {
        low: sayTo(item.anchors.low, voice, lang),
        high: sayTo(item.anchors.high, voice, lang),
      },
      onlyIf: conditionOf(of, items, item, voice, lang),
    }
  })
  const register = registerOf(asked.audience)
  return { title: titleFor(of, asked, register, lang), register, questions }
}

/** What stands above the questions. To a child a questionnaire of the library is called as on a phone's first screen. */
const titleFor = (of: Instrument, { stage }: Asked, register: Register, lang: Lang): string =>
  register === 'ti' && !isOwnKey(of.key) ? firstTitle(lang, register, of, stage) : of.title[lang]

export type PaperView = ReturnType<typeof paperView>

function answerOn({ type }: Item): PaperQuestion['answer'] {
  if (type === 'several-of') return 'several'
  if (type === 'zero-to-ten') return 'number'
  if (type === 'short-text') return 'line'
  return type === 'long-text' ? 'lines' : 'one'
}

function conditionOf(of: Instrument, items: readonly Item[], { showIf }: Item, voice: Voice, lang: Lang) {
  const on = showIf && anyItem(of, showIf.item)
  if (!showIf || !on) return null
  const options = [...on.scale, ...on.apart].filter(({ code }) =>
    showIf.is.flatMap(is => codesIn(on, is)).includes(code),
  )
  return {
    number: items.indexOf(on) + 1,
    answers: options.map(option => labelOf(option, voice, lang)).join(' / '),
  }
}
