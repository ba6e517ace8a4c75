import { periodOf } from '~/core/anonymise/calendar'
import type { Release, ReleasedTable } from '~/core/anonymise/release'
import { acrossCategories, agreementIn, agreementText, nextReleases, peopleText } from '~/core/evidence'
import { formatDate, formatPercent, formatPeriod, type Lang, translator } from '~/i18n'
import type { InstrumentEvidence } from '~/steps/assessment/read-released'
import type { ChartRow } from '~/ui/charts/AgreementChart'
import { categoryLabel, type Services, tokenWords } from './labels'

/** What a page shows of a release, whatever it is about: every figure out of it, every text finished. */
export interface ChartView {
  id: string
  /** For somebody who does not see what stands around the drawing. */
  title: string
  description: string
  rows: ChartRow[]
}

export interface QuarterView {
  id: string
  label: string
  /** Null while nothing came out for this quarter; then `instead` says why. */
  chart: ChartView | null
  sentences: string[]
  instead: string | null
  csv: string
}

export interface SliceView {
  id: string
  title: string
  head: string[]
  rows: string[][]
  charts: (ChartView & { item: string })[]
}

export interface WiderView {
  id: string
  heading: string
  csv: string
  tables: SliceView[]
}

/** A day each, in words; null before the first block. */
export type NextDates = { quarter: string; 'half-year': string; year: string } | null

/** What a chart of shares is marked with. */
export const ticksOf = (lang: Lang): [string, string, string] => [
  formatPercent(lang, 0),
  formatPercent(lang, 50),
  formatPercent(lang, 100),
]

/**
 * The day on which the answers of today can come out. A block whose day has come closes the night after, and the
 * one that follows it ends with the quarter.
 */
export function nextClosing(closesOn: string, today: string): string {
  return closesOn <= today ? periodOf('quarter', today).to : closesOn
}

/** The first day on which each kind of table can come out next. It follows from the calendar alone. */
export function nextDatesOf(
  lang: Lang,
  openBlock: InstrumentEvidence['openBlock'],
  today: string,
): NextDates {
  const dates = openBlock && nextReleases(nextClosing(openBlock.closesOn, today))
  return (
    dates && {
      quarter: formatDate(lang, dates.quarter),
      'half-year': formatDate(lang, dates['half-year']),
      year: formatDate(lang, dates.year),
    }
  )
}

/** How the address of a file names a release: `quarter.2026-07-01`, by the day after its end. */
export const fileOf = ({ grain, to }: Pick<Release, 'grain' | 'to'>): string => `${grain}.${to}`

/** "Half-year: …" or "Year: …" */
export const widerHeading = (lang: Lang, { grain, from, to }: Release): string =>
  translator(lang)(`assessment:evidence.${grain === 'year' ? 'year' : 'half-year'}`, {
    period: formatPeriod(lang, from, to),
  })

interface SliceOf {
  services: Services
  table: ReleasedTable
  /** of the release on the page */
  inside: string
  /** what stands in the columns */
  items: readonly { item: string; label: string }[]
  /** which of them are drawn; all of them unless it says so */
  drawn?: readonly string[]
  /** the title of the table */
  by: string
  /** What a chart of one item says to somebody who does not see the table. */
  chartTitle: (item: string) => string
  chartAbout: string
}

/** One released table, with a chart an item. */
export function sliceView(lang: Lang, of: SliceOf): SliceView {
  const { services, table, inside, items, drawn, by, chartTitle, chartAbout } = of
  const t = translator(lang)
  const words = tokenWords(lang)
  const { slice, groups } = table
  const id = `${inside}-${slice}`
  const name = (category: string) => categoryLabel(lang, services, slice, category)
  return {
    id,
    title: by,
    head: [t(`assessment:table.${slice}`), t('assessment:column.people'), ...items.map(({ label }) => label)],
    rows: groups.map(group => [
      name(group.category),
      peopleText(group, words),
      ...items.map(({ item }) => agreementText(agreementIn(group, item), words)),
    ]),
    // A chart in which everything is hidden shows nothing that the table does not say better.
    charts: groups.every(group => !group.shown)
      ? []
      : items
          .filter(({ item }) => !drawn || drawn.includes(item))
          .map(({ item, label }) => ({
            id: `${id}-${item}`,
            item: label,
            title: chartTitle(label),
            description: chartAbout,
            rows: acrossCategories(table, item).map(({ category, agreement }) => ({
              key: category,
              label: name(category),
              agreement,
              text: agreementText(agreement, words),
            })),
          })),
  }
}
