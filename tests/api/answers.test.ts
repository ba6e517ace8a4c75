import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest'
import { endpoints } from '~/core/api/endpoints'
import { nothingYet } from '~/core/assessment/record'
import { rateComponent } from '~/steps/assessment/rate-component'
import { AFTERWARDS, aFullYear, aToldYear } from '../attack/told-year'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { type Served, serveWholeApp } from '../support/whole-app'
import { aKey, asking, headerOf } from './support'

/** What another system gets from the running server, held against the description that the server gives of itself. */
vi.setConfig({ testTimeout: 120_000 })

let app: Served
let ask: ReturnType<typeof asking>
beforeAll(async () => {
  app = await serveWholeApp()
  ask = asking(app)
})
afterAll(() => app.close())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AFTERWARDS })
})
afterEach(() => {
  vi.useRealTimers()
})

const COMPONENT = 'collaboration-forums-and-pathways'

/** A partnership with a year of releases and a record, and a key for everything, made once. */
let told: Promise<Awaited<ReturnType<typeof make>>> | undefined
const aYear = (db: TestDatabase) => {
  told ??= make(db)
  return told
}
async function make(db: TestDatabase) {
  const { partnership } = await aToldYear(db, 'api', aFullYear)
  const { token } = await aKey(partnership)
  return { partnership, token }
}

type Json = Record<string, unknown>
const read = async (path: string, token?: string) => {
  const answer = await ask(path, token)
  expect(answer.status, `${path} ${answer.body}`).toBe(200)
  return JSON.parse(answer.body)
}

describe('the description', () => {
  test('is open, and OpenAPI 3.1 by the standard’s own schema', async ({ db: _ }) => {
    const answer = await ask('/openapi.json')
    expect(answer.status).toBe(200)
    const result = await new Validator().validate(JSON.parse(answer.body))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(answer.body).not.toContain('"note"')
    for (const key of ['api:', 'note.', 'parameter.']) expect(answer.body).not.toContain(key)
  })

  test('is what the answers are, and no part of an answer is left out of it', async ({ db }) => {
    const { token } = await aYear(db)
    const document = await read('/openapi.json')
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default(ajv)
    // The document lets later parts be added; the answers of today have none that it does not name.
    const closed = JSON.parse(JSON.stringify(document), (_, value) =>
      value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
    )
    ajv.addSchema({ $id: 'https://clywed.example/api', ...closed })
    const [first] = (await read('/releases', token)).items as { id: string }[]
    const addresses: Record<string, string> = {
      '/partnership': '/partnership',
      '/releases': '/releases?limit=3',
      '/releases/{id}': `/releases/${first?.id}`,
      '/components': '/components',
      '/components/{component}/records': `/components/${COMPONENT}/records`,
      '/quotes': '/quotes',
    }
    expect(Object.keys(document.paths).sort()).toEqual(Object.keys(addresses).sort())
    for (const [path, address] of Object.entries(addresses)) {
      const { $ref } = document.paths[path].get.responses['200'].content['application/json'].schema
      const valid = ajv.getSchema(`https://clywed.example/api${$ref}`)
      if (!valid) throw new Error($ref)
      const answer = await read(address, token)
      valid(answer)
      expect(valid.errors ?? [], path).toEqual([])
    }
    const isProblem = ajv.getSchema('https://clywed.example/api#/components/schemas/Problem')
    for (const refused of [
      await ask('/partnership'),
      await ask('/releases?limit=0', token),
      await ask('/no', token),
    ])
      expect(isProblem?.(JSON.parse(refused.body)), refused.body).toBe(true)
    expect(
      Object.values(endpoints)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(addresses).sort())
  })
})

describe('a list', () => {
  test('is walked page by page without a gap or anything twice, in an order that stays', async ({ db }) => {
    const { token } = await aYear(db)
    const whole = (await read('/releases', token)).items as Json[]
    expect(whole).toHaveLength(7)
    const walked: Json[] = []
    let next: string | null = '/api/v1/releases?limit=2'
    while (next !== null) {
      const answer = await ask(next.replace('/api/v1', ''), token)
      const page = JSON.parse(answer.body)
      expect(headerOf(answer, 'Link')).toBe(page.next ? `<${page.next}>; rel="next"` : undefined)
      walked.push(...page.items)
      next = page.next
    }
    expect(walked).toEqual(whole)
    const lasts = whole.map(({ period }) => (period as { to: string }).to)
    expect(lasts).toEqual([...lasts].sort())
  })

  test('is narrowed by what is asked, and the next page keeps that', async ({ db }) => {
    const { token } = await aYear(db)
    const quarters = await read('/releases?grain=quarter&limit=3', token)
    expect(quarters.items.map(({ grain }: Json) => grain)).toEqual(['quarter', 'quarter', 'quarter'])
    expect(quarters.next).toContain('grain=quarter')
    const second = await read(quarters.next.replace('/api/v1', ''), token)
    expect(second).toMatchObject({ items: [{ grain: 'quarter' }], next: null })
    const some = await read('/releases?from=2026-09-30&to=2026-12-31', token)
    expect(some.items.map(({ period }: Json) => (period as { to: string }).to)).toEqual([
      '2026-09-30',
      '2026-09-30',
      '2026-12-31',
    ])
    expect((await read('/releases?instrument=satisfaction', token)).items).toEqual([])
  })
})

