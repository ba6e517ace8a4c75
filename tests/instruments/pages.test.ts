import { describe, expect } from 'vitest'
import { audiences, currentLibrary, hasEasyWords, itemsFor, library, textOf } from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import { languages } from '~/i18n'
import * as codebook from '~/routes/instruments/codebook'
import * as json from '~/routes/instruments/json'
import * as list from '~/routes/instruments/list'
import * as paper from '~/routes/instruments/paper'
import * as schema from '~/routes/instruments/schema'
import { aPartnership, type TestPartnership, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'
import { textOf as wordsIn } from '../ui/markup'

const ask = remixFor({
  ':lang/instruments': list,
  ':lang/instruments/schema.json': schema,
  ':lang/instruments/:instrument/:version/paper': paper,
  ':lang/instruments/:instrument/:version/instrument.json': json,
  ':lang/instruments/:instrument/:version/codebook.csv': codebook,
})

/** Asks as a worker who has signed in, or as nobody. */
async function visitor(partnership: TestPartnership | null) {
  const cookie = partnership && (await sessionFor(partnership.id, partnership.workers[0]?.id ?? ''))
  return async (path: string) => {
    const response = await ask(
      new Request(`http://localhost:3000${path}`, cookie ? { headers: { Cookie: cookie } } : {}),
    )
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
}

test('every instrument is listed by its name, in both languages', async ({ db }) => {
  const get = await visitor(await aPartnership(db))
  for (const lang of languages) {
    const { status, body } = await get(`/${lang}/instruments`)
    expect(status).toBe(200)
    for (const { title } of currentLibrary) expect(wordsIn(body)).toContain(title[lang])
  }
})

test('somebody who is not signed in is sent to sign in', async ({ db: _ }) => {
  const get = await visitor(null)
  for (const path of ['', '/check-in/1/paper', '/check-in/1/instrument.json', '/check-in/1/codebook.csv']) {
    expect((await get(`/cy/instruments${path}`)).status).toBe(303)
  }
})

describe('on paper', () => {
  test('each question stands there in each reader’s own words, and the number to call with it', async ({
    db,
  }) => {
    const get = await visitor(await aPartnership(db))
    for (const of of currentLibrary) {
      for (const audience of of.audiences) {
        for (const stage of of.stages) {
          for (const lang of languages) {
            const path = `/${lang}/instruments/${of.key}/${of.version}/paper?audience=${audience}&stage=${stage}`
            const { status, body } = await get(path)
            expect([path, status]).toEqual([path, 200])
            const text = wordsIn(body)
            for (const item of itemsFor(of, { audience, stage }))
              expect(text).toContain(textOf(item, { audience, stage }, lang))
            expect(text).toContain('999')
          }
        }
      }
    }
  })

  test('easy words and large print are there for whom they are chosen', async ({ db }) => {
    const get = await visitor(await aPartnership(db))
    for (const of of currentLibrary) {
      for (const audience of audiences.filter(one => hasEasyWords(of, one))) {
        const path = `/cy/instruments/${of.key}/${of.version}/paper?audience=${audience}&words=easy&size=large`
        const { body } = await get(path)
        expect(body).toContain('sheet--large')
        const [first] = itemsFor(of, { audience, stage: of.stages[0] ?? 'end' })
        if (first) expect(wordsIn(body)).toContain(textOf(first, { audience, easy: true }, 'cy'))
      }
    }
  })

  test('an answer that rules out the others says so beside its box', async ({ db }) => {
    const get = await visitor(await aPartnership(db))
    const at = '/en/instruments/check-in/2/paper?audience=child&stage='
    expect(wordsIn((await get(`${at}end`)).body)).toMatch(/It has not helped me \(tick this one alone\)/)
    expect(wordsIn((await get(`${at}after`)).body)).toMatch(/It did not help me \(tick this one alone\)/)
    expect((await get(`${at}beginning`)).body).not.toContain('tick this one alone')
  })

  test('a version that never was is not found', async ({ db }) => {
    const get = await visitor(await aPartnership(db))
    for (const path of ['check-in/99', 'check-in/0', 'check-in/1e0', 'nothing/1', 'constructor/1']) {
      expect([path, (await get(`/en/instruments/${path}/paper`)).status]).toEqual([path, 404])
    }
  })
})

describe('for other systems', () => {
  test('the file is the whole instrument, and can be read again', async ({ db }) => {
    const get = await visitor(await aPartnership(db))
    for (const of of library) {
      const { headers, body } = await get(`/en/instruments/${of.key}/${of.version}/instrument.json`)
      expect(headers.get('Content-Type')).toMatch(/^application\/json/)
      expect(toInstrument(JSON.parse(body))).toEqual(of)
    }
  })

  test('its shape is published, for anybody to read', async ({ db: _ }) => {
    const { status, body } = await (await visitor(null))('/en/instruments/schema.json')
    expect(status).toBe(200)
    const shape = JSON.parse(body)
    expect(shape.$schema).toContain('json-schema.org')
    expect(shape.required).toEqual(expect.arrayContaining(['key', 'version', 'title', 'items']))
    expect(shape.additionalProperties).toBe(false)
  })

  test('the codebook says what each code means, in both languages', async ({ db }) => {
    const get = await visitor(await aPartnership(db))
    const { headers, body } = await get('/cy/instruments/check-in/1/codebook.csv')
    expect(headers.get('Content-Type')).toMatch(/^text\/csv/)
    const lines = body.replace('\uFEFF', '').split('\r\n')
    expect(lines[0]).toContain('"item","type","construct","released"')
    const agree = lines.find(line => line.includes('"listened","agree"') && line.includes('"strongly-agree"'))
    expect(agree).toContain('"Cytuno’n gryf","Strongly agree"')
    // Six items, five options and two apart for each of the four that have a scale, the heading, and the end.
    expect(lines).toHaveLength(1 + 6 + 4 * 7 + 1)
  })

  test('the codebook says which answers rule out the others', async ({ db }) => {
    const get = await visitor(await aPartnership(db))
    const { body } = await get('/cy/instruments/check-in/2/codebook.csv')
    const cells = body
      .replace('\uFEFF', '')
      .split('\r\n')
      .map(line => line.slice(1, -1).split('","'))
    const at = (column: string) => cells[0]?.indexOf(column) ?? -1
    const listed = cells.filter(line => line[at('item')] === 'how-helped' && line[at('code')] !== '')
    const alone = listed.filter(line => line[at('alone')] === 'yes').map(line => line[at('code')])
    expect(alone).toEqual(['not-helped', 'dont-know', 'rather-not-say'])
    expect(listed.length).toBeGreaterThan(alone.length)
  })
})
