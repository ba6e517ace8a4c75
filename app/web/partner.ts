import type { SignedIn } from '~/core/staff/member'
import type { PartnerMember } from '~/steps/agencies/read-own'

/** Somebody of a partner agency, for the steps. Throws a Response 403 when their account names no agency. */
export function partnerOf({ memberId, partnershipId, agencyId }: SignedIn): PartnerMember {
  if (agencyId === null) throw new Response(null, { status: 403 })
  return { memberId, partnershipId, agencyId }
}
