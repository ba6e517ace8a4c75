import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { languages, translator } from '~/i18n'
import * as details from '~/routes/editor/details'
import * as item from '~/routes/editor/item'
import * as autosave from '~/routes/editor/item-autosave'
import * as list from '~/routes/editor/list'
import * as starting from '~/routes/editor/new'
import * as preview from '~/routes/editor/preview-question'
import * as version from '~/routes/editor/version'
import { readVersion } from '~/steps/instruments/read-version'
import { startVersion } from '~/steps/instruments/start-draft'
import { aPartnership, type TestPartnership, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'
import { textOf as wordsIn } from '../ui/markup'

/** What an editor's pages do with what is pressed and typed that a browser test does not come to. */
const ONE = ':lang/editor/:instrument/:version'
const ask = remixFor({
  ':lang/editor': list,
  ':lang/editor/new': starting,
  [ONE]: version,
  [`${ONE}/details`]: details,
  [`${ONE}/items/:item`]: item,
  [`${ONE}/items/:item/save`]: autosave,
  [`${ONE}/preview/:item`]: preview,
})

/** Asks as a member. A body makes it a form that is sent. */
async function visitor(partnership: TestPartnership, memberId: string) {
  const Cookie = await sessionFor(partnership.id, memberId)
  return async (path: string, form?: Record<string, string | string[]>) => {
    const body = new URLSearchParams()
    for (const [name, values] of Object.entries(form ?? {}))
      for (const value of [values].flat()) body.append(name, value)
    const request = new Request(`http://localhost:3000${path}`, {
      headers: { Cookie },
      ...(form ? { method: 'POST', body } : {}),
    })
    const response = await ask(request)
    const location = response.headers.get('Location')
    return { status: response.status, location, body: await response.text() }
  }
}

/** A partnership's own version of the check-in, its administrator, and the form of its first question as it stands. */
async function aDraft(db: Parameters<typeof aPartnership>[0]) {
  const partnership = await aPartnership(db)
  const editor = { memberId: partnership.administrator.id, partnershipId: partnership.id }
  const from = { key: 'check-in', version: 2 }
  const made = await startVersion({ editor, from, now: new Date(), randomBytes })
  if (!made) throw new Error('no draft')
  const ask = await visitor(partnership, editor.memberId)
  const path = `/editor/${made.key}/${made.version}`
  const seen = async () =>
    /name="seen" value="([^"]+)"/.exec((await ask(`/en${path}/items/listened`)).body)?.[1] ?? ''
  const body = async () => (await readVersion({ editor, ...made }))?.body
  const everybody = { audiences: ['child', 'young_person', 'parent_carer', 'adult'] }
  const form = async (more: Record<string, string | string[]> = {}) => ({
    seen: await seen(),
    ...everybody,
    stages: ['beginning', 'midpoint', 'end', 'after'],
    'text.ti.cy': 'Mae rhywun yn gwrando arna i.',
    'text.ti.en': 'Somebody listens to me.',
    'text.chi.cy': 'Mae rhywun yn gwrando arna i.',
    'hint.ti.cy': 'Wyt ti’n cytuno?',
    'hint.ti.en': 'Do you agree?',
    'hint.chi.cy': 'Ydych chi’n cytuno?',
    'short.cy': 'Gwrando',
    'short.en': 'Listening',
    ...more,
  })
  return { partnership, editor, ask, path, form, body }
}

const first = (of: Awaited<ReturnType<Awaited<ReturnType<typeof aDraft>>['body']>>) =>
  of?.items.find(({ key }) => key === 'listened')

