import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Lang, say, translator } from '~/i18n'
import { MAX_FORM_BYTES } from '~/web/forms'
import type { ProblemKind } from '~/web/problem'
import { type Served, serve } from './serve'

const TOKEN = '4hg7tq2mzp0w8s5c1n6k3x9v2b'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const own = () => ({ Origin: served.url })

const titleOf = (kind: ProblemKind, lang: Lang) => say(translator(lang), `errors:${kind}.title`)

describe('headers', () => {
  test.each(['/', '/cy/staff', '/nothing', '/healthz', `/c/${TOKEN}`])(
    '%s says what a browser may do',
    async path => {
      const { headers } = await served.ask('GET', path)
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['x-robots-tag']).toContain('noindex')
    },
  )

  test('other sites learn nothing, and our own forms still say where they come from', async () => {
    // With no-referrer a browser sends `Origin: null` with every form, and each would be refused.
    expect((await served.ask('GET', '/')).headers['referrer-policy']).toBe('same-origin')
  })

  test('HTTPS is asked for only where people reach the app by it', async () => {
    const secure = await serve({ https: true })
    expect((await secure.ask('GET', '/')).headers['strict-transport-security']).toMatch(/^max-age=63072000/)
    expect((await served.ask('GET', '/')).headers['strict-transport-security']).toBeUndefined()
    await secure.close()
  })

  test('a respondent’s page is the same from one request to the next, policy included', async () => {
    const [first, second] = [await served.ask('GET', `/c/${TOKEN}`), await served.ask('GET', `/c/${TOKEN}`)]
    expect(first.status).toBe(200)
    expect(second.body).toBe(first.body)
    expect(second.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    expect(first.headers['content-security-policy']).toContain("script-src 'self'")
    expect(first.headers['content-security-policy']).not.toContain('nonce')
  })

  test('a staff page has a nonce of its own each time, and its script bears it', async () => {
    const nonceOf = async () => {
      const { headers, body } = await served.ask('GET', '/cy/journeys/1')
      const [, nonce = ''] =
        /'nonce-([^']+)' 'strict-dynamic'/.exec(headers['content-security-policy'] as string) ?? []
      expect(body).toContain(`nonce="${nonce}"`)
      return nonce
    }
    expect(await nonceOf()).not.toBe(await nonceOf())
  })

  test('no page loads the framework’s client code', async () => {
    const { body } = await served.ask('GET', '/')
    expect(body).not.toContain('__remix')
    expect(body).not.toContain('modulepreload')
    expect(body.match(/<script/g)).toHaveLength(1)
  })

  test('pages are compressed, brotli first', async () => {
    const { headers, bytes } = await served.ask('GET', '/', {
      headers: { 'Accept-Encoding': 'gzip, deflate, br' },
    })
    expect(headers['content-encoding']).toBe('br')
    expect(headers.vary).toContain('Accept-Encoding')
    expect(brotliDecompressSync(bytes).toString()).toBe((await served.ask('GET', '/')).body)
  })

  test('HEAD gets the headers alone', async () => {
    const { status, bytes, headers } = await served.ask('HEAD', '/')
    expect([status, bytes.length, headers['content-type']]).toEqual([200, 0, 'text/html; charset=utf-8'])
  })
})

