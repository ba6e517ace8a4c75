import type { ComponentKey } from '~/core/assessment/components'
import { readYear } from '~/core/assessment/period'
import { type Assessment, type Revision, saysTheSame } from '~/core/assessment/record'
import { dayOf } from '~/core/journey/days'
import { addRevision, findLatest, memberNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { findSignature, type Signed, unlessSigned } from '~/store/sign-off'
import type { AssessmentLead } from './read-evidence'

export interface RateComponent {
  lead: AssessmentLead
  component: ComponentKey
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  assessment: Assessment
  /** The revision that the lead saw while writing; 0 when there was none. */
  basedOn: number
  now: Date
}

/**
 * unchanged       it says what was saved already, so no revision was added
 * newer           somebody saved meanwhile: nothing was added, and `newer` is what they saved
 * signed          it has been signed off: nothing is added until it is opened again
 * unknown-period  no such year
 */
export type RatedComponent =
  | { kind: 'saved' | 'unchanged'; revision: number }
  | { kind: 'newer'; newer: Revision & { by: string } }
  | { kind: 'unknown-period' }
  | Signed

/** Saves what a partnership says about a component for a year, as a new revision. */
export async function rateComponent(wish: RateComponent): Promise<RatedComponent> {
  const { lead, component, assessment, basedOn, now } = wish
  const { memberId, partnershipId } = lead
  const year = readYear(wish.period, dayOf(now))
  if (!year) return { kind: 'unknown-period' }
  const where = { component, periodFrom: year.from }
  const saving = inPartnership('lead', partnershipId, async (tx): Promise<RatedComponent> => {
    if (await findSignature(tx, where)) return { kind: 'signed' }
    const latest = await findLatest(tx, where)
    if (latest && saysTheSame(latest, assessment)) return { kind: 'unchanged', revision: latest.revision }
    // A form may name a revision that a restored backup no longer has: then there is nothing to be newer.
    const revision = (latest ? basedOn : 0) + 1
    const saved =
      (latest === null || latest.revision === basedOn) &&
      (await addRevision(tx, where, {
        ...assessment,
        partnershipId,
        revision,
        savedBy: memberId,
        savedAt: now,
      }))
    if (saved) return { kind: 'saved', revision }

    const newer = await findLatest(tx, where)
    if (!newer) throw new Error(`The revision of ${component} that was there a moment ago is gone.`)
    const names = await memberNames(tx, [newer.savedBy])
    return { kind: 'newer', newer: { ...newer, by: names.get(newer.savedBy) ?? '' } }
  })
  return unlessSigned(saving)
}
