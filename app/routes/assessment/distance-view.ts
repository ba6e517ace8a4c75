import { periodOf } from '~/core/anonymise/calendar'
import { directions } from '~/core/anonymise/distance'
import { EVERYONE, type Release } from '~/core/anonymise/release'
import { agreementText, figuresOf, HIDDEN } from '~/core/evidence'
import { formatDate, formatNumber, formatPeriod, type Lang, translator } from '~/i18n'
import type { Released } from '~/steps/assessment/read-released'
import type { EvidenceView } from './evidence-view'
import { fileLabels, type Services, tokenWords } from './labels'
import {
  fileOf,
  nextClosing,
  nextDatesOf,
  type QuarterView,
  sliceView,
  ticksOf,
  type WiderView,
  widerHeading,
} from './release-view'

/** What a page shows of the distance travelled: the same shapes as for answers, with words of its own. */
export type DistanceView = Pick<EvidenceView, 'quarters' | 'wider' | 'ticks' | 'nextDates' | 'hidden'>

/** Everything about the distance travelled that the page of a year shows. */
export function distanceView(
  lang: Lang,
  { year, services, distance }: Pick<Released, 'year' | 'services' | 'distance'>,
  today: string,
): DistanceView {
  const { releases, openBlock } = distance
  const all = releases.map(({ release }) => release)
  return {
    quarters: quartersOf(lang, year, distance, today),
    wider: all.filter(({ grain }) => grain !== 'quarter').map(release => widerView(lang, services, release)),
    ticks: ticksOf(lang),
    nextDates: nextDatesOf(lang, openBlock, today),
    hidden: HIDDEN,
  }
}

/** The three ways, by name. */
const waysOf = (lang: Lang) =>
  directions.map(item => ({ item, label: translator(lang)(`assessment:distance.way.${item}`) }))

/** Everything a file about the distance travelled says. */
export const distanceLabels = (lang: Lang, services: Services) => fileLabels(lang, services, waysOf(lang))

/** One for each quarter of the year that came out, is open, or went on into the next. */
function quartersOf(
  lang: Lang,
  year: Released['year'],
  { releases, openBlock }: Released['distance'],
  today: string,
): QuarterView[] {
  const t = translator(lang)
  return year.quarters.flatMap((quarter): QuarterView[] => {
    const id = `distance-quarter-${quarter.from}`
    const label = formatPeriod(lang, quarter.from, quarter.to)
    const release = releases.find(each => each.release.grain === 'quarter' && each.release.to === quarter.to)
    if (release) return [quarterView(lang, id, release.release)]
    const said = (instead: string) => [{ id, label, chart: null, sentences: [], csv: '', instead }]
    if (openBlock === null || openBlock.opensOn >= quarter.to || today < quarter.from) return []
    if (today < quarter.to) {
      const date = formatDate(lang, nextClosing(openBlock.closesOn, today))
      return said(t('assessment:evidence.quarter.open', { date }))
    }
    const isLast = quarter.to === periodOf('quarter', today).from
    if (isLast && openBlock.closesOn <= today) return said(t('assessment:evidence.quarter.due'))
    return said(t('assessment:distance.carried'))
  })
}

function quarterView(lang: Lang, id: string, release: Release): QuarterView {
  const t = translator(lang)
  const ways = waysOf(lang)
  const figures = figuresOf(release, 'total', EVERYONE, directions)
  const period = formatPeriod(lang, release.from, release.to)
  const people = figures[0]?.n == null ? HIDDEN : formatNumber(lang, figures[0].n)
  const isShown = (way: (typeof directions)[number]) =>
    figures.find(({ item }) => item === way)?.agreement.shown ?? false
  const sentences = [t('assessment:distance.people', { people })]
  if (!isShown('forward')) sentences.push(t('assessment:distance.forward-hidden'))
  else if (!isShown('back')) sentences.push(t('assessment:distance.split-hidden'))
  return {
    id,
    label: period,
    sentences,
    instead: null,
    csv: fileOf(release),
    chart: {
      id: `${id}-chart`,
      title: t('assessment:distance.chart.title', { period }),
      description: t('assessment:distance.chart.about', { period, people }),
      rows: figures.map(({ item, agreement }, index) => ({
        key: item,
        label: ways[index]?.label ?? item,
        agreement,
        text: agreementText(agreement, tokenWords(lang)),
      })),
    },
  }
}

function widerView(lang: Lang, services: Services, release: Release): WiderView {
  const t = translator(lang)
  const period = formatPeriod(lang, release.from, release.to)
  const id = `distance-${fileOf(release)}`
  return {
    id,
    heading: widerHeading(lang, release),
    csv: fileOf(release),
    tables: release.tables.map(table => {
      const by = t(`assessment:distance.table.by-${table.slice}`)
      return sliceView(lang, {
        ...{ services, table, inside: id, by },
        items: waysOf(lang),
        // A chart of what is split for a few groups alone would be hatched for the most part.
        drawn: ['forward'],
        chartTitle: item => t('assessment:distance.chart.slice-title', { item, table: by }),
        chartAbout: t('assessment:distance.chart.slice-about', { table: by, period }),
      })
    }),
  }
}
