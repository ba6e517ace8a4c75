import { randomBytes, randomUUID } from 'node:crypto'
import { choosePassword } from '~/steps/choose-password'
import { linkFor } from '~/steps/link-for'
import { type SignIn, signIn } from '~/steps/sign-in'
import { findMember, insertMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import type { TestDatabase } from './database'
import { aPartnership } from './partnership'

export const PASSWORD = 'gellyg piano stormus'

/** When everything happens, unless a test says otherwise. */
export const NOW = new Date('2026-05-04T09:00:00Z')
export const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Lets a member choose PASSWORD the way everybody does, with a one-time link. */
export async function withPassword(partnershipId: string, memberId: string, now = new Date()): Promise<void> {
  const { token } = await aPasswordLink(partnershipId, memberId, now)
  const chosen = await choosePassword({ token, password: PASSWORD, repeated: PASSWORD, now, randomBytes })
  if (chosen.kind !== 'chosen') throw new Error(`No password was chosen: ${chosen.kind}`)
}

/** A one-time link and the value in it, also of a safeguarding lead, whose link no page shows. */
export async function aPasswordLink(partnershipId: string, memberId: string, now = NOW) {
  const baseUrl = 'https://clywed.example'
  const link = await inPartnership('staff', partnershipId, async tx => {
    const member = await findMember(tx, memberId)
    if (!member) throw new Error('There is no such member')
    return linkFor(tx, { partnershipId, member, byEmail: false, baseUrl, now, randomBytes })
  })
  return { link, token: link.url.split('/').at(-1) ?? '' }
}

/** A partnership whose first worker has PASSWORD, where nobody has tried anything yet. */
export async function aWorker(db: TestDatabase) {
  await db.owner.query('DELETE FROM staff.rate_limit')
  const partnership = await aPartnership(db, { now: null })
  const [worker] = partnership.workers
  await withPassword(partnership.id, worker.id, NOW)
  return { partnership, worker }
}

/** Tries to sign in, with PASSWORD and from one place unless told otherwise. */
export function attempt(email: string, over: Partial<SignIn> = {}) {
  const usual = {
    password: PASSWORD,
    address: '192.0.2.1',
    device: null,
    oldToken: null,
    now: NOW,
    randomBytes,
  }
  return signIn({ email, ...usual, ...over })
}

/** The same, for an attempt that has to succeed: what the browser now holds. */
export async function signedInAs(
  email: string,
  over: Partial<SignIn> = {},
): Promise<{ token: string; device: string }> {
  const result = await attempt(email, over)
  if (result.kind !== 'signed-in') throw new Error(result.kind)
  return result
}

/** An evaluator, who has no other role. */
export async function anEvaluator({ id }: { id: string }) {
  const memberId = randomUUID()
  const email = `${memberId}@evaluators.example`
  const details = {
    email,
    name: 'Gwerthuswr',
    titleCy: '',
    titleEn: '',
    language: 'cy',
    outside: true,
  } as const
  await inPartnership('staff', id, tx =>
    insertMember(tx, id, memberId, { ...details, services: [], roles: ['evaluator'] }, NOW),
  )
  return { memberId, partnershipId: id, email }
}
