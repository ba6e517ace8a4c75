import { csvOf } from '~/core/evidence'
import { type Line, lineKey, type What } from '~/core/xlsform'
import { formatNumber, type Lang, say, translator } from '~/i18n'
import type { Looked } from '~/steps/instruments/import-xlsform'
import { askedWords } from './words'

const weights = ['left-out', 'changed', 'note'] as const

/** Most lines of one kind that stand on the page; the list to download has all of them. */
const MOST_LINES = 50
/** Up to so many lines in all, none is folded away. */
const FEW_LINES = 50

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
        ...kindsIn(
          lang,
          lines.filter(line => line.weight === weight),
        ),
      }))
      .filter(group => group.single.length + group.kinds.length > 0),
    open: lines.length <= FEW_LINES,
    list: lines.length > 0 ? listOf(lang, lines) : null,
  }
}

/** What is said once, line by line; what is said of several places, together, with how often. */
function kindsIn(lang: Lang, lines: readonly Line[]) {
  const kinds = new Map<What, Line[]>()
  for (const line of lines) kinds.set(line.what, [...(kinds.get(line.what) ?? []), line])
  const several = [...kinds.values()].filter(of => of.length > 1)
  return {
    single: [...kinds.values()]
      .filter(of => of.length === 1)
      .flat()
      .map(line => lineView(lang, line)),
    kinds: several.map(of => kindView(lang, of)),
  }
}

function kindView(lang: Lang, lines: readonly Line[]) {
  const t = translator(lang)
  const [first] = lines
  const number = formatNumber(lang, lines.length)
  const shown = lines.slice(0, MOST_LINES).map(line => lineView(lang, line))
  const alike = new Set(shown.map(({ text }) => text)).size === 1
  const heading = alike ? shown[0]?.text : first && openHeading(lang, first)
  return {
    heading: `${heading} ${t('editor:import.lines', { number })}`,
    lines: shown,
    rest:
      lines.length > MOST_LINES
        ? t('editor:import.rest', { number, shown: formatNumber(lang, MOST_LINES) })
        : null,
  }
}

/** Names a kind by the sentences that all its lines share; what differs is left open where there are none. */
function openHeading(lang: Lang, line: Line): string {
  const open = Object.fromEntries(Object.keys(line.values ?? {}).map(name => [name, '…']))
  const said = say(translator(lang), lineKey(line), open)
  const [shared] = /^.*[.!?](?= )/.exec(said.split('…')[0] ?? '') ?? []
  return shared ?? said
}

/** Every line as a file: the address holds it, since nothing of a form is kept before somebody says so. */
function listOf(lang: Lang, lines: readonly Line[]): string {
  const t = translator(lang)
  const head = [
    t('editor:import.weight'),
    ...[t('editor:import.where'), t('editor:import.name'), t('editor:import.what')],
    ...[t('editor:list.cy'), t('editor:list.en'), t('editor:import.words')],
  ]
  const cells = lines.map(line => {
    const { where, name, text, said } = lineView(lang, line)
    return [t(`editor:import.${line.weight}`), where, name, text, said.cy, said.en, said.other]
  })
  return `data:text/csv;charset=utf-8;base64,${Buffer.from(csvOf([head, ...cells])).toString('base64')}`
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
    where:
      [sheet, row === null ? null : t('editor:import.row', { row })].filter(Boolean).join(' · ') ||
      t('editor:import.form'),
    name: name ?? '',
    text: say(t, lineKey(line), valuesIn(lang, values)),
    said,
  }
}
