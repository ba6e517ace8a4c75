import { leavesNoAdministrator, leavesTooFewSafeguardingLeads, type Member } from '~/core/staff/member'
import { findMember, listMembers } from '~/store/members'
import { inPartnership } from '~/store/pools'

/** A member, and what taking the right to sign in away would mean; null when this partnership has no such member. */
export function showMember({
  partnershipId,
  memberId,
}: {
  partnershipId: string
  memberId: string
}): Promise<{
  member: Member
  isLastAdministrator: boolean
  leavesTooFewSafeguardingLeads: boolean
} | null> {
  return inPartnership('staff', partnershipId, async tx => {
    const member = await findMember(tx, memberId)
    if (!member) return null
    const members = await listMembers(tx)
    const gone = { ...member, active: false }
    return {
      member,
      isLastAdministrator: member.active && leavesNoAdministrator(members, gone),
      leavesTooFewSafeguardingLeads: leavesTooFewSafeguardingLeads(members, gone),
    }
  })
}
