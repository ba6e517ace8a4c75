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
    for (const intent of ['ready-cy', 'ready-en', 'approve-cy', 'approve-en', 'publish'])
      expect([intent, (await ask(`/cy${path}`, { intent })).status]).toEqual([intent, 303])
    expect((await ask(`/cy${path}/items/listened/save`, stale)).status).toBe(409)
    expect((await ask(`/cy${path}/items/listened`, stale)).status).toBe(409)
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
