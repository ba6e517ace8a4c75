import {
  type ChangeSource,
  type ChangeState,
  type HeardThing,
  type Lang,
  type Pair,
  percentOf,
  type Rates,
} from '~/core/assessment/told-back'
import { formatDate, formatPercent, translator } from '~/i18n'

/** What staff pages show of "you said, we did", every date and name already in the page's language. */

export interface TextView {
  text: string
  /** the language it is written in, which may not be the page's */
  lang: Lang
}

export interface ChangeView {
  id: string
  heard: TextView
  /** null while nothing is decided */
  decided: TextView | null
  state: ChangeState
  published: boolean
  /** when it was heard, decided and done; where; who sees to it */
  facts: string[]
}

/** A text in the page's language, else in the other one: only one may be written yet. */
export function textIn(lang: Lang, pair: Pair): TextView {
  const other = lang === 'cy' ? 'en' : 'cy'
  return pair[lang] === '' ? { text: pair[other], lang: other } : { text: pair[lang], lang }
}

export function changeView(lang: Lang, change: HeardThing & { id: string; published: boolean }): ChangeView {
  const { id, heard, decided, state, published } = change
  const said = textIn(lang, decided)
  return {
    ...{ id, state, published, heard: textIn(lang, heard), facts: factsOf(lang, change) },
    decided: said.text === '' ? null : said,
  }
}

function factsOf(lang: Lang, { heardOn, decidedOn, doneOn, source, lead }: HeardThing): string[] {
  const t = translator(lang)
  return [
    t('changes:item.heard-on', { date: formatDate(lang, heardOn) }),
    decidedOn ? t('changes:item.decided-on', { date: formatDate(lang, decidedOn) }) : '',
    doneOn ? t('changes:item.done-on', { date: formatDate(lang, doneOn) }) : '',
    t('changes:item.where', { where: sourceName(lang, source) }),
    lead === '' ? '' : t('changes:item.lead', { name: lead }),
  ].filter(fact => fact !== '')
}

export const sourceName = (lang: Lang, source: ChangeSource): string =>
  translator(lang)(`changes:source.${source}`)

export interface RatesView {
  answered: string
  changed: string
}

/** "3 of 4", from ten on with a percent; null while nothing was heard. */
export function ratesView(lang: Lang, { heard: whole, answered, changed }: Rates): RatesView | null {
  const t = translator(lang)
  const of = (part: number) => {
    const percent = percentOf(part, whole)
    return percent === null
      ? t('changes:rates.of', { part, whole })
      : t('changes:rates.of-percent', { part, whole, percent: formatPercent(lang, percent) })
  }
  return whole === 0 ? null : { answered: of(answered), changed: of(changed) }
}

/** What stands in the form before anybody types. */
export interface FormView {
  heard: Pair
  heardOn: string
  source: string
  state: string
  decided: Pair
  lead: string
  decidedOn: string
  doneOn: string
  revision: number
  published: boolean
}

export const formView = (change: HeardThing & { revision: number; published: boolean }): FormView => ({
  ...{ heard: change.heard, heardOn: change.heardOn, source: change.source, state: change.state },
  ...{ decided: change.decided, lead: change.lead, revision: change.revision, published: change.published },
  ...{ decidedOn: change.decidedOn ?? '', doneOn: change.doneOn ?? '' },
})

/** A new one: heard today, as most are written down. */
export const emptyForm = (today: string): FormView => ({
  ...{ heard: { cy: '', en: '' }, heardOn: today, source: '', state: 'heard', decided: { cy: '', en: '' } },
  ...{ lead: '', decidedOn: '', doneOn: '', revision: 0, published: false },
})
