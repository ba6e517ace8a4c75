import {
  leavesNoAdministrator,
  leavesTooFewSafeguardingLeads,
  type Member,
  type MemberDetails,
} from '~/core/staff/member'
import { isDuplicate } from '~/store/faults'
import { findMember, listMembers, oneAtATime, setActive, updateMember } from '~/store/members'
import { inPartnership, type Tx } from '~/store/pools'

/**
 * unknown           no such member in this partnership
 * last-administrator  nobody could administer the partnership any more
 * needs-confirming  fewer safeguarding leads than needed would be left; say `confirmed` to do it all the same
 */
export type ChangeMemberResult =
  | { kind: 'changed' }
  | { kind: 'unknown' }
  | { kind: 'email-taken' }
  | { kind: 'last-administrator' }
  | { kind: 'needs-confirming' }

interface Which {
  partnershipId: string
  memberId: string
  /** Whether the administrator has read what a change to the safeguarding leads means. */
  confirmed: boolean
}

/** Changes what is known of a member: roles count from the next page on. */
export async function changeMember({
  details,
  ...which
}: Which & { details: MemberDetails }): Promise<ChangeMemberResult> {
  try {
    return await checked(
      which,
      member => ({ ...member, ...details }),
      tx => updateMember(tx, which.partnershipId, which.memberId, details),
    )
  } catch (error) {
    if (isDuplicate(error)) return { kind: 'email-taken' }
    throw error
  }
}

/** Takes the right to sign in away, ending every session and link at once, or gives it back. */
export function setMemberActive({
  active,
  ...which
}: Which & { active: boolean }): Promise<ChangeMemberResult> {
  return checked(
    which,
    member => ({ ...member, active }),
    tx => setActive(tx, which.memberId, active),
  )
}

/** One change at a time in a partnership, so that two administrators cannot remove each other. */
function checked(
  { partnershipId, memberId, confirmed }: Which,
  change: (member: Member) => Member,
  keep: (tx: Tx) => Promise<void>,
): Promise<ChangeMemberResult> {
  return inPartnership('staff', partnershipId, async (tx): Promise<ChangeMemberResult> => {
    await oneAtATime(tx, partnershipId)
    const member = await findMember(tx, memberId)
    if (!member) return { kind: 'unknown' }
    const members = await listMembers(tx)
    const changed = change(member)
    if (leavesNoAdministrator(members, changed)) return { kind: 'last-administrator' }
    if (!confirmed && leavesTooFewSafeguardingLeads(members, changed)) return { kind: 'needs-confirming' }
    await keep(tx)
    return { kind: 'changed' }
  })
}
