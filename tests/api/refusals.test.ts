import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { endApiKey } from '~/steps/api/keys'
import { limits } from '~/steps/api/open-key'
import { inOneTrip } from '~/store/pools'
import { AFTERWARDS, aToldYear } from '../attack/told-year'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Answer, type Served, serveWholeApp } from '../support/whole-app'
import { aKey, asking, headerOf } from './support'

/** What the API does not give, and that it says nothing by not giving it. */
vi.setConfig({ testTimeout: 120_000 })

let app: Served
let ask: ReturnType<typeof asking>
beforeAll(async () => {
  app = await serveWholeApp()
  ask = asking(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: AFTERWARDS })
})
afterEach(() => {
  vi.useRealTimers()
})

const COMPONENT = 'collaboration-forums-and-pathways'
const DAY = 86_400_000

let told: Promise<TestPartnership> | undefined
const aYear = (db: TestDatabase) => {
  told ??= aToldYear(db, 'refusals', [[{ people: 12 }]]).then(({ partnership }) => partnership)
  return told
}
const forget = (db: TestDatabase) => db.owner.query('DELETE FROM staff.rate_limit')

/** Everything of an answer but the moment it was sent. */
const bytes = ({ status, headers, body }: Answer) => ({
  status,
  body,
  headers: headers.replace(/^Date: .*$/m, ''),
})

describe('without a key that works', () => {
  test('there is one refusal, to the byte, whatever was shown and whatever was asked', async ({ db }) => {
    await forget(db)
    const partnership = await aYear(db)
    const { token, id } = await aKey(partnership)
    const revoked = await aKey(partnership)
    await endApiKey(partnership.id, revoked.id, new Date(), partnership.administrator.id)
    const ended = await aKey(partnership, { months: 3, now: new Date(AFTERWARDS.getTime() - 100 * DAY) })
    const plain = bytes(await ask('/releases'))
    expect(plain.status).toBe(401)
    expect(plain.headers).toContain('WWW-Authenticate: Bearer')
    expect(JSON.parse(plain.body)).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      message: { cy: 'Mae angen allwedd sy’n gweithio.', en: 'A key that works is needed.' },
    })
    for (const shown of [revoked.token, ended.token, `${token}x`, token.slice(0, -1), id, 'x', 'clywed_'])
      for (const path of ['/releases', '/nothing', ''])
        expect(bytes(await ask(path, String(shown))), `${shown} ${path}`).toEqual(plain)
    for (const Authorization of [`Basic ${token}`, token, 'Bearer', `Bearer ${token} ${token}`]) {
      await forget(db)
      expect(bytes(await ask('/releases', undefined, { headers: { Authorization } }))).toEqual(plain)
    }
    // Nor does a key in the address, where it would be written down on its way.
    expect(bytes(await ask(`/releases?key=${token}`))).toEqual(plain)
    expect((await ask('/releases', token)).status).toBe(200)
  })

  test('a key stops at once when it is ended, and at the end of its last day', async ({ db }) => {
    await forget(db)
    const partnership = await aYear(db)
    const { id, token } = await aKey(partnership)
    expect((await ask('/partnership', token)).status).toBe(200)
    await endApiKey(partnership.id, id, new Date(), partnership.administrator.id)
    expect((await ask('/partnership', token)).status).toBe(401)

    const short = await aKey(partnership, { months: 3 })
    expect(short.lastDay).toBe('2027-08-09')
    vi.setSystemTime(new Date('2027-08-09T22:00:00Z'))
    expect((await ask('/partnership', short.token)).status).toBe(200)
    vi.setSystemTime(new Date('2027-08-09T23:30:00Z'))
    expect((await ask('/partnership', short.token)).status).toBe(401)
  })
})

describe('with a key', () => {
  test('what belongs to others, what there is not and what the key is not for read alike', async ({ db }) => {
    await forget(db)
    const partnership = await aYear(db)
    const { token } = await aKey(partnership)
    const other = await aKey(await aPartnership(db, { now: null }))
    const narrow = await aKey(partnership, { scopes: ['quotes:read'] })
    const [{ id }] = JSON.parse((await ask('/releases', token)).body).items
    expect((await ask(`/releases/${id}`, token)).status).toBe(200)
    const plain = bytes(await ask('/nothing', token))
    expect(plain.status).toBe(404)
    const asked: [path: string, token: string][] = [
      [`/releases/${id}`, other.token],
      [`/releases/${crypto.randomUUID()}`, token],
      ['/releases/x', token],
      [`/releases/${id}/more`, token],
      [`/releases/${id}`, narrow.token],
      ['/releases', narrow.token],
      ['/releases?limit=0', narrow.token],
      [`/components/${COMPONENT}/records`, narrow.token],
      ['/components/creativity/records', token],
      [`/components/${COMPONENT}/records?period=2026-04-01`, token],
      [`/components/${COMPONENT}/records?period=2026-05-01`, token],
      [`/components/${COMPONENT}/records?period=2099-04-01`, token],
      ['/../../cy/staff', token],
      ['/%ff', token],
      ['', token],
    ]
    for (const [path, key] of asked) expect(bytes(await ask(path, key)), path).toEqual(plain)
    for (const path of ['/api', '/api/v2/releases', '/API/v1/releases'])
      expect(bytes(await app.ask(path, { headers: { Authorization: `Bearer ${token}` } })), path).toEqual(
        plain,
      )
  })

  test('a parameter that cannot be read is named', async ({ db }) => {
    await forget(db)
    const { token } = await aKey(await aYear(db))
    const asked: [path: string, parameter: string][] = [
      ['/releases?limit=0', 'limit'],
      ['/releases?limit=101', 'limit'],
      ['/releases?limit=1e1', 'limit'],
      ['/releases?limit=', 'limit'],
      ['/releases?cursor=x', 'cursor'],
      ['/releases?grain=week', 'grain'],
      ['/releases?from=2026-02-30', 'from'],
      ['/releases?to=yesterday', 'to'],
      ['/releases?from=2026-04-01&from=2026-05-01', 'from'],
      ['/releases?lang=cy', 'lang'],
      ['/partnership?limit=1', 'limit'],
      ['/releases?constructor=1', 'constructor'],
      [`/components/${COMPONENT}/records?period=2026`, 'period'],
    ]
    for (const [path, parameter] of asked) {
      const answer = await ask(path, token)
      expect([answer.status, JSON.parse(answer.body).parameter], path).toEqual([400, parameter])
      expect(headerOf(answer, 'Content-Type')).toBe('application/problem+json; charset=utf-8')
    }
  })

  test('nothing can be written', async ({ db }) => {
    const { token } = await aKey(await aYear(db))
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await ask('/releases', token, { method })
      expect([answer.status, headerOf(answer, 'Allow')], method).toEqual([405, 'GET, HEAD'])
      expect(JSON.parse(answer.body).status).toBe(405)
    }
  })
})

