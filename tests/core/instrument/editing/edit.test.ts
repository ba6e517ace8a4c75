import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addItem,
  changeDetails,
  changeItem,
  copyOf,
  emptyInstrument,
  lacksOf,
  leavesLittleRoom,
  missingIn,
  moved,
  moveItem,
  newOption,
  readingHints,
  removeItem,
  wordingsFor,
} from '~/core/instrument/editing'
import { faultsOf } from '~/core/instrument/faults'
import { itemTypes, MOST_ITEMS } from '~/core/instrument/schema'
import { standardScales } from '~/core/instrument/standard'
import { item, words } from '../a-survey'
import { aDraft, itemOf, keysOf } from './a-draft'

const draft = aDraft()
const details = (more: object = {}) => ({
  title: draft.title,
  practice: draft.practice,
  audiences: draft.audiences,
  stages: draft.stages,
  ...more,
})

describe('questions', () => {
  test('go to the place that is asked for, counted from 1, and not beyond the ends', () => {
    const to = (place: number) => keysOf(moveItem(draft, 'why', place))
    expect(to(1)).toEqual(['why', 'listened', 'better', 'respected'])
    expect(to(2)).toEqual(['listened', 'why', 'better', 'respected'])
    expect(to(3)).toEqual(keysOf(draft))
    expect(to(4)).toEqual(['listened', 'better', 'respected', 'why'])
    expect(to(99)).toEqual(to(4))
    expect(to(-3)).toEqual(to(1))
    expect(moveItem(draft, 'nobody', 1)).toBe(draft)
  })

  test('moving loses none, changes none and puts it where it was meant to be', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keysOf(draft)), fc.integer({ min: 1, max: 4 }), (key, place) => {
        const after = moveItem(draft, key, place)
        expect(keysOf(after).indexOf(key)).toBe(place - 1)
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
        expect([...after.items].sort(byKey)).toEqual([...draft.items].sort(byKey))
      }),
    )
  })

  test('a new one has nothing written in either language, and a key that nothing else had', () => {
    for (const type of itemTypes) {
      const added = addItem({ ...draft, ...standardScales() }, type, ['question-5'])
      expect(added?.key).toBe('question-6')
      const lacks = lacksOf(added?.instrument ?? draft)
      expect(lacks.cy).toBe(lacks.en)
      expect(lacks.cy).toBeGreaterThanOrEqual(3)
      expect(lacks.faults).toBe(0)
    }
    const full = aDraft(Array.from({ length: MOST_ITEMS }, (_, at) => item(`q-${at}`, 'agree')))
    expect(addItem(full, 'agree')).toBeNull()
  })

  test('with one taken out goes every condition that hung on it', () => {
    const after = removeItem(draft, 'better')
    expect(keysOf(after)).toEqual(['listened', 'why', 'respected'])
    expect(itemOf(after, 'why').showIf).toBeUndefined()
    expect(faultsOf(after)).toEqual([])
  })

  test('a change reaches that question alone and keeps what its kind of answer needs', () => {
    const after = changeItem(draft, { ...itemOf(draft, 'better'), type: 'yes-no' })
    const changed = itemOf(after, 'better')
    expect(changed.options).toBeUndefined()
    expect(changed.answers?.yes.ti).toEqual({ cy: '', en: '' })
    expect(after.items.filter(({ key }) => key !== 'better')).toEqual(
      draft.items.filter(({ key }) => key !== 'better'),
    )
  })

  test('answers to choose from get codes of their own, and change places within the list', () => {
    expect(newOption(['answer-1', 'answer-3']).code).toBe('answer-4')
    expect(newOption(['a']).code).toBe('answer-2')
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 9, 1)).toEqual(['a', 'b'])
  })
})

