import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clearCookie, readCookie, setCookie } from '~/web/cookies'
import {
  MAX_FORM_BYTES,
  MAX_FORM_FIELDS,
  problemsOf,
  readForm,
  textOf,
  typedList,
  typedText,
} from '~/web/forms'
import { nextPage } from '~/web/next'
import { idParam, langParam } from '~/web/params'

const posted = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('http://here.example/cy/sign-in', { method: 'POST', body, headers: { 'Content-Type': type } })

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => (thrown as Response).status,
  )

describe('a posted form', () => {
  test('is read as it was typed', async () => {
    const form = await readForm(
      posted('email=si%C3%B4n%40x.cymru&roles=worker&roles=lead&text=a%0D%0Ab+%F0%9F%8C%BF'),
    )
    expect(textOf(form, 'email')).toBe('siôn@x.cymru')
    expect(form.getAll('roles')).toEqual(['worker', 'lead'])
    expect(textOf(form, 'text')).toBe('a\r\nb 🌿')
    expect(textOf(form, 'missing')).toBe('')
  })

  test('letters cut in two by the network come out whole', async () => {
    const bytes = new TextEncoder().encode('a=ŵŷ')
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const request = new Request('http://here.example/', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      duplex: 'half',
    } as RequestInit)
    expect(textOf(await readForm(request), 'a')).toBe('ŵŷ')
  })

  test('with a NUL byte is refused, unless the page answers it itself', async () => {
    expect(await refusal(readForm(posted('a=b%00c')))).toBe(415)
    expect(await refusal(readForm(posted('a%00=b')))).toBe(415)
    expect(textOf(await readForm(posted('a=b%00c'), { nul: 'keep' }), 'a')).toBe('b\0c')
  })

  test('that is too long, or no ordinary form, is refused', async () => {
    expect(await refusal(readForm(posted(`a=${'x'.repeat(MAX_FORM_BYTES)}`)))).toBe(413)
    expect(await refusal(readForm(posted('a=1&'.repeat(MAX_FORM_FIELDS + 1))))).toBe(413)
    expect(await refusal(readForm(posted('{"a":1}', 'application/json')))).toBe(415)
  })

  test('50,000 characters of any kind reach the page that refuses them in words', async () => {
    const form = await readForm(posted(new URLSearchParams({ text: '🌿'.repeat(50_000) }).toString()))
    expect([...textOf(form, 'text')]).toHaveLength(50_000)
  })

  test('comes back with one message a field and with what was typed', () => {
    const result = {
      status: 'error' as const,
      initialValue: { name: 'Mair', roles: 'lead' },
      error: { '': ['a:form'], email: ['a:first', 'a:second'], roles: ['Required'], name: null },
    }
    expect(problemsOf(result, key => key.toUpperCase())).toEqual([
      { field: null, message: 'A:FORM' },
      { field: 'email', message: 'A:FIRST' },
      // What no form of ours sends.
      { field: 'roles', message: 'ERRORS:FIELD' },
    ])
    expect(typedText(result, 'name')).toBe('Mair')
    expect(typedList(result, 'roles')).toEqual(['lead'])
    expect(typedList(result, 'outside')).toEqual([])
    expect(typedList(undefined, 'roles')).toBeUndefined()
  })
})

describe('cookies', () => {
  // Vitest sets BASE_URL for its own purpose, to a path.
  beforeEach(() => {
    vi.stubEnv('BASE_URL', '')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  test('are read one by one', () => {
    const request = new Request('http://here.example/', { headers: { Cookie: 'a=1; bb=2; a=3; =x; c' } })
    expect([
      readCookie(request, 'a'),
      readCookie(request, 'bb'),
      readCookie(request, 'b'),
      readCookie(request, 'c'),
    ]).toEqual(['1', '2', null, null])
  })

  test('cannot smuggle anything into the header', () => {
    expect(() => setCookie('a', 'x; Domain=evil.example')).toThrow(RangeError)
    expect(() => setCookie('a', 'x\r\nSet-Cookie: b=1')).toThrow(RangeError)
  })

  test('without HTTPS have no Secure; over HTTPS they have, and a name that no other host can set', async () => {
    expect(setCookie('a', 'x', { maxAge: 60 })).toBe('a=x; Path=/; Max-Age=60; HttpOnly; SameSite=Lax')
    expect(clearCookie('a', '/cy')).toBe('a=; Path=/cy; Max-Age=0; HttpOnly; SameSite=Lax')
    vi.stubEnv('BASE_URL', 'https://clywed.example')
    vi.resetModules()
    const https = await import('~/web/cookies')
    expect(https.setCookie(https.hostName('a'), 'x')).toBe(
      '__Host-a=x; Path=/; HttpOnly; SameSite=Lax; Secure',
    )
  })
})

describe('the page after signing in', () => {
  test.each([
    ['/cy/journeys/7?page=2', '/en/journeys/7?page=2'],
    ['/en/admin', '/en/admin'],
    ['/cy/staff', '/en/staff'],
  ])('%s is one of ours', (next, page) => {
    expect(nextPage('en', next)).toBe(page)
  })

  test.each([
    null,
    '',
    'journeys',
    'https://evil.example/cy/journeys',
    '//evil.example/cy/journeys',
    '/\\evil.example/cy/journeys',
    '/\t/evil.example/cy/journeys',
    '\\\\evil.example/cy/journeys',
    '/cy//evil.example',
    '/cy/../../evil.example',
    'javascript:alert(1)',
    '/cy/sign-out',
    '/cy/sign-in?next=/cy/sign-in',
    '/cy/hand-over',
    '/fr/journeys',
    '/cy/journeysish',
    '/cy/answer/x/q/1',
  ])('%j leads to the staff home', next => {
    expect(nextPage('cy', next)).toBe('/cy/staff')
  })
})

test('addresses in other languages and ids that cannot be one are not found', () => {
  const statusOf = (work: () => unknown) => {
    try {
      work()
    } catch (thrown) {
      return (thrown as Response).status
    }
  }
  expect(langParam({ lang: 'cy' })).toBe('cy')
  expect(statusOf(() => langParam({ lang: 'fr' }))).toBe(404)
  expect(statusOf(() => langParam({}))).toBe(404)
  expect(idParam({ member: '0B9E43A2-5A8D-4F6C-9C2A-0123456789AB' }, 'member')).toBe(
    '0b9e43a2-5a8d-4f6c-9c2a-0123456789ab',
  )
  expect(statusOf(() => idParam({ member: '1; DROP TABLE' }, 'member'))).toBe(404)
  expect(statusOf(() => idParam({}, 'member'))).toBe(404)
})
