import type { Audience, Channel, Invitation, Language, Stage } from '~/core/journey/types'
import type { Prisma } from './generated/client'
import { fromAudience } from './journey'
import type { Tx } from './pools'

/** Invitations, for the login of the workers: what was sent and when, and never what came of it. */

export interface NewInvitation {
  id: string
  partnershipId: string
  respondentId: string
  journeyId: string
  serviceId: string
  /** HMAC(K_door, SHA-256(t)), 32 bytes */
  tokenHash: Uint8Array
  instrument: string
  version: number
  stage: Stage
  round: number
  audience: Audience
  language: Language
  channel: Channel
  sentBy: string
  sentAt: Date
  expiresAt: Date
}

const fields = {
  id: true,
  respondentId: true,
  instrument: true,
  stage: true,
  round: true,
  channel: true,
  language: true,
  sentAt: true,
  expiresAt: true,
  cancelledAt: true,
} as const satisfies Prisma.InvitationSelect

/** Keeps an invitation. Gives false, and changes nothing, when this one was kept before. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<boolean> {
  const { count } = await tx.invitation.createMany({
    data: [
      {
        ...invitation,
        audience: fromAudience(invitation.audience),
        tokenHash: new Uint8Array(invitation.tokenHash),
      },
    ],
    skipDuplicates: true,
  })
  return count > 0
}

/** One invitation of a journey of this worker, or null. */
export async function findInvitation(
  tx: Tx,
  at: { workerId: string; journeyId: string; invitationId: string },
): Promise<Invitation | null> {
  return tx.invitation.findFirst({
    where: {
      id: at.invitationId,
      journeyId: at.journeyId,
      respondent: { journey: { workerId: at.workerId } },
    },
    select: fields,
  })
}

/** Everything sent in journeys of this worker, the latest first. */
export async function listInvitations(tx: Tx, workerId: string, journeyId?: string): Promise<Invitation[]> {
  return tx.invitation.findMany({
    where: { ...(journeyId === undefined ? {} : { journeyId }), respondent: { journey: { workerId } } },
    select: fields,
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
  })
}

/** Ends links. One that was cancelled before keeps its time. */
export async function cancelInvitations(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.invitation.updateMany({
    where: { id: { in: [...ids] }, cancelledAt: null },
    data: { cancelledAt: now },
  })
}

/** How many active safeguarding leads the partnership has named. */
export async function countSafeguardingLeads(tx: Tx): Promise<number> {
  const leads = await tx.memberRole.findMany({
    where: { role: 'safeguarding_lead' },
    select: { memberId: true },
  })
  return tx.member.count({ where: { active: true, id: { in: leads.map(({ memberId }) => memberId) } } })
}

/** Whether answers to an instrument have a block to join. */
export async function hasOpenBlock(tx: Tx, instrument: string): Promise<boolean> {
  const open = await tx.block.findFirst({ where: { instrument, closedOn: null }, select: { id: true } })
  return open !== null
}
