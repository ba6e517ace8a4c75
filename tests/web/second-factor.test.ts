import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, vi } from 'vitest'
import { codeLimits, confirmLimit, limits } from '~/core/staff/attempts'
import { createPartnership } from '~/steps/create-partnership'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { PASSWORD, withPassword } from '../support/members'
import { type Answer, Browser, signedIn } from '../support/staff-pages'

beforeEach(() => {
  vi.stubEnv('BASE_URL', '')
})

/** The app on somebody's phone: what it shows at this moment, or so many half minutes after it, however long a test takes. */
const appFor = (text: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(text.replaceAll(' ', '')) })
  const start = Date.now()
  return (later = 0) => totp.generate({ timestamp: start + later * 30_000 })
}

const keyOn = ({ body }: Answer) => /<code>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1] ?? ''
const recoveryOn = ({ body }: Answer) =>
  [...body.matchAll(/<code>([0-9a-z]{4}(?:-[0-9a-z]{4}){3})<\/code>/g)].map(([, code]) => code ?? '')

const APP = '/en/staff/your-sign-in/app'

/** Sets an app up in this browser. The code of this half minute is used up by it. */
async function withApp(browser: Browser) {
  const code = appFor(keyOn(await browser.get(APP)))
  const done = await browser.post(APP, { intent: 'confirm', code: code() })
  return { code, recovery: recoveryOn(done), done }
}

/** Gives the password, which must be right, and stops before the code. */
async function givesPassword(email: string, browser = new Browser()) {
  const answer = await browser.post('/en/sign-in?next=%2Fen%2Fjourneys', { email, password: PASSWORD })
  expect(answer).toMatchObject({ status: 303, location: '/en/sign-in/code?next=%2Fen%2Fjourneys' })
  return browser
}

async function aMember(db: TestDatabase) {
  await db.owner.query('DELETE FROM staff.rate_limit')
  const partnership = await aPartnership(db, { now: null })
  const [worker] = partnership.workers
  return { partnership, worker, browser: await signedIn(partnership.id, worker) }
}

const minutesPass = (db: TestDatabase, memberId: string, minutes = 11) =>
  db.owner.query(
    `UPDATE staff.session SET authenticated_at = authenticated_at - $2 * interval '1 minute' WHERE member_id = $1`,
    [memberId, minutes],
  )

