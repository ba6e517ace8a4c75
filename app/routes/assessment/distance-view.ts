import { periodOf } from '~/core/anonymise/calendar'
import { directions } from '~/core/anonymise/distance'
import { EVERYONE, type Release, type ReleasedTable } from '~/core/anonymise/release'
import {
  acrossCategories,
  agreementIn,
  agreementText,
  figuresOf,
  HIDDEN,
  nextReleases,
  peopleText,
} from '~/core/evidence'
import { formatDate, formatNumber, formatPercent, formatPeriod, type Lang, translator } from '~/i18n'
import type { Evidence } from '~/steps/assessment/read-evidence'
import { type EvidenceView, fileOf, nextClosing, type QuarterView, type WiderView } from './evidence-view'
import { categoryLabel, fileLabels, type Services, tokenWords } from './labels'

/** What a page shows of the distance travelled: the same shapes as for answers, with words of its own. */
export type DistanceView = Pick<EvidenceView, 'quarters' | 'wider' | 'ticks' | 'nextDates' | 'hidden'>

/** Everything about the distance travelled that the page of a year shows. */
export function distanceView(
  lang: Lang,
  { year, services, distance }: Pick<Evidence, 'year' | 'services' | 'distance'>,
  today: string,
): DistanceView {
  const { releases, openBlock } = distance
  const all = releases.map(({ release }) => release)
  const dates = openBlock && nextReleases(nextClosing(openBlock.closesOn, today))
  return {
    quarters: quartersOf(lang, year, distance, today),
    wider: all.filter(({ grain }) => grain !== 'quarter').map(release => widerView(lang, services, release)),
    ticks: [formatPercent(lang, 0), formatPercent(lang, 50), formatPercent(lang, 100)],
    nextDates: dates && {
      quarter: formatDate(lang, dates.quarter),
      'half-year': formatDate(lang, dates['half-year']),
      year: formatDate(lang, dates.year),
    },
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
  year: Evidence['year'],
  { releases, openBlock }: Evidence['distance'],
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
    heading: t(`assessment:evidence.${release.grain === 'year' ? 'year' : 'half-year'}`, { period }),
    csv: fileOf(release),
    tables: release.tables.map(table => tableView(lang, services, table, { id, period })),
  }
}

function tableView(
  lang: Lang,
  services: Services,
  table: ReleasedTable,
  { id: of, period }: { id: string; period: string },
): WiderView['tables'][number] {
  const t = translator(lang)
  const words = tokenWords(lang)
  const ways = waysOf(lang)
  const { slice, groups } = table
  const id = `${of}-${slice}`
  const by = t(`assessment:distance.table.by-${slice}`)
  const name = (category: string) => categoryLabel(lang, services, slice, category)
  // Only forward is drawn: a chart of what is split for a few groups alone would be hatched for the most part.
  const forward = ways.filter(({ item }) => item === 'forward')
  return {
    id,
    title: by,
    head: [t(`assessment:table.${slice}`), t('assessment:column.people'), ...ways.map(({ label }) => label)],
    rows: groups.map(group => [
      name(group.category),
      peopleText(group, words),
      ...ways.map(({ item }) => agreementText(agreementIn(group, item), words)),
    ]),
    charts: groups.every(group => !group.shown)
      ? []
      : forward.map(({ item, label }) => ({
          id: `${id}-${item}`,
          item: label,
          title: t('assessment:distance.chart.slice-title', { item: label, table: by }),
          description: t('assessment:distance.chart.slice-about', { table: by, period }),
          rows: acrossCategories(table, item).map(({ category, agreement }) => ({
            key: category,
            label: name(category),
            agreement,
            text: agreementText(agreement, words),
          })),
        })),
  }
}
