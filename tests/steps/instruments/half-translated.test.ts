import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { InstrumentData } from '~/core/instrument'
import { eachForm, itemSchema } from '~/core/instrument/editing'
import {
  addQuestion,
  itemStamp,
  moveQuestion,
  removeQuestion,
  saveDetails,
  saveItem,
} from '~/steps/instruments/edit-item'
import { restoreVersion } from '~/steps/instruments/edit-version'
import { readHistory, readVersion } from '~/steps/instruments/read-version'
import { discardDraft } from '~/steps/instruments/retire-version'
import { startCopy, startVersion } from '~/steps/instruments/start-draft'
import { counting } from '../../core/instrument/a-count'
import { item, words } from '../../core/instrument/a-survey'
import { aDraft, everyKind, itemOf } from '../../core/instrument/editing/a-draft'
import { type TestDatabase, test } from '../../support/database'
import {
  aPublished,
  approve,
  approveBoth,
  aVersion,
  nameOf,
  publish,
  ready,
  rowOf,
  type TestVersion,
  write,
} from './a-version'

const langs = ['cy', 'en'] as const
const other = { cy: 'en', en: 'cy' } as const
const refused = (why: string) => ({ kind: 'refused', why })

async function isNotPublished(db: TestDatabase, of: TestVersion) {
  expect((await rowOf(db, of)).published_at).toBeNull()
}

const bodyOf = async (of: TestVersion): Promise<InstrumentData> => {
  const found = await readVersion(nameOf(of))
  if (!found) throw new Error('it is gone')
  return found.body
}

describe.for(langs)('with something missing in %s', lang => {
  const gap = { cy: 'a', en: 'a', [lang]: '' }
  const missing: [string, (body: InstrumentData) => unknown][] = [
    ['the title', body => Object.assign(body.title, { [lang]: '' })],
    ['a question', body => Object.assign(itemOf(body, 'listened').text.ti, { [lang]: '' })],
    ['a question, with a blank', body => Object.assign(itemOf(body, 'listened').text.ti, { [lang]: ' ' })],
    ['a short name', body => Object.assign(itemOf(body, 'why').short, { [lang]: '' })],
    ['an answer', body => Object.assign(itemOf(body, 'better').options?.[0]?.text ?? {}, { ti: gap })],
    ['a hint', body => Object.assign(itemOf(body, 'why'), { hint: { ...words('hint'), ti: gap } })],
    [
      'a sentence for a number',
      body => Object.assign(itemOf(body, 'most').counted?.forms.ti.one ?? {}, { [lang]: '' }),
    ],
    [
      'every sentence for a number',
      body => Object.assign(itemOf(body, 'most').counted?.forms ?? {}, { ti: eachForm(() => gap) }),
    ],
    [
      'the words of a picture',
      body => Object.assign(itemOf(body, 'why'), { picture: { name: 'ear', alt: gap } }),
    ],
    ['an Easy Read wording', body => Object.assign(itemOf(body, 'why').text, { easy_ti: gap })],
  ]
  test.for(missing)('%s: neither ready, nor approved, nor published', async ([, change], { db }) => {
    const body = aDraft([...everyKind(), ...counting().slice(0, 3)])
    change(body)
    const draft = await aVersion(db, body)
    expect(await ready(draft, other[lang])).toMatchObject({ kind: 'done' })
    expect(await ready(draft, lang)).toEqual(refused('texts-missing'))
    expect(await approve(draft, lang)).toEqual(refused('texts-missing'))
    expect(await approve(draft, other[lang])).toEqual(refused('other-not-ready'))
    expect(await publish(draft)).toEqual(refused('texts-missing'))
    await isNotPublished(db, draft)
  })
})

describe.for(langs)('after a change in %s', lang => {
  test('of what both languages were approved in, nothing is published until both are approved again', async ({
    db,
  }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    expect(await write(draft, lang, 'arall')).toMatchObject({ kind: 'saved', changed: true })
    expect(await rowOf(db, draft)).toMatchObject({
      [`${lang}_state`]: 'writing',
      [`${other[lang]}_state`]: 'to-check',
      cy_revision: null,
      en_revision: null,
    })
    expect(await publish(draft)).toEqual(refused('not-approved'))
    // The changed one alone, made ready and approved, is not enough either.
    expect(await ready(draft, lang)).toEqual({ kind: 'done' })
    expect(await approve(draft, lang)).toEqual(refused('other-not-ready'))
    expect(await approve(draft, other[lang])).toEqual(refused('not-ready'))
    expect(await publish(draft)).toEqual(refused('not-approved'))
    await isNotPublished(db, draft)

    await approveBoth(draft)
    expect(await publish(draft)).toMatchObject({ kind: 'published' })
    const row = await rowOf(db, draft)
    expect([row.cy_revision, row.en_revision]).toEqual([row.revision, row.revision])
    expect(row.body.items[0]?.text.ti[lang]).toBe('arall')
  })

  test('to nothing, what was approved is approved no more', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    await write(draft, lang, '')
    expect(await publish(draft)).toEqual(refused('texts-missing'))
    await isNotPublished(db, draft)
  })

  test('and back again, it has to be approved again', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const before = (await bodyOf(draft)).items[0]?.text.ti[lang] ?? ''
    await write(draft, lang, 'arall')
    await write(draft, lang, before)
    expect(await publish(draft)).toEqual(refused('not-approved'))
    await isNotPublished(db, draft)
  })

  test('that changes nothing, it stays approved', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const same = (await bodyOf(draft)).items[0]?.text.ti[lang] ?? ''
    expect(await write(draft, lang, same)).toMatchObject({ kind: 'saved', changed: false })
    expect(await publish(draft)).toMatchObject({ kind: 'published' })
  })
})

