import { describe, expect } from 'vitest'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { signedIn } from '../support/staff-pages'

/** An administrator's pages of other systems' keys, as they are served. */

const anAdministrator = async (db: TestDatabase) => {
  const partnership = await aPartnership(db, { now: null })
  return { partnership, browser: await signedIn(partnership.id, partnership.administrator) }
}
const wish = { label: 'Dangosfwrdd y Cyngor', scopes: ['releases:read', 'quotes:read'], months: '12' }
const keysIn = (body: string) => [...new Set(body.match(/clywed_[\w-]{43}/g))]
const linksIn = (body: string) =>
  [...body.matchAll(/href="(\/en\/admin\/api-keys\/[0-9a-f-]{36})"/g)].map(([, to]) => to ?? '')

describe('a key', () => {
  test('is shown once to whoever made it, and then only that it is there', async ({ db }) => {
    const { browser } = await anAdministrator(db)
    expect((await browser.get('/en/admin/api-keys')).body).toContain('There is no key yet.')
    const made = await browser.post('/en/admin/api-keys/new', wish)
    expect(made.status).toBe(200)
    const [key] = keysIn(made.body)
    expect(key).toBeDefined()
    expect(made.headers.get('Cache-Control') ?? 'no-store').toContain('no-store')
    const list = await browser.get('/en/admin/api-keys')
    expect(list.body).toContain('Dangosfwrdd y Cyngor')
    expect(list.body).toContain('Released results, Released quotes')
    expect(list.body).toContain('Not used yet')
    expect(list.body).toContain('href="/api/v1/openapi.json"')
    const [one = ''] = linksIn(list.body)
    const page = await browser.get(one)
    expect(page.body).toContain('Gweinyddwr')
    for (const { body } of [list, page]) expect(keysIn(body)).toEqual([])
    expect((await browser.get('/cy/admin/api-keys')).body).toContain('Canlyniadau sydd wedi’u cyhoeddi')
  })

  test('is ended with one button, for good', async ({ db }) => {
    const { browser } = await anAdministrator(db)
    await browser.post('/en/admin/api-keys/new', wish)
    const [one = ''] = linksIn((await browser.get('/en/admin/api-keys')).body)
    const ended = await browser.post(one)
    expect([ended.status, ended.location]).toEqual([303, one])
    const page = (await browser.get(one)).body
    expect(page).toContain('Ended by an administrator on')
    expect(page).not.toContain('<form method="post"')
    expect((await browser.post(one)).status).toBe(303)
  })
})

describe('the form', () => {
  test('says beside each field what is missing, and keeps what was typed', async ({ db }) => {
    const { browser } = await anAdministrator(db)
    const empty = await browser.post('/cy/admin/api-keys/new')
    expect(empty.status).toBe(422)
    for (const text of [
      'Rhowch enw’r system',
      'Dewiswch o leiaf un peth',
      'Dewiswch am faint mae’r allwedd yn gweithio',
    ])
      expect(empty.body, text).toContain(text)
    const half = await browser.post('/en/admin/api-keys/new', {
      label: 'Dangosfwrdd',
      scopes: 'records:read',
    })
    expect(half.status).toBe(422)
    expect(half.body).toContain('value="Dangosfwrdd"')
    expect(half.body).toMatch(/<input(?=[^>]*value="records:read")(?=[^>]*checked)/)
    const wrong = await browser.post('/en/admin/api-keys/new', {
      ...wish,
      scopes: ['everything'],
      months: '999',
    })
    expect(wrong.status).toBe(422)
    expect(keysIn(empty.body + half.body + wrong.body)).toEqual([])
  })
})

test('another partnership’s key, and one that there is not, are the same plain page; a lead has none of it', async ({
  db,
}) => {
  const one = await anAdministrator(db)
  await one.browser.post('/en/admin/api-keys/new', wish)
  const [address = ''] = linksIn((await one.browser.get('/en/admin/api-keys')).body)
  const other = await anAdministrator(db)
  expect((await other.browser.get('/en/admin/api-keys')).body).toContain('There is no key yet.')
  for (const path of [address, `/en/admin/api-keys/${crypto.randomUUID()}`]) {
    expect((await other.browser.get(path)).status).toBe(404)
    expect((await other.browser.post(path)).status).toBe(404)
  }
  const lead = await signedIn(one.partnership.id, one.partnership.lead)
  for (const path of ['/en/admin/api-keys', '/en/admin/api-keys/new', address])
    expect((await lead.get(path)).status).toBe(403)
})
