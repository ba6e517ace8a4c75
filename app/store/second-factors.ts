import type { Role } from '~/core/staff/roles'
import type { Tx } from './pools'

/** Authenticator apps and recovery codes. Every transaction is about the member's partnership. */

/** `secret` is sealed; `confirmedAt` null: it counts for nothing yet. */
export interface StoredFactor {
  secret: Uint8Array
  confirmedAt: Date | null
}

export const findFactor = (tx: Tx, memberId: string): Promise<StoredFactor | null> =>
  tx.secondFactor.findFirst({ where: { memberId }, select: { secret: true, confirmedAt: true } })

/** Keeps a secret that waits to be confirmed; when there is one already, it stays. */
export async function insertFactor(
  tx: Tx,
  factor: { memberId: string; partnershipId: string; secret: Uint8Array },
): Promise<void> {
  const secret = Buffer.from(factor.secret)
  await tx.secondFactor.createMany({ data: [{ ...factor, secret }], skipDuplicates: true })
}

/** From now on the app counts. Returns false when it did already, or is not there. */
export async function confirmFactor(tx: Tx, memberId: string, lastStep: number, now: Date): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { memberId, confirmedAt: null },
    data: { confirmedAt: now, lastStep },
  })
  return count > 0
}

/** Uses the code of this half minute up. Returns false when it, or a later one, was used before: of two at once one. */
export async function takeStep(tx: Tx, memberId: string, step: number): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { memberId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count > 0
}

/** Takes the app and every recovery code away. Returns whether there was an app that counted. */
export async function deleteFactor(tx: Tx, memberId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  const had = await findFactor(tx, memberId)
  await tx.secondFactor.deleteMany({ where: { memberId } })
  return had?.confirmedAt != null
}

/** Replaces every recovery code of a member. */
export async function replaceRecoveryCodes(
  tx: Tx,
  { memberId, partnershipId }: { memberId: string; partnershipId: string },
  hashes: readonly Uint8Array[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  await tx.recoveryCode.createMany({
    data: hashes.map(hash => ({ codeHash: Buffer.from(hash), memberId, partnershipId })),
  })
}

/** Uses a recovery code up. Returns false when it is none of this member's, or was used: of two at once one succeeds. */
export async function takeRecoveryCode(tx: Tx, memberId: string, hash: Uint8Array): Promise<boolean> {
  const { count } = await tx.recoveryCode.deleteMany({ where: { memberId, codeHash: Buffer.from(hash) } })
  return count > 0
}

export const countRecoveryCodes = (tx: Tx, memberId: string): Promise<number> =>
  tx.recoveryCode.count({ where: { memberId } })

/** Which roles have to have a second factor in the partnership the transaction is about. */
export async function factorRule(tx: Tx): Promise<Role[]> {
  const found = await tx.partnership.findFirst({ select: { secondFactorRoles: true } })
  return found?.secondFactorRoles ?? []
}

export async function saveFactorRule(tx: Tx, rule: readonly Role[]): Promise<void> {
  await tx.partnership.updateMany({ data: { secondFactorRoles: [...rule] } })
}

/** The roles a member has. */
export async function rolesOf(tx: Tx, memberId: string): Promise<Role[]> {
  const rows = await tx.memberRole.findMany({ where: { memberId }, select: { role: true } })
  return rows.map(({ role }) => role)
}
