import { describe, expect } from 'vitest'
import type { Wording } from '~/core/instrument'
import { spokenHash } from '~/core/instrument'
import * as recording from '~/routes/answer/recording'
import * as item from '~/routes/editor/item'
import { rangeOf } from '~/web/range'
import { approveBoth, aVersion, publish, rowOf } from '../steps/instruments/a-version'
import { test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'
import { mp3 } from '../support/sounds'
import { textOf as wordsIn } from '../ui/markup'

const ask = remixFor({
  ':lang/editor/:instrument/:version/items/:item': item,
  'recordings/:recording': recording,
})

async function anEditor(db: Parameters<typeof aVersion>[0]) {
  const draft = await aVersion(db)
  const { partnership } = draft
  const page = `/editor/${draft.key}/${draft.version}/items/listened`
  const post = async (
    lang: 'cy' | 'en',
    record: string,
    body: FormData | URLSearchParams,
    member = partnership.administrator.id,
  ) => {
    const response = await ask(
      new Request(`http://localhost:3000/${lang}${page}?record=${record}`, {
        method: 'POST',
        body,
        headers: { Cookie: await sessionFor(partnership.id, member) },
      }),
    )
    return { response, body: wordsIn(await response.text()) }
  }
  const file = async (wording: Wording, half: 'cy' | 'en', bytes: Uint8Array | null, name = 'llais.mp3') => {
    const form = new FormData()
    const text = (await rowOf(db, draft)).body.items[0]?.text[wording]?.[half] ?? ''
    form.set('of', spokenHash(text))
    form.set(
      `recording.${wording}.${half}`,
      new File(bytes ? [new Uint8Array(bytes)] : [], bytes ? name : ''),
    )
    return form
  }
  const look = async () => {
    const Cookie = await sessionFor(partnership.id, partnership.administrator.id)
    return (await ask(new Request(`http://localhost:3000/en${page}`, { headers: { Cookie } }))).text()
  }
  return { draft, post, file, look, partnership }
}

describe('the page of a question', () => {
  test('takes a recording, plays it, says what is missing, and lets it go', async ({ db }) => {
    const { post, file, look } = await anEditor(db)
    const kept = await post('en', 'ti.cy', await file('ti', 'cy', mp3(8, 7)))
    expect(kept.response.status).toBe(303)
    expect(kept.response.headers.get('Location')).toMatch(
      /items\/listened\?saved&open=recordings#recordings$/,
    )
    const page = await look()
    expect(page).toMatch(/<audio controls="" preload="none" src="\/recordings\/[0-9a-f]{64}\.mp3"/)
    expect(wordsIn(page)).toContain('8 seconds, 32 kB')
    expect(wordsIn(page)).toContain('There is a recording in Welsh and none in English.')
    const gone = await post('en', 'ti.cy', new URLSearchParams({ act: 'unrecord' }))
    expect(gone.response.status).toBe(303)
    expect(await look()).not.toContain('<audio')
  })

  test('says kindly in both languages what is wrong with a file', async ({ db }) => {
    const { post, file } = await anEditor(db)
    const wav = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt '), Buffer.alloc(900)])
    const en = await post('en', 'ti.cy', await file('ti', 'cy', wav, 'voice.mp3'))
    expect(en.response.status).toBe(422)
    expect(en.body).toContain('Use MP3 or M4A (AAC)')
    expect(en.body).toContain('this page cannot keep it')
    const cy = await post('cy', 'ti.en', await file('ti', 'en', mp3(61)))
    expect(cy.response.status).toBe(422)
    expect(cy.body).toContain('Y terfyn: 60 eiliad')
    const none = await post('en', 'ti.en', await file('ti', 'en', null))
    expect(none.response.status).toBe(422)
    expect(none.body).toContain('Choose a recording.')
    const other = await file('ti', 'en', mp3(1))
    other.set('of', spokenHash('something else'))
    const changed = await post('en', 'ti.en', other)
    expect(changed.response.status).toBe(409)
    expect(changed.body).toContain('The words have changed meanwhile')
    expect((await post('en', 'nobody.en', await file('ti', 'en', mp3(1)))).response.status).toBe(400)
  })

  test('lets nobody record who may not write, nor what is published', async ({ db }) => {
    const { draft, post, file, partnership } = await anEditor(db)
    const [worker] = partnership.workers
    const form = await file('ti', 'cy', mp3(1))
    expect((await post('en', 'ti.cy', form, worker?.id)).response.status).toBe(403)
    await approveBoth(draft)
    await publish(draft)
    expect((await post('en', 'ti.cy', await file('ti', 'cy', mp3(1)))).response.status).toBe(409)
  })
})

describe('the address of a recording', () => {
  test('gives all of it or a part, for good, and nothing to run', async ({ db }) => {
    const { draft, post, file } = await anEditor(db)
    await post('en', 'ti.cy', await file('ti', 'cy', mp3(2, 8)))
    const [one] = (await rowOf(db, draft)).body.items[0]?.recordings ?? []
    const get = (name: string, Range?: string, more: { method?: string; headers?: object } = {}) =>
      ask(
        new Request(`http://localhost:3000/recordings/${name}`, {
          method: more.method ?? 'GET',
          headers: { ...(Range ? { Range } : {}), ...more.headers },
        }),
      )
    const name = `${one?.sound}.mp3`
    const whole = await get(name)
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect(whole.status).toBe(200)
    expect(bytes.length).toBe(one?.bytes)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
    })
    // What Safari asks first.
    const part = await get(name, 'bytes=0-1')
    expect(part.status).toBe(206)
    expect(part.headers.get('Content-Range')).toBe(`bytes 0-1/${bytes.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(0, 2))).toBe(true)
    const rest = await get(name, `bytes=${bytes.length - 5}-`)
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(-5))).toBe(true)
    const beyond = await get(name, `bytes=${bytes.length}-`)
    expect([beyond.status, beyond.headers.get('Content-Range')]).toEqual([416, `bytes */${bytes.length}`])
    // Parts belong to GET; and of what nobody can have had from here, a part would be of something else.
    expect((await get(name, 'bytes=0-1', { method: 'HEAD' })).status).toBe(200)
    const since = await get(name, 'bytes=0-1', { headers: { 'If-Range': '"another"' } })
    expect([since.status, (await since.arrayBuffer()).byteLength]).toEqual([200, bytes.length])
    for (const unknown of [`${'0'.repeat(64)}.mp3`, `${one?.sound}.m4a`, `${one?.sound}.html`, 'x'])
      expect((await get(unknown)).status).toBe(404)
  })
})

test('a range is read as browsers write it, and anything else is the whole', () => {
  expect(rangeOf(null, 10)).toBe('whole')
  expect(rangeOf('bytes=0-', 10)).toEqual({ from: 0, to: 9 })
  expect(rangeOf('bytes=2-4', 10)).toEqual({ from: 2, to: 4 })
  expect(rangeOf('bytes=8-99', 10)).toEqual({ from: 8, to: 9 })
  expect(rangeOf('bytes=-3', 10)).toEqual({ from: 7, to: 9 })
  expect(rangeOf('bytes=-99', 10)).toEqual({ from: 0, to: 9 })
  expect(rangeOf('bytes=-0', 10)).toBe('none')
  expect(rangeOf('bytes=10-', 10)).toBe('none')
  for (const odd of ['bytes=4-2', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=-', 'bytes=a-b'])
    expect(rangeOf(odd, 10)).toBe('whole')
})