describe('an authenticator app', () => {
  test('counts once a code of it was given; its secret stands nowhere in clear', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const page = await browser.get(APP)
    const key = keyOn(page)
    expect(page.body).toContain('<svg class="qr')
    expect(keyOn(await browser.get(APP))).toBe(key)
    expect((await browser.post(APP, { intent: 'confirm', code: '' })).status).toBe(422)
    const wrong = await browser.post(APP, { intent: 'confirm', code: '000000' })
    expect([wrong.status, keyOn(wrong)]).toEqual([422, key])
    expect(
      (await new Browser().post('/en/sign-in', { email: worker.email, password: PASSWORD })).location,
    ).toBe('/en/staff')

    const done = await browser.post(APP, { intent: 'confirm', code: appFor(key)() })
    expect(recoveryOn(done)).toHaveLength(10)
    expect(keyOn(await browser.get(APP))).toBe('')
    const { rows } = await db.owner.query('SELECT secret FROM staff.second_factor WHERE member_id = $1', [
      worker.id,
    ])
    const raw = Buffer.from(Secret.fromBase32(key.replaceAll(' ', '')).buffer)
    expect(rows[0].secret.includes(raw)).toBe(false)
  })

  test('is asked for after the password, and nothing is open before', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const { code } = await withApp(browser)
    const other = await givesPassword(worker.email)
    expect((await other.get('/en/staff')).location).toMatch(/^\/en\/sign-in\?next=/)
    expect((await other.get('/en/sign-in/code')).status).toBe(200)
    expect(other.cookies.has('clywed-device')).toBe(false)
    const before = other.cookies.get('clywed-session')
    expect((await other.post('/en/sign-in/code', { code: '' })).status).toBe(422)
    const passed = await other.post('/en/sign-in/code?next=%2Fen%2Fjourneys', { code: code(1) })
    expect(passed).toMatchObject({ status: 303, location: '/en/journeys' })
    expect(other.cookies.get('clywed-session')).not.toBe(before)
    expect((await other.get('/en/staff')).status).toBe(200)

    const again = new Browser()
    again.cookies.set('clywed-session', before ?? '')
    expect((await again.get('/en/sign-in/code')).location).toBe('/en/sign-in')
  })

  test('gives each code for one use, also to two who use it at once', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const { code } = await withApp(browser)
    const used = await givesPassword(worker.email)
    // The code that set the app up.
    expect((await used.post('/en/sign-in/code', { code: code() })).status).toBe(422)
    const two = [await givesPassword(worker.email), await givesPassword(worker.email)]
    const typed = code(1)
    const answers = await Promise.all(two.map(each => each.post('/en/sign-in/code', { code: typed })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('a wrong password says nothing of the app', async ({ db }) => {
    const { worker, partnership, browser } = await aMember(db)
    await withApp(browser)
    const wrong = { password: 'not the right one' }
    const bytes = async (email: string) => {
      const { status, body } = await new Browser('198.51.100.7').post('/en/sign-in', { email, ...wrong })
      return [status, body.replaceAll(email, '')]
    }
    expect(await bytes(worker.email)).toEqual(await bytes(partnership.workers[1].email))
  })

  test('a password that was right ten minutes ago counts for nothing', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const { code } = await withApp(browser)
    const slow = await givesPassword(worker.email)
    await db.owner.query(
      `UPDATE staff.session SET expires_at = now() - interval '1 second' WHERE second_factor = 'pending'`,
    )
    expect((await slow.post('/en/sign-in/code', { code: code(1) })).location).toBe('/en/sign-in')
  })

  test('recovery codes work once each, however they are typed, and making new ones ends the old', async ({
    db,
  }) => {
    const { worker, browser } = await aMember(db)
    const { recovery } = await withApp(browser)
    const [first = '', second = ''] = recovery
    const tries = async (code: string) =>
      (await (await givesPassword(worker.email)).post('/en/sign-in/code', { code })).status
    expect(await tries(` ${first.toUpperCase().replaceAll('-', ' ')}`)).toBe(303)
    expect(await tries(first)).toBe(422)
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS n FROM staff.recovery_code WHERE member_id = $1',
      [worker.id],
    )
    expect(rows[0].n).toBe(9)
    const renewed = recoveryOn(await browser.post(APP, { intent: 'codes' }))
    expect(renewed).toHaveLength(10)
    expect(await tries(second)).toBe(422)
    expect(await tries(renewed[0] ?? '')).toBe(303)
  })

  test('wrong codes slow the one who guesses down, and not its owner on a known browser', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const { code, recovery } = await withApp(browser)
    const guesser = await givesPassword(worker.email, new Browser('203.0.113.1'))
    for (let tries = 0; tries < codeLimits.pair.points; tries++)
      expect((await guesser.post('/en/sign-in/code', { code: '000000' })).status).toBe(422)
    const slowed = await guesser.post('/en/sign-in/code', { code: recovery[0] ?? '' })
    expect(slowed.status).toBe(429)
    expect(Number(slowed.headers.get('Retry-After'))).toBeGreaterThan(0)
    // Many callers use up what everybody shares.
    for (let caller = 2; caller < codeLimits.email.points + 3; caller++)
      await (await givesPassword(worker.email, new Browser(`203.0.113.${caller}`))).post('/en/sign-in/code', {
        code: '000000',
      })
    const stranger = await givesPassword(worker.email, new Browser('198.51.100.20'))
    expect((await stranger.post('/en/sign-in/code', { code: recovery[1] ?? '' })).status).toBe(429)
    await givesPassword(worker.email, browser)
    expect((await browser.post('/en/sign-in/code', { code: code(1) })).status).toBe(303)
  })

  test('hammering at somebody’s password keeps them from neither password nor code on a known browser', async ({
    db,
  }) => {
    const { worker, browser } = await aMember(db)
    const { code } = await withApp(browser)
    const wrong = { email: worker.email, password: 'not the right one' }
    for (let caller = 0; caller < limits.email.points + 2; caller++)
      await new Browser(`203.0.113.${caller}`).post('/en/sign-in', wrong)
    const unknown = await new Browser('198.51.100.21').post('/en/sign-in', { ...wrong, password: PASSWORD })
    expect(unknown.status).toBe(429)
    await givesPassword(worker.email, browser)
    expect((await browser.post('/en/sign-in/code', { code: code(1) })).status).toBe(303)
  })
})

