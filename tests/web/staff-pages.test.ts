import { randomBytes } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { cookieName, newDevice, newToken } from '~/core/answer/secrets'
import { lockSession } from '~/steps/lock-session'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aPasswordLink, PASSWORD, withPassword } from '../support/members'
import { Browser, signedIn } from '../support/staff-pages'

const SESSION = 'clywed-session'

beforeAll(() => {
  vi.stubEnv('BASE_URL', '')
})

beforeEach<{ db: TestDatabase }>(async ({ db }) => {
  await db.owner.query('DELETE FROM staff.rate_limit')
})

const linkTo = async (partnershipId: string, memberId: string) => {
  const { link } = await aPasswordLink(partnershipId, memberId, new Date())
  return new URL(link.url).pathname
}

describe('the sign-in page', () => {
  test('answers everybody who may not sign in with the same bytes', async ({ db }) => {
    const { id, workers } = await aPartnership(db, { now: null })
    const [wrongPassword, ended, noPassword] = workers
    await withPassword(id, wrongPassword.id)
    await withPassword(id, ended.id)
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [ended.id])

    const answers = []
    for (const email of [wrongPassword.email, ended.email, noPassword.email, 'nobody@nowhere.example']) {
      const password = email === wrongPassword.email ? 'not the right one' : PASSWORD
      const { status, body, headers } = await new Browser().post('/cy/sign-in', { email, password })
      expect(body).toContain(`value="${email}"`)
      answers.push({ status, body: body.replaceAll(email, '…'), headers: [...headers] })
    }
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 422 })
    expect(answers[0]?.body).toContain('Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir.')
    expect(answers[0]?.headers.map(([name]) => name)).not.toContain('set-cookie')
  })

  test('never gives a password back, and says beside each field what is missing', async ({ db: _ }) => {
    const browser = new Browser()
    const wrong = await browser.post('/en/sign-in', {
      email: 'not-an-address',
      password: 'my secret password',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Enter a whole email address')
    expect(wrong.body).toContain('value="not-an-address"')
    expect(wrong.body).not.toContain('my secret password')
    const empty = await browser.post('/en/sign-in')
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('href="#email"')
    expect(empty.body).toContain('href="#password"')
    expect(empty.body).toMatch(/aria-invalid="true"/)
  })

  test('takes what was typed along into the other language', async ({ db: _ }) => {
    const browser = new Browser()
    const fields = { email: 'mair@gwent.example', password: 'half typed', language: 'en' }
    const moved = await browser.post('/cy/sign-in?next=%2Fcy%2Fadmin', fields)
    expect([moved.status, moved.location]).toEqual([307, '/en/sign-in?next=%2Fcy%2Fadmin'])
    const there = await browser.post('/en/sign-in?next=%2Fcy%2Fadmin', fields)
    expect(there.status).toBe(200)
    expect(there.body).toContain('value="mair@gwent.example"')
    expect(there.body).not.toContain('half typed')
    expect(there.body).toContain('<html lang="en"')
  })

  test('slows down with 429, a time, and Retry-After, in both languages', async ({ db: _ }) => {
    const browser = new Browser('198.51.100.7')
    for (let tries = 0; tries < 5; tries++)
      await browser.post('/cy/sign-in', { email: 'a@b.example', password: 'guess' })
    const cy = await browser.post('/cy/sign-in', { email: 'a@b.example', password: 'guess' })
    const en = await browser.post('/en/sign-in', { email: 'a@b.example', password: 'guess' })
    expect([cy.status, en.status]).toEqual([429, 429])
    expect(Number(cy.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(cy.body).toMatch(/Rhowch gynnig arall arni ar ôl \d+:\d\d[ap]m/)
    expect(en.body).toMatch(/Try again after \d+:\d\d[ap]m/)
    expect(en.body).toContain('value="a@b.example"')
  })

  test('leads to the page that was asked for, and to no other site', async ({ db }) => {
    const { id, administrator } = await aPartnership(db, { now: null })
    await withPassword(id, administrator.id)
    const browser = new Browser()
    const turnedAway = await browser.get('/cy/admin/members/new?x=1')
    expect([turnedAway.status, turnedAway.location]).toEqual([
      303,
      '/cy/sign-in?next=%2Fcy%2Fadmin%2Fmembers%2Fnew%3Fx%3D1',
    ])
    const back = await browser.post(turnedAway.location ?? '', {
      email: administrator.email.toUpperCase(),
      password: PASSWORD,
    })
    expect([back.status, back.location]).toEqual([303, '/cy/admin/members/new?x=1'])

    const elsewhere = await new Browser().post('/cy/sign-in?next=https://evil.example/cy/admin', {
      email: administrator.email,
      password: PASSWORD,
    })
    expect(elsewhere.location).toBe('/cy/staff')
  })

  test('sets a session cookie that scripts and other sites cannot use, new each time', async ({ db }) => {
    const { id, lead } = await aPartnership(db, { now: null })
    await withPassword(id, lead.id)
    const browser = new Browser()
    const planted = randomBytes(32).toString('base64url')
    browser.cookies.set(SESSION, planted)
    const { headers } = await browser.post('/cy/sign-in', { email: lead.email, password: PASSWORD })
    const [session] = headers.getSetCookie()
    expect(session).toMatch(/^clywed-session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(session).not.toContain(planted)

    const before = browser.cookies.get(SESSION)
    await browser.post('/cy/sign-out')
    expect(browser.cookies.has(SESSION)).toBe(false)
    browser.cookies.set(SESSION, before ?? '')
    expect((await browser.get('/cy/staff')).status).toBe(303)
    const forged = new Browser()
    forged.cookies.set(SESSION, '../../x')
    expect((await forged.get('/cy/staff')).status).toBe(303)
  })
})

describe('staff pages', () => {
  test('the home page shows what each role can do, in both languages', async ({ db }) => {
    const { id, workers, administrator } = await aPartnership(db, { now: null })
    const worker = await signedIn(id, workers[0])
    const cy = await worker.get('/cy/staff')
    expect(cy.body).toContain('href="/cy/journeys"')
    expect(cy.body).not.toContain('href="/cy/admin"')
    const admin = await (await signedIn(id, administrator)).get('/en/staff')
    expect(admin.body).toContain('href="/en/admin"')
    expect(admin.body).not.toContain('href="/en/journeys"')
  })

  test('a page without the role it needs answers 403', async ({ db }) => {
    const { id, workers, safeguardingLeads, lead } = await aPartnership(db, { now: null })
    for (const member of [workers[0], safeguardingLeads[0], lead]) {
      const browser = await signedIn(id, member)
      expect((await browser.get('/cy/admin')).status).toBe(403)
      expect((await browser.post('/cy/admin/members/new', { email: 'x@y.example', name: 'X' })).status).toBe(
        403,
      )
    }
  })

  test('signing in makes the phone forget the answers that were begun on it', async ({ db }) => {
    const { id, workers } = await aPartnership(db, { now: null })
    await withPassword(id, workers[0].id)
    const browser = new Browser()
    const name = cookieName(newToken(randomBytes))
    browser.cookies.set(name, newDevice(randomBytes))
    browser.cookies.set('unrelated', 'x')
    await browser.post('/cy/sign-in', { email: workers[0].email, password: 'not the right one' })
    expect(browser.cookies.has(name)).toBe(true)
    await browser.post('/cy/sign-in', { email: workers[0].email, password: PASSWORD })
    expect(browser.cookies.has(name)).toBe(false)
    expect(browser.cookies.has('unrelated')).toBe(true)
  })

  test('while the phone is handed over every page leads to the locked one, until a fresh sign-in', async ({
    db,
  }) => {
    const { id, workers } = await aPartnership(db, { now: null })
    const browser = await signedIn(id, workers[0])
    const old = browser.cookies.get(SESSION) ?? ''
    expect((await browser.get('/cy/hand-over')).location).toBe('/cy/staff')
    await lockSession({ token: old, now: new Date() })

    const locked = await browser.get('/en/staff')
    expect([locked.status, locked.location]).toEqual([303, '/en/hand-over'])
    const page = await browser.get('/en/hand-over')
    expect(page.body).toContain('This phone is locked')
    expect(page.body).not.toContain(workers[0].name)
    expect((await browser.get('/cy/sign-in')).status).toBe(200)

    await browser.post('/cy/sign-in', { email: workers[0].email, password: PASSWORD })
    expect((await browser.get('/cy/staff')).status).toBe(200)
    const { rowCount } = await db.owner.query('SELECT FROM staff.session WHERE member_id = $1', [
      workers[0].id,
    ])
    expect(rowCount).toBe(1)
    browser.cookies.set(SESSION, old)
    expect((await browser.get('/cy/staff')).location).toMatch(/^\/cy\/sign-in/)
  })
})

describe('choosing a password', () => {
  test('opening the link twice uses nothing up; choosing leads to signing in', async ({ db }) => {
    const { id, workers } = await aPartnership(db, { now: null })
    const path = await linkTo(id, workers[0].id)
    const browser = new Browser()
    expect((await browser.get(path)).body).toContain(workers[0].email)
    expect((await browser.get(path)).status).toBe(200)

    const short = await browser.post(path, { password: 'too short', repeated: 'too short' })
    expect(short.status).toBe(422)
    expect(short.body).toContain('Dewiswch gyfrinair o 12 nod neu fwy')
    expect(short.body).not.toContain('too short')
    const different = await browser.post(path, { password: PASSWORD, repeated: `${PASSWORD} x` })
    expect(different.body).toContain('href="#repeated"')
    expect(different.body).not.toContain(PASSWORD)

    const chosen = await browser.post(path, { password: PASSWORD, repeated: PASSWORD })
    expect([chosen.status, chosen.location]).toEqual([303, '/cy/sign-in?chosen'])
    expect((await browser.get('/cy/sign-in?chosen')).body).toContain('Mae eich cyfrinair wedi’i gadw.')
    expect((await browser.get(path)).status).toBe(410)
    expect((await browser.post(path, { password: PASSWORD, repeated: PASSWORD })).status).toBe(410)
  })

  test('a link that never was reads the same as one that has ended', async ({ db }) => {
    const { id, workers } = await aPartnership(db, { now: null })
    const ended = await linkTo(id, workers[1].id)
    await linkTo(id, workers[1].id)
    const never = `/cy/password/${randomBytes(32).toString('base64url')}`
    const bytes = async (path: string) => {
      const { status, body } = await new Browser().get(path)
      return { status, body: body.replaceAll(path.slice(3), '…') }
    }
    expect(await bytes(ended)).toEqual(await bytes(never))
    expect((await bytes('/en/password/x')).status).toBe(410)
  })
})
