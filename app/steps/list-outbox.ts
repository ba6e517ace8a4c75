import { listMembers } from '~/store/members'
import { listOutbox as listAll, type OutboxMessage } from '~/store/outbox'
import { inPartnership } from '~/store/pools'

/**
 * What would have been e-mailed in the demonstration, as one member may see it: what went to people who are asked,
 * and to this member. A colleague's mail stays a colleague's: it may say that a safeguarding lead is needed, or hold
 * a link with which to choose a password.
 */
export async function listOutbox(member: {
  memberId: string
  partnershipId: string
}): Promise<OutboxMessage[]> {
  const members = await inPartnership('staff', member.partnershipId, listMembers)
  const colleagues = new Set(members.filter(({ id }) => id !== member.memberId).map(({ email }) => email))
  const messages = await listAll(member.partnershipId)
  return messages.filter(({ recipient }) => !colleagues.has(recipient.toLowerCase()))
}