describe('whoever has to have an app', () => {
  test('is led to setting one up before anything else; an invented partnership asks nobody', async ({
    db,
  }) => {
    const invented = await aPartnership(db, { now: null })
    expect((await (await signedIn(invented.id, invented.administrator)).get('/en/admin')).status).toBe(200)

    const email = 'gweinyddwr@go-iawn.example'
    const made = await createPartnership({
      ...{ slug: 'go-iawn', nameCy: 'Go iawn', nameEn: 'Real', invented: false, services: [] },
      administrator: { email, name: 'Gweinyddwr', language: 'cy' },
      ...{ baseUrl: 'https://clywed.example', now: new Date(), randomBytes },
    })
    if (made.kind !== 'created') throw new Error(made.kind)
    const browser = await signedIn(made.partnershipId, { id: made.administratorId, email })
    for (const path of ['/en/admin', '/en/staff', '/en/admin/api-keys/new'])
      expect((await browser.get(path)).location).toBe(APP)
    expect((await browser.post('/en/admin/api-keys/new', { label: 'A' })).location).toBe(APP)
    expect((await withApp(browser)).recovery).toHaveLength(10)
    expect((await browser.get('/en/admin')).status).toBe(200)
    // Taking it away leads back to setting one up.
    await browser.post(APP, { intent: 'remove' })
    expect((await browser.get('/en/admin')).location).toBe(APP)
  })

  test('is who the administrator says, from the next sign-in on', async ({ db }) => {
    const { partnership, worker } = await aMember(db)
    const admin = await signedIn(partnership.id, partnership.administrator)
    const saved = await admin.post('/en/admin/second-factor', { roles: ['worker', 'no-role'] })
    expect(saved.location).toBe('/en/admin/second-factor?saved')
    expect((await (await signedIn(partnership.id, worker)).get('/en/staff')).location).toBe(APP)
    await admin.post('/en/admin/second-factor', {})
    expect((await (await signedIn(partnership.id, worker)).get('/en/staff')).status).toBe(200)
  })

  test('gets it taken away by an administrator who is asked who they are, and signs in with the password', async ({
    db,
  }) => {
    const { partnership, worker, browser } = await aMember(db)
    await withApp(browser)
    const admin = await signedIn(partnership.id, partnership.administrator)
    const page = `/en/admin/members/${worker.id}`
    await minutesPass(db, partnership.administrator.id)
    expect((await admin.post(page, { intent: 'factor' })).status).toBe(307)
    await givesPassword(worker.email)
    await admin.post(`/en/staff/confirm?next=${encodeURIComponent(page)}`, {
      confirming: '1',
      password: PASSWORD,
    })
    expect((await admin.post(page, { intent: 'factor' })).status).toBe(303)
    expect((await browser.get('/en/staff')).location).toMatch(/^\/en\/sign-in/)
    const alone = await new Browser().post('/en/sign-in', { email: worker.email, password: PASSWORD })
    expect(alone.location).toBe('/en/staff')
  })
})

