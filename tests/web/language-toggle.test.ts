import fc from 'fast-check'
import { expect } from 'vitest'
import { cookieName } from '~/core/answer/secrets'
import { currentInLibrary, type Item, isWords, itemsFor, optionsFor, shownItems } from '~/core/instrument'
import { type Lang, otherLang } from '~/i18n'
import { visit } from '~/steps/answer/visit'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aJourney, anInvitation } from '../support/invitation'
import { AnswerBrowser } from './answer-browser'

/**
 * Switching language at random places never changes an answer: the same presses, with and without the language
 * button between them, end in the same answers, and in the same copy with the worker.
 */

const NOW = new Date()
/** Each is a whole check-in of some thirty requests. */
const RUNS = process.env.FULL ? 150 : 15
const checkIn = currentInLibrary('check-in')
const ASKED = { audience: 'young_person', stage: 'midpoint' } as const
const items = itemsFor(checkIn, ASKED)

/** What somebody does on one question before going on. */
interface Step {
  /** what they choose or write; null skips */
  answer: string | null
  /** presses of the language button with nothing chosen yet, then with the answer chosen and not saved */
  before: number
  after: number
  /** whether they change their mind first: something else is chosen when they press the language button */
  first: string | null
  /** whether they load the page again in between */
  reload: boolean
}

/** Words as people write them: letters of both languages, emoji, markup; without what the page refuses. */
const words = fc.string({
  unit: fc.constantFrom(...'aŵŷ âô\n’"&<>%+;=', '🌱', '👩‍👧'),
  minLength: 1,
  maxLength: 40,
})
const someWords = words.map(text => text.trim().normalize('NFC')).filter(text => text !== '')

const stepFor = (item: Item): fc.Arbitrary<Step> => {
  const { scale, apart } = optionsFor(item, ASKED.audience)
  const codes = [...scale, ...apart].map(({ code }) => code)
  const answer = isWords(item) ? someWords : fc.constantFrom(...codes)
  return fc.record({
    answer: fc.option(answer, { nil: null, freq: 5 }),
    before: fc.nat({ max: 2 }),
    after: fc.nat({ max: 2 }),
    first: fc.option(answer, { nil: null, freq: 2 }),
    reload: fc.boolean(),
  })
}
const ways = fc.tuple(...items.map(stepFor))

let db: TestDatabase
let ask: () => Promise<string>

test('switching language at random places never changes an answer', { timeout: 300_000 }, async ({
  db: file,
}) => {
  db = file
  const partnership = await aPartnership(db, { now: NOW })
  ask = async () => anInvitation(await aJourney(partnership, { now: NOW }), NOW)
  await fc.assert(
    fc.asyncProperty(
      ways,
      fc.constantFrom<Lang>('cy', 'en'),
      fc.nat({ max: 2 }),
      async (way, lang, atShare) => {
        const token = await ask()
        const kept = await answerAll(token, lang, way, atShare)
        const expected: Record<string, string | null> = {}
        for (const [index, item] of items.entries())
          if (isShown(item, expected)) expected[item.key] = way[index]?.answer ?? null
        expect(kept.answers).toEqual(expected)
        expect(kept.shared).toEqual(withoutSkipped(expected))
      },
    ),
    { numRuns: RUNS },
  )
})

/** Whether a question comes up after these answers. */
const isShown = (item: Item, answers: Record<string, string | null>) =>
  shownItems(checkIn, ASKED, answers).includes(item)

const withoutSkipped = (answers: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null))

/** Answers on a phone of its own and shares it. Returns what the phone kept, and what the worker then has. */
async function answerAll(token: string, begin: Lang, way: readonly Step[], atShare: number) {
  const phone = new AnswerBrowser()
  let lang = begin
  /** Presses the language button of a page, with what stands in its form. */
  const press = async (path: string, form: Record<string, string>) => {
    const other = otherLang(lang)
    const page = await phone.send(`/${lang}/answer/${token}/${path}`, { ...form, language: other })
    expect(page.address).toBe(`/${other}/answer/${token}/${path}`)
    lang = other
    return page
  }
  await phone.send(`/${lang === 'cy' ? 'c' : 'e'}/${token}`, {})

  const given: Record<string, string | null> = {}
  for (const [index, item] of items.entries()) {
    if (!isShown(item, given)) continue
    const { key } = item
    const { answer, before, after, first, reload } = way[index] as Step
    const path = `q/${key}`
    given[key] = answer
    for (let presses = 0; presses < before; presses++) await press(path, { answer: '' })
    if (first !== null) expect((await press(path, { answer: first })).filledIn).toBe(first)
    if (reload) await phone.see(`/${lang}/answer/${token}/${path}`)
    if (answer === null) {
      await phone.send(`/${lang}/answer/${token}/${path}`, {
        intent: 'skip',
        ...(first === null ? {} : { answer: first }),
      })
      continue
    }
    for (let presses = 0; presses < after; presses++)
      expect((await press(path, { answer })).filledIn).toBe(answer)
    await phone.send(`/${lang}/answer/${token}/${path}`, { intent: 'continue', answer })
  }

  const device = phone.cookies.get(cookieName(token)) ?? ''
  const found = await visit({ token, device, now: NOW })
  if (found.kind !== 'open' || found.mine?.draft.state !== 'open')
    throw new Error('The answers are not there')
  const { answers } = found.mine.draft
  if (Object.values(answers).every(answer => answer === null)) return { answers, shared: {} }

  for (let presses = 0; presses < atShare; presses++) {
    expect((await press('share', { sees: 'worker' })).filledIn).toBe('worker')
  }
  const sent = await phone.send(`/${lang}/answer/${token}/share`, { sees: 'worker' })
  expect(sent.address).toBe(`/${lang}/answer/${token}/sent`)
  const { rows } = await db.owner.query(
    'SELECT answers, language FROM journey.shared_answer WHERE respondent_id = $1',
    [found.invitation.respondentId],
  )
  expect(rows[0]?.language).toBe(lang)
  return { answers, shared: rows[0]?.answers }
}