describe('a question', () => {
  test.for(languages)(
    'that is too long is refused beside its field, and stands there as typed, in %s',
    async (lang, { db }) => {
      const { ask, path, form, body } = await aDraft(db)
      const long = `Ŵy ${'a'.repeat(300)}`
      const { status, body: page } = await ask(
        `/${lang}${path}/items/listened`,
        await form({ 'text.ti.cy': long }),
      )
      expect(status).toBe(422)
      expect(page).toContain('href="#text-ti-cy"')
      expect(wordsIn(page)).toContain(translator(lang)('editor:problem.too-long-text'))
      expect(page).toContain(long)
      expect(page).toContain('Somebody listens to me.')
      expect(first(await body())?.text.ti.cy).not.toBe(long)
    },
  )

  test('keeps HTML as words, and drops what no text needs', async ({ db }) => {
    const { ask, path, form, body } = await aDraft(db)
    const typed = await form({ 'text.ti.en': '<script>\u202Ealert(1)</script>\u0000 ok' })
    expect((await ask(`/en${path}/items/listened`, typed)).status).toBe(303)
    expect(first(await body())?.text.ti.en).toBe('<script>alert(1)</script> ok')
    expect((await ask(`/en${path}`)).body).toContain('&lt;script&gt;')
  })

  test('that somebody else has changed meanwhile keeps both, and saving again keeps the later one', async ({
    db,
  }) => {
    const { ask, path, form, body } = await aDraft(db)
    const mine = await form({ 'text.ti.en': 'Mine.' })
    await ask(`/en${path}/items/listened`, await form({ 'text.ti.en': 'Theirs.' }))
    const conflict = await ask(`/en${path}/items/listened`, mine)
    expect(conflict.status).toBe(409)
    expect(conflict.body).toContain('Mine.')
    expect(conflict.body).toContain('Theirs.')
    expect(first(await body())?.text.ti.en).toBe('Theirs.')
    await ask(`/en${path}/items/listened`, await form({ 'text.ti.en': 'Mine.' }))
    expect(first(await body())?.text.ti.en).toBe('Mine.')
  })

  test('shows every wording that somebody reads, and lets it go when it is emptied', async ({ db }) => {
    const { ask, path, form, body } = await aDraft(db)
    expect((await ask(`/cy${path}/items/listened`)).body).toContain('name="text.child.cy"')
    await ask(
      `/cy${path}/items/listened`,
      await form({
        audiences: ['child'],
        'text.child.cy': 'Wyt ti’n siarad?',
        'text.child.en': 'Do you talk?',
      }),
    )
    expect(first(await body())?.text.child).toEqual({ cy: 'Wyt ti’n siarad?', en: 'Do you talk?' })
    // Offered to nobody else any more, it is still what the child reads.
    expect((await ask(`/cy${path}/items/listened`)).body).toContain('name="text.child.cy"')
    await ask(`/cy${path}/items/listened`, await form({ 'text.child.cy': '', 'text.child.en': '' }))
    expect(first(await body())?.text.child).toBeUndefined()
  })

  test('goes along into the other language', async ({ db }) => {
    const { ask, path, form, body } = await aDraft(db)
    const { status, location } = await ask(`/cy${path}/items/listened`, await form({ language: 'en' }))
    expect([status, location?.split('?')[0]]).toEqual([303, `/en${path}/items/listened`])
    expect(first(await body())?.text.ti.en).toBe('Somebody listens to me.')
  })

  test('is saved as one writes: kept, too long, in conflict, published', async ({ db }) => {
    const { ask, path, form, body } = await aDraft(db)
    const save = async (more = {}) => ask(`/cy${path}/items/listened/save`, await form(more))
    const stale = await form({ 'text.ti.en': 'Late.' })
    const kept = await save()
    expect([kept.status, JSON.parse(kept.body).seen]).toEqual([200, (await form()).seen])
    expect(first(await body())?.text.ti.en).toBe('Somebody listens to me.')
    expect((await save({ 'text.ti.cy': 'a'.repeat(300) })).status).toBe(422)
    expect((await ask(`/cy${path}/items/listened/save`, stale)).status).toBe(409)
    expect((await ask(`/cy${path}/items/no-such/save`, stale)).status).toBe(404)
    expect((await ask(`/cy${path}/items/listened/save`)).status).toBe(405)
    for (const intent of ['ready-cy', 'ready-en', 'approve-cy', 'approve-en', 'publish'])
      expect([intent, (await ask(`/cy${path}`, { intent })).status]).toEqual([intent, 303])
    expect((await ask(`/cy${path}/items/listened/save`, stale)).status).toBe(409)
    expect((await ask(`/cy${path}/items/listened`, stale)).status).toBe(409)
  })
})