describe('one’s own sessions', () => {
  test('are listed with what tells them apart, and end one by one or all at once', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const [second, third] = [new Browser(), new Browser()]
    for (const each of [second, third])
      await each.post('/en/sign-in', { email: worker.email, password: PASSWORD })
    const page = await browser.get('/en/staff/your-sign-in')
    expect(page.body).toContain('You are here')
    const ids = [...page.body.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
    expect(ids).toHaveLength(2)
    await browser.post('/en/staff/your-sign-in/sign-out', { session: ids[0] ?? '' })
    const live = async (each: Browser) => (await each.get('/en/staff')).status === 200
    expect([await live(browser), (await live(second)) !== (await live(third))]).toEqual([true, true])
    const gone = await browser.post('/en/staff/your-sign-in/sign-out', { session: 'all' })
    expect(gone.location).toBe('/en/sign-in?signed-out')
    expect([await live(browser), await live(second), await live(third)]).toEqual([false, false, false])
  })

  test('of somebody else cannot be ended', async ({ db }) => {
    const { partnership, browser } = await aMember(db)
    const colleague = await signedIn(partnership.id, partnership.workers[1])
    const { rows } = await db.owner.query('SELECT id FROM staff.session WHERE member_id = $1', [
      partnership.workers[1].id,
    ])
    await browser.post('/en/staff/your-sign-in/sign-out', { session: rows[0].id })
    expect((await colleague.get('/en/staff')).status).toBe(200)
  })

  test('end with a changed password, which takes the old one', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const other = new Browser()
    await other.post('/en/sign-in', { email: worker.email, password: PASSWORD })
    const path = '/en/staff/your-sign-in/password'
    const fresh = 'tegell ceffyl glaswellt'
    const change = (old: string, password = fresh, repeated = fresh) =>
      browser.post(path, { old, password, repeated })
    expect((await change('not the right one')).status).toBe(422)
    expect((await change(PASSWORD, 'byr', 'byr')).status).toBe(422)
    expect((await change(PASSWORD, fresh, 'arall')).status).toBe(422)
    expect((await change(PASSWORD)).location).toBe('/en/staff/your-sign-in?changed')
    expect((await browser.get('/en/staff')).status).toBe(200)
    expect((await other.get('/en/staff')).status).toBe(303)
    expect((await other.post('/en/sign-in', { email: worker.email, password: PASSWORD })).status).toBe(422)
    expect((await other.post('/en/sign-in', { email: worker.email, password: fresh })).status).toBe(303)
    for (let tries = 0; tries < confirmLimit.points; tries++) await change('not the right one')
    expect((await change(fresh)).status).toBe(429)
  })
})