describe('too much asking', () => {
  test('is told when to come back, key by key', async ({ db }) => {
    await forget(db)
    const partnership = await aYear(db)
    const [one, two] = [await aKey(partnership), await aKey(partnership)]
    for (let each = 0; each < limits.key.points; each++)
      expect((await ask('/components', one.token)).status).toBe(200)
    const refused = await ask('/components', one.token)
    expect(refused.status).toBe(429)
    expect(Number(headerOf(refused, 'Retry-After'))).toBeGreaterThan(0)
    expect(Number(headerOf(refused, 'Retry-After'))).toBeLessThanOrEqual(limits.key.seconds)
    expect(JSON.parse(refused.body).title).toBe('Too Many Requests')
    expect((await ask('/components', two.token)).status).toBe(200)
  })

  test('with keys that open nothing holds up nobody whose key works', async ({ db }) => {
    await forget(db)
    const { token } = await aKey(await aYear(db))
    for (let each = 0; each < limits.refused.points; each++)
      expect((await ask('/components', 'x')).status).toBe(401)
    expect((await ask('/components', 'x')).status).toBe(429)
    expect((await ask('/components')).status).toBe(429)
    expect((await ask('/components', token)).status).toBe(200)
    await forget(db)
  })
})

describe('a key', () => {
  test('stands nowhere: not in the log, not in the database', async ({ db }) => {
    await forget(db)
    const { token } = await aKey(await aYear(db))
    await ask('/releases', token)
    await ask(`/releases?limit=${token}`, token)
    await ask(`/${token}`, token)
    await ask('/releases', `${token}x`)
    const log = app.log.join('')
    expect(log).toContain('/api/v1/releases')
    expect(log).not.toContain(token.slice(7))
    const { rows } = await db.owner.query('SELECT * FROM staff.api_key')
    expect(rows.length).toBeGreaterThan(0)
    const kept = JSON.stringify(rows.map(row => ({ ...row, token_hash: row.token_hash.toString('latin1') })))
    expect(kept).not.toContain(token.slice(7))
  })

  test('keeps the day it was last used, and no more of when', async ({ db }) => {
    await forget(db)
    const { id, token } = await aKey(await aYear(db))
    const kept = async () =>
      (await db.owner.query('SELECT last_used_on::text, xmin::text FROM staff.api_key WHERE id = $1', [id]))
        .rows[0]
    expect((await kept()).last_used_on).toBeNull()
    await ask('/partnership', token)
    const first = await kept()
    expect(first.last_used_on).toBe('2027-05-10')
    await ask('/partnership', token)
    expect(await kept()).toEqual(first)
    vi.setSystemTime(new Date(AFTERWARDS.getTime() + DAY))
    await ask('/partnership', token)
    expect((await kept()).last_used_on).toBe('2027-05-11')
  })

  test('is there for its hash alone: the API’s login finds no other, and no hash', async ({ db }) => {
    const partnership = await aYear(db)
    await aKey(partnership)
    const rows = async (settings: object) =>
      (await inOneTrip('api', settings, [{ text: 'SELECT id FROM staff.api_key' }]))[0]?.rowCount
    expect(await rows({ partnership: partnership.id })).toBe(0)
    expect(await rows({ api_key: '00'.repeat(32) })).toBe(0)
    const { rows: all } = await db.owner.query('SELECT token_hash FROM staff.api_key LIMIT 1')
    expect(await rows({ api_key: all[0].token_hash.toString('hex') })).toBe(1)
    await expect(inOneTrip('api', {}, [{ text: 'SELECT token_hash FROM staff.api_key' }])).rejects.toThrow()
    await expect(
      inOneTrip('staff', { partnership: partnership.id }, [{ text: 'SELECT token_hash FROM staff.api_key' }]),
    ).rejects.toThrow()
  })
})
