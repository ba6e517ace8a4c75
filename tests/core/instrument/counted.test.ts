import { describe, expect, test } from 'vitest'
import { anyItem, type Item, numberFor, textOf, type Voice } from '~/core/instrument'
import { codebookOf } from '~/core/instrument/codebook'
import { instrumentJsonSchema } from '~/core/instrument/exchange'
import { faultsOf } from '~/core/instrument/faults'
import { isSameItem } from '~/core/instrument/same'
import { instrumentSchema } from '~/core/instrument/schema'
import { counting, sentences } from './a-count'
import { item, options, survey, surveyData, words } from './a-survey'

/** A question that says what somebody chose earlier. */

const asked = { audience: 'young_person', stage: 'end' } as const
const of = survey(counting())

function itemOf(key: string, from = of): Item {
  const found = anyItem(from, key)
  if (!found) throw new Error(`No item ${key}`)
  return found
}

const numbered = (answers: Record<string, string | null>, key = 'most', from = of) =>
  numberFor(from, asked, answers, itemOf(key, from))
const says = (number: number | null, voice: Voice = asked, lang: 'cy' | 'en' = 'cy') =>
  textOf(itemOf('most'), voice, lang, number)

describe('the number', () => {
  test('is how many were chosen; what rules out the others counts as none', () => {
    expect(numbered({ topics: 'home' })).toBe(1)
    expect(numbered({ topics: 'home school friends' })).toBe(3)
    expect(numbered({ topics: 'none' })).toBe(0)
  })

  test('is the number that was given', () => {
    for (const given of ['0', '1', '7', '10']) expect(numbered({ overall: given }, 'why')).toBe(Number(given))
  })

  test('is not known of somebody who skipped it, does not know, has not come to it, or says what nobody can', () => {
    for (const answer of [null, 'dont-know', 'rather-not-say', 'no-such', 'home no-such', ''])
      expect([answer, numbered({ topics: answer })]).toEqual([answer, null])
    for (const answer of [null, 'dont-know', '11', '-1', '1e3'])
      expect([answer, numbered({ overall: answer }, 'why')]).toEqual([answer, null])
    expect(numbered({})).toBeNull()
    expect(numbered({ topics: 'home' }, 'topics')).toBeNull()
  })

  test('is not known where the earlier question was never asked, or is hidden by a change of mind', () => {
    const hidden = survey([
      item('first', 'one-of', { options: options('yes', 'no') }),
      item('topics', 'several-of', {
        options: options('home', 'school'),
        audiences: ['young_person'],
        showIf: { item: 'first', is: ['yes'] },
      }),
      item('most', 'long-text', {
        counted: { item: 'topics', forms: { ti: sentences('ti'), chi: sentences('chi') } },
      }),
    ])
    const answers = { first: 'yes', topics: 'home school' }
    expect(numbered(answers, 'most', hidden)).toBe(2)
    expect(numbered({ ...answers, first: 'no' }, 'most', hidden)).toBeNull()
    expect(numberFor(hidden, { ...asked, audience: 'adult' }, answers, itemOf('most', hidden))).toBeNull()
  })
})

describe('the words', () => {
  test('are those of the number in both languages, with the number in figures', () => {
    const kinds = ['zero', 'one', 'two', 'few', 'other', 'other', 'many', 'other', 'other', 'other', 'other']
    kinds.forEach((kind, number) => {
      for (const lang of ['cy', 'en'] as const)
        expect(says(number, asked, lang)).toBe(`ti ${kind} ${number} ${lang}`)
    })
  })

  test('are the plain ones without a number, as on paper', () => {
    expect(says(null)).toBe('most cy')
    expect(textOf(itemOf('most'), { audience: 'adult' }, 'en')).toBe('most en chi')
  })

  test('stay in the wording of who reads: theirs with a number, or theirs without', () => {
    expect(says(2, { audience: 'young_person', easy: true })).toBe('easy two 2 cy')
    expect(says(2, { audience: 'adult' })).toBe('chi two 2 cy')
    // Nothing is written for a number in these: no adult's words, and no present tense, take their place.
    expect(says(2, { audience: 'child' })).toBe('plain child cy')
    expect(says(2, { audience: 'adult', stage: 'after' })).toBe('plain after cy chi')
    expect(says(2, { audience: 'child', easy: true })).toBe('easy two 2 cy')
  })
})

