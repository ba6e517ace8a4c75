import { periodOf } from '~/core/anonymise/calendar'
import type { Agreement } from '~/core/anonymise/release'
import { agreementText, type Occasion, occasionsOf } from '~/core/evidence'
import { type Construct, constructs } from '~/core/instrument'
import { addDays } from '~/core/journey/days'
import { formatNumber, formatPeriod, type Lang, translator } from '~/i18n'
import type { Released } from '~/steps/assessment/read-released'
import { tokenWords } from './labels'
import { nextDatesOf, type SliceView, ticksOf } from './release-view'

export interface ConstructsView {
  /** one a half-year in which anything stands by stage */
  halves: SliceView[]
  /** The first day on which stages can come out next; null before the first block. */
  next: string | null
  ticks: [string, string, string]
}

/** What instruments ask alike, side by side: each row an occasion with its own people, nothing added up. */
export function constructsView(lang: Lang, evidence: Released, today: string): ConstructsView {
  const { openBlock } = evidence.instruments[0]
  return {
    halves: halvesOf(evidence).map(half => halfView(lang, evidence, half)),
    next: nextDatesOf(lang, openBlock, today)?.['half-year'] ?? null,
    ticks: ticksOf(lang),
  }
}

interface Half {
  from: string
  to: string
  occasions: Occasion[]
}

/** The half-years of the year in which anything was released by stage, each with its occasions. */
function halvesOf({ year, instruments }: Released): Half[] {
  const occasions = instruments.flatMap(({ releases, versions }) =>
    releases.flatMap(({ release }) => {
      const asked = versions.find(({ version }) => version === release.version)
      return asked ? occasionsOf(release, asked) : []
    }),
  )
  const worth = occasions.filter(({ agreements }) => Object.keys(agreements).length > 0)
  const first = periodOf('half-year', year.from)
  return [first, { from: first.to, to: year.to }].flatMap(({ from, to }) => {
    const own = worth.filter(one => from < one.to && one.to <= to)
    return own.length > 0 ? [{ from, to, occasions: own }] : []
  })
}

/** What any occasion of a half-year asked about, in the order of the design. */
const askedIn = (occasions: readonly Occasion[]): Construct[] =>
  constructs.filter(construct => occasions.some(({ agreements }) => agreements[construct]))

function halfView(lang: Lang, evidence: Released, { from, to, occasions }: Half): SliceView {
  const t = translator(lang)
  const period = formatPeriod(lang, from, to)
  const id = `constructs-${from}`
  const asked = askedIn(occasions)
  const name = (construct: Construct) => t(`assessment:constructs.item.${construct}`)
  return {
    id,
    title: t('assessment:constructs.table', { period }),
    head: [
      t('assessment:constructs.column.asked'),
      t('assessment:constructs.column.people'),
      ...asked.map(name),
    ],
    rows: occasions.map(one => [
      nameOf(lang, evidence, one),
      peopleOf(lang, one),
      ...asked.map(construct => shareOf(lang, one.agreements[construct])),
    ]),
    charts: asked.flatMap(construct => {
      const rows = occasions.flatMap(one => {
        const agreement = one.agreements[construct]
        if (!agreement) return []
        const key = `${one.instrument} ${one.stage} ${one.to}`
        return [{ key, label: shortName(lang, evidence, one), agreement, text: shareOf(lang, agreement) }]
      })
      // One bar alone has nothing beside it, and the table says the same.
      if (rows.length < 2) return []
      return [
        {
          id: `${id}-${construct}`,
          item: name(construct),
          title: t('assessment:constructs.chart', { item: name(construct), period }),
          description: t('assessment:constructs.chart-about', { period }),
          rows,
        },
      ]
    }),
  }
}

const titleOf = (lang: Lang, { instruments }: Released, { instrument }: Occasion): string =>
  instruments.find(one => one.instrument === instrument)?.title[lang] ?? instrument

/** Which questionnaire and when; with its own period where that is not the half-year. */
function nameOf(lang: Lang, evidence: Released, one: Occasion): string {
  const t = translator(lang)
  const values = { questionnaire: titleOf(lang, evidence, one), stage: stageOf(lang, one) }
  if (one.grain === 'half-year') return t('assessment:constructs.row', values)
  return t('assessment:constructs.row-period', { ...values, period: formatPeriod(lang, one.from, one.to) })
}

/** Longest title of a questionnaire beside a bar, in characters. */
const TITLE = 21

/** The same beside a bar, where there is little room: the heading says the year, and its only stage goes unsaid. */
function shortName(lang: Lang, evidence: Released, one: Occasion): string {
  const title = titleOf(lang, evidence, one)
  const short = title.length > TITLE ? `${title.slice(0, TITLE - 1)}…` : title
  const months = () => formatPeriod(lang, one.from, one.to).replace(/ \d{4}$/, '')
  return `${short}: ${one.grain === 'half-year' ? stageOf(lang, one) : months()}`
}

const stageOf = (lang: Lang, { stage }: Occasion) => translator(lang)(`assessment:category.${stage}`)

const peopleOf = (lang: Lang, { n }: Occasion): string =>
  n === null ? translator(lang)('assessment:constructs.gap') : formatNumber(lang, n)

/** A share as text; what is missing is said in words, and not having been asked is another thing. */
function shareOf(lang: Lang, agreement: Agreement | undefined): string {
  const t = translator(lang)
  if (!agreement) return t('assessment:constructs.not-asked')
  return agreement.shown ? agreementText(agreement, tokenWords(lang)) : t('assessment:constructs.gap')
}

/** The same tables for a file: a line for each occasion and construct. */
export function constructsLines(lang: Lang, evidence: Released): { head: string[]; lines: string[][] } {
  const t = translator(lang)
  const column = (name: 'questionnaire' | 'stage' | 'about' | 'people') =>
    t(`assessment:constructs.column.${name}`)
  const head = [
    t('assessment:column.from'),
    t('assessment:column.to'),
    column('questionnaire'),
    column('stage'),
    column('about'),
    column('people'),
    t('assessment:column.agree'),
  ]
  const lines = halvesOf(evidence).flatMap(({ occasions }) =>
    occasions.flatMap(one =>
      askedIn(occasions).map(construct => [
        one.from,
        addDays(one.to, -1),
        titleOf(lang, evidence, one),
        stageOf(lang, one),
        t(`assessment:constructs.item.${construct}`),
        peopleOf(lang, one),
        shareOf(lang, one.agreements[construct]),
      ]),
    ),
  )
  return { head, lines }
}
