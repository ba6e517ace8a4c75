import type { Agency, AgencyRating } from '~/core/assessment/agencies'
import { type ComponentKey, collaboration, components } from '~/core/assessment/components'
import { type AssessmentYear, readYear } from '~/core/assessment/period'
import type { Revision } from '~/core/assessment/record'
import type { SignedParts } from '~/core/assessment/sign-off'
import { dayOf } from '~/core/journey/days'
import type { QuoteRelease } from '~/core/words/moderation'
import { type Citable, readCitable } from '~/steps/assessment/read-citable'
import { type Recorded, readActivities } from '~/steps/assessment/read-evidence'
import { readQuotesIn } from '~/steps/assessment/read-quotes'
import { type Released, readReleased } from '~/steps/assessment/read-released'
import { findAgency, findRating, listOwnRatings } from '~/store/agencies'
import { findLatest, memberNames } from '~/store/assessment'
import { about, type Tx } from '~/store/pools'
import { findSignature, listSignatures, readSignedText, type SignOffEntry } from '~/store/sign-off'
import { yearsOf } from './read-side-by-side'

/** Somebody of a partner agency. */
export interface PartnerMember {
  memberId: string
  partnershipId: string
  agencyId: string
}

interface Which {
  partner: PartnerMember
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
}

interface OwnYear {
  year: AssessmentYear
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  agency: Agency
}

export interface OwnRow {
  component: ComponentKey
  own: AgencyRating | null
  signed: boolean
}

/** The agency's own ratings of a year, all twelve in the model's order. Null when there is no such year or agency. */
export function listOwn({ partner, period, now }: Which): Promise<(OwnYear & { rows: OwnRow[] }) | null> {
  return forPartner({ partner, period, now }, async (tx, found) => {
    const own = await listOwnRatings(tx, { periodFrom: found.year.from, agencyId: partner.agencyId })
    const signatures = await listSignatures(tx, found.year.from)
    const rows = components.map(({ key }) => ({
      component: key,
      own: own.get(key) ?? null,
      signed: signatures.has(key),
    }))
    return { ...found, rows }
  })
}

export interface OwnReading extends OwnYear {
  own: (AgencyRating & { by: string }) | null
  /** The agreed record as it stands; null while nothing was saved. */
  record: (Revision & { by: string }) | null
  /** Once it is signed off: by whom, and all that was signed, the other agencies' ratings too. */
  signature: { entry: SignOffEntry & { by: string }; signed: SignedParts } | null
  /** for the figures that the record cites */
  citable: Citable
  /** what was recorded by hand for the component, without its files */
  activities: Recorded[]
  /** null for a component without released results */
  released: (Released & { quotes: QuoteRelease[] }) | null
}

/**
 * What somebody of an agency sees of a component for a year: the evidence, their own agency's rating, what was agreed, and
 * once it is signed off everything that was signed. Null when there is no such year or agency.
 *
 * throws  SignedTextError when the signed text is not what it was
 */
export function readOwn({
  component,
  ...which
}: Which & { component: ComponentKey }): Promise<OwnReading | null> {
  const { partnershipId } = which.partner
  return forPartner(which, async (tx, found) => {
    const where = { component, periodFrom: found.year.from }
    const own = await findRating(tx, { ...where, agencyId: which.partner.agencyId })
    const record = await findLatest(tx, where)
    const entry = await findSignature(tx, where)
    const signed = entry && (await readSignedText(tx, { ...where, number: entry.number }))
    const names = await memberNames(
      tx,
      [own?.savedBy, record?.savedBy, entry?.doneBy].filter(id => id !== undefined),
    )
    const named = <T extends object>(what: T | null, id: string | undefined) =>
      what && { ...what, by: names.get(id ?? '') ?? '' }
    const signer = named(entry, entry?.doneBy)
    return {
      ...found,
      own: named(own, own?.savedBy),
      record: named(record, record?.savedBy),
      signature: signer && signed ? { entry: signer, signed } : null,
      citable: await readCitable(tx, partnershipId, found.year),
      activities: await readActivities(tx, found.year, component),
      released:
        component === collaboration
          ? {
              ...(await readReleased(tx, partnershipId, found.year)),
              quotes: await readQuotesIn(tx, found.year),
            }
          : null,
    }
  })
}

async function forPartner<T>(
  { partner: { partnershipId, agencyId }, period, now }: Which,
  read: (tx: Tx, found: OwnYear) => Promise<T>,
): Promise<T | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return about('partner', { partnership: partnershipId, agency: agencyId }, async tx => {
    const agency = await findAgency(tx, agencyId)
    return agency && read(tx, { year, years: await yearsOf(tx, today), agency })
  })
}
