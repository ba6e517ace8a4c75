import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, vi } from 'vitest'
import { accessTo, rolesFor } from '~/core/staff/access'
import { roles } from '~/core/staff/roles'
import { MAX_FORM_BYTES } from '~/web/forms'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { type Everything, oneOfEverything } from '../support/one-of-everything'
import { sessionFor } from '../support/session'
import { type Answer, addressesOf, type Served, serveWholeApp } from '../support/whole-app'
import { type Form, formsOf } from './forms-of'
import { fill, poster } from './places'

/**
 * Every page and every form with what an attacker would write: nothing breaks, nothing comes back as anything but text,
 * nothing of the inside is told, and nobody outside is asked.
 */

let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => {
  console.info(`Hostile input: ${JSON.stringify(figures)}`)
  return app.close()
})

const figures = { pages: 0, forms: 0, fields: 0, requests: 0 }

interface Page {
  path: string
  cookie: string | undefined
}

/** Every address that somebody can open, as whoever may. */
async function everyPage(has: Everything, partnershipId: string): Promise<Page[]> {
  const cookies = new Map<string, string>()
  for (const role of roles) cookies.set(role, await sessionFor(partnershipId, has.people[role]))
  return addressesOf().flatMap(([path]) => {
    const access = accessTo(path)
    const [role] = (access && rolesFor(access)) ?? []
    if (path === '*') return []
    return [{ path: fill(path, 'en', has), cookie: role && cookies.get(role) }]
  })
}

let opened: Promise<{ has: Everything; pages: Page[] }> | undefined
const everything = (db: TestDatabase) => {
  opened ??= (async () => {
    const partnership = await aPartnership(db, { slug: 'dan-ymosodiad', now: new Date() })
    const has = await oneOfEverything(db, partnership, async id =>
      poster(app, id ? await sessionFor(partnership.id, id) : undefined),
    )
    return { has, pages: await everyPage(has, partnership.id) }
  })()
  return opened
}

const MARK = 'CLY'
const MARKUP = `"'><script>alert('${MARK}')</script><img src=x onerror=alert(1)>`
/** Script, SQL, templates of three kinds, a header, a path, an address inside, a formula. */
const HOSTILE = `=${MARK}+1 ${MARKUP}'); DROP TABLE staff.member;-- ${MARK}{{7*7}}\${7*7}<%=7*7%>$t(common:back) ../../etc/passwd http://169.254.169.254/ @SUM(1)`
const CONTROLS = 'a\u0000b\u001b[31m\u202ec\ud800\ufeff\r\nX-Injected: 1'

