import type { Component } from '~/core/assessment/components'
import { dayOf } from '~/core/journey/days'
import type { ReportDocument } from '~/core/report/document'
import type { QuoteRelease } from '~/core/words/moderation'
import { formatDate, formatDateTime, type Lang, translator } from '~/i18n'
import type { Evidence } from '~/steps/assessment/read-evidence'
import type { SignedIn } from '~/web/guards'
import { componentView } from '../component-view'
import { frameOf, latestOf } from './blocks'
import { componentBlocks } from './component-sections'

/** The report on one component for a year. */
export function componentDocument(
  lang: Lang,
  member: SignedIn,
  component: Component,
  { evidence, quotes, now }: { evidence: Evidence; quotes: readonly QuoteRelease[]; now: Date },
): ReportDocument {
  const t = translator(lang)
  const view = componentView(lang, component, evidence, now)
  const dataFrom = dataFromOf(evidence)
  const { latest } = evidence
  return {
    ...frameOf(lang, member),
    title: view.name,
    subtitle: t('assessment:caption', { period: view.period }),
    cover: true,
    dataFrom,
    about: [
      { name: t('reports:document.year'), value: view.period },
      { name: t('reports:document.data'), value: formatDate(lang, dataFrom) },
      {
        name: t('reports:document.saved'),
        value: latest
          ? `${latest.by}, ${formatDateTime(lang, latest.savedAt)}`
          : t('assessment:glance.never-saved'),
      },
      symbolOf(lang, view.evidence.hidden),
    ],
    blocks: componentBlocks({ lang, component, record: view.form, gathered: { view, quotes }, level: 2 }),
  }
}

/** What the sign for a hidden figure means, for whoever reads the first page alone. */
export const symbolOf = (lang: Lang, sign: string) => {
  const t = translator(lang)
  return { name: t('reports:document.symbol'), value: t('reports:document.symbol-about', { sign }) }
}

/** The day of the latest thing that a report on a year is made of; the first of the year when there is none. */
export function dataFromOf({ year, latest, instruments, distance, activities, changes }: Evidence): string {
  return latestOf(year.from, [
    ...(latest ? [dayOf(latest.savedAt)] : []),
    ...[...instruments, distance].flatMap(({ releases }) => releases.map(({ releasedOn }) => releasedOn)),
    ...activities.map(({ happenedOn }) => happenedOn),
    ...changes.map(({ decidedOn }) => decidedOn),
  ])
}
