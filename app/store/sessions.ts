import type { SignedIn } from '~/core/staff/member'
import { inOrder } from '~/core/staff/permissions'
import type { Role } from '~/core/staff/roles'
import { record } from './log'
import { about, inOneTrip, type Statement } from './pools'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

// The row that bears the cookie says which partnership it belongs to; only then do member and roles appear.
const ENTER = `SELECT set_config('clywed.partnership', partnership_id::text, true)
  FROM staff.session WHERE token_hash = about.secret('session') AND expires_at > $1`

const FIND = `SELECT s.locked_at IS NOT NULL AS locked, m.id, m.partnership_id, m.name, m.agency_id,
    ARRAY(SELECT r.role::text FROM staff.member_role r WHERE r.member_id = m.id) AS roles,
    p.slug, p.name_cy, p.name_en, p.invented
  FROM staff.session s
  JOIN staff.member m ON m.id = s.member_id AND m.active
  JOIN staff.partnership p ON p.id = m.partnership_id
  WHERE s.token_hash = about.secret('session') AND s.expires_at > $1`

// A locked session is not kept alive by whoever holds the phone.
const KEEP = `UPDATE staff.session SET expires_at = LEAST(created_at + $2 * interval '1 ms', $1 + $3 * interval '1 ms')
  WHERE token_hash = about.secret('session') AND locked_at IS NULL AND expires_at > $1
    AND expires_at + $4 * interval '1 ms' < LEAST(created_at + $2 * interval '1 ms', $1 + $3 * interval '1 ms')`

interface SessionRow {
  locked: boolean
  id: string
  partnership_id: string
  name: string
  agency_id: string | null
  roles: Role[]
  slug: string
  name_cy: string
  name_en: string
  invented: boolean
}

/** Milliseconds, see core/staff/session. */
export interface SessionLength {
  absolute: number
  idle: number
  writeAtMostEvery: number
}

/**
 * The live session with this hash and its member, and keeps it alive; null when there is none, it has ended, or
 * its member may no longer sign in. One round trip, because every staff page begins with it.
 */
export async function readSession(
  tokenHash: Uint8Array,
  now: Date,
  { absolute, idle, writeAtMostEvery }: SessionLength,
): Promise<{ member: SignedIn; locked: boolean } | null> {
  const statements: Statement[] = [
    { name: 'session-enter', text: ENTER, values: [now] },
    { name: 'session-find', text: FIND, values: [now] },
    { name: 'session-keep', text: KEEP, values: [now, absolute, idle, writeAtMostEvery] },
  ]
  const [, found] = await inOneTrip('staff', { session: hex(tokenHash) }, statements)
  const row = found?.rows[0] as SessionRow | undefined
  if (!row) return null
  return {
    locked: row.locked,
    member: {
      memberId: row.id,
      partnershipId: row.partnership_id,
      name: row.name,
      roles: inOrder(row.roles),
      agencyId: row.agency_id,
      partnership: { slug: row.slug, nameCy: row.name_cy, nameEn: row.name_en, invented: row.invented },
    },
  }
}

export interface NewSession {
  tokenHash: Uint8Array
  memberId: string
  partnershipId: string
  createdAt: Date
  expiresAt: Date
}

/** Begins a session, and says so in the log. throws if the hash is there already, which 256 random bits do not do. */
export async function createSession(session: NewSession): Promise<void> {
  await about('staff', { partnership: session.partnershipId }, async tx => {
    await tx.session.createMany({ data: [{ ...session, tokenHash: Buffer.from(session.tokenHash) }] })
    const { memberId, createdAt: at } = session
    await record(tx, { actor: memberId, action: 'signed-in', subject: memberId, at })
  })
}

/** Locks a session until somebody signs in anew. Returns whether there was a live one. */
export async function lockSessionRow(tokenHash: Uint8Array, now: Date): Promise<boolean> {
  const { count } = await about('staff', { session: hex(tokenHash) }, tx =>
    tx.session.updateMany({
      where: { tokenHash: Buffer.from(tokenHash), expiresAt: { gt: now } },
      data: { lockedAt: now },
    }),
  )
  return count > 0
}

/** Ends a session; nothing happens when there is none. With `signedOut` its member did it, and the log says so. */
export async function deleteSession(
  tokenHash: Uint8Array,
  { signedOut = false }: { signedOut?: boolean } = {},
): Promise<void> {
  await about('staff', { session: hex(tokenHash) }, async tx => {
    const where = { tokenHash: Buffer.from(tokenHash) }
    const found = await tx.session.findFirst({ where, select: { memberId: true, partnershipId: true } })
    const { count } = await tx.session.deleteMany({ where })
    if (!signedOut || !found || count === 0) return
    await tx.$executeRaw`SELECT set_config('clywed.partnership', ${found.partnershipId}, true)`
    await record(tx, { actor: found.memberId, action: 'signed-out', subject: found.memberId })
  })
}
