import { record } from './log'
import { endAccess } from './members'
import { about, type Tx } from './pools'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export interface LinkOwner {
  memberId: string
  partnershipId: string
  email: string
  name: string
}

/**
 * The new link replaces every earlier one of the member: the last one handed over is the one that works. What has
 * ended in the partnership goes with them, so that nothing is kept past its time.
 */
export async function replacePasswordLink(
  tx: Tx,
  link: { tokenHash: Uint8Array; memberId: string; partnershipId: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx.passwordLink.deleteMany({
    where: { OR: [{ memberId: link.memberId }, { expiresAt: { lt: now } }] },
  })
  await tx.passwordLink.createMany({ data: [{ ...link, tokenHash: Buffer.from(link.tokenHash) }] })
}

/** Ends every one-time link of a member. */
export async function endPasswordLinks(tx: Tx, memberId: string): Promise<void> {
  await tx.passwordLink.deleteMany({ where: { memberId } })
}

/** Whose live one-time link this is; null when there is none, it has ended, or the member may not sign in. */
export const findLinkOwner = (tokenHash: Uint8Array, now: Date): Promise<LinkOwner | null> =>
  about('staff', { link: hex(tokenHash) }, tx => owner(tx, tokenHash, now))

/**
 * Uses a one-time link up: sets the password, ends every session and every other link of the member. Of two
 * uses at the same moment one succeeds.
 *
 * returns  whose password it now is; null as for findLinkOwner
 */
export const redeemPasswordLink = (
  tokenHash: Uint8Array,
  passwordHash: string,
  now: Date,
): Promise<LinkOwner | null> =>
  about('staff', { link: hex(tokenHash) }, async tx => {
    const found = await owner(tx, tokenHash, now)
    if (!found) return null
    const { count } = await tx.passwordLink.deleteMany({ where: { tokenHash: Buffer.from(tokenHash) } })
    if (count === 0) return null
    await tx.member.updateMany({ where: { id: found.memberId }, data: { passwordHash } })
    await endAccess(tx, found.memberId)
    const { memberId } = found
    await record(tx, { actor: memberId, action: 'password-chosen', subject: memberId, at: now })
    return found
  })

async function owner(tx: Tx, tokenHash: Uint8Array, now: Date): Promise<LinkOwner | null> {
  const link = await tx.passwordLink.findFirst({
    where: { tokenHash: Buffer.from(tokenHash), expiresAt: { gt: now } },
    select: { memberId: true, partnershipId: true },
  })
  if (!link) return null
  // The link says which partnership it belongs to; from here on its member can be seen.
  await tx.$executeRaw`SELECT set_config('clywed.partnership', ${link.partnershipId}, true)`
  const member = await tx.member.findFirst({
    where: { id: link.memberId, active: true },
    select: { email: true, name: true },
  })
  return member && { ...link, ...member }
}
