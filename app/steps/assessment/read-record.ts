import type { ComponentKey } from '~/core/assessment/components'
import { readYear } from '~/core/assessment/period'
import type { Revision } from '~/core/assessment/record'
import { dayOf } from '~/core/journey/days'
import { findLatest } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { findSignature } from '~/store/sign-off'
import { type Citable, readCitable } from './read-citable'
import type { AssessmentLead } from './read-evidence'

export interface RecordToFillIn {
  /** first day of the year and first day after it */
  from: string
  to: string
  latest: Revision | null
  /** signed off, so that nothing can be saved until it is opened again */
  signed: boolean
  citable: Citable
}

/**
 * What the form of the agreed record needs.
 *
 * period   the first day of a year, or null for the year that holds `now`
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readRecord({
  lead: { partnershipId },
  component,
  period,
  now,
}: {
  lead: AssessmentLead
  component: ComponentKey
  period: string | null
  now: Date
}): Promise<RecordToFillIn | null> {
  const year = readYear(period, dayOf(now))
  if (!year) return null
  const { from, to } = year
  const where = { component, periodFrom: from }
  return inPartnership('lead', partnershipId, async tx => ({
    ...{ from, to },
    latest: await findLatest(tx, where),
    signed: (await findSignature(tx, where)) !== null,
    citable: await readCitable(tx, partnershipId, year),
  }))
}
