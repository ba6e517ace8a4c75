import { pluralForms, type Stage, type Wording, wordings } from '~/core/instrument'
import { followers, wordingsFor } from '~/core/instrument/editing'
import { NUMBER } from '~/core/instrument/plural'
import type { InstrumentData, ItemData } from '~/core/instrument/schema'
import { formatNumber, type Lang, translator } from '~/i18n'
import { adviceOn, askedWords } from './words'

/** Words that change with a number: the questions that give one, and the sentences in each wording that is read. */
export function countedView(lang: Lang, body: InstrumentData, item: ItemData) {
  const { counted } = item
  const numbers = body.items.slice(0, body.items.indexOf(item)).filter(givesNumber)
  // What stands there is shown though it can no longer be chosen, or saving the page would quietly take it away.
  const on = body.items.find(({ key }) => key === counted?.item)
  const sources = on && !numbers.includes(on) ? [...numbers, on] : numbers
  return {
    chosen: counted?.item ?? '',
    /** which question gives the number, counted from 1 */
    from: on ? formatNumber(lang, body.items.indexOf(on) + 1) : null,
    sources: sources.map(one => ({ value: one.key, label: sourceWords(lang, body, one) })),
    placeholder: NUMBER,
    wordings: wordingsOf(item, body.stages).map(wording => wordingView(lang, item, wording)),
  }
}

export type CountedView = ReturnType<typeof countedView>

const givesNumber = ({ type }: ItemData) => type === 'several-of' || type === 'zero-to-ten'

function sourceWords(lang: Lang, body: InstrumentData, item: ItemData): string {
  const asked = askedWords(item)
  const words = asked[lang] || asked.cy || asked.en || '–'
  return `${formatNumber(lang, body.items.indexOf(item) + 1)} ${words}`
}

/** The forms of address that are read, and the other wordings that the question has: each speaks for itself. */
function wordingsOf(item: ItemData, stages: readonly Stage[]): Wording[] {
  const read = wordingsFor(item.audiences, item.stages ?? stages)
  const written = (one: Wording) => item.text[one] ?? item.counted?.forms[one]
  return wordings.filter(one => (one === 'ti' || one === 'chi' ? read.includes(one) : written(one)))
}

function wordingView(lang: Lang, item: ItemData, wording: Wording) {
  const given = item.counted?.forms[wording]
  const t = translator(lang)
  return {
    wording,
    needed: wording === 'ti' || wording === 'chi',
    forms: pluralForms.map(form => {
      const { cy, en } = given?.[form] ?? { cy: '', en: '' }
      const follows = followers.some(one => one === form)
      return {
        form,
        name: `counted.forms.${wording}.${form}`,
        example: t(`editor:counted.number.${form}`),
        // What follows is shown as what it is, empty, or it would no longer follow.
        value: { cy, en: follows && en === given?.other.en ? '' : en },
        advice: adviceOn(lang, 'text', { cy, en }, wording === 'child' ? ['child'] : item.audiences),
      }
    }),
  }
}
