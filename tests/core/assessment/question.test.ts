import { describe, expect, test } from 'vitest'
import {
  confirmationOf,
  type Known,
  questionFields,
  questionText,
  stillOpen,
} from '~/core/assessment/question'

const nothing: Known = { percents: [], people: [], own: { staff: [], services: [] } }
const cited: Known = { ...nothing, percents: [80], people: [25] }
const asked = (text: string, known = nothing) =>
  questionText(text, known).map(({ passage, why }) => [passage, why])

describe('numbers in a text about the work', () => {
  test('are asked about unless a cited figure has them', () => {
    const text = 'Of about 25 people 80% feel respected, and 90% feel safe.'
    expect(asked(text, cited)).toEqual([['90%', 'number']])
    expect(asked(text)).toEqual([
      ['25', 'number'],
      ['80%', 'number'],
      ['90%', 'number'],
    ])
  })

  test('a share is no number of people: 25% is asked about where 25 people are cited', () => {
    expect(asked('25% agreed', cited)).toEqual([['25%', 'number']])
    expect(asked('25 y cant', cited)).toEqual([['25 y cant', 'number']])
    expect(asked('80 per cent', cited)).toEqual([])
  })

  test.for([
    'Since 2024, and in 2025/26, on 4 March 2026 and in April to June 2026.',
    'Ers 2024, ac yn 2025-26, ar 4 Mawrth 2026.',
    'The 12Cs and C8, for the 2nd time.',
    '1. We meet.\n2) We listen.',
  ])('days, years and marks are none: %s', text => {
    expect(asked(text)).toEqual([])
  })

  test('is asked about once, with what stands around it', () => {
    expect(questionText('We saw 17 families. Those 17 stayed.', nothing)).toEqual([
      { passage: '17', why: 'number', before: 'We saw ', after: ' families. Those 17 stayed.' },
    ])
  })
})

describe('who somebody may be', () => {
  test('is asked about in both languages, by name and without one', () => {
    expect(asked('The only girl at the forum said so.')).toEqual([['The only girl', 'only-one']])
    expect(asked('Dywedodd yr unig ferch hynny.')).toEqual([['yr unig ferch', 'only-one']])
    expect(asked('We thank Angharad for this.')).toEqual([['Angharad', 'person']])
    expect(asked('Families in Llandudno asked for it.')).toEqual([['Llandudno', 'place']])
    expect(asked('Ring 07700 900123.')).toEqual([['07700 900123', 'contact']])
    expect(asked('A 14-year-old told us.')).toMatchObject([[expect.stringContaining('14'), 'age']])
    expect(asked('Her brother came too.')).toEqual([['Her brother', 'family']])
  })

  test('the partnership’s own staff and services are found', () => {
    const own = { staff: ['Heledd Ifor'], services: ['Tîm Troi’r Gornel'] }
    expect(asked('Heledd runs it with Tîm Troi’r Gornel.', { ...nothing, own })).toEqual([
      ['Heledd', 'person'],
      ['Tîm Troi’r Gornel', 'service'],
    ])
  })

  test('a word that somebody is also called is a name only with its capital', () => {
    const own = { staff: ['Gwawr Hope'], services: [] }
    expect(asked('Mae’n wawr newydd, and there is hope.', { ...nothing, own })).toEqual([])
    expect(asked('This was led by Gwawr.', { ...nothing, own })).toEqual([['Gwawr', 'person']])
  })

  test.for([
    'Our partners in probation, the courts and schools have agreed a protocol for children in care.',
    'Mae ein partneriaid yn y llysoedd a’r ysgolion wedi cytuno ar brotocol.',
    'The Youth Justice Board and the Regional Safeguarding Board lead this together.',
    'Everyone knows who to ring. Mae pawb yn gwybod beth i’w wneud.',
    'Check-ins are sent at every stage and what people say is acted on.',
  ])('what a board writes about its work is not: %s', text => {
    expect(asked(text)).toEqual([])
  })
})

describe('whoever means it', () => {
  const first = questionFields({ narrative: '90% agree', argued: 'The only girl' }, nothing)

  test('says so once for all that was shown, line ends as a browser sends them', () => {
    expect(first.map(({ field, passage }) => [field, passage])).toEqual([
      ['narrative', '90%'],
      ['argued', 'The only girl'],
    ])
    expect(stillOpen(first, '')).toEqual(first)
    expect(stillOpen(first, confirmationOf(first).replaceAll('\n', '\r\n'))).toEqual([])
  })

  test('and not for what was written since', () => {
    const later = questionFields({ narrative: '90% agree and 70% too', argued: 'The only girl' }, nothing)
    expect(stillOpen(later, confirmationOf(first)).map(({ passage }) => passage)).toEqual(['70%'])
  })
})
