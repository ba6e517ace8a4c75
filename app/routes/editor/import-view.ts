import { type Line, lineKey } from '~/core/xlsform'
import { formatNumber, type Lang, say, translator } from '~/i18n'
import type { Looked } from '~/steps/instruments/import-xlsform'
import { askedWords } from './words'

const weights = ['left-out', 'changed', 'note'] as const

/** What would become of a form, in the page's language. */
export function reportOf(lang: Lang, { draft, lines, packed }: Extract<Looked, { kind: 'read' }>) {
  const t = translator(lang)
  return {
    packed,
    title: draft.title,
    questions: t('editor:import.questions', { number: formatNumber(lang, draft.items.length) }),
    items: draft.items.map(item => ({
      key: item.key,
      text: askedWords(item),
      type: t(`editor:type.${item.type}`),
    })),
    groups: weights
      .map(weight => ({
        weight,
        heading: t(`editor:import.${weight}`),
        lines: lines.filter(line => line.weight === weight).map(line => lineView(lang, line)),
      }))
      .filter(group => group.lines.length > 0),
  }
}

/** The values of a sentence, numbers as the page's language writes them. */
export const valuesIn = (lang: Lang, values: Line['values'] = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(lang, value) : value,
    ]),
  )

export type Report = ReturnType<typeof reportOf>

function lineView(lang: Lang, line: Line) {
  const t = translator(lang)
  const { sheet, row, name, quote, values } = line
  const said =
    typeof quote === 'string' ? { cy: '', en: '', other: quote } : { cy: '', en: '', other: '', ...quote }
  return {
    where: [sheet, row === null ? null : t('editor:import.row', { row })].filter(Boolean).join(' · ') || '–',
    name: name ?? '',
    text: say(t, lineKey(line), valuesIn(lang, values)),
    said,
  }
}
