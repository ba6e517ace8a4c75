import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, vi } from 'vitest'
import { limits } from '~/core/staff/attempts'
import { sessionHash } from '~/core/staff/session'
import { choosePassword } from '~/steps/choose-password'
import { findSession } from '~/steps/find-session'
import { lockSession } from '~/steps/lock-session'
import { newPasswordLink } from '~/steps/new-password-link'
import { signIn } from '~/steps/sign-in'
import { signOut } from '~/steps/sign-out'
import { webKeys } from '~/store/keyring'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { PASSWORD, withPassword } from '../support/members'

const now = new Date('2026-05-04T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeEach(() => {
  vi.stubEnv('BASE_URL', '')
})

/** A partnership whose first worker has a password; nobody has tried anything yet. */
async function aWorker(db: TestDatabase) {
  await db.owner.query('DELETE FROM staff.rate_limit')
  const partnership = await aPartnership(db, { now: null })
  const [worker] = partnership.workers
  await withPassword(partnership.id, worker.id, now)
  return { partnership, worker }
}

function attempt(email: string, over: Partial<Parameters<typeof signIn>[0]> = {}) {
  return signIn({
    email,
    password: PASSWORD,
    address: '192.0.2.1',
    device: null,
    oldToken: null,
    now,
    randomBytes,
    ...over,
  })
}

async function tokenOf(email: string, over: Parameters<typeof attempt>[1] = {}): Promise<string> {
  const result = await attempt(email, over)
  if (result.kind !== 'signed-in') throw new Error(result.kind)
  return result.token
}

describe('signing in', () => {
  test('makes a session that knows the member, the roles and the partnership', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    expect(await findSession({ token, now })).toEqual({
      locked: false,
      member: {
        memberId: worker.id,
        partnershipId: partnership.id,
        name: worker.name,
        roles: ['worker'],
        partnership: {
          slug: partnership.slug,
          nameCy: `Partneriaeth ${partnership.slug}`,
          nameEn: `Partnership ${partnership.slug}`,
          invented: true,
        },
      },
    })
  })

  test('keeps only an HMAC of the session’s value', async ({ db }) => {
    const { worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    const { rows } = await db.owner.query('SELECT token_hash FROM staff.session WHERE member_id = $1', [
      worker.id,
    ])
    expect(rows.map(row => row.token_hash.toString('hex'))).toEqual([
      Buffer.from(sessionHash(webKeys().session, token)).toString('hex'),
    ])
    expect(rows[0].token_hash.toString('base64url')).not.toBe(token)
  })

  test('gives a new value each time and ends the old session: a planted value is worth nothing', async ({
    db,
  }) => {
    const { worker } = await aWorker(db)
    const first = await tokenOf(worker.email)
    const second = await tokenOf(worker.email, { oldToken: first })
    expect(second).not.toBe(first)
    expect(await findSession({ token: first, now })).toBeNull()

    const planted = randomBytes(32).toString('base64url')
    expect(await tokenOf(worker.email, { oldToken: planted })).not.toBe(planted)
    expect(await findSession({ token: planted, now })).toBeNull()
  })

  test('a hash with other parameters is made anew', async ({ db }) => {
    const { worker } = await aWorker(db)
    const hashOf = async () =>
      (await db.owner.query('SELECT password_hash FROM staff.member WHERE id = $1', [worker.id])).rows[0]
        .password_hash
    const { hash } = await import('@node-rs/argon2')
    await db.owner.query('UPDATE staff.member SET password_hash = $2 WHERE id = $1', [
      worker.id,
      await hash(PASSWORD, { timeCost: 1, memoryCost: 8192 }),
    ])
    await tokenOf(worker.email)
    expect(await hashOf()).toContain('m=19456,t=2,p=1')
    await tokenOf(worker.email)
  })

  test('takes the hashing work whether there is an account or not', async ({ db }) => {
    const { worker } = await aWorker(db)
    const once = async (email: string) => {
      await db.owner.query('DELETE FROM staff.rate_limit')
      const start = performance.now()
      await attempt(email, { password: 'not the right one' })
      return performance.now() - start
    }
    // Turn by turn, and the quickest of each: what else the machine does then counts for neither.
    const [known, unknown]: [number[], number[]] = [[], []]
    for (let round = 0; round < 12; round++) {
      known.push(await once(worker.email))
      unknown.push(await once('nobody@nowhere.example'))
    }
    const ratio = Math.min(...unknown) / Math.min(...known)
    // Without the work on nobody's hash an unknown address would answer about three times as fast.
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })
})