describe('what is refused, kindly', () => {
  test.each([
    [400, 'GET', '/cy/%E0%A4%A', 'bad-address', 'cy'],
    [400, 'GET', '/en/answer/%00', 'bad-address', 'en'],
    [404, 'GET', '/cy/dim-byd', 'not-found', 'cy'],
    [404, 'GET', '/en/nothing', 'not-found', 'en'],
    [404, 'GET', `/c/${TOKEN}.data`, 'not-found', 'cy'],
    [404, 'GET', `/c/${TOKEN}?_data=root`, 'not-found', 'cy'],
    [405, 'PUT', '/en/staff', 'wrong-method', 'en'],
    [405, 'DELETE', '/cy/staff', 'wrong-method', 'cy'],
  ] as const)('%i for %s %s', async (status, method, path, kind, lang) => {
    const answer = await served.ask(method, path)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(titleOf(kind, lang))
    expect(answer.body).not.toContain(titleOf(kind, lang === 'cy' ? 'en' : 'cy'))
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  test('an address in neither language is answered in both', async () => {
    const { status, body } = await served.ask('GET', '/fr/help')
    expect(status).toBe(404)
    expect(body).toContain(titleOf('not-found', 'cy'))
    expect(body).toContain(titleOf('not-found', 'en'))
  })

  test('405 says what is allowed', async () => {
    expect((await served.ask('PATCH', '/')).headers.allow).toBe('GET, HEAD, POST')
  })

  test('413 for a form that is longer than any answer', async () => {
    const body = `words=${'a'.repeat(MAX_FORM_BYTES)}`
    const answer = await served.ask('POST', `/c/${TOKEN}`, { headers: own(), body })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain(titleOf('too-long', 'cy'))
  })

  test.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['nowhere', { Origin: 'null' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    [
      'a host that the caller made up',
      { Origin: 'https://elsewhere.example', 'X-Forwarded-Host': 'elsewhere.example' },
    ],
    ['another site, by an old way', { 'Sec-Fetch-Site': 'cross-site' }],
  ] as [string, Record<string, string>][])(
    '403 for a form from %s, before anything is done',
    async (_name, headers) => {
      const before = served.asked.posted.length
      const answer = await served.ask('POST', `/c/${TOKEN}`, { headers, body: 'start=1' })
      expect(answer.status).toBe(403)
      expect(answer.body).toContain(titleOf('other-site', 'cy'))
      expect(served.asked.posted).toHaveLength(before)
    },
  )

  test('a form from our own page is taken in', async () => {
    const answer = await served.ask('POST', `/c/${TOKEN}`, { headers: own(), body: 'listened=agree' })
    expect(answer.status).toBe(303)
    expect(served.asked.posted.at(-1)).toEqual({ listened: 'agree' })
  })

  test('behind a trusted proxy the host is the one that the proxy was asked for', async () => {
    const behind = await serve({ trustProxy: 1 })
    const headers = { Origin: 'https://clywed.example.wales', 'X-Forwarded-Host': 'clywed.example.wales' }
    expect((await behind.ask('POST', `/c/${TOKEN}`, { headers, body: 'a=1' })).status).toBe(303)
    await behind.close()
  })
})

describe('what breaks', () => {
  test.each(['/cy/outbox', '/cy/hand-over'])(
    '%s shows nothing of the inside, and something to quote',
    async path => {
      const { status, body } = await served.ask('GET', path)
      expect(status).toBe(500)
      expect(body).toContain(titleOf('broken', 'cy'))
      expect(body).not.toContain('secret words')
      const line = served.log().findLast(each => each.msg === 'request')
      expect(body).toContain(String(line?.id))
    },
  )

  test('the log says what and where, not what the error said', async () => {
    await served.ask('GET', '/cy/outbox')
    const line = served.log().findLast(each => each.msg === 'request failed')
    expect(line).toMatchObject({ route: '/:lang/outbox', id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(line?.error).toMatchObject({
      type: 'Error',
      at: expect.arrayContaining([expect.stringContaining('serve.ts')]),
    })
    expect(served.logText()).not.toContain('secret words')
  })

  test('while the database is away, a page says that it is for a moment', async () => {
    const { status, headers, body } = await served.ask('GET', '/en/staff')
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('30')
    expect(body).toContain(titleOf('away', 'en'))
  })

  test('what was typed comes back in a form that can be sent again', async () => {
    const typed = 'ci & <b>"cath"</b> ŵy 👋'
    const body = new URLSearchParams([
      ['words', typed],
      ['go', 'on'],
    ]).toString()
    const path = `/cy/answer/${TOKEN}/q/helped`
    const answer = await served.ask('POST', path, { headers: own(), body })
    expect(answer.status).toBe(503)
    expect(answer.body).toContain(`<form method="post" action="${path}">`)
    expect(answer.body).toContain('name="words" value="ci &amp; &lt;b&gt;&quot;cath&quot;&lt;/b&gt; ŵy 👋"')
    expect(answer.body).toContain('name="go" value="on"')
  })

  test('a password is not sent back', async () => {
    const body = 'email=a%40example.org&password=correct-horse'
    const answer = await served.ask('POST', '/en/sign-in', { headers: own(), body })
    expect(answer.status).toBe(503)
    expect(answer.body).not.toContain('correct-horse')
  })
})

describe('the log', () => {
  test('has the route and never the address', async () => {
    await served.ask('GET', '/cy/journeys/0b9b6f1c-5a57-4d34-9f0e-3f0a4e5b6c7d?next=%2Fcy%2Fx')
    const line = served.log().findLast(each => each.msg === 'request')
    expect(line).toMatchObject({ method: 'GET', route: '/:lang/journeys/:journey', status: 200 })
    expect(served.logText()).not.toContain('0b9b6f1c')
    expect(served.logText()).not.toContain('127.0.0.1')
  })

  test('a token is nowhere in it, whatever happened to the request', async () => {
    const before = served.log().length
    await served.ask('GET', `/c/${TOKEN}`)
    await served.ask('GET', `/c/${TOKEN}/more`)
    await served.ask('GET', `/x/${TOKEN}`)
    await served.ask('GET', `/cy/password/${TOKEN}`)
    await served.ask('PUT', `/c/${TOKEN}`)
    await served.ask('POST', `/cy/answer/${TOKEN}/q/helped`, { headers: own(), body: 'words=hello' })
    expect(served.log().length).toBeGreaterThan(before)
    expect(served.logText()).not.toContain(TOKEN)
    expect(served.logText()).not.toContain('hello')
  })

  test('says nothing of a respondent’s page that went well', async () => {
    const before = served.log().length
    await served.ask('GET', `/c/${TOKEN}`)
    await served.ask('POST', `/c/${TOKEN}`, { headers: own(), body: 'start=1' })
    await served.ask('GET', '/cy/help')
    expect(served.log()).toHaveLength(before)
  })
})
