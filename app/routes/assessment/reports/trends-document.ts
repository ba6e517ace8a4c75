import { dayOf } from '~/core/journey/days'
import type { Block, ReportDocument } from '~/core/report/document'
import { formatDate, formatList, formatPeriod, type Lang, translator } from '~/i18n'
import type { Trends } from '~/steps/assessment/read-trends'
import type { SignedIn } from '~/web/guards'
import { frameOf, paragraph, soft } from './blocks'
import { ratingText } from './year-document'

/** How each component was rated year by year, as one table and a drawing for each that was rated. */
export function trendsDocument(lang: Lang, member: SignedIn, trends: Trends): ReportDocument {
  const t = translator(lang)
  const { years, components, savedAt } = trends
  const first = years[0] ?? ''
  const last = years.at(-1) ?? ''
  const period = formatPeriod(lang, first, yearAfter(last))
  const dataFrom = savedAt ? dayOf(savedAt) : first
  const rated = components.filter(({ points }) => points.some(({ rating }) => rating !== null))
  const blocks: Block[] = [
    paragraph(t('reports:trends.intro')),
    {
      kind: 'table',
      caption: t('reports:trends.table'),
      head: [t('reports:column.component'), ...years.map(shortYear)],
      numeric: [false, ...years.map(() => false)],
      rows: components.map(({ name, points }) => [
        name[lang],
        ...points.map(point => ratingText(lang, point)),
      ]),
    },
    ...(rated.length === 0
      ? [paragraph(t('reports:trends.none'))]
      : [
          soft(t('reports:trends.key')),
          {
            kind: 'charts',
            charts: rated.map(({ key, name, points }) => ({
              name: name[lang],
              chart: {
                kind: 'trend',
                id: `trend-${key}`,
                title: t('reports:trends.chart', { component: name[lang] }),
                description: formatList(
                  lang,
                  points.map((point, index) =>
                    t('reports:trends.point', {
                      year: shortYear(years[index] ?? ''),
                      rating: ratingText(lang, point),
                    }),
                  ),
                ),
                points: points.map(({ rating }, index) => ({
                  label: shortYear(years[index] ?? ''),
                  rating,
                })),
              },
            })),
          } satisfies Block,
        ]),
  ]
  return {
    ...frameOf(lang, member),
    title: t('reports:trends.title'),
    subtitle: period,
    cover: false,
    dataFrom,
    about: [{ name: t('reports:document.data'), value: formatDate(lang, dataFrom) }],
    blocks,
  }
}

const yearAfter = (from: string) => `${Number(from.slice(0, 4)) + 1}-04-01`

/** '2025–26' for the year that starts on this 1 April. */
export function shortYear(from: string): string {
  const year = Number(from.slice(0, 4))
  return `${year}–${String((year + 1) % 100).padStart(2, '0')}`
}
