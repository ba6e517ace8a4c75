import { afterEach, beforeEach, expect, vi } from 'vitest'
import { aPartnership, test } from '../support/database'
import { aWorker, plainSettings, ready, textOf } from './ready'

beforeEach(() => {
  plainSettings(vi.stubEnv)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const person = (respondent: string, change: Record<string, string> = {}) => ({
  'people[0].respondent': respondent,
  ...change,
})

test('closing asks whether people want to be asked again; nothing is chosen for them', async ({ db }) => {
  const { browser, path, respondent } = await ready(db)
  expect((await browser.get(`${path}/afterwards`)).status).toBe(404)
  const there = (await browser.post(path, { intent: 'close' })).location ?? ''
  expect(there).toBe(`${path}/afterwards`)
  const page = await browser.get(there)
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('checked=""')
  expect(textOf(page.body)).toContain('No address or number is kept here')
  expect(textOf((await browser.get(there.replace('/en/', '/cy/'))).body)).toContain('Does dim cyfeiriad')

  // Nothing chosen records nothing; a way without a time is said beside it, and what was chosen stays.
  expect((await browser.post(there, person(respondent))).location).toBe(path)
  expect(textOf((await browser.get(path)).body)).toContain('Not asked yet')
  const wrong = await browser.post(there, person(respondent, { 'people[0].way': 'post' }))
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('href="#people-0-months"')
  expect(wrong.body).toMatch(/checked="" value="post"/)

  await browser.post(there, person(respondent, { 'people[0].way': 'post', 'people[0].months': '6' }))
  expect(textOf((await browser.get(path)).body)).toContain('By a card in the post. From')
  expect((await browser.get(there)).body).toMatch(/checked="" value="post"/)
  // A change of mind; a time that still stands there is no reason to ask.
  await browser.post(there, person(respondent, { 'people[0].way': 'no', 'people[0].months': '6' }))
  expect(textOf((await browser.get(path)).body)).toContain('Does not want to be asked')
})

test('it is another’s: not found, to read and to write', async ({ db }) => {
  const { browser, partnership, path, respondent } = await ready(db)
  await browser.post(path, { intent: 'close' })
  for (const stranger of [await aWorker(partnership, 1), await aWorker(await aPartnership(db))]) {
    expect((await stranger.get(`${path}/afterwards`)).status).toBe(404)
    const said = person(respondent, { 'people[0].way': 'no' })
    expect((await stranger.post(`${path}/afterwards`, said)).status).toBe(404)
  }
  const forged = person(respondent, { 'people[0].way': 'fax' })
  expect((await browser.post(`${path}/afterwards`, forged)).status).toBe(422)
})