describe('what is dangerous', () => {
  test('asks who it is after ten minutes, and leads back', async ({ db }) => {
    const { partnership } = await aMember(db)
    const admin = await signedIn(partnership.id, partnership.administrator)
    expect((await admin.get('/en/admin/api-keys/new')).status).toBe(200)
    await minutesPass(db, partnership.administrator.id)
    const asked = await admin.get('/en/admin/api-keys/new')
    expect(asked).toMatchObject({
      status: 303,
      location: '/en/staff/confirm?next=%2Fen%2Fadmin%2Fapi-keys%2Fnew',
    })
    const confirm = asked.location ?? ''
    expect((await admin.get(confirm)).status).toBe(200)
    expect((await admin.post(confirm, { confirming: '1', password: '' })).status).toBe(422)
    expect((await admin.post(confirm, { confirming: '1', password: 'not it' })).status).toBe(422)
    expect((await admin.get('/en/admin/api-keys/new')).status).toBe(303)
    const shown = await admin.post(confirm, { confirming: '1', password: PASSWORD })
    expect(shown).toMatchObject({ status: 303, location: '/en/admin/api-keys/new' })
    expect((await admin.get('/en/admin/api-keys/new')).status).toBe(200)
  })

  test('a form that comes too late is kept and sent on, without the password', async ({ db }) => {
    const { partnership } = await aMember(db)
    const admin = await signedIn(partnership.id, partnership.administrator)
    await minutesPass(db, partnership.administrator.id)
    const typed = { label: 'Cyngor <Gwynedd>', scopes: ['releases:read', 'records:read'], months: '12' }
    const late = await admin.post('/en/admin/api-keys/new', typed)
    expect(late.status).toBe(307)
    const { rows: none } = await db.owner.query('SELECT 1 FROM staff.api_key WHERE partnership_id = $1', [
      partnership.id,
    ])
    expect(none).toEqual([])
    // A browser sends it again where 307 leads.
    const kept = await admin.post(late.location ?? '', typed)
    const hidden = hiddenIn(kept)
    expect(hidden['kept.label']).toEqual(['Cyngor &lt;Gwynedd&gt;'])
    expect(hidden['kept.scopes']).toEqual(typed.scopes)
    const wrong = await admin.post(late.location ?? '', {
      ...{ confirming: '1', 'kept.label': typed.label, 'kept.scopes': typed.scopes, password: 'not it' },
    })
    expect([wrong.status, hiddenIn(wrong)['kept.scopes']]).toEqual([422, typed.scopes])
    const again = await admin.post(late.location ?? '', {
      ...{ confirming: '1', 'kept.label': typed.label, 'kept.scopes': typed.scopes, 'kept.months': '12' },
      password: PASSWORD,
    })
    expect(again.body).toContain('action="/en/admin/api-keys/new"')
    expect(again.body).not.toContain(PASSWORD)
    expect(hiddenIn(again)).toMatchObject({ scopes: typed.scopes, months: ['12'] })
    expect((await admin.post('/en/admin/api-keys/new', typed)).status).toBe(200)
  })

  test('can be confirmed with a code of the app too', async ({ db }) => {
    const { worker, browser } = await aMember(db)
    const { code } = await withApp(browser)
    await minutesPass(db, worker.id)
    const asked = await browser.get(APP)
    expect(asked.status).toBe(303)
    const confirm = (typed: string) => browser.post(asked.location ?? '', { confirming: '1', code: typed })
    expect((await confirm(code())).status).toBe(422)
    expect((await confirm(code(1))).status).toBe(303)
    expect((await browser.get(APP)).status).toBe(200)
  })

  test('is asked of leads and of administrators wherever something dangerous is done', async ({ db }) => {
    const { partnership } = await aMember(db)
    const { administrator, safeguardingLeads } = partnership
    const [admin, lead] = [
      await signedIn(partnership.id, administrator),
      await signedIn(partnership.id, safeguardingLeads[0]),
    ]
    for (const { id } of [administrator, safeguardingLeads[0]]) await minutesPass(db, id)
    const some = crypto.randomUUID()
    for (const path of [
      `members/${safeguardingLeads[1].id}`,
      'members/new',
      `api-keys/${some}`,
      'second-factor',
    ])
      expect((await admin.post(`/en/admin/${path}`, { intent: 'end' })).status).toBe(307)
    expect((await lead.get(`/en/safeguarding/openings/${some}`)).status).toBe(303)
    expect((await lead.post(`/en/safeguarding/openings/${some}`, { act: 'approve' })).status).toBe(307)
    expect((await lead.post(`/en/safeguarding/words/${some}`, { reason: 'Ofn' })).status).toBe(307)
  })

  test('nobody is led to another site, and nobody without a session gets here', async ({ db }) => {
    const { browser } = await aMember(db)
    const sent = await browser.post('/en/staff/confirm?next=https%3A%2F%2Fevil.example%2F', {
      ...{ confirming: '1', password: PASSWORD },
    })
    expect(sent.location).toBe('/en/staff')
    expect((await new Browser().get('/en/staff/confirm')).location).toMatch(/^\/en\/sign-in/)
  })
})

const hiddenIn = ({ body }: Answer): Record<string, string[]> => {
  const found: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of body.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    found[name] = [...(found[name] ?? []), value]
  return found
}

test('the app goes with the password of somebody newly named a lead', async ({ db }) => {
  const { partnership, worker, browser } = await aMember(db)
  await withApp(browser)
  const { forgetPassword } = await import('~/store/members')
  const { inPartnership } = await import('~/store/pools')
  await inPartnership('staff', partnership.id, tx => forgetPassword(tx, worker.id))
  await withPassword(partnership.id, worker.id)
  const alone = await new Browser().post('/en/sign-in', { email: worker.email, password: PASSWORD })
  expect(alone.location).toBe('/en/staff')
})