describe('what is wrong with them', () => {
  const faults = (items: object[]) =>
    faultsOf(surveyData(items) as Parameters<typeof faultsOf>[0]).map(({ message }) => message)
  const [topics, overall, most, why] = counting()
  const withForm = (lang: 'cy' | 'en', text: string) => {
    const forms = { ti: sentences('ti'), chi: sentences('chi') }
    forms.chi.few = { cy: 'a', en: 'a', [lang]: text }
    return [topics, { ...most, counted: { item: 'topics', forms } }] as object[]
  }

  test('nothing, also when fewer are asked where the number comes from', () => {
    expect(faults([topics, overall, most, why] as object[])).toEqual([])
    expect(faults([{ ...topics, audiences: ['adult'] }, overall, most, why] as object[])).toEqual([])
  })

  test('a number from nowhere, from later, or from itself', () => {
    expect(faults([overall, most, why] as object[])).toEqual(['counted-not-earlier'])
    expect(faults([most, topics, overall, why] as object[])).toEqual(['counted-not-earlier'])
  })

  test.each(['agree', 'yes-no', 'one-of', 'short-text', 'long-text'])('a number from %s', type => {
    const other = { ...topics, type, answers: { yes: words('yes'), no: words('no') } }
    expect(faults([other, most] as object[])).toEqual(['counted-not-a-number'])
  })

  test.for(['cy', 'en'] as const)('any brackets but one number, in %s', lang => {
    for (const right of ['Dim', '{{count}} peth', 'Mae {{count}}'])
      expect([right, faults(withForm(lang, right))]).toEqual([right, []])
    for (const wrong of [
      '{{number}}',
      '{{count}} {{count}}',
      '{{ count }}',
      '{{count',
      'a }} b',
      '{{{count}}}',
    ])
      expect([wrong, faults(withForm(lang, wrong))]).toEqual([wrong, ['counted-brackets']])
    const plain = { ...most, text: { ...words('a'), chi: { cy: 'a', en: 'a', [lang]: '{{count}}' } } }
    expect(faults([topics, plain] as object[])).toEqual(['counted-brackets'])
  })

  test.for(['cy', 'en'] as const)('a sentence that is missing in %s, for any kind of number', lang => {
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
      for (const wording of ['ti', 'chi', 'easy_ti']) {
        const copy = structuredClone(surveyData(counting())) as never as {
          items: { counted?: { forms: Record<string, Record<string, Record<string, string>>> } }[]
        }
        const sentence = copy.items[2]?.counted?.forms[wording]?.[form]
        if (sentence) sentence[lang] = ' '
        const path = ['items', 2, 'counted', 'forms', wording, form, lang]
        expect(instrumentSchema.safeParse(copy).error?.issues).toMatchObject([{ path }])
        delete copy.items[2]?.counted?.forms[wording]?.[form]
        expect(instrumentSchema.safeParse(copy).success).toBe(false)
      }
    }
  })
})

describe('what leaves with the questionnaire', () => {
  test('two versions ask the same only with the same words for each number, from the same question', () => {
    const most = itemOf('most')
    const other = (change: object): Item => ({ ...most, counted: { ...most.counted, ...change } }) as Item
    const forms = { ...most.counted?.forms, ti: sentences('arall') }
    expect(isSameItem(most, structuredClone(most), asked)).toBe(true)
    expect(isSameItem(most, other({ forms }), asked)).toBe(false)
    expect(isSameItem(most, other({ item: 'overall' }), asked)).toBe(false)
    expect(isSameItem(most, { ...most, counted: null }, asked)).toBe(false)
    // Whoever reads other words was asked the same.
    expect(isSameItem(most, other({ forms }), { audience: 'adult', stage: 'end' })).toBe(true)
  })

  test('the codebook has a line for each kind of number, in both languages', () => {
    const [head = [], ...lines] = codebookOf(of)
    const at = (line: string[], column: string) => line[head.indexOf(column)]
    const rows = lines.filter(line => at(line, 'item') === 'most')
    expect(rows.map(line => at(line, 'number'))).toEqual(['', 'zero', 'one', 'two', 'few', 'many', 'other'])
    expect(rows.every(line => at(line, 'number_of') === 'topics' && line.length === head.length)).toBe(true)
    const few = rows[4] ?? []
    expect([at(few, 'ti_cy'), at(few, 'chi_en'), at(few, 'easy_ti_cy'), at(few, 'child_cy')]).toEqual([
      'ti few {{count}} cy',
      'chi few {{count}} en',
      'easy few {{count}} cy',
      '',
    ])
  })

  test('the schema tells whoever makes one that all six are needed', () => {
    const schema = JSON.stringify(instrumentJsonSchema())
    expect(schema).toContain('"required":["zero","one","two","few","many","other"]')
  })
})