describe('words that change with a number', () => {
  const everybody = ['child', 'young_person', 'parent_carer', 'adult']
  const plain = {
    audiences: everybody,
    stages: ['beginning', 'midpoint', 'end', 'after'],
    ...{
      'text.ti.cy': 'Beth?',
      'text.ti.en': 'What?',
      'text.chi.cy': 'Beth?',
      'short.cy': 'b',
      'short.en': 'w',
    },
  }
  const sentences = {
    ...{ zero: ['Dim byd?', 'Nothing?'], one: ['{{count}} peth.', '{{count}} thing.'] },
    ...{ two: ['{{count}} beth.', ''], few: ['{{count}} pheth.', ''], many: ['{{count}} pheth.', ''] },
    other: ['{{count}} peth.', '{{count}} things.'],
  }
  const counted = (more: Record<string, string> = {}) => {
    const fields = Object.entries(sentences).flatMap(([form, [cy = '', en = '']]) =>
      ['ti', 'chi'].flatMap(register => [
        [`counted.forms.${register}.${form}.cy`, cy],
        [`counted.forms.${register}.${form}.en`, register === 'ti' ? en : ''],
      ]),
    )
    return { ...Object.fromEntries(fields), 'counted.item': 'how-helped', ...more }
  }
  const at = async (db: Parameters<typeof aDraft>[0], key: string) => {
    const { ask, path, body } = await aDraft(db)
    const here = `${path}/items/${key}`
    const seen = async () => /name="seen" value="([^"]+)"/.exec((await ask(`/en${here}`)).body)?.[1] ?? ''
    return {
      ...{ ask, path, here },
      send: async (form: Record<string, string | string[]>, to = here) =>
        ask(`/en${to}`, { seen: await seen(), ...plain, ...form }),
      kept: async () => (await body())?.items.find(one => one.key === key),
    }
  }

  test('are written after the question that gives the number is chosen, without a script', async ({ db }) => {
    const { ask, here, send, kept } = await at(db, 'different')
    expect((await ask(`/en${here}`)).body).not.toContain('name="counted.forms')
    const { status, location } = await send({ 'counted.item': 'how-helped', act: 'counted' })
    expect([status, location?.endsWith('#counted-item')]).toEqual([303, true])
    const { body } = await ask(`/cy${here}`)
    for (const form of Object.keys(sentences))
      for (const lang of languages) expect(body).toContain(`name="counted.forms.chi.${form}.${lang}"`)
    for (const said of ['Ar gyfer 2', '{{count}}', '6 pheth']) expect(wordsIn(body)).toContain(said)
    expect((await send({ ...counted() }, `${here}/save`)).status).toBe(200)
    const { counted: written } = (await kept()) ?? {}
    expect(written?.forms.ti.few).toEqual({ cy: '{{count}} pheth.', en: '{{count}} things.' })
    expect(written?.forms.chi.one).toEqual({ cy: '{{count}} peth.', en: '{{count}} thing.' })
    await send({ ...counted(), 'counted.item': '' })
    expect((await kept())?.counted).toBeUndefined()
  })

  test.for(languages)('are looked at with one number of each kind, in %s', async (lang, { db }) => {
    const { ask, path, send } = await at(db, 'different')
    await send(counted())
    const look = (query: string) => ask(`/${lang}${path}/preview/different?audience=child&${query}`)
    const { body } = await look('')
    for (const number of [0, 1, 2, 3, 6, 10]) expect(body).toContain(`number=${number}"`)
    expect(wordsIn(body)).toContain(lang === 'cy' ? 'Beth?' : 'What?')
    expect(wordsIn((await look('number=3')).body)).toContain(lang === 'cy' ? '3 pheth.' : '3 things.')
    const chosen = 'stage=end&a.how-helped=family+safer'
    expect(wordsIn((await look(chosen)).body)).toContain(lang === 'cy' ? '2 beth.' : '2 things.')
  })

  test('that are too long, or have other brackets, say so', async ({ db }) => {
    const { ask, path, send } = await at(db, 'different')
    const long = await send(counted({ 'counted.forms.ti.few.cy': 'a'.repeat(241) }))
    expect(long.status).toBe(422)
    expect(long.body).toContain('href="#counted-forms-ti-few-cy"')
    expect(long.body).toContain('a'.repeat(241))
    await send(counted({ 'counted.forms.ti.few.cy': '{{number}} pheth' }))
    const { body } = await ask(`/cy${path}`)
    expect(wordsIn(body)).toContain(translator('cy')('editor:fault.counted-brackets'))
  })

  test('a picture is chosen by its drawing, with words for it in both languages', async ({ db }) => {
    const { ask, here, send, kept } = await at(db, 'different')
    const { body } = await ask(`/cy${here}`)
    expect(body.match(/name="picture.name"/g)).toHaveLength(21)
    const words = { 'picture.alt.cy': 'Haul: da', 'picture.alt.en': 'A sun: good' }
    await send({ 'picture.name': 'sun', 'picture.had': 'yes', ...words })
    expect((await kept())?.picture).toEqual({ name: 'sun', alt: { cy: 'Haul: da', en: 'A sun: good' } })
    await send({ 'picture.name': 'none', 'picture.had': 'yes', ...words })
    expect((await kept())?.picture).toBeUndefined()
    const lost = await send({ 'picture.name': 'none', ...words })
    expect(lost.status).toBe(422)
    expect(wordsIn(lost.body)).toContain(translator('en')('editor:problem.no-picture'))
    expect(lost.body).toContain('value="Haul: da"')
  })
})