describe('approval', () => {
  test.for(langs)('of %s alone publishes nothing', async (lang, { db }) => {
    const draft = await aVersion(db)
    for (const one of langs) await ready(draft, one)
    expect(await approve(draft, lang)).toEqual({ kind: 'done' })
    expect(await publish(draft)).toEqual(refused('not-approved'))
    await isNotPublished(db, draft)
  })

  test('of neither, or ready in both, publishes nothing', async ({ db }) => {
    const draft = await aVersion(db)
    expect(await publish(draft)).toEqual(refused('not-approved'))
    for (const one of langs) await ready(draft, one)
    expect(await publish(draft)).toEqual(refused('not-approved'))
    await isNotPublished(db, draft)
  })

  test.for(langs)('publishes when %s came first', async (first, { db }) => {
    const draft = await aVersion(db)
    for (const one of [first, other[first]]) await ready(draft, one)
    for (const one of [first, other[first]]) await approve(draft, one)
    expect(await publish(draft)).toMatchObject({ kind: 'published' })
    expect(await publish(draft)).toEqual(refused('not-a-draft'))
  })

  test('ends with a question added, moved, taken out, or asked of somebody else', async ({ db }) => {
    const draft = await aVersion(db)
    const wish = { ...nameOf(draft), now: new Date() }
    const details = async (audiences: InstrumentData['audiences']) => {
      const { title, practice, stages } = await bodyOf(draft)
      return saveDetails({ ...wish, details: { title, practice, stages, audiences }, seen: '' })
    }
    const acts: (() => Promise<unknown>)[] = [
      () => moveQuestion({ ...wish, item: 'respected', place: 1 }),
      () => removeQuestion({ ...wish, item: 'respected' }),
      () => details(['child', 'adult']),
    ]
    for (const act of acts) {
      await approveBoth(draft)
      await act()
      expect(await rowOf(db, draft)).toMatchObject({ cy_revision: null, en_revision: null })
      expect(await publish(draft)).toEqual(refused('not-approved'))
    }
    await approveBoth(draft)
    await addQuestion({ ...wish, type: 'long-text' })
    expect(await publish(draft)).toEqual(refused('texts-missing'))
    await isNotPublished(db, draft)
  })

  test('does not come back with an old state that is restored', async ({ db }) => {
    const draft = await aVersion(db)
    await write(draft, 'cy', 'un')
    await approveBoth(draft)
    // By somebody else, so that the history keeps what was approved.
    await write({ ...draft, editor: draft.colleague }, 'cy', 'dau')
    const history = await readHistory(nameOf(draft))
    const approvedThen = history?.entries.find(({ event, revision }) => event === 'edited' && revision === 2)
    const restored = await restoreVersion({
      ...nameOf(draft),
      now: new Date(),
      position: approvedThen?.position ?? 0,
    })
    expect(restored).toMatchObject({ kind: 'saved', changed: true })
    expect((await bodyOf(draft)).items[0]?.text.ti.cy).toBe('un')
    expect(await publish(draft)).toEqual(refused('not-approved'))
    await isNotPublished(db, draft)
  })

  test('is not handed down to the next version, nor to a copy', async ({ db }) => {
    const published = await aPublished(db)
    const from = { key: published.key, version: published.version }
    const start = { editor: published.editor, now: new Date(), randomBytes, from }
    const next = await startVersion(start)
    const copy = await startCopy({ ...start, title: { cy: 'Copi', en: 'Copy' } })
    expect(next).toEqual({ ...from, version: 2 })
    for (const made of [next, copy]) {
      if (!made) throw new Error('nothing was begun')
      const draft = { ...published, ...made }
      expect(await rowOf(db, draft)).toMatchObject({
        ...{ revision: 1, cy_state: 'writing', en_state: 'writing', cy_by: null, en_by: null },
        ...{ cy_revision: null, en_revision: null, published_at: null, tried_at: null },
      })
      expect(await publish(draft)).toEqual(refused('not-approved'))
      for (const lang of langs) expect(await approve(draft, lang)).toEqual(refused('not-ready'))
    }
  })

  test('of a draft does not go to a copy of the draft', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const { editor, key, version } = draft
    const title = { cy: 'Copi', en: 'Copy' }
    const copy = await startCopy({ editor, now: new Date(), randomBytes, from: { key, version }, title })
    if (!copy) throw new Error('nothing was begun')
    expect(await publish({ ...draft, ...copy })).toEqual(refused('not-approved'))
  })
})

