import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { currentInLibrary } from '~/core/instrument'
import { newFormKey } from '~/core/journey/link'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aWorker, opened, plainSettings, ready, respondentOf, sending, textOf } from './ready'

beforeEach(() => {
  plainSettings(vi.stubEnv)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const inWelsh = (path: string) => path.replace('/en/', '/cy/')
const goalForm = (respondent: string, change: Record<string, string> = {}) => ({
  respondent,
  area: 'family',
  text: 'I want to get on with my sister.',
  zero: '',
  ten: 'We cook together',
  language: 'en',
  formKey: newFormKey(randomBytes),
  ...change,
})

/** A journey with a goal that was chosen through its form. */
async function withGoal(db: TestDatabase, change?: Record<string, string>) {
  const place = await ready(db)
  const { browser, path, respondent } = place
  const made = await browser.post(`${path}/goals/new`, goalForm(respondent, change))
  if (made.status !== 303 || !made.location) throw new Error(`Choosing answered ${made.status}`)
  const goal = made.location.replace(/\?.*/, '')
  return { ...place, goal, goalId: goal.split('/').at(-1) ?? '' }
}

/** One row a goal, as the form of the numbers sends it. */
const numbersOf = (goalId: string, score: string, note = '') => ({
  'scores[0].goal': goalId,
  'scores[0].score': score,
  'scores[0].note': note,
  language: 'en',
})

describe('what matters', () => {
  test('is written down, added to, and what was written before can be read', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const page = `${path}/matters/${respondent}`
    const first = await browser.post(page, { matters: '<b>Nan</b>', helps: 'A walk', language: 'en' })
    expect(first.location).toBe(`${page}?saved`)
    await browser.post(page, {
      matters: 'Nan and the dog',
      helps: '',
      different: 'Less shouting',
      language: 'en',
    })
    const { body } = await browser.get(page)
    expect(body).toContain('<span class="own-words" lang="en">Nan and the dog</span>')
    expect(body).toContain('<span class="own-words" lang="en">&lt;b&gt;Nan&lt;/b&gt;</span>')
    expect(body).toContain('>Less shouting</textarea>')
    expect(textOf((await browser.get(inWelsh(path))).body)).toContain('Ei weld ac ychwanegu ato')
  })

  test('a form that cannot be taken keeps everything typed and says beside the field what is wrong', async ({
    db,
  }) => {
    const { browser, path, respondent } = await ready(db)
    const page = `${path}/matters/${respondent}`
    const long = 'ŵ'.repeat(2001)
    const fields = { matters: 'Nan\u202e\0', helps: long, different: 'Less <shouting>', language: 'xx' }
    const english = await browser.post(page, fields)
    expect(english.status).toBe(422)
    for (const field of ['matters', 'helps', 'language']) expect(english.body).toContain(`href="#${field}"`)
    expect(english.body).toContain('Write no more than 2,000 characters')
    expect(english.body).toContain('Characters that cannot be seen were taken out')
    // Without what cannot be seen, so that saving once more is enough.
    expect(english.body).toContain('>Nan</textarea>')
    expect(english.body).toContain(`>${long}</textarea>`)
    expect(english.body).toContain('>Less &lt;shouting&gt;</textarea>')
    const welsh = await browser.post(inWelsh(page), { matters: ' ', language: 'cy' })
    expect(welsh.status).toBe(422)
    expect(welsh.body).toContain('o leiaf un o’r tri blwch')
    expect((await browser.post(page, { ...fields, helps: '', matters: 'Nan', language: 'en' })).status).toBe(
      303,
    )
  })
})

describe('a goal', () => {
  test('says what is missing beside each field, in both languages, and keeps what was typed', async ({
    db,
  }) => {
    const { browser, path, respondent } = await ready(db)
    const fields = goalForm(respondent, { area: '', text: 'x'.repeat(301), zero: 'Shouting', language: '' })
    const english = await browser.post(`${path}/goals/new`, fields)
    expect(english.status).toBe(422)
    for (const field of ['area', 'text', 'language']) expect(english.body).toContain(`href="#${field}"`)
    expect(english.body).toContain('Write the goal in no more than 300 characters')
    expect(english.body).toContain(`>${'x'.repeat(301)}</textarea>`)
    expect(english.body).toMatch(/name="zero"[^>]*value="Shouting"/)
    expect(english.body).toContain(`value="${fields.formKey}"`)
    const welsh = await browser.post(inWelsh(`${path}/goals/new`), fields)
    expect(welsh.body).toContain('Dewiswch am beth mae’r nod')
  })

  test('is there once when its form is sent twice', async ({ db }) => {
    const { browser, path, respondent } = await ready(db)
    const fields = goalForm(respondent)
    const [one, two] = [
      await browser.post(`${path}/goals/new`, fields),
      await browser.post(`${path}/goals/new`, fields),
    ]
    expect(two.location).toBe(one.location)
    expect((await browser.get(path)).body.match(/I want to get on with my sister/g)).toHaveLength(1)
  })

  test('becomes reached with why and when; a day that cannot be is refused', async ({ db }) => {
    const { browser, path, goal } = await withGoal(db)
    const said = { state: 'reached', reason: 'We cook on Sundays.', language: 'en', on: '2999-01-01' }
    const future = await browser.post(goal, said)
    expect(future.status).toBe(422)
    expect(future.body).toContain('href="#on"')
    expect(future.body).toContain('>We cook on Sundays.</textarea>')
    expect(future.body).toMatch(/value="reached"[^>]*checked|checked[^>]*value="reached"/)
    expect((await browser.post(goal, { ...said, on: '' })).body).toContain('Enter a day')
    expect((await browser.post(inWelsh(goal), { ...said, state: 'changed' })).body).toContain(
      'Dewiswch sut mae pethau gyda’r nod',
    )
    const today = new Date().toISOString().slice(0, 10)
    expect((await browser.post(goal, { ...said, on: today })).location).toBe(`${goal}?saved`)
    expect((await browser.get(goal)).body).toContain('We cook on Sundays.')
    expect(textOf((await browser.get(inWelsh(path))).body)).toContain('Wedi’i gyrraedd')
  })

  test('put differently gives way to the other one', async ({ db }) => {
    const { browser, goal, respondent } = await withGoal(db)
    const today = new Date().toISOString().slice(0, 10)
    const { respondent: _, ...other } = goalForm(respondent, { text: 'I want to cook with my sister.' })
    const missing = await browser.post(`${goal}/differently`, { ...other, reason: '', on: today })
    expect(missing.status).toBe(422)
    expect(missing.body).toContain('href="#reason"')
    const put = await browser.post(`${goal}/differently`, { ...other, reason: 'Too big.', on: today })
    expect(put.status).toBe(303)
    const before = await browser.get(goal)
    expect(before.body).toContain('I want to cook with my sister.')
    expect(before.body).not.toContain('name="state"')
    expect((await browser.get(`${goal}/differently`)).body).toContain(
      'Another goal stands in its place by now',
    )
    const again = { ...other, formKey: newFormKey(randomBytes), reason: 'Once more.', on: today }
    const late = await browser.post(`${goal}/differently`, again)
    expect(late.status).toBe(409)
    expect(late.body).toContain('>Once more.</textarea>')
    expect((await browser.post(goal, { state: 'open', reason: 'x', language: 'en', on: today })).status).toBe(
      409,
    )
  })
})

describe('numbers', () => {
  test('nothing is chosen beforehand, nothing of another voice is shown, and what was given stands there again', async ({
    db,
  }) => {
    const { browser, path, respondent, goalId } = await withGoal(db)
    const of = (voice: string) => `${path}/score/${respondent}?stage=midpoint&voice=${voice}`
    expect((await browser.get(of('person'))).body).not.toMatch(/type="radio"[^>]*checked=""[^>]*value="\d+"/)
    const kept = await browser.post(of('worker'), numbersOf(goalId, '4'))
    expect(kept.location).toBe(`${path}/score/${respondent}?stage=midpoint&saved`)
    const checked = /name="scores\[0\]\.score"[^>]*checked/
    expect((await browser.get(of('person'))).body).not.toMatch(checked)
    expect((await browser.get(of('worker'))).body).toMatch(checked)
    await browser.post(of('person'), numbersOf(goalId, '7', 'She laughed.'))
    expect((await browser.get(of('person'))).body).toContain('>She laughed.</textarea>')
    expect((await browser.get(of('worker'))).body).not.toContain('She laughed.')
  })

  test('a number that is none, or a text too long, comes back with everything that was typed', async ({
    db,
  }) => {
    const { browser, path, respondent, goalId } = await withGoal(db)
    const page = `${path}/score/${respondent}?stage=end&voice=person`
    const wrong = await browser.post(page, numbersOf(goalId, '11', 'It is better.'))
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('href="#scores-0-score"')
    expect(wrong.body).toContain('>It is better.</textarea>')
    const long = await browser.post(inWelsh(page), numbersOf(goalId, '6', 'y'.repeat(1001)))
    expect(long.status).toBe(422)
    expect(long.body).toContain('href="#scores-0-note"')
    expect(long.body).toContain('Ysgrifennwch 1,000 o nodau ar y mwyaf')
    expect(long.body).toMatch(/checked=""[^>]*value="6"|value="6"[^>]*checked=""/)
    const none = await browser.post(page, { 'scores[0].goal': goalId, language: 'en' })
    expect(none.body).toContain('Choose a number, or “Not scored today”')
  })

  test('what is asked for has to be there', async ({ db }) => {
    const { browser, path, respondent, goalId } = await withGoal(db)
    const page = `${path}/score/${respondent}`
    const missing = await browser.get(`${page}?ask=&stage=midpoint`)
    expect(missing.body).toContain('href="#voice"')
    expect((await browser.post(page, numbersOf(goalId, '4'))).status).toBe(400)
    const nobody = `${page}?stage=end&voice=person`
    expect((await browser.post(nobody, numbersOf('01890a5d-ac96-8b7c-8f3a-000000000001', '4'))).status).toBe(
      404,
    )
  })
})

describe('the journey line', () => {
  test('speaks to the person in the language they chose, and in the other when it is asked to', async ({
    db,
  }) => {
    const { browser, path, respondent, goal, goalId } = await withGoal(db)
    const score = (stage: string, voice: string, number: string) =>
      browser.post(`${path}/score/${respondent}?stage=${stage}&voice=${voice}`, numbersOf(goalId, number))
    await score('beginning', 'person', '3')
    await score('midpoint', 'person', '7')
    await score('midpoint', 'worker', '4')
    const line = `${path}/line/${respondent}`
    // The young person chose Welsh; the worker reads English.
    const { body } = await browser.get(line)
    expect(body).toContain('<section class="sheet" lang="cy">')
    expect(body).toContain('Pa mor bell wyt ti wedi dod')
    expect(textOf(body)).toContain('Ar y dechrau: 3. Nawr: 7. Rwyt ti’n nes at dy nod.')
    expect(textOf(body)).toContain('Hanner ffordd: Rwyt ti’n gweld 7, mae dy weithiwr yn gweld 4.')
    expect(body).toContain('lang="en">We cook together</span>')
    expect(body).not.toMatch(/5[.,]5/)
    const english = textOf((await browser.get(`${line}?in=en`)).body)
    expect(english).toContain('In the middle: You see 7, your worker sees 4.')
    // The picture and its table hold the same numbers.
    expect(body.match(/<tbody.*?<\/tbody>/s)?.[0]).toMatch(/Ti.*3.*7.*–.*Dy weithiwr.*–.*4.*–/s)

    const unsafe = { state: 'unsafe', reason: 'He would find out.', language: 'en' }
    const today = new Date().toISOString().slice(0, 10)
    await browser.post(goal, { ...unsafe, on: today })
    const without = (await browser.get(line)).body
    expect(without).not.toContain('get on with my sister')
    expect(without).not.toContain('He would find out')
  })

  test('speaks to a parent as an adult, with two voices', async ({ db }) => {
    const place = await ready(db, {
      'respondents[0].audience': 'parent_carer',
      'respondents[0].language': 'cy',
    })
    const { browser, path, respondent } = place
    await browser.post(`${path}/goals/new`, goalForm(respondent))
    const { body } = await browser.get(`${path}/line/${respondent}`)
    expect(body).toContain('Pa mor bell rydych chi wedi dod')
    expect(body).not.toContain('wyt ti')
    const ask = (await browser.get(`${path}/score/${respondent}`)).body
    expect(ask).not.toContain('value="parent_carer"')
    const asked = `${path}/score/${respondent}?stage=beginning&voice=person`
    expect((await browser.get(inWelsh(asked))).body).toContain('Ble rydych chi gyda hyn nawr?')
  })
})

test('another worker and a worker of another partnership reach none of the pages', async ({ db }) => {
  const { browser, partnership, path, respondent, goal, goalId } = await withGoal(db)
  const pages = [
    `${path}/matters/${respondent}`,
    `${path}/goals/new`,
    goal,
    `${goal}/differently`,
    `${path}/score/${respondent}`,
    `${path}/line/${respondent}`,
    `${path}/timeline`,
  ]
  for (const page of pages) expect((await browser.get(page)).status, page).toBe(200)
  const strangers = [await aWorker(partnership, 1), await aWorker(await aPartnership(db))]
  const today = new Date().toISOString().slice(0, 10)
  for (const stranger of strangers) {
    for (const page of pages) expect((await stranger.get(page)).status, page).toBe(404)
    const tries: [string, Record<string, string>][] = [
      [`${path}/matters/${respondent}`, { matters: 'x', language: 'en' }],
      [`${path}/goals/new`, goalForm(respondent)],
      [goal, { state: 'stuck', reason: 'x', language: 'en', on: today }],
      [`${goal}/differently`, { ...goalForm(respondent), reason: 'x', on: today }],
      [`${path}/score/${respondent}?stage=end&voice=worker`, numbersOf(goalId, '1')],
    ]
    for (const [page, fields] of tries) expect((await stranger.post(page, fields)).status, page).toBe(404)
  }
  expect(textOf((await browser.get(goal)).body)).toContain('Nobody has scored it yet.')
})

test('the timeline leads through everything, in both languages', async ({ db }) => {
  const { browser, path, respondent, goalId } = await withGoal(db)
  await browser.post(`${path}/score/${respondent}?stage=beginning&voice=person`, numbersOf(goalId, '3'))
  const english = textOf((await browser.get(`${path}/timeline`)).body)
  expect(english).toContain('Numbers given by: The person')
  expect(english).toContain('3 of 10')
  expect(english.indexOf('Numbers given')).toBeLessThan(english.indexOf('Goal chosen'))
  expect(textOf((await browser.get(inWelsh(`${path}/timeline`))).body)).toContain('Nod wedi’i ddewis')
})

test('the timeline names the questionnaire that was sent, as the journey’s page does', async ({ db }) => {
  const partnership = await aPartnership(db, { instruments: ['check-in', 'looking-back'] })
  const browser = await aWorker(partnership)
  const path = await opened(browser, partnership)
  const respondent = await respondentOf(db, path)
  await browser.post(`${path}/send`, sending(respondent))
  await browser.post(`${path}/send`, sending(respondent, { instrument: 'looking-back', stage: 'after' }))
  const [english, welsh] = [`${path}/timeline`, inWelsh(`${path}/timeline`)]
  const looking = currentInLibrary('looking-back').title
  expect(textOf((await browser.get(english)).body)).toMatch(
    new RegExp(`Check-in sent .*At the beginning.*Questionnaire sent .*${looking.en} · Afterwards`),
  )
  expect(textOf((await browser.get(welsh)).body)).toContain(`${looking.cy} · Wedyn`)
})