describe('who is asked and when', () => {
  const young = ['child', 'young_person'] as const
  const forYoung = () =>
    changeDetails(
      aDraft([item('all', 'agree'), item('hint', 'long-text', { hint: words('hint') })]),
      details({ audiences: [...young] }),
    )

  test('what was for all stays for all; what was for some stays for those who are still asked', () => {
    const some = aDraft([
      item('all', 'agree'),
      item('children', 'agree', { audiences: ['child'] }),
      item('grown', 'agree', { audiences: ['parent_carer', 'adult'], stages: ['end'] }),
    ])
    const after = changeDetails(some, details({ audiences: ['child', 'adult'], stages: ['beginning'] }))
    expect(after.items.map(({ audiences }) => audiences)).toEqual([['child', 'adult'], ['child'], ['adult']])
    // Asked at no stage that is left: at every stage then, where the editor sees it.
    expect(itemOf(after, 'grown').stages).toBeUndefined()
    expect(faultsOf(after)).toEqual([])
  })

  test('a form of address that nobody reads follows the other, and is not missing', () => {
    expect(itemOf(forYoung(), 'all').text.chi).toEqual(itemOf(forYoung(), 'all').text.ti)
    expect(missingIn(forYoung())).toEqual([])
  })

  test('an adult who is asked too has no Welsh yet: what is written for children is not theirs', () => {
    const after = changeDetails(forYoung(), details({ audiences: [...young, 'adult'] }))
    expect(missingIn(after)).toEqual([
      { lang: 'cy', item: 'all', field: 'text.chi.cy' },
      { lang: 'cy', item: 'hint', field: 'text.chi.cy' },
      { lang: 'cy', item: 'hint', field: 'hint.chi.cy' },
    ])
    expect(itemOf(after, 'all').text.ti.cy).toBe('all cy')
    // English speaks alike to both.
    expect(itemOf(after, 'all').text.chi.en).toBe('all en')
  })

  test('so it is the other way round: a child who is asked too', () => {
    const grown = changeDetails(aDraft([item('all', 'agree')]), details({ audiences: ['adult'] }))
    const after = changeDetails(grown, details({ audiences: ['child', 'adult'] }))
    expect(missingIn(after)).toEqual([{ lang: 'cy', item: 'all', field: 'text.ti.cy' }])
    expect(itemOf(after, 'all').text.chi.cy).toBe('all cy chi')
  })

  test('nothing that was written for its reader is taken away', () => {
    const after = changeDetails(draft, details({ audiences: ['child', 'young_person', 'adult'] }))
    expect(after.items.map(({ text }) => text)).toEqual(draft.items.map(({ text }) => text))
  })
})

test('a blank one has the scales that every questionnaire has, and nothing else', () => {
  const blank = emptyInstrument('own-x', 1, details())
  expect(blank.items).toEqual([])
  expect(blank.scales.agree.length).toBeGreaterThan(3)
  expect(blank.scales.frequency?.length).toBeGreaterThan(3)
  expect(faultsOf(blank).map(({ message }) => message)).toEqual(['no-items'])
})

test('a copy is no part of what it was copied from', () => {
  const copy = copyOf(draft, { version: 2 })
  copy.items[0]?.audiences.pop()
  expect(draft).toEqual(aDraft())
  expect(copy.version).toBe(2)
})

test('only the wordings that somebody reads are asked for', () => {
  expect(wordingsFor(['adult'], ['end'])).not.toContain('ti')
  expect(wordingsFor(['adult'], ['end'])).toContain('chi')
  expect(wordingsFor(['child'], ['end'])).not.toContain('chi')
  expect(wordingsFor(['child'], ['end'])).not.toContain('child')
  expect(wordingsFor(['child', 'young_person'], ['end'])).toContain('child')
  expect(wordingsFor(['parent_carer', 'adult'], ['end'])).toContain('parent_carer')
})

describe('hints at what is hard to read', () => {
  const kinds = (...given: Parameters<typeof readingHints>) => readingHints(...given).map(({ kind }) => kind)

  test('sentences longer than the one who finds reading hardest can hold', () => {
    const sentence = (count: number) => Array.from({ length: count }, () => 'gair').join(' ')
    expect(readingHints(sentence(13), ['adult', 'child'], 'cy')).toEqual([
      { kind: 'long-sentence', words: 13, limit: 12 },
    ])
    expect(readingHints(sentence(13), ['adult'], 'cy')).toEqual([])
    expect(readingHints(`${sentence(12)}. ${sentence(12)}?`, ['child'], 'cy')).toEqual([])
    expect(readingHints(sentence(30), [], 'cy')).toEqual([])
  })

  test('a Welsh letter made of two signs is one letter', () => {
    expect('ymddeddfiad').toHaveLength(11)
    expect(kinds('ymddeddfiad', ['adult'], 'cy')).toEqual([])
    expect(kinds('ymddeddfiad', ['adult'], 'en')).toEqual(['long-words'])
    expect(readingHints('gwasanaethau gwasanaethau da', ['adult'], 'cy')).toEqual([
      { kind: 'long-words', words: ['gwasanaethau'] },
    ])
  })

  test('two questions in one', () => {
    const two = 'Wyt ti’n iawn? Oes rhywbeth?'
    expect(kinds(two, ['child'], 'cy', true)).toEqual(['two-questions'])
    expect(kinds(two, ['child'], 'cy')).toEqual([])
    expect(kinds('Wyt ti’n iawn?', ['child'], 'cy', true)).toEqual([])
  })

  test('an English text that leaves the Welsh no room', () => {
    expect(leavesLittleRoom('title', 'x'.repeat(66))).toBe(false)
    expect(leavesLittleRoom('title', 'x'.repeat(67))).toBe(true)
  })
})

test('words for when support has ended are asked for where a question is asked then and before', () => {
  expect(wordingsFor(['adult'], ['end', 'after'])).toContain('after_chi')
  expect(wordingsFor(['adult'], ['after'])).not.toContain('after_chi')
  expect(wordingsFor(['adult'], ['end'])).not.toContain('after_chi')
})