test('its own version of a library questionnaire begins as a draft in both languages', async ({ db }) => {
  const draft = await aVersion(db)
  const start = { editor: draft.editor, now: new Date(), randomBytes, from: { key: 'check-in', version: 2 } }
  const both = await Promise.all([startVersion(start), startVersion(start)])
  expect(both).toEqual([
    { key: 'check-in', version: 1001 },
    { key: 'check-in', version: 1001 },
  ])
  expect(await publish({ ...draft, key: 'check-in', version: 1001 })).toEqual(refused('not-approved'))
})

test('adults who are asked too have words of their own before anything is published', async ({ db }) => {
  const young = aDraft([item('hello', 'long-text', { audiences: ['child'] })], { audiences: ['child'] })
  const draft = await aVersion(db, young)
  await approveBoth(draft)
  const { title, practice, stages } = young
  const audiences: InstrumentData['audiences'] = ['child', 'adult']
  await saveDetails({
    ...nameOf(draft),
    now: new Date(),
    details: { title, practice, stages, audiences },
    seen: '',
  })
  expect(await ready(draft, 'cy')).toEqual(refused('texts-missing'))
  expect(await publish(draft)).toEqual(refused('texts-missing'))
  await isNotPublished(db, draft)

  const [hello] = (await bodyOf(draft)).items
  if (!hello) throw new Error('No question')
  const form = itemSchema.parse({
    ...{ seen: itemStamp(hello), short: hello.short, audiences, stages },
    text: { ti: hello.text.ti, chi: { cy: 'Sut ydych chi?', en: 'How are you?' } },
  })
  expect(await saveItem({ ...nameOf(draft), now: new Date(), item: 'hello', form })).toMatchObject({
    kind: 'saved',
  })
  await approveBoth(draft)
  expect(await publish(draft)).toMatchObject({ kind: 'published' })
})

test('what came from elsewhere with a hole that no page shows is refused', async ({ db }) => {
  const body = aDraft()
  const [first] = body.scales.agree
  if (first) first.text.chi.cy = ''
  const draft = await aVersion(db, body)
  for (const lang of langs) await ready(draft, lang)
  for (const lang of langs) await approve(draft, lang)
  expect(await publish(draft)).toEqual(refused('faults'))
  await isNotPublished(db, draft)
})

test('a draft that was put away is published by nobody', async ({ db }) => {
  const draft = await aVersion(db)
  await approveBoth(draft)
  expect(await discardDraft({ ...nameOf(draft), now: new Date() })).toBe(true)
  expect(await publish(draft)).toEqual(refused('not-a-draft'))
  expect(await write(draft, 'cy', 'arall')).toEqual({ kind: 'published' })
  await isNotPublished(db, draft)
})

test('what is published is changed by no step', async ({ db }) => {
  const published = await aPublished(db)
  const before = await rowOf(db, published)
  const wish = { ...nameOf(published), now: new Date() }
  expect(await write(published, 'cy', 'arall')).toEqual({ kind: 'published' })
  expect(await removeQuestion({ ...wish, item: 'why' })).toEqual({ kind: 'published' })
  expect(await restoreVersion({ ...wish, position: 1 })).toEqual({ kind: 'published' })
  expect(await ready(published, 'cy')).toEqual(refused('not-a-draft'))
  expect(await approve(published, 'en')).toEqual(refused('not-a-draft'))
  expect(await discardDraft(wish)).toBe(false)
  expect(await rowOf(db, published)).toEqual(before)
})

test('nobody writes, approves or publishes what is another partnership’s', async ({ db }) => {
  const [draft, stranger] = [await aVersion(db), await aVersion(db)]
  await approveBoth(draft)
  const before = await rowOf(db, draft)
  const theirs = { ...nameOf(draft), editor: stranger.editor }
  const none = { kind: 'not-found' }
  expect(await readVersion(theirs)).toBeNull()
  expect(await readHistory(theirs)).toBeNull()
  expect(await write(theirs, 'cy', 'arall')).toEqual(none)
  expect(await ready(theirs, 'cy')).toEqual(none)
  expect(await approve(theirs, 'cy')).toEqual(none)
  expect(await publish(theirs)).toEqual(none)
  const start = { editor: stranger.editor, now: new Date(), randomBytes }
  expect(await startVersion({ ...start, from: draft })).toBeNull()
  expect(await startCopy({ ...start, from: draft, title: { cy: 'a', en: 'a' } })).toBeNull()
  expect(await rowOf(db, draft)).toEqual(before)
})
