import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { spokenHash } from '~/core/instrument'
import { eachForm } from '~/core/instrument/editing'
import { itemStamp } from '~/steps/instruments/edit-item'
import { findSound } from '~/steps/instruments/find-sound'
import { addRecording, removeRecording } from '~/steps/instruments/record-wording'
import { startVersion } from '~/steps/instruments/start-draft'
import { inOneTrip } from '~/store/pools'
import { test } from '../../support/database'
import { id3, m4a, mp3 } from '../../support/sounds'
import {
  approve,
  approveBoth,
  aVersion,
  NOW,
  nameOf,
  publish,
  ready,
  rowOf,
  type TestVersion,
  write,
} from './a-version'

type Lang = 'cy' | 'en'

const wordsOf = async (db: Parameters<typeof rowOf>[0], draft: TestVersion, lang: Lang) =>
  (await rowOf(db, draft)).body.items[0]?.text.ti[lang] ?? ''

/** The first question of a draft, spoken to young people. */
async function record(
  db: Parameters<typeof rowOf>[0],
  draft: TestVersion,
  language: Lang,
  bytes: Uint8Array,
) {
  const of = spokenHash(await wordsOf(db, draft, language))
  return addRecording({ ...nameOf(draft), now: NOW, item: 'listened', wording: 'ti', language, of, bytes })
}

const remove = (draft: TestVersion, language: Lang) =>
  removeRecording({ ...nameOf(draft), now: NOW, item: 'listened', wording: 'ti', language })

const recordingsOf = async (db: Parameters<typeof rowOf>[0], draft: TestVersion) =>
  (await rowOf(db, draft)).body.items[0]?.recordings ?? []

const refused = (why: string) => ({ kind: 'refused', why })

describe('a question that is spoken', () => {
  test('is published when it is in both languages, and heard by whoever knows the name of the sound', async ({
    db,
  }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const named = Buffer.concat([id3({ TPE1: 'Nia Morgan' }), mp3(2, 1)])
    expect(await record(db, draft, 'cy', named)).toMatchObject({ kind: 'saved', changed: true })
    // Like any change of one language.
    expect(await rowOf(db, draft)).toMatchObject({ cy_state: 'writing', en_state: 'to-check' })
    for (const lang of ['cy', 'en'] as const) expect(await ready(draft, lang)).toEqual(refused('faults'))
    expect(await publish(draft)).toEqual(refused('faults'))

    expect(await record(db, draft, 'en', await m4a(3))).toMatchObject({ kind: 'saved' })
    await approveBoth(draft)
    expect(await publish(draft)).toMatchObject({ kind: 'published' })

    const [cy, en] = await recordingsOf(db, draft)
    expect(cy).toMatchObject({ language: 'cy', type: 'mp3' })
    expect(en).toMatchObject({ language: 'en', type: 'm4a' })
    const heard = await findSound(cy?.sound ?? '', 'mp3')
    expect(heard?.length).toBe(cy?.bytes)
    expect(heard?.includes('Nia Morgan')).toBe(false)
    expect((await findSound(en?.sound ?? '', 'm4a'))?.length).toBe(en?.bytes)
    expect(await findSound(en?.sound ?? '', 'mp3')).toBeNull()
    expect(await findSound('0'.repeat(64), 'mp3')).toBeNull()

    // The next version speaks too.
    const { editor, key, version } = draft
    const next = await startVersion({ editor, now: NOW, randomBytes, from: { key, version } })
    if (!next) throw new Error('nothing was begun')
    expect(await recordingsOf(db, { ...draft, ...next })).toEqual([cy, en])
    // And what is published says what it said.
    expect(await remove(draft, 'cy')).toEqual({ kind: 'published' })
  })

  test('has to be spoken anew, or no more, when its words change', async ({ db }) => {
    const draft = await aVersion(db)
    for (const lang of ['cy', 'en'] as const) await record(db, draft, lang, mp3(1, 2))
    await approveBoth(draft)
    await write(draft, 'cy', 'Geiriau newydd')
    expect(await ready(draft, 'cy')).toEqual(refused('faults'))
    expect(await record(db, draft, 'cy', mp3(1, 2))).toMatchObject({ kind: 'saved', changed: true })
    expect(await ready(draft, 'cy')).toEqual({ kind: 'done' })
    await write(draft, 'en', 'New words')
    expect(await ready(draft, 'en')).toEqual(refused('faults'))
    for (const lang of ['cy', 'en'] as const)
      expect(await remove(draft, lang)).toMatchObject({ changed: true })
    await approveBoth(draft)
    expect(await approve(draft, 'cy')).toEqual({ kind: 'done' })
  })

  test('is not spoken by what says other words, or cannot be played', async ({ db }) => {
    const draft = await aVersion(db)
    const wish = { ...nameOf(draft), now: NOW, wording: 'ti', language: 'cy', bytes: mp3(1) } as const
    const of = spokenHash(await wordsOf(db, draft, 'cy'))
    expect(await addRecording({ ...wish, item: 'listened', of: spokenHash('gynt') })).toMatchObject({
      kind: 'conflict',
    })
    expect(await addRecording({ ...wish, item: 'nobody', of })).toEqual({ kind: 'not-found' })
    expect(await record(db, draft, 'cy', mp3(1).subarray(0, 150))).toMatchObject({ kind: 'no-sound' })
    const { rows } = await db.owner.query('SELECT FROM instrument.recording WHERE partnership_id = $1', [
      draft.editor.partnershipId,
    ])
    expect(rows).toEqual([])
    expect(await recordingsOf(db, draft)).toEqual([])
  })

  test('is recorded beside whoever writes; words for a number and a picture are their own to keep apart', async ({
    db,
  }) => {
    const draft = await aVersion(db)
    const itemNow = async () => {
      const [one] = (await rowOf(db, draft)).body.items
      if (!one) throw new Error('No question')
      return one
    }
    const before = await itemNow()
    await record(db, draft, 'cy', mp3(1, 5))
    expect(itemStamp(await itemNow())).toBe(itemStamp(before))
    const pair = { cy: 'Sgwrs', en: 'A talk' }
    const counted = { item: 'overall', forms: { ti: eachForm(() => pair), chi: eachForm(() => pair) } }
    for (const more of [{ picture: { name: 'ear' as const, alt: pair } }, { counted }])
      expect(itemStamp({ ...before, ...more })).not.toBe(itemStamp(before))
  })

  test('is changed by nobody of another partnership', async ({ db }) => {
    const [draft, stranger] = [await aVersion(db), await aVersion(db)]
    await record(db, draft, 'cy', mp3(1, 3))
    const theirs = { ...draft, editor: stranger.editor, version: 9 }
    expect(await remove(theirs, 'cy')).toEqual({ kind: 'not-found' })
    expect(await recordingsOf(db, draft)).toHaveLength(1)
  })
})

