import type { Bytes } from '~/core/answer/secrets'
import type { At, Standing, WorksFor } from '~/core/words/moderation'
import type { Tx } from './pools'

/** How far two people are with words that may be quoted, for the login of the moderators. */

const columns = { at: true, firstBy: true, secondBy: true, translatedBy: true, checkedBy: true } as const

/** `done`: a batch was made since, and nothing is left of what led to it. */
export type KeptStanding = Omit<Standing, 'at'> & { at: At | 'done' }

export interface KeptModeration extends KeptStanding {
  revision: number
  /** core/words/moderation acts, sealed to the readers' key */
  sealed: Uint8Array
}

/** Ids of everything written, whether or not it may be quoted. They are random, and so is their order. */
export async function listWordsIds(tx: Tx): Promise<string[]> {
  return (await tx.words.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}

/** How far each text is, by its id; a text that nobody has looked at is not in it. */
export async function listStandings(tx: Tx): Promise<Map<string, KeptStanding>> {
  const rows = await tx.moderation.findMany({ select: { wordsId: true, ...columns } })
  return new Map(rows.map(({ wordsId, ...standing }) => [wordsId, standing]))
}

export async function findModeration(tx: Tx, wordsId: string): Promise<KeptModeration | null> {
  return tx.moderation.findFirst({
    where: { wordsId },
    select: { ...columns, revision: true, sealed: true },
  })
}

export interface ModerationChange extends Standing {
  partnershipId: string
  wordsId: string
  /** the revision that the change was made on; 0 when there was none */
  basedOn: number
  sealed: Bytes
}

/** Keeps how far a text is. Gives false, and changes nothing, when somebody was faster. */
export async function saveModeration(tx: Tx, change: ModerationChange): Promise<boolean> {
  const { basedOn, wordsId, partnershipId, ...kept } = change
  const data = { ...kept, revision: basedOn + 1 }
  if (basedOn === 0) {
    const row = { wordsId, partnershipId, ...data }
    return (await tx.moderation.createMany({ data: [row], skipDuplicates: true })).count === 1
  }
  return (await tx.moderation.updateMany({ where: { wordsId, revision: basedOn }, data })).count === 1
}

/** Lets a quote wait for the half-year's batch. */
export async function putWaiting(
  tx: Tx,
  quote: { wordsId: string; partnershipId: string; sealed: Bytes },
): Promise<void> {
  await tx.waitingQuote.createMany({ data: [quote] })
}

export async function takeWaitingBack(tx: Tx, wordsId: string): Promise<void> {
  await tx.waitingQuote.deleteMany({ where: { wordsId } })
}

/** For whom a member works; null when the partnership has no such member. */
export async function findWorksFor(tx: Tx, memberId: string): Promise<WorksFor | null> {
  const member = await tx.member.findFirst({ where: { id: memberId }, select: { outside: true } })
  if (!member) return null
  const services = await tx.memberService.findMany({ where: { memberId }, select: { serviceId: true } })
  return { ...member, services: services.map(({ serviceId }) => serviceId) }
}
