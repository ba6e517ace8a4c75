import { beforeEach, describe, expect, vi } from 'vitest'
import { limits } from '~/core/staff/attempts'
import { test } from '../support/database'
import { attempt, aWorker, signedInAs } from '../support/members'

beforeEach(() => {
  vi.stubEnv('BASE_URL', '')
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
    const known = await signedInAs(worker.email)
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
    const known = await signedInAs(worker.email)
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
    for (let times = 0; times < limits.pair.points + 2; times++) await signedInAs(worker.email)
  })

  test('the counters name nobody', async ({ db }) => {
    const { worker } = await aWorker(db)
    await attempt(worker.email, wrong)
    const { rows } = await db.owner.query('SELECT key FROM staff.rate_limit')
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const { key } of rows) expect(key).toMatch(/^sign-in-(address|pair|email|device):[A-Za-z0-9_-]{43}$/)
  })
})
