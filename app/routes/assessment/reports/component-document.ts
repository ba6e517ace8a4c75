import { type Component, collaboration } from '~/core/assessment/components'
import { dayOf } from '~/core/journey/days'
import type { ReportDocument } from '~/core/report/document'
import { formatDate, formatDateTime, type Lang, translator } from '~/i18n'
import type { Citable } from '~/steps/assessment/read-citable'
import type { Evidence } from '~/steps/assessment/read-evidence'
import type { Chapter, ComponentReading } from '~/steps/assessment/read-self-assessment'
import type { SignedIn } from '~/web/guards'
import { sideView } from '../../agencies/side-view'
import { activityView, componentView } from '../component-view'
import { revisionView } from '../revision-summary'
import { frameOf, latestOf } from './blocks'
import { type ComponentReport, componentBlocks } from './component-sections'

/** What a report says of a component, without released results. */
export function partsOf(
  lang: Lang,
  component: Component,
  { side, plan, activities }: Chapter,
  citable: Citable,
): Omit<ComponentReport, 'gathered' | 'level'> {
  return {
    lang,
    component,
    record: side.latest && revisionView(lang, side.latest, citable),
    agencies: sideView(lang, side).rows,
    plan,
    activities: activities.map(each => activityView(lang, { ...each, files: [] })),
  }
}

/** The report on one component for a year. */
export function componentDocument(
  lang: Lang,
  member: SignedIn,
  component: Component,
  { evidence, quotes, chapter, now }: ComponentReading & { now: Date },
): ReportDocument {
  const t = translator(lang)
  const view = componentView(lang, component, evidence, now)
  const dataFrom = latestOf(dataFromOf(evidence), daysOf(chapter))
  const { latest } = evidence
  const results = component.key === collaboration
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
      ...(results ? [symbolOf(lang, view.evidence.hidden)] : []),
    ],
    blocks: componentBlocks({
      ...partsOf(lang, component, chapter, evidence.citable),
      gathered: results ? { view, quotes, changes: evidence.changes } : null,
      level: 2,
    }),
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
    ...changes.map(({ heardOn, decidedOn, doneOn }) => doneOn ?? decidedOn ?? heardOn),
  ])
}

/** The days on which what stands in a chapter was saved. */
export const daysOf = ({ side: { latest, rows }, plan, activities }: Chapter): string[] => [
  ...(latest ? [dayOf(latest.savedAt)] : []),
  ...rows.flatMap(({ given }) => (given ? [dayOf(given.savedAt)] : [])),
  ...plan.actions.map(({ savedAt }) => dayOf(savedAt)),
  ...activities.map(({ happenedOn }) => happenedOn),
]
