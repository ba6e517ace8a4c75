import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { newFormKey } from '~/core/journey/link'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aResponse } from '../support/invitation'
import { sameBrowser } from './pages'
import {
  aWorker,
  opened,
  plainSettings,
  ready,
  respondentOf,
  sending,
  textOf,
  tokenIn,
  withoutKeys,
} from './ready'

beforeEach(() => {
  plainSettings(vi.stubEnv)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const typed = (change: Record<string, string> = {}): [string, string][] =>
  Object.entries({
    formKey: newFormKey(randomBytes),
    answered: 'cy',
    sees: 'together',
    'answer.listened': 'agree',
    'answer.different': 'Llai o aros <3',
    ...change,
  })

async function withForm(db: TestDatabase) {
  const place = await ready(db)
  return { ...place, form: `${place.path}/paper/${place.respondent}/check-in.2/midpoint` }
}

/** Without the code, which differs with every form. */
const withoutCode = (html: string) => html.replace(/<p class="receipt__code"[^>]*>.*?<\/p>/gs, '')

test('the journey leads to it: whose paper, of which questionnaire and stage', async ({ db }) => {
  const { browser, path, respondent, form } = await withForm(db)
  expect((await browser.get(path)).body).toContain(`href="${path}/paper"`)
  const missing = await browser.get(`${path}/paper?go=1&respondent=${respondent}`)
  expect(missing.status).toBe(422)
  expect(missing.body).toContain('href="#questionnaire"')
  const not = await browser.get(
    `${path}/paper?go=1&respondent=${respondent}&questionnaire=looking-back.1&stage=end`,
  )
  expect(not.status).toBe(422)
  const there = await browser.get(
    `${path}/paper?go=1&respondent=${respondent}&questionnaire=check-in.2&stage=midpoint`,
  )
  expect([there.status, there.location]).toEqual([303, form])
})

describe('the form', () => {
  test('chooses nothing beforehand but the language, says whose answers they are and who to tell', async ({
    db,
  }) => {
    const { browser, form } = await withForm(db)
    const page = await browser.get(form)
    expect(page.body.match(/checked=""/g)).toHaveLength(1)
    expect(page.body).toMatch(/id="answered"[^>]*checked="" value="cy"/)
    const text = textOf(page.body)
    for (const said of [
      'the person’s own answers',
      'You see them because you type them in',
      'call 999',
      'Diogelu Mewnol',
    ])
      expect(text).toContain(said)
    expect(textOf((await browser.get(form.replace('/en/', '/cy/'))).body)).toContain('Diogelu Allanol')
  })

  test('says everything that is wrong beside it, and keeps everything typed', async ({ db }) => {
    const { browser, form } = await withForm(db)
    const wrong = await browser.post(form, [
      ...typed({ sees: '', 'answer.changed': 'same', 'answer.what-changed': 'Popeth' }),
      ['answer.how-helped', 'family'],
      ['answer.how-helped', 'dont-know'],
    ])
    expect(wrong.status).toBe(422)
    for (const field of ['answer-what-changed', 'answer-how-helped', 'sees'])
      expect(wrong.body).toContain(`href="#${field}"`)
    expect(textOf(wrong.body)).toContain('is only for somebody who gave this answer')
    expect(wrong.body).toContain('Popeth</textarea>')
    expect(wrong.body).toContain('Llai o aros &lt;3</textarea>')
    for (const value of ['agree', 'same', 'family', 'dont-know'])
      expect(wrong.body).toMatch(new RegExp(`checked="" value="${value}"`))
    // The other language shows it as it was typed, and looks for no faults.
    const fields: [string, string][] = [...typed({ sees: '' }), ['language', 'cy']]
    expect((await browser.post(form, fields)).location).toBe(form.replace('/en/', '/cy/'))
    const welsh = await browser.post(form.replace('/en/', '/cy/'), fields)
    expect([welsh.status, welsh.body.includes('Llai o aros &lt;3</textarea>')]).toEqual([200, true])
    expect(welsh.body).not.toContain('govuk-error-summary')
  })

  test('refuses an empty paper and an answer that is not on it', async ({ db }) => {
    const { browser, form } = await withForm(db)
    const empty = await browser.post(form, typed({ 'answer.listened': '', 'answer.different': ' ' }))
    expect([empty.status, textOf(empty.body).includes('at least one answer')]).toEqual([422, true])
    const stray = await browser.post(form, typed({ 'answer.nonsense': 'x' }))
    expect([stray.status, textOf(stray.body).includes('not on this paper')]).toEqual([422, true])
    const nul = await browser.post(form, typed({ 'answer.different': 'a\0b' }))
    expect(nul.status).toBe(422)
  })

  test('is checked first, can be changed, and sends nothing until then', async ({ db }) => {
    const { browser, form, partnership } = await withForm(db)
    const check = await browser.post(form, [...typed(), ['intent', 'check']])
    expect(check.status).toBe(200)
    expect(check.body).toContain('name="answer.different" value="Llai o aros &lt;3"')
    expect(textOf(check.body)).toContain('Left empty')
    const change = await browser.post(form, [...typed(), ['intent', 'change']])
    expect(change.body).toContain('Llai o aros &lt;3</textarea>')
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS n FROM door.invitation WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows[0].n).toBe(0)
  })
})

test('after sending, the page is the same bytes whether the person had answered or not', async ({ db }) => {
  const outcomes = []
  for (const answered of [false, true]) {
    const partnership = await aPartnership(db, { slug: `papur-${answered ? 'dau' : 'dim'}` })
    const browser = await aWorker(partnership)
    const path = await opened(browser, partnership)
    const respondent = await respondentOf(db, path)
    const link = await browser.post(`${path}/send`, sending(respondent, { stage: 'midpoint' }))
    const token = tokenIn((await browser.get(link.location ?? '')).body)
    if (answered) await aResponse(token, { listened: 'disagree' }, { now: new Date() })
    const form = `${path}/paper/${respondent}/check-in.2/midpoint`
    const sent = await browser.post(form, [...typed(), ['intent', 'send']])
    expect(sent.status).toBe(303)
    const receipt = await browser.get(sent.location ?? '')
    expect(receipt.status).toBe(200)
    const pages = [receipt.body, (await browser.get(path)).body, (await browser.get(`${path}/timeline`)).body]
    const ids = [
      path.slice(4),
      respondent,
      partnership.slug,
      (sent.location ?? '').slice(4),
      (link.location ?? '').slice(4),
    ]
    outcomes.push(
      pages.map(page =>
        ids
          .sort((a, b) => b.length - a.length)
          .reduce((text, id) => text.replaceAll(id, ''), withoutKeys(withoutCode(page)))
          .replace(/\d{1,2}:\d{2}[ap]m/g, '')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''),
      ),
    )
  }
  expect(outcomes[1]).toEqual(outcomes[0])
  expect(textOf(outcomes[0]?.[0] ?? '')).toContain('the first answer stands')
})