describe('a session', () => {
  test('ends two hours after the last page, is kept alive by pages, and ends twelve hours after signing in', async ({
    db,
  }) => {
    const { worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    expect(await findSession({ token, now: later(119) })).not.toBeNull()
    expect(await findSession({ token, now: later(238) })).not.toBeNull()
    expect(await findSession({ token, now: later(359) })).toBeNull()

    const other = await tokenOf(worker.email)
    for (let minutes = 100; minutes < 720; minutes += 100)
      expect(await findSession({ token: other, now: later(minutes) })).not.toBeNull()
    expect(await findSession({ token: other, now: later(719) })).not.toBeNull()
    expect(await findSession({ token: other, now: later(720) })).toBeNull()
  })

  test('is gone after signing out', async ({ db }) => {
    const { worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    await signOut({ token })
    expect(await findSession({ token, now })).toBeNull()
  })

  test('that is locked stays locked until somebody signs in; pages do not keep it alive', async ({ db }) => {
    const { worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    expect(await lockSession({ token, now })).toBe(true)
    expect(await findSession({ token, now: later(60) })).toMatchObject({ locked: true })
    expect(await findSession({ token, now: later(119) })).toMatchObject({ locked: true })
    expect(await findSession({ token, now: later(121) })).toBeNull()

    const fresh = await tokenOf(worker.email, { oldToken: token })
    expect(await findSession({ token, now })).toBeNull()
    expect(await findSession({ token: fresh, now })).toMatchObject({ locked: false })
  })

  test('that is not there cannot be locked', async ({ db }) => {
    const { worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    expect(await lockSession({ token: randomBytes(32).toString('base64url'), now })).toBe(false)
    expect(await lockSession({ token, now: later(121) })).toBe(false)
  })

  test('has the roles of this moment, and ends with the member’s access', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const token = await tokenOf(worker.email)
    await db.owner.query('DELETE FROM staff.member_role WHERE member_id = $1', [worker.id])
    expect((await findSession({ token, now }))?.member.roles).toEqual([])
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [partnership.workers[0].id])
    expect(await findSession({ token, now })).toBeNull()
  })
})

describe('slowing down', () => {
  const wrong = { password: 'not the right one' }

  test('one caller has five tries at one address; the right password no longer helps, and others are not held up', async ({
    db,
  }) => {
    const { worker } = await aWorker(db)
    for (let tries = 0; tries < limits.pair.points; tries++)
      expect(await attempt(worker.email, wrong)).toEqual({ kind: 'refused' })
    const slowed = await attempt(worker.email)
    expect(slowed).toMatchObject({ kind: 'too-many' })
    if (slowed.kind === 'too-many') expect(slowed.retryAfter).toBeLessThanOrEqual(limits.pair.seconds)
    // The owner, from elsewhere.
    expect(await attempt(worker.email, { address: '198.51.100.9' })).toMatchObject({ kind: 'signed-in' })
  })

  test('an address without an account is slowed down just the same', async ({ db }) => {
    await aWorker(db)
    for (let tries = 0; tries < limits.pair.points; tries++)
      expect(await attempt('nobody@nowhere.example', wrong)).toEqual({ kind: 'refused' })
    expect(await attempt('nobody@nowhere.example', wrong)).toMatchObject({ kind: 'too-many' })
  })

  test('many callers slow one address down for minutes only, and never on a browser its owner has used', async ({
    db,
  }) => {
    const { worker } = await aWorker(db)
    const known = await attempt(worker.email)
    if (known.kind !== 'signed-in') throw new Error(known.kind)
    const guesses = Array.from({ length: limits.email.points + 5 }, (_, caller) =>
      attempt(worker.email, { ...wrong, address: `203.0.113.${caller}` }),
    )
    const answers = await Promise.all(guesses)
    expect(answers.filter(answer => answer.kind === 'refused')).toHaveLength(limits.email.points)

    const owner = await attempt(worker.email, { address: '198.51.100.9' })
    expect(owner).toMatchObject({ kind: 'too-many' })
    if (owner.kind === 'too-many') expect(owner.retryAfter).toBeLessThanOrEqual(300)
    expect(await attempt(worker.email, { address: '198.51.100.9', device: known.device })).toMatchObject({
      kind: 'signed-in',
    })
  })

  test('a known browser guesses no faster than a stranger', async ({ db }) => {
    const { worker } = await aWorker(db)
    const known = await attempt(worker.email)
    if (known.kind !== 'signed-in') throw new Error(known.kind)
    let refused = 0
    while ((await attempt(worker.email, { ...wrong, device: known.device })).kind === 'refused') refused++
    expect(refused).toBe(limits.device.points + limits.pair.points)
  })

  test('one caller cannot go through all addresses', async ({ db }) => {
    await aWorker(db)
    let refused = 0
    while ((await attempt(`nobody${refused}@nowhere.example`, wrong)).kind === 'refused') refused++
    expect(refused).toBe(limits.address.points)
  })

  test('signing in rightly uses nothing up', async ({ db }) => {
    const { worker } = await aWorker(db)
    for (let times = 0; times < limits.pair.points + 2; times++) await tokenOf(worker.email)
  })

  test('the counters name nobody', async ({ db }) => {
    const { worker } = await aWorker(db)
    await attempt(worker.email, wrong)
    const { rows } = await db.owner.query('SELECT key FROM staff.rate_limit')
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const { key } of rows) expect(key).toMatch(/^sign-in-(address|pair|email|device):[A-Za-z0-9_-]{43}$/)
  })
})

describe('a one-time link', () => {
  const aLink = async (partnershipId: string, memberId: string) => {
    const link = await newPasswordLink({
      partnershipId,
      memberId,
      byEmail: false,
      baseUrl: 'https://clywed.example',
      now,
      randomBytes,
    })
    return { link, token: link?.url.split('/').at(-1) ?? '' }
  }
  const choose = (token: string, over: Partial<Parameters<typeof choosePassword>[0]> = {}) =>
    choosePassword({
      token,
      password: 'another good one 7',
      repeated: 'another good one 7',
      now,
      randomBytes,
      ...over,
    })

  test('works once, ends every session, and is kept only as an HMAC', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const session = await tokenOf(worker.email)
    const { link, token } = await aLink(partnership.id, worker.id)
    expect(link).toMatchObject({
      url: `https://clywed.example/cy/password/${token}`,
      expiresAt: later(72 * 60),
      emailed: false,
    })
    const { rows } = await db.owner.query('SELECT * FROM staff.password_link')
    expect(JSON.stringify(rows)).not.toContain(token)

    expect(await choose(token)).toMatchObject({ kind: 'chosen' })
    expect(await findSession({ token: session, now })).toBeNull()
    expect(await attempt(worker.email)).toEqual({ kind: 'refused' })
    expect(await attempt(worker.email, { password: 'another good one 7' })).toMatchObject({
      kind: 'signed-in',
    })
    expect(await choose(token)).toEqual({ kind: 'ended' })
  })

  test('of two uses at the same moment one succeeds', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const { token } = await aLink(partnership.id, worker.id)
    const both = await Promise.all([choose(token), choose(token)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['chosen', 'ended'])
  })

  test('ends after three days, with a newer link, and when access ends', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const first = await aLink(partnership.id, worker.id)
    expect(await choose(first.token, { now: later(72 * 60) })).toEqual({ kind: 'ended' })
    const second = await aLink(partnership.id, worker.id)
    expect(await choose(first.token)).toEqual({ kind: 'ended' })
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [worker.id])
    expect(await choose(second.token)).toEqual({ kind: 'ended' })
    expect(await choose('x')).toEqual({ kind: 'ended' })
    expect((await aLink(partnership.id, worker.id)).link).toBeNull()
  })

  test('that has ended is not kept once the partnership makes another', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    await aLink(partnership.id, worker.id)
    const link = {
      partnershipId: partnership.id,
      memberId: partnership.lead.id,
      byEmail: false,
      baseUrl: 'https://clywed.example',
    }
    await newPasswordLink({ ...link, now: later(73 * 60), randomBytes })
    const { rows } = await db.owner.query(
      'SELECT member_id FROM staff.password_link WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows).toEqual([{ member_id: partnership.lead.id }])
  })

  test('a password that may not be chosen leaves the link as it was', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const { token } = await aLink(partnership.id, worker.id)
    expect(await choose(token, { password: 'short', repeated: 'short' })).toMatchObject({
      kind: 'invalid',
      field: 'password',
      problem: 'short',
    })
    expect(await choose(token, { repeated: 'something else 7' })).toMatchObject({
      kind: 'invalid',
      field: 'repeated',
      problem: 'different',
    })
    expect(await choose(token)).toMatchObject({ kind: 'chosen' })
  })

  test('lets its owner back in while strangers guess', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    await Promise.all(
      Array.from({ length: 12 }, (_, caller) =>
        attempt(worker.email, { password: 'guess', address: `203.0.113.${caller}` }),
      ),
    )
    expect(await attempt(worker.email, { address: '198.51.100.9' })).toMatchObject({ kind: 'too-many' })
    const { token } = await aLink(partnership.id, worker.id)
    const chosen = await choose(token)
    if (chosen.kind !== 'chosen') throw new Error(chosen.kind)
    const back = await attempt(worker.email, {
      address: '198.51.100.9',
      password: 'another good one 7',
      device: chosen.device,
    })
    expect(back).toMatchObject({ kind: 'signed-in' })
  })
})
