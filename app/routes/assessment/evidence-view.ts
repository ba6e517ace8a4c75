import { periodOf } from '~/core/anonymise/calendar'
import type { Release, ReleasedTable, Slice } from '~/core/anonymise/release'
import { EVERYONE } from '~/core/anonymise/release'
import {
  acrossCategories,
  agreementIn,
  agreementText,
  figuresOf,
  HIDDEN,
  narrate,
  nextReleases,
  notesOf,
  peopleText,
  type Sentence,
} from '~/core/evidence'
import { CHECK_IN, type Instrument } from '~/core/instrument'
import { formatDate, formatNumber, formatPercent, formatPeriod, type Lang, say, translator } from '~/i18n'
import type { Evidence, InstrumentEvidence } from '~/steps/assessment/read-evidence'
import type { ChartRow } from '~/ui/charts/AgreementChart'
import { categoryLabel, itemLabels, type Services, statementsOf, tokenWords } from './labels'

/** What a page shows of releases, and of what is not there yet: every figure out of a release, every text finished. */
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

export interface WiderView {
  id: string
  heading: string
  csv: string
  tables: {
    id: string
    title: string
    head: string[]
    rows: string[][]
    charts: (ChartView & { item: string })[]
  }[]
}

export interface EvidenceView {
  instrument: string
  /** what it is called */
  title: string
  /** whether anybody was asked with it, so that it is worth a place on the page */
  used: boolean
  quarters: QuarterView[]
  wider: WiderView[]
  /** What to know besides the tables, each once. */
  notes: string[]
  statements: string[]
  ticks: [string, string, string]
  /** The first day on which each kind of table can come out next; null before the first block. */
  nextDates: { quarter: string; 'half-year': string; year: string } | null
  hidden: string
}

/** Everything about the answers to one instrument that the page of a year shows. */
export function evidenceView(
  lang: Lang,
  { year, services }: Pick<Evidence, 'year' | 'services'>,
  asked: InstrumentEvidence,
  today: string,
): EvidenceView {
  const { instrument, title, releases, openBlock, offered } = asked
  const all = releases.map(({ release }) => release)
  const dates = openBlock && nextReleases(nextClosing(openBlock.closesOn, today))
  const [latest] = all
  return {
    instrument,
    title: title[lang],
    used: releases.length > 0 || offered.length > 0,
    quarters: quartersOf(lang, year, asked, today),
    wider: all
      .filter(({ grain }) => grain !== 'quarter')
      .map(release => widerView(lang, services, versionOf(asked, release), release)),
    notes: [...new Set(all.flatMap(notesOf).map(note => sentence(lang, note, [])))],
    statements: latest ? statementsOf(lang, versionOf(asked, latest)) : [],
    ticks: [formatPercent(lang, 0), formatPercent(lang, 50), formatPercent(lang, 100)],
    nextDates: dates && {
      quarter: formatDate(lang, dates.quarter),
      'half-year': formatDate(lang, dates['half-year']),
      year: formatDate(lang, dates.year),
    },
    hidden: HIDDEN,
  }
}

/**
 * The day on which the answers of today can come out. A block whose day has come closes the night after, and the
 * one that follows it ends with the quarter.
 */
export function nextClosing(closesOn: string, today: string): string {
  return closesOn <= today ? periodOf('quarter', today).to : closesOn
}

/** One for each quarter of the year that came out, is open, or is on its way. */
function quartersOf(
  lang: Lang,
  year: Evidence['year'],
  asked: InstrumentEvidence,
  today: string,
): QuarterView[] {
  const { instrument, releases, openBlock, offered } = asked
  const t = translator(lang)
  return year.quarters.flatMap((quarter): QuarterView[] => {
    const id = `${prefixOf(instrument)}quarter-${quarter.from}`
    const label = formatPeriod(lang, quarter.from, quarter.to)
    const release = releases.find(
      each => each.release.grain === 'quarter' && each.release.to === quarter.to,
    )?.release
    if (release) return [quarterView(lang, id, versionOf(asked, release), release)]

    const empty = { id, label, chart: null, sentences: [], csv: '' }
    const begun = openBlock !== null && openBlock.opensOn < quarter.to
    if (today < quarter.to) {
      const current = begun && quarter.from <= today
      const date = current ? formatDate(lang, nextClosing(openBlock.closesOn, today)) : ''
      return current ? [{ ...empty, instead: t('assessment:evidence.quarter.open', { date }) }] : []
    }
    const isLast = quarter.to === periodOf('quarter', today).from
    if (isLast && openBlock !== null && openBlock.closesOn <= today) {
      return [{ ...empty, instead: t('assessment:evidence.quarter.due') }]
    }
    // Answers of a quarter that ended without a release went on into the next one.
    const waited = begun || offered.some(each => each.quarterFrom === quarter.from)
    return waited ? [{ ...empty, instead: t('assessment:evidence.quarter.carried') }] : []
  })
}

