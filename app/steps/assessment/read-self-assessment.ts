import { type ComponentKey, collaboration, components } from '~/core/assessment/components'
import { readYear, yearBefore } from '~/core/assessment/period'
import { dayOf } from '~/core/journey/days'
import type { QuoteRelease } from '~/core/words/moderation'
import { readSideBySide, type SideBySide } from '~/steps/agencies/read-side-by-side'
import { inPartnership } from '~/store/pools'
import { listRecords, type YearRecord } from '~/store/reports'
import {
  type AssessmentLead,
  type Evidence,
  type Recorded,
  readActivities,
  readEvidence,
} from './read-evidence'
import { type Plan, readPlan } from './read-plan'
import { readQuotes } from './read-quotes'

/** What a report says of one component besides released results. */
export interface Chapter {
  component: ComponentKey
  /** the agencies' ratings, and the record with who saved it */
  side: SideBySide
  plan: Plan
  activities: Recorded[]
}

/** What a report on one component is made of. */
export interface ComponentReading {
  evidence: Evidence
  quotes: QuoteRelease[]
  chapter: Chapter
}

export interface SelfAssessment {
  /** The evidence of the component that gathers it, with the year. */
  evidence: Evidence
  quotes: QuoteRelease[]
  /** all twelve, in the model's order */
  chapters: Chapter[]
  /** of the year before, for what rose and fell */
  before: YearRecord[]
}

interface Which {
  lead: AssessmentLead
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
}

/**
 * Everything a report on one component says.
 *
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readComponentReport({
  lead,
  component,
  period,
  now,
}: Which & { component: ComponentKey }): Promise<ComponentReading | null> {
  const evidence = await readEvidence({ lead, component, period, now })
  const chapter = evidence && (await readChapter({ lead, component, period, now }))
  if (!evidence || !chapter) return null
  return { evidence, chapter, quotes: await readQuotes({ lead, ...evidence.year }) }
}

async function readChapter({
  lead,
  component,
  period,
  now,
}: Which & { component: ComponentKey }): Promise<Chapter | null> {
  const side = await readSideBySide({ lead, component, period, now })
  const plan = await readPlan({ lead, component, period, now })
  if (!side || !plan) return null
  const activities = await inPartnership('lead', lead.partnershipId, tx =>
    readActivities(tx, side.year, component),
  )
  return { component, side, plan, activities }
}

/**
 * Everything a report on a year says.
 *
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readSelfAssessment({ lead, period, now }: Which): Promise<SelfAssessment | null> {
  const year = readYear(period, dayOf(now))
  const evidence = year && (await readEvidence({ lead, component: collaboration, period: year.from, now }))
  if (!year || !evidence) return null
  const chapters: Chapter[] = []
  for (const { key } of components) {
    const chapter = await readChapter({ lead, component: key, period: year.from, now })
    if (chapter) chapters.push(chapter)
  }
  return {
    evidence,
    quotes: await readQuotes({ lead, from: year.from, to: year.to }),
    chapters,
    before: await inPartnership('lead', lead.partnershipId, tx =>
      listRecords(tx, yearBefore(year.from), year.from),
    ),
  }
}
