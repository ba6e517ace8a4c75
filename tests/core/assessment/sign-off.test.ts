import { describe, expect, test } from 'vitest'
import { markOf, missingIn, readSignedBody, type SignedParts, signedBody } from '~/core/assessment/sign-off'

const signed: SignedParts = {
  component: 'clarity',
  from: '2025-04-01',
  to: '2026-04-01',
  record: {
    revision: 2,
    framework: 'hm-inspectorate-of-probation',
    rating: 3,
    progressStage: 2,
    narrative: 'Mae pawb yn gwybod pwy sy’n gwneud beth.',
    argued: '',
    governance: 'Y bwrdd, bob chwarter',
    cites: ['check-in/quarter/2026-01-01/total/agree/listened'],
    narrativeLanguage: 'cy',
    leadName: 'Y bwrdd',
    savedBy: 'Non Tudur',
    savedAt: '2026-03-20T10:00:00.000Z',
  },
  agencies: [
    {
      name: { cy: 'Yr Heddlu', en: 'The Police' },
      given: {
        rating: 2,
        progressStage: null,
        reasons: 'Too early',
        language: 'en',
        typedByLead: true,
        savedBy: 'Non Tudur',
        savedAt: '2026-03-19T10:00:00.000Z',
      },
    },
    { name: { cy: 'Y Bwrdd Iechyd', en: 'The Health Board' }, given: null },
  ],
}

describe('what is signed', () => {
  test('comes back as it was, with the parts that were there and no others', () => {
    const { body, contentHash } = signedBody(signed)
    expect(readSignedBody(body, contentHash)).toEqual(signed)
    const partner = { agency: null, name: 'Y fforwm', role: 'Gwrando', outcomes: '', language: 'cy' as const }
    const more = { ...signed, partners: [partner] }
    const again = signedBody(more)
    expect(readSignedBody(again.body, again.contentHash)).toEqual(more)
  })

  test('is the same text whatever the order of its parts', () => {
    const { record, agencies, ...rest } = signed
    expect(signedBody({ agencies, record, ...rest })).toEqual(signedBody(signed))
  })

  test('cannot be changed by a letter', () => {
    const { body, contentHash } = signedBody(signed)
    expect(() => readSignedBody(body.replace('"rating":3', '"rating":4'), contentHash)).toThrow(/hash/)
  })

  test('has another mark when any of it is another', () => {
    const marks = [
      markOf([]),
      markOf([signedBody(signed)]),
      markOf([signedBody({ ...signed, to: '2026-04-02' })]),
      markOf([signedBody(signed), signedBody(signed)]),
    ]
    expect(new Set(marks).size).toBe(4)
  })
})

describe('what is missing before it can be signed', () => {
  const whole = { rating: 3, progressStage: 1, narrative: 'Da' } as const
  test.for([
    [null, ['record']],
    [whole, []],
    [{ ...whole, rating: null }, ['rating']],
    [{ rating: null, progressStage: null, narrative: '' }, ['rating', 'progressStage', 'narrative']],
  ] as const)('%j', ([latest, missing]) => {
    expect(missingIn(latest)).toEqual(missing)
  })
})