function quarterView(lang: Lang, id: string, of: Instrument, release: Release): QuarterView {
  const t = translator(lang)
  const words = tokenWords(lang)
  const labels = itemLabels(lang, of)
  const figures = figuresOf(
    release,
    'total',
    EVERYONE,
    labels.map(({ item }) => item),
  )
  const period = formatPeriod(lang, release.from, release.to)
  const n = figures[0]?.n ?? null
  const told = narrate(
    release,
    labels.map(({ item }) => item),
  ).filter(({ key }) => ['evidence.people', 'evidence.nothing', 'evidence.hidden'].includes(key))
  return {
    id,
    label: period,
    sentences: told.map(each => sentence(lang, each, labels)),
    instead: null,
    csv: fileOf(release),
    chart: {
      id: `${id}-chart`,
      title: t('assessment:chart.title', { period }),
      description: t('assessment:chart.about', {
        period,
        people: n === null ? HIDDEN : formatNumber(lang, n),
      }),
      rows: figures.map(({ item, agreement }, index) => ({
        key: item,
        label: labels[index]?.label ?? item,
        agreement,
        text: agreementText(agreement, words),
      })),
    },
  }
}

function widerView(lang: Lang, services: Services, of: Instrument, release: Release): WiderView {
  const t = translator(lang)
  const period = formatPeriod(lang, release.from, release.to)
  const id = prefixOf(release.instrument) + fileOf(release)
  return {
    id,
    heading: t(`assessment:evidence.${release.grain === 'year' ? 'year' : 'half-year'}`, { period }),
    csv: fileOf(release),
    tables: release.tables.map(table => tableView(lang, services, { of, release, table, id })),
  }
}

interface TableOf {
  of: Instrument
  release: Release
  table: ReleasedTable
  /** of the release on the page */
  id: string
}

function tableView(lang: Lang, services: Services, { of, release, table, id: inside }: TableOf) {
  const t = translator(lang)
  const words = tokenWords(lang)
  const labels = itemLabels(lang, of)
  const { slice, groups } = table
  const id = `${inside}-${slice}`
  const by = t(`assessment:table.by-${slice}`)
  const period = formatPeriod(lang, release.from, release.to)
  const name = (category: string) => categoryLabel(lang, services, slice, category)
  return {
    id,
    title: by,
    head: [
      t(`assessment:table.${slice}`),
      t('assessment:column.people'),
      ...labels.map(({ label }) => label),
    ],
    rows: groups.map(group => [
      name(group.category),
      peopleText(group, words),
      ...labels.map(({ item }) => agreementText(agreementIn(group, item), words)),
    ]),
    // A chart in which everything is hidden shows nothing that the table does not say better.
    charts: groups.every(group => !group.shown)
      ? []
      : labels.map(({ item, label }) => ({
          id: `${id}-${item}`,
          item: label,
          title: t('assessment:chart.slice-title', { item: label, table: by }),
          description: t('assessment:chart.slice-about', { table: by, period }),
          rows: acrossCategories(table, item).map(({ category, agreement }) => ({
            key: category,
            label: name(category),
            agreement,
            text: agreementText(agreement, words),
          })),
        })),
  }
}

/** The version a release is about: what was read with it. */
function versionOf({ versions }: InstrumentEvidence, { instrument, version }: Release): Instrument {
  const of = versions.find(one => one.version === version)
  if (!of) throw new Error(`${instrument} ${version} was not read with its release`)
  return of
}

/** The first part of the id of what stands on the page more than once. */
const prefixOf = (instrument: string) => (instrument === CHECK_IN ? '' : `${instrument}-`)

/** How the address of a file names a release: `quarter.2026-07-01`, by the day after its end. */
export const fileOf = ({ grain, to }: Pick<Release, 'grain' | 'to'>): string => `${grain}.${to}`

function sentence(lang: Lang, told: Sentence, labels: readonly { item: string; label: string }[]): string {
  const values = 'values' in told ? told.values : {}
  const item = 'item' in values ? labels.find(each => each.item === values.item)?.label : undefined
  return say(translator(lang), `assessment:${told.key}`, {
    ...values,
    ...(item === undefined ? {} : { item }),
  })
}

/** The number of people behind the latest quarter that came out, and its period; null while there is none. */
export function latestPeople(
  lang: Lang,
  releases: InstrumentEvidence['releases'],
): { people: string; period: string } | null {
  const release = releases
    .map(each => each.release)
    .filter(({ grain }) => grain === 'quarter')
    .at(-1)
  const group = release?.tables.find(({ slice }: { slice: Slice }) => slice === 'total')?.groups[0]
  if (!release || !group?.shown) return null
  return { people: formatNumber(lang, group.people), period: formatPeriod(lang, release.from, release.to) }
}
