import { type AgencyRating, type AgencyView, saysTheSame } from '~/core/assessment/agencies'
import type { ComponentKey } from '~/core/assessment/components'
import { readYear } from '~/core/assessment/period'
import { dayOf } from '~/core/journey/days'
import { addRating, findAgency, findRating } from '~/store/agencies'
import { memberNames } from '~/store/assessment'
import { about } from '~/store/pools'
import { findSignature, type Signed, unlessSigned } from '~/store/sign-off'
import { numbersReleased, type QuestionedTexts, questionTexts } from '../assessment/question-texts'

/** Who gives a rating: somebody of the agency, or a lead who types in what the agency said. */
export interface Giver {
  as: 'lead' | 'partner'
  memberId: string
  partnershipId: string
  agencyId: string
}

export interface GiveRating {
  giver: Giver
  component: ComponentKey
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  says: AgencyView
  /** The revision that they saw while writing; 0 when there was none. */
  basedOn: number
  /** what the checkbox "I have checked these" sent */
  confirmed?: string
  now: Date
}

/**
 * unchanged       it says what was saved already, so no revision was added
 * newer           somebody saved for the same agency meanwhile: nothing was added, and `newer` is what they saved
 * signed          the component has been signed off: nothing is added until it is opened again
 * retired         the agency gives no more ratings
 * questioned      something is to be looked at again first: nothing was added
 * unknown         no such year, or no such agency in this partnership
 */
export type GivenRating =
  | { kind: 'saved' | 'unchanged'; revision: number }
  | { kind: 'newer'; newer: AgencyRating & { by: string } }
  | { kind: 'retired' }
  | { kind: 'unknown' }
  | QuestionedTexts
  | Signed

/** Saves what an agency says of a component for a year, as a new revision. */
export async function giveRating({
  giver,
  component,
  period,
  says,
  basedOn,
  confirmed = '',
  now,
}: GiveRating): Promise<GivenRating> {
  const { as, memberId, partnershipId, agencyId } = giver
  const year = readYear(period, dayOf(now))
  if (!year) return { kind: 'unknown' }
  const where = { component, periodFrom: year.from }
  const settings = { partnership: partnershipId, agency: agencyId }
  const saving = about(as, settings, async (tx): Promise<GivenRating> => {
    const agency = await findAgency(tx, agencyId)
    if (!agency) return { kind: 'unknown' }
    if (!agency.active) return { kind: 'retired' }
    if (await findSignature(tx, where)) return { kind: 'signed' }
    const latest = await findRating(tx, { ...where, agencyId })
    if (latest && saysTheSame(latest, says)) return { kind: 'unchanged', revision: latest.revision }
    const isNewest = latest === null || latest.revision === basedOn
    if (isNewest) {
      const figures = await numbersReleased(tx, year)
      const questions = await questionTexts(tx, { texts: { reasons: says.reasons }, figures, confirmed })
      if (questions.length > 0) return { kind: 'questioned', questions }
    }
    const revision = (latest ? basedOn : 0) + 1
    const saved =
      isNewest &&
      (await addRating(tx, where, {
        ...says,
        partnershipId,
        agencyId,
        revision,
        typedByLead: as === 'lead',
        savedBy: memberId,
        savedAt: now,
      }))
    if (saved) return { kind: 'saved', revision }

    const newer = await findRating(tx, { ...where, agencyId })
    if (!newer) throw new Error(`The rating of ${component} that was there a moment ago is gone.`)
    const names = await memberNames(tx, [newer.savedBy])
    return { kind: 'newer', newer: { ...newer, by: names.get(newer.savedBy) ?? '' } }
  })
  return unlessSigned(saving)
}
