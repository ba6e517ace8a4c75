import { type ComponentKey, collaboration } from '~/core/assessment/components'
import { type NextStep, nextSteps } from '~/core/assessment/next'
import { type AssessmentYear, readYear, yearBefore, yearsToChoose } from '~/core/assessment/period'
import type { Revision } from '~/core/assessment/record'
import { CHECK_IN } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { type Activity, findLatest, firstDay, listActivities, memberNames } from '~/store/assessment'
import { type Attachment, listAttachments } from '~/store/attachments'
import { type Change, firstHeard, listChanges } from '~/store/changes'
import { inPartnership, type Tx } from '~/store/pools'
import { firstReleasedDay } from '~/store/release'
import { findSignature, type SignOffEntry } from '~/store/sign-off'
import { type Citable, readCitable } from './read-citable'
import { type Released, readReleased } from './read-released'

/** A member of staff who leads a partnership's assessment. */
export interface AssessmentLead {
  memberId: string
  partnershipId: string
}

/** What was recorded by hand, and by whom. */
export type Recorded = Activity & { by: string }

export interface Evidence extends Released {
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  /** What counts now, with who saved it; null while nothing was saved for this year. */
  latest: (Revision & { by: string }) | null
  /** What counted in the end for the year before; null when nothing was saved then. */
  before: Revision | null
  /** What the record can cite, and the pages look up. */
  citable: Citable
  activities: (Recorded & { files: Attachment[] })[]
  /** What was heard in this year. */
  changes: Change[]
  next: NextStep[]
  /** Who signed it off; null while nobody has, or it was opened again. */
  signature: (SignOffEntry & { by: string }) | null
}

export interface ReadEvidence {
  lead: AssessmentLead
  component: ComponentKey
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
}

/**
 * What is known of a component for a year: what was released, what was recorded by hand, and the assessment.
 * Everything about answers comes out of releases, and the login can read nothing else.
 *
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readEvidence({ lead, component, period, now }: ReadEvidence): Promise<Evidence | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const latest = await findLatest(tx, { component, periodFrom: year.from })
    const before = await findLatest(tx, { component, periodFrom: yearBefore(year.from) })
    const citable = await readCitable(tx, lead.partnershipId, year)
    const signature = await findSignature(tx, { component, periodFrom: year.from })
    const released = await readReleased(tx, lead.partnershipId, year)
    const activities = await withFiles(tx, await readActivities(tx, year, component))
    const changes = await listChanges(tx, year)
    const names = await memberNames(
      tx,
      [latest?.savedBy, signature?.doneBy].filter(id => id !== undefined),
    )
    const nameOf = (id: string) => names.get(id) ?? ''
    const first = [await firstDay(tx), await firstHeard(tx), await firstReleasedDay(tx, CHECK_IN)]
      .filter(day => day !== null)
      .sort()
    return {
      ...released,
      years: yearsToChoose(first[0] ?? null, today),
      latest: latest && { ...latest, by: nameOf(latest.savedBy) },
      ...{ before, citable },
      activities,
      changes,
      signature: signature && { ...signature, by: nameOf(signature.doneBy) },
      next: nextSteps({
        assessment: latest,
        savedOn: latest && dayOf(latest.savedAt),
        releasedOn:
          component !== collaboration
            ? null
            : ([...released.instruments, released.distance]
                .flatMap(({ releases }) => releases)
                .map(({ releasedOn }) => releasedOn)
                .sort()
                .at(-1) ?? null),
        activities: activities.length,
        changes: component === collaboration ? changes : null,
      }),
    }
  })
}

/** What was recorded by hand for a component in a year, with who recorded it. For the login of leads or of partner agencies. */
export async function readActivities(
  tx: Tx,
  { from, to }: Pick<AssessmentYear, 'from' | 'to'>,
  component: ComponentKey,
): Promise<Recorded[]> {
  const activities = await listActivities(tx, from, to, component)
  const names = await memberNames(
    tx,
    activities.map(({ recordedBy }) => recordedBy),
  )
  return activities.map(each => ({ ...each, by: names.get(each.recordedBy) ?? '' }))
}

/** The same with its files, for leads alone: a file may say more than the record does. */
export async function withFiles(
  tx: Tx,
  activities: readonly Recorded[],
): Promise<(Recorded & { files: Attachment[] })[]> {
  const files = await listAttachments(
    tx,
    activities.map(({ id }) => id),
  )
  return activities.map(each => ({
    ...each,
    files: files.filter(({ activityId }) => activityId === each.id),
  }))
}