describe('a record', () => {
  test('says what was agreed, in the language it was written in, and names nobody who saved it', async ({
    db,
  }) => {
    const { partnership, token } = await aYear(db)
    const empty = await read(`/components/${COMPONENT}/records`, token)
    expect(empty).toEqual({ component: COMPONENT, items: [] })
    await rateComponent({
      lead: { partnershipId: partnership.id, memberId: partnership.lead.id },
      component: COMPONENT,
      period: '2026-04-01',
      basedOn: 0,
      assessment: {
        ...nothingYet,
        governance: 'Y bwrdd, bob chwarter',
        rating: 3,
        progressStage: null,
        narrative: 'Mae pobl yn dweud ein bod ni’n gwrando.',
        narrativeLanguage: 'cy',
        leadName: 'Y Cyngor',
      },
      now: AFTERWARDS,
    })
    const answer = await ask(`/components/${COMPONENT}/records?period=2026-04-01`, token)
    expect(JSON.parse(answer.body).items).toEqual([
      {
        period: { from: '2026-04-01', to: '2027-03-31' },
        framework: 'hm-inspectorate-of-probation',
        rating: { score: 3, text: { cy: 'Da', en: 'Good' } },
        progress_stage: null,
        narrative: { text: 'Mae pobl yn dweud ein bod ni’n gwrando.', language: 'cy' },
        argued: null,
        governance: { text: 'Y bwrdd, bob chwarter', language: 'cy' },
        cites: [],
        lead: 'Y Cyngor',
        revision: 1,
        saved_on: '2027-05-10',
        signed: null,
      },
    ])
    for (const { id, name } of [partnership.lead, partnership.administrator]) {
      expect(answer.body).not.toContain(id)
      expect(answer.body).not.toContain(name)
    }
  })
})

describe('an answer that is known already', () => {
  test('is not sent again, and is sent when it is another', async ({ db }) => {
    const { token } = await aYear(db)
    const one = await ask('/releases', token)
    const two = await ask('/releases', token)
    expect(two.body).toBe(one.body)
    const etag = headerOf(one, 'ETag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(headerOf(two, 'ETag')).toBe(etag)
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const again = await ask('/releases', token, { headers: { 'If-None-Match': known } })
      expect([again.status, again.body, headerOf(again, 'ETag')]).toEqual([304, '', etag])
    }
    const another = await ask('/releases?limit=1', token, { headers: { 'If-None-Match': etag } })
    expect(another.status).toBe(200)
    // A tag opens nothing by itself.
    expect((await ask('/releases', undefined, { headers: { 'If-None-Match': '*' } })).status).toBe(401)
  })

  test('has the headers of every answer, belongs to nobody in between, and HEAD is all but the body', async ({
    db,
  }) => {
    const { token } = await aYear(db)
    const get = await ask('/releases', token, { headers: { 'Accept-Encoding': 'br, gzip' } })
    const head = await ask('/releases', token, { method: 'HEAD' })
    expect([head.status, head.body]).toEqual([200, ''])
    for (const name of ['ETag', 'Content-Length', 'Content-Type', 'Cache-Control'])
      expect(headerOf(head, name), name).toBe(headerOf(get, name))
    expect(headerOf(get, 'Cache-Control')).toBe('private, no-cache, no-transform')
    expect(headerOf(get, 'Content-Security-Policy')).toContain("default-src 'none'")
    expect(headerOf(get, 'X-Content-Type-Options')).toBe('nosniff')
    for (const name of ['Content-Encoding', 'Access-Control-Allow-Origin', 'Set-Cookie'])
      expect(headerOf(get, name), name).toBeUndefined()
  })
})

test('a partnership that has nothing yet has empty lists', async ({ db }) => {
  const { token } = await aKey(await aPartnership(db, { now: null }))
  for (const path of ['/releases', '/quotes'])
    expect(await read(path, token)).toEqual({ items: [], next: null })
  expect((await read('/components', token)).items).toHaveLength(12)
})
