import { type Stage, type Wording, wordings } from '~/core/instrument'
import { type Limited, limits, wordingsFor } from '~/core/instrument/editing'
import { codesOf } from '~/core/instrument/scale'
import type { InstrumentData, ItemData } from '~/core/instrument/schema'
import { formatNumber, type Lang, translator } from '~/i18n'
import { itemStamp } from '~/steps/instruments/edit-item'
import { countedView } from './counted-view'
import { recordingsView } from './recording-view'
import { adviceOn, askedWords, editorPath } from './words'

type Pair = { cy: string; en: string }

/** One wording of one text on the page. */
export interface WordingField {
  name: string
  wording: Wording
  value: Pair
  advice: { cy?: string; en?: string }
  limit: number
}

/**
 * The wordings of a text on the page: those that are needed, those that may stand beside, and every one that is written,
 * so that nothing is read by somebody that no editor sees. Answers to choose are mostly one text for all, and there may
 * be thirty: of them only what is needed or written.
 */
function fieldsOf(
  lang: Lang,
  name: string,
  of: Limited,
  words: ItemData['text'] | undefined,
  item: ItemData,
  stages: readonly Stage[],
) {
  const label = of === 'option' || of === 'anchor'
  const offered = wordingsFor(item.audiences, item.stages ?? stages)
  const shown = wordings.filter(one => {
    if (one === 'ti' || one === 'chi') return offered.includes(one)
    return (offered.includes(one) && !label) || words?.[one]?.cy || words?.[one]?.en
  })
  const fields = shown.map((wording): WordingField => {
    const value = words?.[wording] ?? { cy: '', en: '' }
    const readers = wording === 'child' ? (['child'] as const) : item.audiences
    return {
      ...{ name: `${name}.${wording}`, wording, value, limit: limits[of] },
      advice: adviceOn(lang, of, value, readers),
    }
  })
  const needed = fields.filter(({ wording }) => wording === 'ti' || wording === 'chi')
  return { needed, more: fields.filter(one => !needed.includes(one)) }
}

/** Everything the page of one question shows. */
export function itemView(lang: Lang, body: InstrumentData, item: ItemData) {
  const t = translator(lang)
  const index = body.items.indexOf(item)
  const next = body.items[index + 1]
  const earlier = body.items
    .slice(0, index)
    .filter(({ type }) => type !== 'short-text' && type !== 'long-text')
  const on = earlier.find(({ key }) => key === item.showIf?.item)
  const words = (name: string, of: Limited, given: ItemData['text'] | undefined) =>
    fieldsOf(lang, name, of, given, item, body.stages)
  return {
    key: item.key,
    place: formatNumber(lang, index + 1),
    type: item.type,
    typeWord: t(`editor:type.${item.type}`),
    seen: itemStamp(item),
    text: words('text', 'text', item.text),
    hint: words('hint', 'hint', item.hint),
    hasHint: item.hint !== undefined,
    counted: countedView(lang, body, item),
    picture: item.picture ?? null,
    short: { value: item.short, limit: limits.short },
    options: (item.options ?? []).map(({ code, text, ...rest }, place) => ({
      code,
      alone: 'alone' in rest && rest.alone === true,
      place: formatNumber(lang, place + 1),
      words: words(`options[${place}].text`, 'option', text),
    })),
    answers: item.answers && {
      yes: words('answers.yes', 'option', item.answers.yes),
      no: words('answers.no', 'option', item.answers.no),
    },
    anchors: item.anchors && {
      low: words('anchors.low', 'anchor', item.anchors.low),
      high: words('anchors.high', 'anchor', item.anchors.high),
    },
    audiences: {
      chosen: [...item.audiences],
      options: body.audiences.map(value => ({ value, label: t(`journeys:audience.${value}`) })),
    },
    stages: {
      chosen: [...(item.stages ?? body.stages)],
      options: body.stages.map(value => ({ value, label: t(`journeys:stage.${value}`) })),
    },
    construct: item.construct ?? '',
    conditions: earlier.map((one, place) => ({
      value: one.key,
      label: `${formatNumber(lang, place + 1)} ${askedWords(one)[lang] || askedWords(one).cy || askedWords(one).en || '–'}`,
    })),
    condition: on && {
      key: on.key,
      is: [...(item.showIf?.is ?? [])],
      answers: codesOf(body, on).map(value => ({ value, label: answerWords(body, on, value, lang) })),
    },
    next: next ? editorPath(lang, body, `/items/${next.key}`) : null,
    recordings: recordingsView(lang, item, wordingsFor(item.audiences, item.stages ?? body.stages)),
    previewOf: { audience: item.audiences, stage: (item.stages ?? body.stages)[0] ?? 'end' },
  }
}

export type ItemView = ReturnType<typeof itemView>

/** What an answer says, for choosing it in a condition. */
function answerWords(body: InstrumentData, item: ItemData, code: string, lang: Lang): string {
  const all = [
    ...(item.type === 'agree' ? body.scales.agree : []),
    ...(item.type === 'frequency' ? (body.scales.frequency ?? []) : []),
    ...(item.options ?? []),
    ...(item.type === 'yes-no' && item.answers
      ? [
          { code: 'yes', text: item.answers.yes },
          { code: 'no', text: item.answers.no },
        ]
      : []),
    ...body.apart,
  ]
  return all.find(one => one.code === code)?.text.chi[lang] || code
}
