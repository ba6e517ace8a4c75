import type { ComponentKey } from '~/core/assessment/components'
import { type AssessmentYear, readYear } from '~/core/assessment/period'
import type { SignedParts } from '~/core/assessment/sign-off'
import { dayOf } from '~/core/journey/days'
import { type Citable, readCitable } from '~/steps/assessment/read-citable'
import type { AssessmentLead } from '~/steps/assessment/read-evidence'
import { memberNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { listSignOffs, readSignedText, type SignOffEntry } from '~/store/sign-off'

export interface SignedReading {
  year: AssessmentYear
  entry: SignOffEntry & { by: string }
  signed: SignedParts
  /** for the figures that the record cites */
  citable: Citable
}

/**
 * What was signed off, as its pages showed it then.
 *
 * number   which entry of the component and year
 * returns  null when there is no such year or signature
 * throws   SignedTextError when the text is not what it was
 */
export async function readSigned({
  lead,
  component,
  period,
  number,
  now,
}: {
  lead: AssessmentLead
  component: ComponentKey
  period: string | null
  number: number
  now: Date
}): Promise<SignedReading | null> {
  const year = readYear(period, dayOf(now))
  if (!year) return null
  const where = { component, periodFrom: year.from }
  return inPartnership('lead', lead.partnershipId, async tx => {
    const signed = await readSignedText(tx, { ...where, number })
    const entry = (await listSignOffs(tx, where)).find(each => each.number === number)
    if (!signed || !entry) return null
    const names = await memberNames(tx, [entry.doneBy])
    const citable = await readCitable(tx, lead.partnershipId, year)
    return { year, entry: { ...entry, by: names.get(entry.doneBy) ?? '' }, signed, citable }
  })
}