/** What no answer may hold: markup that was typed, what a template made of it, a header that was smuggled, the inside. */
function wrongWith({ status, headers, body }: Answer): string[] {
  const wrong: string[] = []
  if (status >= 500) wrong.push(`status ${status}`)
  if (body.includes(`<script>alert('${MARK}')`) || body.includes('<img src=x onerror')) wrong.push('markup')
  if (body.includes(`${MARK}49`)) wrong.push('template')
  if (/^x-injected/im.test(headers)) wrong.push('header')
  if (
    /\bat (?:async )?[\w.]+ \(|PrismaClient|syntax error at|node_modules|\/app\/routes\/|SELECT .* FROM/.test(
      body,
    )
  )
    wrong.push('inside')
  if (/^location: (?!\/|$)/im.test(headers) && !/^location: http:\/\/127\.0\.0\.1/im.test(headers))
    wrong.push('sent elsewhere')
  return wrong
}

async function ask(path: string, options: Parameters<Served['ask']>[1] = {}): Promise<Answer> {
  figures.requests += 1
  return app.ask(path, options)
}

/** How a form may be filled in, each time with the one thing that is hostile about it. */
const ways: readonly [name: string, fill: (form: Form, button: string | undefined) => string][] = [
  ['hostile words in every text', (form, button) => encode(form, button, word => word, HOSTILE)],
  ['hostile words in everything', (form, button) => encode(form, button, () => HOSTILE, HOSTILE)],
  ['control characters', (form, button) => encode(form, button, word => word, CONTROLS)],
  [
    'bytes that are no letters',
    (form, button) => encode(form, button, word => word, 'a').replace(/=a(?=&|$)/g, '=%FF%C0%AF%ED%A0%80'),
  ],
  ['nothing at all', () => ''],
]

const TEXTS = new Set(['text', 'textarea', 'search', 'password', 'url', 'tel'])

/** A form as a browser would send it with its last button, or with the one that is named. */
function encode(
  { fields }: Form,
  button: string | undefined,
  chosen: (value: string) => string,
  typed: string,
): string {
  const sent = new URLSearchParams()
  for (const { name, type, values } of fields) {
    if (type === 'submit') {
      if (name === button || button === undefined) sent.set(name, chosen(values.at(-1) ?? ''))
    } else if (TEXTS.has(type)) sent.set(name, typed)
    else if (type === 'date') sent.set(name, chosen('2026-05-05'))
    else if (type === 'number') sent.set(name, chosen('3'))
    else if (type === 'email') sent.set(name, chosen('enw@example.org'))
    else sent.set(name, chosen(values.find(value => value !== '') ?? ''))
  }
  return sent.toString()
}

/** What pages read from a query. */
const QUERIES = [
  ...[
    'period',
    'file',
    'next',
    'search',
    'said',
    'instrument',
    'state',
    'r',
    'page',
    'audience',
    'words',
    'size',
  ],
  ...['stage', 'voice', 'entry', 'due', 'title', 'year'],
]

test('what is wrong with an answer is noticed', () => {
  const answer = (body: string, headers = '', status = 200): Answer => ({
    ...{ status, headers, body, bytes: new Uint8Array(), size: 0 },
  })
  expect(wrongWith(answer('<p>Diolch</p>'))).toEqual([])
  expect(wrongWith(answer('', '', 500))).toEqual(['status 500'])
  expect(wrongWith(answer(`<p>${MARKUP}</p>`))).toEqual(['markup'])
  expect(wrongWith(answer(`<p>${MARK}49</p>`))).toEqual(['template'])
  expect(wrongWith(answer('', 'X-Injected: 1'))).toEqual(['header'])
  expect(wrongWith(answer('at Object.query (/srv/app/routes/x.js:1)'))).toEqual(['inside'])
  expect(wrongWith(answer('', 'Location: https://evil.example/'))).toEqual(['sent elsewhere'])
})

const ELSEWHERE: Record<string, string>[] = [
  { Origin: 'http://evil.example' },
  { 'Sec-Fetch-Site': 'cross-site' },
]

describe('hostile input', () => {
  test('in every field of every form breaks nothing and comes back as text', async ({ db }) => {
    const { pages } = await everything(db)
    const outside: string[] = []
    const dial = vi.spyOn((await import('node:net')).Socket.prototype, 'connect')
    const wrong: string[] = []
    // All forms first: what is sent closes things, and then their pages have fewer.
    const forms: { form: Form; cookie: Page['cookie'] }[] = []
    for (const { path, cookie } of pages) {
      const page = await ask(path, cookie ? { cookie } : {})
      wrong.push(...wrongWith(page).map(what => `GET ${path}: ${what}`))
      figures.pages += 1
      // The forms of signing out are on every page, and would end the session.
      for (const form of formsOf(page.body, path))
        if (!form.action.endsWith('sign-out')) forms.push({ form, cookie })
    }
    for (const [way, fill] of ways) {
      for (const { form, cookie } of forms) {
        const answer = await ask(form.action, {
          ...(cookie ? { cookie } : {}),
          method: 'POST',
          form: fill(form, undefined),
        })
        wrong.push(...wrongWith(answer).map(what => `POST ${form.action} (${way}): ${what} ${answer.status}`))
      }
    }
    figures.forms = forms.length
    figures.fields = forms.reduce((sum, { form }) => sum + form.fields.length, 0)
    // What was kept is told again, as text, wherever it is told.
    for (const { path, cookie } of pages) {
      const page = await ask(path, cookie ? { cookie } : {})
      wrong.push(...wrongWith(page).map(what => `afterwards, ${path}: ${what}`))
      if (/\.csv$/.test(path))
        for (const cell of page.body.match(/(?<=^|,)"?[=+@][^",\r\n]*/gm) ?? [])
          wrong.push(`${path}: formula ${cell}`)
    }
    for (const to of dial.mock.calls.map(call => JSON.stringify(call)))
      if (!/127\.0\.0\.1|localhost/.test(to)) outside.push(to)
    expect(dial.mock.calls.length).toBeGreaterThan(100)
    dial.mockRestore()
    expect(wrong).toEqual([])
    expect(outside).toEqual([])
    const { rows } = await db.owner.query('SELECT count(*)::int AS n FROM staff.member')
    expect(rows[0].n).toBeGreaterThan(8)
    expect(figures.forms).toBeGreaterThan(60)
  }, 300_000)

  test('in addresses, queries and headers is nobody’s page, and never a fault', async ({ db }) => {
    const { pages } = await everything(db)
    const wrong: string[] = []
    const all = [
      '../../etc/passwd',
      '%2e%2e%2fetc',
      "'%20OR%201=1--",
      '%00',
      '%FF',
      '%0d%0aX-Injected:%201',
      '{{7*7}}',
      '%3Cscript%3E',
      'x'.repeat(6000),
      '-1',
      '99999999999999999999',
      '__proto__',
    ]
    const bad = process.env.ATTACK ? all : all.filter((_, index) => index % 2 === 0)
    const tried = new Set<string>()
    for (const { path, cookie } of pages) {
      const [pathname = ''] = path.split('?')
      const parts = pathname.split('/')
      for (const [index, part] of parts.entries()) {
        if (index < 2 || !/[-\d]{6,}|^[0-9a-z]{26}$|^\d+$|\./.test(part)) continue
        for (const each of bad) {
          const at = parts.map((one, place) => (place === index ? each : one)).join('/')
          if (tried.has(at)) continue
          tried.add(at)
          const answer = await ask(at, cookie ? { cookie } : {})
          wrong.push(...wrongWith(answer).map(what => `${at.slice(0, 120)}: ${what}`))
        }
      }
      for (const names of process.env.ATTACK ? QUERIES.map(name => [name]) : [QUERIES]) {
        const query = names
          .map(name => `${name}=${encodeURIComponent(HOSTILE)}&${name}=%FF&${name}[]=1`)
          .join('&')
        const answer = await ask(`${pathname}?${query}&__proto__[x]=1`, cookie ? { cookie } : {})
        wrong.push(...wrongWith(answer).map(what => `${pathname}?${names}: ${what}`))
      }
      const headers = {
        ...{
          'X-Forwarded-Host': 'evil.example',
          'X-Forwarded-Proto': 'javascript',
          'X-Original-URL': '/en/admin',
        },
        ...{
          'X-HTTP-Method-Override': 'DELETE',
          Referer: 'http://evil.example/"><script>',
          'Accept-Language': HOSTILE,
        },
        ...{
          Range: 'bytes=9999999999-1',
          'If-None-Match': '"',
          Forwarded: 'for=127.0.0.1;host=evil.example',
          'User-Agent': HOSTILE,
        },
      }
      const answer = await ask(path, {
        ...(cookie ? { cookie: `${cookie}; a=${'"'.repeat(50)}; __Host-x=%FF` } : {}),
        headers,
      })
      wrong.push(...wrongWith(answer).map(what => `headers at ${path}: ${what}`))
      if (answer.body.includes('evil.example') || answer.headers.includes('evil.example'))
        wrong.push(`headers at ${path}: evil.example`)
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('that is too long, of another kind or from elsewhere is refused before a page sees it', async ({
    db,
  }) => {
    const { pages } = await everything(db)
    const withForms = pages.filter(({ path }) => /\/(new|sign-in|withdraw|record|safe)$/.test(path))
    expect(withForms.length).toBeGreaterThan(6)
    for (const { path, cookie } of withForms) {
      const by = cookie ? { cookie } : {}
      const long = await ask(path, { ...by, method: 'POST', form: `a=${'x'.repeat(MAX_FORM_BYTES)}` })
      expect([path, long.status]).toEqual([path, 413])
      const many = await ask(path, { ...by, method: 'POST', form: 'a=1&'.repeat(20_000) })
      expect([path, many.status < 500]).toEqual([path, true])
      for (const type of [
        'application/json',
        'text/xml',
        'multipart/form-data',
        'multipart/form-data; boundary=',
        'x/y; charset=utf-7',
      ]) {
        const answer = await ask(path, {
          ...by,
          method: 'POST',
          form: '{"__proto__":{"a":1}}',
          headers: { 'Content-Type': type },
        })
        expect([path, type, answer.status < 500]).toEqual([path, type, true])
      }
      for (const headers of ELSEWHERE) {
        const answer = await ask(path, { ...by, method: 'POST', form: 'a=1', headers: { ...headers } })
        expect([path, [403, 422, 303].includes(answer.status)]).toEqual([path, true])
      }
    }
  }, 120_000)

  test('that never ends holds up nobody else', async ({ db }) => {
    const { pages } = await everything(db)
    const slow = Array.from({ length: 30 }, () => {
      const socket = connect(app.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write(
        'POST /en/sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=',
      )
      return socket
    })
    const answer = await ask('/en/sign-in')
    expect(answer.status).toBe(200)
    expect(pages.length).toBeGreaterThan(100)
    for (const socket of slow) socket.destroy()
  })
})