test('the receipt stands there in both languages, in the browser that typed it in, and takes the answers back', async ({
  db,
}) => {
  const { browser, path, form } = await withForm(db)
  const fields: [string, string][] = [...typed({ sees: 'worker' }), ['intent', 'send']]
  const sent = await browser.post(form, fields)
  const page = await browser.get(sent.location ?? '')
  const codes = [...page.body.matchAll(/<p class="receipt__code"[^>]*>(.*?)<\/p>/gs)].map(([, code = '']) =>
    textOf(code).trim(),
  )
  expect(codes).toHaveLength(2)
  expect(codes[0]).toMatch(/^([0-9a-z]{4} ?){4}$/)
  expect(codes[1]).toBe(codes[0])
  expect(page.body).toContain('Dy god derbynneb')
  expect(page.body).toContain('Your receipt code')
  // Sent again by the same form: the same page with the same code.
  const again = await browser.post(form, fields)
  expect(again.location).toBe(sent.location)
  expect(withoutKeys((await browser.get(again.location ?? '')).body)).toBe(withoutKeys(page.body))

  const elsewhere = sameBrowser(browser)
  for (const name of elsewhere.cookies.keys()) if (name.includes('receipt-')) elsewhere.cookies.delete(name)
  expect((await elsewhere.get(sent.location ?? '')).body).toContain('not kept anywhere')

  const journey = textOf((await browser.get(path)).body)
  expect(journey).toContain('On paper, typed in by you')
  expect(journey).toContain('Llai o aros')
  expect(textOf((await browser.get(`${path}/timeline`)).body)).toContain('Answers from paper typed in')
})

test('it is another’s: not found, to read and to send', async ({ db }) => {
  const { browser, partnership, path, form } = await withForm(db)
  const sent = (await browser.post(form, [...typed(), ['intent', 'send']])).location ?? ''
  for (const stranger of [await aWorker(partnership, 1), await aWorker(await aPartnership(db))]) {
    for (const page of [`${path}/paper`, form, sent]) expect((await stranger.get(page)).status).toBe(404)
    expect((await stranger.post(form, [...typed(), ['intent', 'send']])).status).toBe(404)
  }
  for (const no of ['check-in.99/midpoint', 'check-in/midpoint', 'check-in.2/never'])
    expect((await browser.get(form.replace('check-in.2/midpoint', no))).status).toBe(404)
})
