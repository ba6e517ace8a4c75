import type { Browser } from '~/core/staff/browsers'
import type { SignedIn } from '~/core/staff/member'
import { inOrder } from '~/core/staff/permissions'
import type { Role } from '~/core/staff/roles'
import type { SessionFactor } from '~/core/staff/second-factor'
import { record } from './log'
import { about, inOneTrip, type Statement, type Tx } from './pools'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

// The row that bears the cookie says which partnership it belongs to; only then do member and roles appear.
const ENTER = `SELECT set_config('clywed.partnership', partnership_id::text, true)
  FROM staff.session WHERE token_hash = about.secret('session') AND expires_at > $1`

const FIND = `SELECT s.locked_at IS NOT NULL AS locked, m.id, m.partnership_id, m.name, m.agency_id,
    ARRAY(SELECT r.role::text FROM staff.member_role r WHERE r.member_id = m.id) AS roles,
    p.slug, p.name_cy, p.name_en, p.invented, s.method, s.authenticated_at, s.second_factor
  FROM staff.session s
  JOIN staff.member m ON m.id = s.member_id AND m.active
  JOIN staff.partnership p ON p.id = m.partnership_id
  WHERE s.token_hash = about.secret('session') AND s.expires_at > $1 AND s.second_factor <> 'pending'`

// A locked session is not kept alive by whoever holds the phone.
const KEEP = `UPDATE staff.session SET expires_at = LEAST(created_at + $2 * interval '1 ms', $1 + $3 * interval '1 ms')
  WHERE token_hash = about.secret('session') AND locked_at IS NULL AND expires_at > $1 AND second_factor <> 'pending'
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
  method: string
  authenticated_at: Date
  second_factor: SessionFactor
}

/** A live session: who is signed in, and how. */
export interface LiveSession {
  member: SignedIn
  /** the phone is in a young person's hands */
  locked: boolean
  /** `password`, or the name of another way of signing in */
  method: string
  /** when the member last showed who they are */
  authenticatedAt: Date
  secondFactor: SessionFactor
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
): Promise<LiveSession | null> {
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
    method: row.method,
    authenticatedAt: row.authenticated_at,
    secondFactor: row.second_factor,
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
  method?: string
  authenticatedAt?: Date
  secondFactor?: SessionFactor
  browser?: Browser
}

/** Begins a session, and says so in the log. throws if the hash is there already, which 256 random bits do not do. */
export async function createSession(session: NewSession): Promise<void> {
  await about('staff', { partnership: session.partnershipId }, async tx => {
    await tx.session.createMany({
      data: [{ authenticatedAt: session.createdAt, ...session, tokenHash: Buffer.from(session.tokenHash) }],
    })
    // Whoever still owes a code is not in yet.
    if (session.secondFactor === 'pending') return
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

/** Who gave the right password and still has to give a code. */
export interface Pending {
  memberId: string
  partnershipId: string
  email: string
  browser: Browser
}

/** Whose session this is that waits for a code; null when there is none, it has ended, or nobody may sign in. */
export const readPending = (tokenHash: Uint8Array, now: Date): Promise<Pending | null> =>
  about('staff', { session: hex(tokenHash) }, async tx => {
    const found = await tx.session.findFirst({
      where: { tokenHash: Buffer.from(tokenHash), secondFactor: 'pending', expiresAt: { gt: now } },
      select: { memberId: true, partnershipId: true, browser: true },
    })
    if (!found) return null
    // The session says which partnership it belongs to; from here on its member can be seen.
    await tx.$executeRaw`SELECT set_config('clywed.partnership', ${found.partnershipId}, true)`
    const member = await tx.member.findFirst({
      where: { id: found.memberId, active: true },
      select: { email: true },
    })
    return member && { ...found, browser: found.browser as Browser, email: member.email }
  })

/** Says of a session that its member has shown who they are at this moment, and how far. */
export async function updateSession(
  tx: Tx,
  tokenHash: Uint8Array,
  data: { authenticatedAt?: Date; secondFactor?: SessionFactor },
): Promise<void> {
  await tx.session.updateMany({ where: { tokenHash: Buffer.from(tokenHash) }, data })
}

export interface ListedSession {
  id: string
  tokenHash: Uint8Array
  createdAt: Date
  expiresAt: Date
  browser: Browser
}

/** The live sessions of a member, the newest first. */
export async function listSessions(tx: Tx, memberId: string, now: Date): Promise<ListedSession[]> {
  const rows = await tx.session.findMany({
    where: { memberId, expiresAt: { gt: now }, secondFactor: { not: 'pending' } },
    select: { id: true, tokenHash: true, createdAt: true, expiresAt: true, browser: true },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(row => ({ ...row, browser: row.browser as Browser }))
}

/** Ends one session of a member, or nothing when it is not theirs. */
export async function endSession(tx: Tx, memberId: string, id: string): Promise<void> {
  await tx.session.deleteMany({ where: { memberId, id } })
}

/** Ends every session of a member but the one that is kept. */
export async function endOtherSessions(tx: Tx, memberId: string, kept: Uint8Array): Promise<void> {
  await tx.session.deleteMany({ where: { memberId, tokenHash: { not: Buffer.from(kept) } } })
}

/** Ends every session of a member. */
export async function endSessions(tx: Tx, memberId: string): Promise<void> {
  await tx.session.deleteMany({ where: { memberId } })
}
