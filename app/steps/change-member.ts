import type { LogAction } from '~/core/audit/log'
import { leadChange } from '~/core/staff/leads'
import {
  leavesNoAdministrator,
  leavesTooFewSafeguardingLeads,
  type Member,
  type MemberDetails,
} from '~/core/staff/member'
import { mayBelongTo } from '~/store/agencies'
import { isDuplicate } from '~/store/faults'
import { record } from '~/store/log'
import { findMember, listMembers, oneAtATime, setActive, updateMember } from '~/store/members'
import { inPartnership, type Tx } from '~/store/pools'
import { type LinkByMail, leadChanged } from './lead-changed'

/**
 * unknown           no such member in this partnership
 * no-agency         this partnership has no such agency, or it is retired
 * last-administrator  nobody could administer the partnership any more
 * needs-confirming  fewer safeguarding leads than needed would be left; say `confirmed` to do it all the same
 * no-mail           somebody newly named a safeguarding lead gets a link by e-mail, and no mail is set up
 */
export type ChangeMemberResult =
  | { kind: 'changed' }
  | { kind: 'unknown' }
  | { kind: 'email-taken' }
  | { kind: 'no-agency' }
  | { kind: 'last-administrator' }
  | { kind: 'needs-confirming' }
  | { kind: 'no-mail' }

interface Which {
  partnershipId: string
  memberId: string
  /** The administrator. */
  actor: string
  /** Whether the administrator has read what a change to the safeguarding leads means. */
  confirmed: boolean
  now: Date
}

/**
 * Changes what is known of a member: roles count from the next page on.
 *
 * mail  null when no mail is set up
 */
export async function changeMember({
  details,
  mail,
  ...which
}: Which & { details: MemberDetails; mail: LinkByMail | null }): Promise<ChangeMemberResult> {
  try {
    return await checked(
      which,
      member => ({ ...member, ...details }),
      tx => updateMember(tx, which.partnershipId, which.memberId, details, which.now),
      mail,
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
    null,
  )
}

/** What the log says of a change: more than one thing, if more than one was changed. */
function changesOf(before: Member, after: Member): LogAction[] {
  const roles = (member: Member) => [...member.roles].sort().join(' ')
  const rest = ({ roles: _, active: __, ...member }: Member) => JSON.stringify(Object.entries(member).sort())
  return [
    ...(rest(before) === rest(after) ? [] : (['member-changed'] as const)),
    ...(roles(before) === roles(after) ? [] : (['roles-changed'] as const)),
    ...(before.active === after.active ? [] : ([after.active ? 'member-let-back' : 'member-ended'] as const)),
  ]
}

/** One change at a time in a partnership, so that two administrators cannot remove each other. */
function checked(
  { partnershipId, memberId, actor, confirmed, now }: Which,
  change: (member: Member) => Member,
  keep: (tx: Tx) => Promise<void>,
  mail: LinkByMail | null,
): Promise<ChangeMemberResult> {
  return inPartnership('staff', partnershipId, async (tx): Promise<ChangeMemberResult> => {
    await oneAtATime(tx, partnershipId)
    const before = await findMember(tx, memberId)
    if (!before) return { kind: 'unknown' }
    const members = await listMembers(tx)
    const after = change(before)
    const joined = after.agencyId !== before.agencyId ? after.agencyId : null
    if (joined && !(await mayBelongTo(tx, joined))) return { kind: 'no-agency' }
    if (leavesNoAdministrator(members, after)) return { kind: 'last-administrator' }
    if (!confirmed && leavesTooFewSafeguardingLeads(members, after)) return { kind: 'needs-confirming' }
    const toLeads = leadChange(before, after)
    if (toLeads === 'lead-named' && !mail) return { kind: 'no-mail' }
    await keep(tx)
    if (toLeads) await leadChanged(tx, { partnershipId, actor, change: toLeads, before, after, mail, now })
    for (const action of changesOf(before, after))
      await record(tx, { actor, action, subject: memberId, at: now })
    return { kind: 'changed' }
  })
}
