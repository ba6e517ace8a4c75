import { describe, expect } from 'vitest'
import * as queue from '~/routes/moderation/queue'
import * as shortcuts from '~/routes/moderation/shortcuts'
import * as text from '~/routes/moderation/text'
import { readQueue } from '~/steps/moderation/read-queue'
import { aModerator, looks, writes } from '../steps/moderation/support'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { remixFor } from '../support/remix'
import { sessionFor } from '../support/session'

/** The moderators' pages, asked as the web server asks them: whole answers, real bytes, no script. */
const ask = remixFor({
  ':lang/moderation': queue,
  ':lang/moderation/shortcuts': shortcuts,
  ':lang/moderation/:words': text,
})
const HOST = 'http://localhost:3000'

/** A browser with these cookies: `form` posts it. */
function browserWith(cookie: string) {
  return async (path: string, form?: Record<string, string>) => {
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const headers = { Cookie: cookie, Origin: HOST, Host: 'localhost:3000' }
    const response = await ask(new Request(`${HOST}${path}`, { ...init, headers }))
    const { status } = response
    const location = response.headers.get('Location')
    return { status, location, cookie: response.headers.get('Set-Cookie'), html: await response.text() }
  }
}

const SAID = 'They listen. I live in Bangor.'

async function aText(db: TestDatabase) {
  const partnership = await aPartnership(db)
  const [ann, bob] = [await aModerator(partnership), await aModerator(partnership)]
  await writes(partnership, SAID)
  const id = (await readQueue(ann)).waiting[0]?.id ?? ''
  const cookie = await sessionFor(partnership.id, ann.memberId)
  const look = { task: 'look', 'language-of-quote': 'en', act: 'wording' }
  return { partnership, ann, bob, id, at: `/en/moderation/${id}`, cookie, browser: browserWith(cookie), look }
}

const wordingIn = (html: string) => /<textarea[^>]*name="wording"[^>]*>([^<]*)</.exec(html)?.[1]

describe('the page of a text', () => {
  test('names what is marked in words, and takes it out of the quote with one press', async ({ db }) => {
    const { browser, at, look } = await aText(db)
    const { html } = await browser(at)
    expect(html).toMatch(/<mark class="found found--sure"><span lang="en">Bangor<\/span> .*?place/)
    expect(wordingIn(html)).toBe(SAID)
    const after = await browser(at, { ...look, wording: 'Bangor is far.', out: '0.0' })
    expect(after.status).toBe(200)
    expect(wordingIn(after.html)).toBe('[place] is far.')
  })

  test('keeps what was typed when it is too long, empty, or still holds what is surely a place', async ({
    db,
  }) => {
    const { browser, at, look, ann } = await aText(db)
    const long = Array.from({ length: 41 }, () => 'word').join(' ')
    const tooLong = await browser(at, { ...look, wording: long })
    expect(tooLong.status).toBe(422)
    expect(wordingIn(tooLong.html)).toBe(long)
    expect(tooLong.html).toContain('Shorten it to 40 words. It has 41')
    const still = await browser(at, { ...look, wording: SAID })
    expect(still.status).toBe(422)
    expect(still.html).toContain('Still in it: Bangor')
    expect((await readQueue(ann)).waiting).toHaveLength(1)
    // A person decides, never the machine.
    expect((await browser(at, { ...look, wording: SAID, sure: 'yes' })).status).toBe(303)
    expect((await readQueue(ann)).waiting).toHaveLength(0)
  })

  test('asks why something cannot be used', async ({ db }) => {
    const { browser, at, look } = await aText(db)
    const none = await browser(at, { ...look, act: 'unusable', wording: 'They listen.' })
    expect(none.status).toBe(422)
    expect(wordingIn(none.html)).toBe('They listen.')
    expect((await browser(at, { ...look, act: 'unusable', reason: 'others' })).status).toBe(303)
  })

  test('goes on after saving, and undoing brings the text back', async ({ db }) => {
    const { browser, at, id, look } = await aText(db)
    const saved = await browser(at, { ...look, wording: 'They listen.' })
    expect(saved.location).toBe(`/en/moderation?done=${id}`)
    expect((await browser(saved.location ?? '')).html).toContain(`value="${id}"`)
    const undone = await browser('/en/moderation', { words: id })
    expect(undone.location).toBe(`${at}?undone`)
    expect((await browser(undone.location ?? '')).html).toContain('Undone. Here it is again')
  })

  test('loses nothing when a colleague was faster', async ({ db }) => {
    const { partnership, browser, at, id, bob, look } = await aText(db)
    for (const one of [bob, await aModerator(partnership)]) await looks(one, id, 'They listen.')
    const late = await browser(at, { ...look, wording: 'They listen to me.' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('They listen to me.')
    expect(late.html).toContain('A colleague has gone on with this text')
  })

  test('loses nothing when one was signed out, and shows nothing of what was written', async ({ db }) => {
    const { at, cookie, look } = await aText(db)
    const out = await browserWith('')(at, { ...look, wording: 'They listen.' })
    expect(out.status).toBe(401)
    expect(wordingIn(out.html)).toBe('They listen.')
    expect(out.html).not.toContain('Bangor')
    expect((await browserWith(cookie)(at, { ...look, wording: 'They listen.' })).status).toBe(303)
    expect((await browserWith('')(at)).location).toContain('/en/sign-in')
  })

  test('says nothing of who has looked before', async ({ db }) => {
    const { browser, at, id, bob } = await aText(db)
    const { html } = await browser(at)
    await looks(bob, id, null)
    expect((await browser(at)).html).toBe(html)
  })
})

test('single keys can be turned off, and then no page offers any', async ({ db }) => {
  const { browser, at, cookie } = await aText(db)
  expect((await browser(at)).html).toContain('data-key="s"')
  const off = await browser('/en/moderation/shortcuts', { keys: 'off' })
  expect(off.cookie).toMatch(/^keys=off/)
  const quiet = browserWith(`${cookie}; keys=off`)
  for (const path of [at, '/en/moderation']) expect((await quiet(path)).html).not.toContain('data-key')
})

test('nobody but a moderator sees these pages', async ({ db }) => {
  const { partnership, at } = await aText(db)
  const { lead, administrator, workers, safeguardingLeads } = partnership
  for (const { id } of [lead, administrator, workers[0], safeguardingLeads[0]]) {
    const browser = browserWith(await sessionFor(partnership.id, id))
    for (const path of [at, '/en/moderation', '/en/moderation/shortcuts'])
      expect((await browser(path)).status).toBe(403)
  }
})
