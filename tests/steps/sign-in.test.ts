import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, vi } from 'vitest'
import { sessionHash } from '~/core/staff/session'
import { choosePassword } from '~/steps/choose-password'
import { findSession } from '~/steps/find-session'
import { lockSession } from '~/steps/lock-session'
import { newPasswordLink } from '~/steps/new-password-link'
import { signOut } from '~/steps/sign-out'
import { webKeys } from '~/store/keyring'
import { test } from '../support/database'
import { aPasswordLink, attempt, aWorker, minutesLater, NOW, PASSWORD, signedInAs } from '../support/members'

const now = NOW

beforeEach(() => {
  vi.stubEnv('BASE_URL', '')
})

describe('signing in', () => {
  test('makes a session that knows the member, the roles and the partnership', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const { token } = await signedInAs(worker.email)
    expect(await findSession({ token, now })).toEqual({
      locked: false,
      method: 'password',
      authenticatedAt: now,
      secondFactor: 'none',
      member: {
        memberId: worker.id,
        partnershipId: partnership.id,
        name: worker.name,
        roles: ['worker'],
        agencyId: null,
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
    const { token } = await signedInAs(worker.email)
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
    const { token: first } = await signedInAs(worker.email)
    const { token: second } = await signedInAs(worker.email, { oldToken: first })
    expect(second).not.toBe(first)
    expect(await findSession({ token: first, now })).toBeNull()

    const planted = randomBytes(32).toString('base64url')
    expect((await signedInAs(worker.email, { oldToken: planted })).token).not.toBe(planted)
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
    await signedInAs(worker.email)
    expect(await hashOf()).toContain('m=19456,t=2,p=1')
    await signedInAs(worker.email)
  })

  test('takes the hashing work whether there is an account or not', async ({ db }) => {
    const { worker } = await aWorker(db)
    // Time on the processor: what else the machine does at the moment does not count.
    const cost = async (email: string) => {
      await db.owner.query('DELETE FROM staff.rate_limit')
      const before = process.cpuUsage()
      await attempt(email, { password: 'not the right one' })
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    // The first ones also pay for what is compiled on first use.
    for (const email of [worker.email, 'nobody@nowhere.example']) await cost(email)
    let [known, unknown] = [0, 0]
    for (let round = 0; round < 20; round++) {
      known += await cost(worker.email)
      unknown += await cost('nobody@nowhere.example')
    }
    // Without the work on nobody's hash an unknown address would cost about a third.
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })
})

describe('a session', () => {
  test('ends two hours after the last page, is kept alive by pages, and ends twelve hours after signing in', async ({
    db,
  }) => {
    const { worker } = await aWorker(db)
    const { token } = await signedInAs(worker.email)
    expect(await findSession({ token, now: minutesLater(119) })).not.toBeNull()
    expect(await findSession({ token, now: minutesLater(238) })).not.toBeNull()
    expect(await findSession({ token, now: minutesLater(359) })).toBeNull()

    const { token: other } = await signedInAs(worker.email)
    for (let minutes = 100; minutes < 720; minutes += 100)
      expect(await findSession({ token: other, now: minutesLater(minutes) })).not.toBeNull()
    expect(await findSession({ token: other, now: minutesLater(719) })).not.toBeNull()
    expect(await findSession({ token: other, now: minutesLater(720) })).toBeNull()
  })

  test('is gone after signing out', async ({ db }) => {
    const { worker } = await aWorker(db)
    const { token } = await signedInAs(worker.email)
    await signOut({ token })
    expect(await findSession({ token, now })).toBeNull()
  })

  test('that is locked stays locked until somebody signs in; pages do not keep it alive', async ({ db }) => {
    const { worker } = await aWorker(db)
    const { token } = await signedInAs(worker.email)
    expect(await lockSession({ token, now })).toBe(true)
    expect(await findSession({ token, now: minutesLater(60) })).toMatchObject({ locked: true })
    expect(await findSession({ token, now: minutesLater(119) })).toMatchObject({ locked: true })
    expect(await findSession({ token, now: minutesLater(121) })).toBeNull()

    const { token: fresh } = await signedInAs(worker.email, { oldToken: token })
    expect(await findSession({ token, now })).toBeNull()
    expect(await findSession({ token: fresh, now })).toMatchObject({ locked: false })
  })

  test('that is not there cannot be locked', async ({ db }) => {
    const { worker } = await aWorker(db)
    const { token } = await signedInAs(worker.email)
    expect(await lockSession({ token: randomBytes(32).toString('base64url'), now })).toBe(false)
    expect(await lockSession({ token, now: minutesLater(121) })).toBe(false)
  })

  test('has the roles of this moment, and ends with the member’s access', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    const { token } = await signedInAs(worker.email)
    await db.owner.query('DELETE FROM staff.member_role WHERE member_id = $1', [worker.id])
    expect((await findSession({ token, now }))?.member.roles).toEqual([])
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [partnership.workers[0].id])
    expect(await findSession({ token, now })).toBeNull()
  })
})

describe('a one-time link', () => {
  const aLink = aPasswordLink
  const asked = (partnershipId: string, memberId: string) => ({
    partnershipId,
    memberId,
    actor: memberId,
    byEmail: false,
    mailIsOffered: false,
    baseUrl: 'https://clywed.example',
  })
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
    const { token: session } = await signedInAs(worker.email)
    const { link, token } = await aLink(partnership.id, worker.id)
    expect(link).toMatchObject({
      url: `https://clywed.example/cy/password/${token}`,
      expiresAt: minutesLater(72 * 60),
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
    expect(await choose(first.token, { now: minutesLater(72 * 60) })).toEqual({ kind: 'ended' })
    const second = await aLink(partnership.id, worker.id)
    expect(await choose(first.token)).toEqual({ kind: 'ended' })
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [worker.id])
    expect(await choose(second.token)).toEqual({ kind: 'ended' })
    expect(await choose('x')).toEqual({ kind: 'ended' })
    const after = { ...asked(partnership.id, worker.id), now, randomBytes }
    expect(await newPasswordLink(after)).toEqual({ kind: 'unknown' })
  })

  test('that has ended is not kept once the partnership makes another', async ({ db }) => {
    const { partnership, worker } = await aWorker(db)
    await aLink(partnership.id, worker.id)
    const another = asked(partnership.id, partnership.lead.id)
    await newPasswordLink({ ...another, now: minutesLater(73 * 60), randomBytes })
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
