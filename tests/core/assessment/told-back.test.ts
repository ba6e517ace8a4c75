import { describe, expect, test } from 'vitest'
import { confirmationOf, questionPublic, stillOpen } from '~/core/assessment/question'
import {
  changeStates,
  type HeardThing,
  mayFollow,
  missingToPublish,
  percentOf,
  ratesOf,
  saysTheSame,
  toldOn,
} from '~/core/assessment/told-back'
import { heardForm } from '~/core/assessment/told-back-form'

const thing: HeardThing = {
  heard: { cy: 'Mae’r bws yn hwyr', en: 'The bus is late' },
  heardOn: '2026-05-01',
  source: 'forum',
  state: 'done',
  decided: { cy: 'Rydyn ni’n cwrdd yn nes', en: 'We meet nearer' },
  lead: '',
  decidedOn: '2026-05-10',
  doneOn: '2026-06-01',
}

describe('the two rates', () => {
  test('of four things, three were answered and two have changed', () => {
    const things = (['heard', 'not-doing', 'already-done', 'done'] as const).map(state => ({ state }))
    expect(ratesOf(things)).toEqual({ heard: 4, answered: 3, changed: 2 })
    expect(ratesOf([])).toEqual({ heard: 0, answered: 0, changed: 0 })
    // A decision is an answer, and changes nothing before it is done.
    expect(ratesOf([{ state: 'doing' }])).toEqual({ heard: 1, answered: 1, changed: 0 })
  })

  test('have a percent from ten things on', () => {
    expect(percentOf(3, 4)).toBeNull()
    expect(percentOf(9, 9)).toBeNull()
    expect(percentOf(7, 10)).toBe(70)
    expect(percentOf(2, 12)).toBe(17)
  })
})

test('an answer can change and cannot be taken back to none', () => {
  const decisions = changeStates.filter(state => state !== 'heard')
  for (const after of changeStates) expect(mayFollow('heard', after)).toBe(true)
  for (const before of decisions) {
    expect(mayFollow(before, 'heard')).toBe(false)
    for (const after of decisions) expect(mayFollow(before, after)).toBe(true)
  }
})

describe('publishing', () => {
  test('needs both languages of both texts, and a decision', () => {
    expect(missingToPublish(thing)).toEqual([])
    const bare = {
      ...thing,
      state: 'heard' as const,
      heard: { cy: '', en: 'x' },
      decided: { cy: '', en: '' },
    }
    expect(missingToPublish(bare)).toEqual(['heard-cy', 'decision', 'decided-cy', 'decided-en'])
  })

  test('takes texts that fit on the first screen of a phone', () => {
    const long = { ...thing, decided: { cy: 'ŵ'.repeat(400), en: 'x'.repeat(401) } }
    expect(missingToPublish(long)).toEqual(['decided-en-long'])
  })

  test('counts from the day it was done, else decided', () => {
    expect(toldOn(thing)).toBe('2026-06-01')
    expect(toldOn({ ...thing, doneOn: null })).toBe('2026-05-10')
    expect(toldOn({ decidedOn: null, doneOn: null })).toBeNull()
  })
})

test('two say the same only when every part does', () => {
  expect(saysTheSame(thing, { ...thing, heard: { ...thing.heard } })).toBe(true)
  expect(saysTheSame(thing, { ...thing, heard: { ...thing.heard, cy: 'x' } })).toBe(false)
  expect(saysTheSame(thing, { ...thing, doneOn: null })).toBe(false)
})

describe('words to look at before everybody may read them', () => {
  const words = (text: string) => questionPublic({ text }).map(one => one.passage)

  test('are who is the only one, names, places, dates and ages, in both languages', () => {
    expect(words('The only girl in Cardiff, 14 years old, on 4 May 2026')).toEqual(
      expect.arrayContaining(['The only girl', 'Cardiff', '4 May 2026']),
    )
    expect(words('Yr unig ferch o Lanelli')).toEqual(['Yr unig ferch', 'Lanelli'])
    expect(words('Mae’r bws yn hwyr')).toEqual([])
  })

  test('are named once, with the staff’s own names among them', () => {
    const own = { staff: ['Gwenllian Prydderch'], services: ['Canolfan y Bont'] }
    const found = questionPublic({ text: 'Gwenllian said so, and Gwenllian did it' }, own)
    expect(found.map(one => [one.passage, one.why])).toEqual([['Gwenllian', 'kind.person']])
  })

  test('a confirmation counts for the words it was given for, and for no others', () => {
    const found = questionPublic({ 'heard.cy': 'Mae Caerdydd yn bell', 'heard.en': 'Cardiff is far' })
    expect(found.map(({ field }) => field)).toEqual(['heard.cy', 'heard.en'])
    expect(stillOpen(found, '')).toEqual(found)
    expect(stillOpen(found, confirmationOf(found))).toEqual([])
    const more = questionPublic({ 'decided.en': 'Swansea is nearer' })
    expect(stillOpen([...found, ...more], confirmationOf(found))).toEqual(more)
  })
})

describe('the form of a heard thing', () => {
  const typed = {
    heard: { cy: '', en: 'Too far' },
    heardOn: '2026-05-01',
    source: 'forum',
    state: 'heard',
    decided: { cy: '', en: '' },
    lead: '',
  }
  const problems = (more: object, lang: 'cy' | 'en' = 'en') => {
    const read = heardForm('2026-06-30', lang).safeParse({ ...typed, ...more })
    return read.success
      ? []
      : read.error.issues.map(({ path, message }) => [
          path.join('.'),
          message.replace('changes:problem.', ''),
        ])
  }

  test('one language is enough, and a decision may come later', () => {
    expect(problems({})).toEqual([])
    expect(heardForm('2026-06-30', 'cy').parse(typed)).toMatchObject({
      decidedOn: null,
      act: 'save',
      basedOn: 0,
    })
  })

  test.each([
    [{ heard: { cy: ' ', en: '' } }, ['heard.en', 'heard-missing']],
    [{ state: 'doing', decidedOn: '2026-05-02' }, ['decided.en', 'decided-missing']],
    [{ state: 'not-doing', decidedOn: '2026-05-02' }, ['decided.en', 'why-missing']],
    [{ state: 'doing', decided: { cy: 'x', en: '' } }, ['decidedOn', 'decided-on-missing']],
    [{ decidedOn: '2026-05-02' }, ['state', 'only-heard']],
    [{ state: 'done', decided: { cy: 'x', en: '' }, decidedOn: '2026-05-02' }, ['doneOn', 'done-on-missing']],
    [
      { state: 'doing', decided: { cy: 'x', en: '' }, decidedOn: '2026-05-02', doneOn: '2026-05-03' },
      ['doneOn', 'done-on-early'],
    ],
    [
      { state: 'doing', decided: { cy: 'x', en: '' }, decidedOn: '2026-04-30' },
      ['decidedOn', 'decided-first'],
    ],
    [
      { state: 'done', decided: { cy: 'x', en: '' }, decidedOn: '2026-05-02', doneOn: '2026-05-01' },
      ['doneOn', 'done-first'],
    ],
    [
      { decidedOn: '2026-07-01', state: 'doing', decided: { cy: 'x', en: '' } },
      ['decidedOn', 'assessment:problem.day-future'],
    ],
    [{ source: 'somebody' }, ['source', 'source']],
  ])('%o: %s', (more, problem) => {
    expect(problems(more)).toContainEqual(problem)
  })

  test('what is missing in both is asked for in the page’s language', () => {
    expect(problems({ heard: { cy: '', en: '' } }, 'cy')).toEqual([['heard.cy', 'heard-missing']])
  })
})
