import { type Component, collaboration } from '~/core/assessment/components'
import { frameworkOf } from '~/core/assessment/frameworks'
import { progressStages } from '~/core/assessment/model'
import { yearBefore } from '~/core/assessment/period'
import { type Carried, practices } from '~/core/assessment/practices'
import { ratesOf } from '~/core/assessment/told-back'
import { dayOf } from '~/core/journey/days'
import { formatDate, formatDateTime, formatNumber, formatPeriod, type Lang, translator } from '~/i18n'
import type { Evidence } from '~/steps/assessment/read-evidence'
import { changeView, ratesView } from '../changes/change-view'
import type { ChangesSummaryView } from './changes-summary'
import { type ConstructsView, constructsView } from './constructs-view'
import { type DistanceView, distanceView } from './distance-view'
import { type EvidenceView, evidenceView, latestPeople } from './evidence-view'
import type { GlanceView } from './glance'
import { type RevisionView, revisionView } from './revision-summary'
import { type SinceLastView, sinceLastView } from './since-last'

/** How many heard things the page of a component shows. */
const AT_A_GLANCE = 3

export interface OfferedView {
  quarter: string
  number: string
}

export interface PracticeView {
  key: string
  name: string
  about: string
  carried: Carried | null
  recorded: string
}

export interface ActivityView {
  id: string
  /** the practice, and the day */
  title: string
  people: string
  what: string
  heard: string
  changed: string
  language: 'cy' | 'en'
  by: string
  files: { id: string; name: string; size: string }[]
}

export interface ComponentView {
  name: string
  period: string
  from: string
  years: { value: string; label: string }[]
  glance: GlanceView
  evidence: EvidenceView
  /** the other instruments that were used */
  others: EvidenceView[]
  constructs: ConstructsView
  distance: DistanceView
  offered: OfferedView[]
  practices: PracticeView[]
  activities: ActivityView[]
  changes: ChangesSummaryView
  /** null while nothing was saved */
  record: RevisionView | null
  sinceLast: SinceLastView | null
}

/** A component's page for a year, every date, number and name already in the page's language. */
export function componentView(
  lang: Lang,
  component: Component,
  evidence: Evidence,
  now: Date,
): ComponentView {
  const { year, years, latest, activities, changes } = evidence
  const [checkIn, ...others] = evidence.instruments
  return {
    name: component.name[lang],
    period: formatPeriod(lang, year.from, year.to),
    from: year.from,
    years: years.map(from => ({ value: from, label: yearLabel(lang, from) })),
    glance: glanceView(lang, component, evidence),
    evidence: evidenceView(lang, evidence, checkIn, dayOf(now)),
    others: others.map(one => evidenceView(lang, evidence, one, dayOf(now))).filter(({ used }) => used),
    constructs: constructsView(lang, evidence, dayOf(now)),
    distance: distanceView(lang, evidence, dayOf(now)),
    offered: checkIn.offered.map(({ quarterFrom, rounded }) => {
      const quarter = year.quarters.find(({ from }) => from === quarterFrom)
      const label = quarter ? formatPeriod(lang, quarter.from, quarter.to) : formatDate(lang, quarterFrom)
      return { quarter: label, number: formatNumber(lang, rounded) }
    }),
    practices: practices.map(({ key, name, about, carried }) => ({
      key,
      name: name[lang],
      about: about[lang],
      carried,
      recorded: formatNumber(lang, activities.filter(({ practice }) => practice === key).length),
    })),
    activities: activities.map(activity => activityView(lang, activity)),
    changes: {
      period: formatPeriod(lang, year.from, year.to),
      rates: ratesView(lang, ratesOf(changes)),
      latest: changes.slice(0, AT_A_GLANCE).map(each => changeView(lang, each)),
    },
    record: latest && revisionView(lang, latest, evidence.citable),
    sinceLast: sinceLastView(
      lang,
      [yearLabel(lang, yearBefore(year.from)), yearLabel(lang, year.from)],
      evidence.before,
      latest,
    ),
  }
}

/** What was recorded by hand, with its files. */
export function activityView(lang: Lang, activity: Evidence['activities'][number]): ActivityView {
  const { id, practice, happenedOn, people, what, heard, changed, language, by, files } = activity
  const name = practices.find(({ key }) => key === practice)?.name[lang]
  const date = formatDate(lang, happenedOn)
  return {
    ...{ id, what, heard, changed, language, by },
    title: name ? `${name}, ${date}` : date,
    people: translator(lang)(`assessment:people.${people}`),
    files: files.map(({ id, name, size }) => ({ id, name, size: sizeText(lang, size) })),
  }
}

/** '120 kB' */
const sizeText = (lang: Lang, bytes: number) =>
  `${formatNumber(lang, Math.max(1, Math.round(bytes / 1000)))} kB`

function glanceView(
  lang: Lang,
  { key }: Component,
  { latest, instruments: [checkIn], next }: Evidence,
): GlanceView {
  const { rating, progressStage } = latest ?? {}
  const { points } = frameworkOf(latest?.framework ?? '')
  return {
    rating: rating
      ? { score: rating, of: points.length, name: points[rating - 1]?.name[lang] ?? String(rating) }
      : null,
    stage: progressStage ? { score: progressStage, descriptor: progressStages[progressStage][lang] } : null,
    leadName: latest?.leadName ?? '',
    ...(key === collaboration ? { heard: latestPeople(lang, checkIn.releases) } : {}),
    saved: latest && { name: latest.by, at: formatDateTime(lang, latest.savedAt) },
    next,
  }
}

/** 'Ebrill 2026 i Fawrth 2027' for the year that starts on this 1 April. */
export function yearLabel(lang: Lang, from: string): string {
  return formatPeriod(lang, from, `${Number(from.slice(0, 4)) + 1}-04-01`)
}