describe('the database', () => {
  test('refuses to publish what is spoken in one language, or says other words', async ({ db }) => {
    const one = (language: string, of: string) => ({ wording: 'ti', language, of: spokenHash(of) })
    const lacks = async (...recordings: object[]) => {
      const body = { items: [{ text: { ti: { cy: 'Ŵy', en: 'Egg' } }, recordings }, { text: {} }] }
      const { rows } = await db.owner.query('SELECT instrument.lacks_a_recording($1) AS lacks', [body])
      return rows[0].lacks
    }
    expect(await lacks()).toBe(false)
    expect(await lacks(one('cy', 'Ŵy'), one('en', 'Egg'))).toBe(false)
    expect(await lacks(one('cy', 'Ŵy'))).toBe(true)
    expect(await lacks(one('cy', 'Ŵy'), one('en', 'Eggs'))).toBe(true)
    expect(await lacks(one('cy', 'Ŵy'), one('en', 'Egg'), one('en', 'Egg'))).toBe(true)
  })

  test('gives a sound to whoever names it, lists none, and lets no lead near', async ({ db }) => {
    const draft = await aVersion(db)
    await record(db, draft, 'cy', mp3(1, 4))
    const all = { text: 'SELECT sha256 FROM instrument.recording' }
    const about = { partnership: draft.editor.partnershipId }
    expect((await inOneTrip('respondent', about, [all]))[0]?.rows).toEqual([])
    for (const login of ['lead', 'worker', 'safeguarding'] as const)
      await expect(inOneTrip(login, about, [all])).rejects.toThrow(/permission denied/)
    for (const text of ['DELETE FROM instrument.recording', 'UPDATE instrument.recording SET type = type'])
      await expect(inOneTrip('staff', about, [{ text }])).rejects.toThrow(/permission denied/)
  })
})
