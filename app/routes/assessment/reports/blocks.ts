import type { Block, ReportDocument } from '~/core/report/document'
import { type Lang, translator } from '~/i18n'
import type { SignedIn } from '~/web/guards'
import type { SliceView } from '../release-view'

/** The small things of which every report is put together. */

export type Level = 2 | 3 | 4

/** The level of what stands under a heading. */
export const below = (level: Level): Level => (level === 2 ? 3 : 4)

export const heading = (level: Level, text: string): Block => ({ kind: 'heading', level, text })

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

export const soft = (text: string): Block => ({ kind: 'paragraph', text, look: 'soft' })

/** A released table, with its drawings under it. */
export function sliceBlocks(
  { title, head, rows, charts }: SliceView,
  ticks: [string, string, string],
  note: string,
): Block[] {
  const table: Block = { kind: 'table', caption: title, ...turned(head, rows), note }
  if (charts.length === 0) return [table]
  return [
    table,
    {
      kind: 'charts',
      charts: charts.map(({ item, ...chart }) => ({
        name: item,
        chart: { ...chart, kind: 'agreement', ticks },
      })),
    },
  ]
}

/** Most columns that a page of paper is wide enough for. */
const MOST_COLUMNS = 6

/** A table as it is, or with rows and columns changed over where there are more questions than a page is wide. */
function turned(head: readonly string[], rows: readonly (readonly string[])[]) {
  const [[corner = '', ...columns], names] = [head, rows.map(([name = '']) => name)]
  const over = head.length > MOST_COLUMNS && rows.length < columns.length
  const cells = over
    ? {
        head: [corner, ...names],
        rows: columns.map((column, index) => [column, ...rows.map(row => row[index + 1] ?? '')]),
      }
    : { head, rows }
  return { ...cells, numeric: cells.head.map((_, index) => index > 0) }
}

/** What every report says of whose it is, and what its pages say in print. */
export function frameOf(
  lang: Lang,
  { partnership }: SignedIn,
): Pick<ReportDocument, 'lang' | 'partnership' | 'invented' | 'furniture'> {
  const t = translator(lang)
  return {
    lang,
    partnership: lang === 'cy' ? partnership.nameCy : partnership.nameEn,
    invented: partnership.invented ? t('invented') : null,
    furniture: {
      page: t('reports:document.page'),
      of: t('reports:document.of'),
      contents: t('reports:document.contents'),
      invented: t('reports:document.invented'),
    },
  }
}

/** The latest of some days, 'YYYY-MM-DD'; the first one given when there are no others. */
export const latestOf = (first: string, days: readonly string[]): string =>
  [first, ...days].sort().at(-1) ?? first