describe('a new questionnaire', () => {
  test.for(languages)('says what is missing, in %s, and keeps what was chosen', async (lang, { db }) => {
    const { partnership, editor } = await aDraft(db)
    const ask = await visitor(partnership, editor.memberId)
    const { status, body } = await ask(`/${lang}/editor/new`, {
      from: 'blank',
      audiences: 'adult',
      practice: 'interactive-feedback',
    })
    expect(status).toBe(422)
    const t = translator(lang)
    for (const key of ['no-title', 'no-stage'] as const)
      expect(wordsIn(body)).toContain(t(`editor:problem.${key}`))
    expect(body).toMatch(/value="adult"[^>]*checked|checked[^>]*value="adult"/)
    expect(body).not.toMatch(/value="child"[^>]*checked=""/)
  })

  test('goes along into the other language, where nothing is a fault yet', async ({ db }) => {
    const { ask } = await aDraft(db)
    const form = { 'title.cy': 'Teitl', audiences: ['adult'], language: 'en' }
    const there = await ask('/cy/editor/new', form)
    expect([there.status, there.location]).toEqual([307, '/en/editor/new'])
    const { status, body } = await ask('/en/editor/new', form)
    expect(status).toBe(200)
    expect(body).toContain('value="Teitl"')
    expect(body).not.toContain('role="alert"')
  })
})

test('others find nothing: another partnership, a worker, and somebody who presses what is not there', async ({
  db,
}) => {
  const { partnership, ask, path } = await aDraft(db)
  const other = await aPartnership(db)
  const stranger = await visitor(other, other.administrator.id)
  const worker = await visitor(partnership, partnership.workers[0].id)
  for (const rest of ['', '/details', '/items/listened', '/preview/listened']) {
    expect([rest, (await stranger(`/cy${path}${rest}`)).status]).toEqual([rest, 404])
    expect([rest, (await worker(`/cy${path}${rest}`)).status]).toEqual([rest, 403])
  }
  for (const intent of ['publish', 'retire', 'discard', 'ready-cy', 'up:listened'])
    expect([intent, (await stranger(`/cy${path}`, { intent })).status]).toEqual([intent, 404])
  expect((await ask(`/cy${path}`, { intent: 'dim-byd' })).status).toBe(400)
  expect((await ask(`/cy${path}`, { intent: 'add', type: 'dim-byd' })).status).toBe(422)
  expect((await ask(`/cy${path}/items/dim-byd`)).status).toBe(404)
})
