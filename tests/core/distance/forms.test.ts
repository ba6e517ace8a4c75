import { describe, expect, test } from 'vitest'
import { goalSchema, limits, mattersSchema, scoresSchema, stateSchema } from '~/core/distance/forms'

const messagesOf = (result: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}) => (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

const id = '01890a5d-ac96-8b7c-8f3a-000000000001'

describe('what matters', () => {
  test('one of the three is enough, none is not', () => {
    expect(mattersSchema.safeParse({ helps: ' Nain ', language: 'cy' }).data).toEqual({
      matters: '',
      helps: 'Nain',
      different: '',
      language: 'cy',
    })
    expect(messagesOf(mattersSchema.safeParse({ matters: ' \n ', language: 'cy' }))).toEqual([
      'matters: distance:problem.matters-missing',
    ])
  })

  test('words stay as they are but for what cannot be seen, which is refused', () => {
    const emoji = '👩‍👧 <b>Mam</b>\nŵyl'
    expect(mattersSchema.safeParse({ matters: emoji, language: 'cy' }).data?.matters).toBe(emoji)
    for (const hidden of ['Mam\0', 'Mam\u202e', '\u200eMam']) {
      expect(messagesOf(mattersSchema.safeParse({ matters: hidden, language: 'cy' }))).toEqual([
        'matters: distance:problem.hidden',
      ])
    }
  })

  test('length is counted in characters as people see them', () => {
    const just = '🌱'.repeat(limits.matters)
    expect(mattersSchema.safeParse({ matters: just, language: 'en' }).success).toBe(true)
    expect(messagesOf(mattersSchema.safeParse({ matters: `${just}a`, language: 'en' }))).toEqual([
      'matters: distance:problem.matters-long',
    ])
  })
})

test('a goal says everything that is missing', () => {
  expect(messagesOf(goalSchema.safeParse({})).sort()).toEqual([
    'area: distance:problem.area',
    'formKey: distance:problem.form',
    'language: distance:problem.language',
    'respondent: distance:problem.whose',
    'text: distance:problem.goal-missing',
  ])
})

describe('how a goal stands', () => {
  const schema = stateSchema('2026-05-04', '2026-06-01')
  const said = { state: 'reached', reason: 'Tair gêm.', language: 'cy' }
  test.for([
    ['2026-05-04', []],
    ['2026-06-01', []],
    ['2026-05-03', ['on: distance:problem.day-early']],
    ['2026-06-02', ['on: distance:problem.day-future']],
    ['2026-02-30', ['on: distance:problem.day-wrong']],
    ['1/6/2026', ['on: distance:problem.day-wrong']],
    [undefined, ['on: distance:problem.day-missing']],
  ] as const)('on %s', ([on, messages]) => {
    expect(messagesOf(schema.safeParse({ ...said, on }))).toEqual(messages)
  })

  test('cannot be said to be put differently without the other goal', () => {
    expect(messagesOf(schema.safeParse({ ...said, state: 'changed', on: '2026-06-01' }))).toEqual([
      'state: distance:problem.state',
    ])
  })
})

describe('numbers', () => {
  const one = (score: unknown) => scoresSchema.safeParse({ scores: [{ goal: id, score }] })
  test('are 0 to 10, or not scored today', () => {
    expect(one('0').data?.scores[0]?.score).toBe(0)
    expect(one('10').data?.scores[0]?.score).toBe(10)
    expect(one('not-today').data?.scores[0]?.score).toBeNull()
    for (const wrong of ['11', '-1', '5.5', '05', '', ' 5', 'x', undefined]) {
      expect(messagesOf(one(wrong)), String(wrong)).toEqual([
        'scores.0.score: distance:problem.score-missing',
      ])
    }
  })
})
