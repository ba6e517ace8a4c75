import type { Component } from '~/core/assessment/components'
import { progressStages, ratings, type Score } from '~/core/assessment/model'
import { type Carried, practices } from '~/core/assessment/practices'
import { dayOf } from '~/core/journey/days'
import { formatDate, formatDateTime, formatNumber, formatPeriod, type Lang, translator } from '~/i18n'
import type { Evidence } from '~/steps/assessment/read-evidence'
import { type ConstructsView, constructsView } from './constructs-view'
import { type DistanceView, distanceView } from './distance-view'
import { type EvidenceView, evidenceView, latestPeople } from './evidence-view'
import type { GlanceView } from './glance'

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
  practice: string
  date: string
  people: string
  what: string
  heard: string
  changed: string
  language: 'cy' | 'en'
  by: string
}

export interface ChangeView {
  id: string
  heard: string
  decided: string
  state: 'planned' | 'done' | 'not-doing'
  language: 'cy' | 'en'
  date: string
}

/** The form of the assessment as it stands, before anybody types. */
export interface FormView {
  rating: Score | null
  progressStage: Score | null
  leadName: string
  narrative: string
  narrativeLanguage: 'cy' | 'en'
  /** 0 while nothing was saved */
  revision: number
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
  changes: ChangeView[]
  form: FormView
  /** who signed it off and when; null while nobody has */
  signed: { name: string; at: string } | null
}

/** A component's page for a year, every date, number and name already in the page's language. */
export function componentView(
  lang: Lang,
  component: Component,
  evidence: Evidence,
  now: Date,
): ComponentView {
  const t = translator(lang)
  const { year, years, latest, activities, changes, signature } = evidence
  const [checkIn, ...others] = evidence.instruments
  const practiceName = (key: string) => practices.find(each => each.key === key)?.name[lang] ?? key
  return {
    name: component.name[lang],
    period: formatPeriod(lang, year.from, year.to),
    from: year.from,
    years: years.map(from => ({ value: from, label: yearLabel(lang, from) })),
    glance: glanceView(lang, evidence),
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
    activities: activities.map(({ practice, happenedOn, people, recordedBy: _, ...rest }) => ({
      ...rest,
      practice: practiceName(practice),
      date: formatDate(lang, happenedOn),
      people: t(`assessment:people.${people}`),
    })),
    changes: changes.map(({ id, heard, decided, state, language, decidedOn }) => ({
      id,
      heard,
      decided,
      state,
      language,
      date: formatDate(lang, decidedOn),
    })),
    form: {
      rating: latest?.rating ?? null,
      progressStage: latest?.progressStage ?? null,
      leadName: latest?.leadName ?? '',
      narrative: latest?.narrative ?? '',
      narrativeLanguage: latest?.narrativeLanguage ?? lang,
      revision: latest?.revision ?? 0,
    },
    signed: signature && { name: signature.by, at: formatDateTime(lang, signature.doneAt) },
  }
}

function glanceView(lang: Lang, { latest, instruments: [checkIn], next }: Evidence): GlanceView {
  const { rating, progressStage } = latest ?? {}
  return {
    rating: rating ? { score: rating, name: ratings[rating].name[lang] } : null,
    stage: progressStage ? { score: progressStage, descriptor: progressStages[progressStage][lang] } : null,
    leadName: latest?.leadName ?? '',
    heard: latestPeople(lang, checkIn.releases),
    saved: latest && { name: latest.by, at: formatDateTime(lang, latest.savedAt) },
    next,
  }
}

/** 'Ebrill 2026 i Fawrth 2027' for the year that starts on this 1 April. */
export function yearLabel(lang: Lang, from: string): string {
  return formatPeriod(lang, from, `${Number(from.slice(0, 4)) + 1}-04-01`)
}
