import { periodOf } from '~/core/anonymise/calendar'
import type { Release, Slice } from '~/core/anonymise/release'
import { EVERYONE } from '~/core/anonymise/release'
import { agreementText, figuresOf, HIDDEN, narrate, notesOf, type Sentence } from '~/core/evidence'
import { CHECK_IN, type Instrument } from '~/core/instrument'
import { formatDate, formatNumber, formatPeriod, type Lang, say, translator } from '~/i18n'
import type { InstrumentEvidence, Released } from '~/steps/assessment/read-released'
import { itemLabels, type Services, statementsOf, tokenWords } from './labels'
import {
  fileOf,
  type NextDates,
  nextClosing,
  nextDatesOf,
  type QuarterView,
  sliceView,
  ticksOf,
  type WiderView,
  widerHeading,
} from './release-view'

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
  nextDates: NextDates
  hidden: string
}

/** Everything about the answers to one instrument that the page of a year shows. */
export function evidenceView(
  lang: Lang,
  { year, services }: Pick<Released, 'year' | 'services'>,
  asked: InstrumentEvidence,
  today: string,
): EvidenceView {
  const { instrument, title, releases, openBlock, offered } = asked
  const all = releases.map(({ release }) => release)
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
    ticks: ticksOf(lang),
    nextDates: nextDatesOf(lang, openBlock, today),
    hidden: HIDDEN,
  }
}

/** One for each quarter of the year that came out, is open, or is on its way. */
function quartersOf(
  lang: Lang,
  year: Released['year'],
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
    heading: widerHeading(lang, release),
    csv: fileOf(release),
    tables: release.tables.map(table => {
      const by = t(`assessment:table.by-${table.slice}`)
      return sliceView(lang, {
        ...{ services, table, inside: id, by },
        items: itemLabels(lang, of),
        chartTitle: item => t('assessment:chart.slice-title', { item, table: by }),
        chartAbout: t('assessment:chart.slice-about', { table: by, period }),
      })
    }),
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
