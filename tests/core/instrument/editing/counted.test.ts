import { describe, expect, test } from 'vitest'
import { pluralForms } from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import {
  canaries,
  changeDetails,
  changeItem,
  compare,
  copyOf,
  faultsAt,
  itemSchema,
  lacksOf,
  missingIn,
  moveItem,
  removeItem,
  whatChanged,
  withForm,
} from '~/core/instrument/editing'
import { counting, sentences } from '../a-count'
import { item, words } from '../a-survey'
import { aDraft, itemOf, withItem } from './a-draft'

/** Words that change with a number, as an editor writes them. */

const draft = aDraft(counting())
const at = (of: typeof draft) => of.items.findIndex(({ key }) => key === 'most')
const formsOf = (of: typeof draft) => itemOf(of, 'most').counted?.forms

/** What the page of the question sends, with what somebody changed. */
function sent(counted: unknown, more: object = {}) {
  const { text, short, audiences } = itemOf(draft, 'most')
  return { text, short, audiences, stages: draft.stages, counted, ...more }
}
const saved = (counted: unknown, more: object = {}) =>
  changeItem(draft, withForm(draft, itemOf(draft, 'most'), itemSchema.parse(sent(counted, more))))

describe('on the question’s page', () => {
  test('sent back as it was changes nothing', () => {
    expect(saved(itemOf(draft, 'most').counted)).toEqual(draft)
  })

  test('without a question that gives the number there are none; nor from itself', () => {
    const { forms } = itemOf(draft, 'most').counted ?? {}
    for (const from of [undefined, '', 'no-such', 'most'])
      expect('counted' in itemOf(saved({ item: from, forms }), 'most')).toBe(false)
    expect('counted' in itemOf(saved(undefined), 'most')).toBe(false)
  })

  test('a question that was only chosen has every sentence still to be written, in the words that are read', () => {
    const missing = missingIn(saved({ item: 'overall' }))
    const fields = (lang: string) => missing.filter(one => one.lang === lang).map(({ field }) => field)
    expect(fields('cy')).toEqual(
      ['ti', 'chi'].flatMap(register => pluralForms.map(form => `counted.forms.${register}.${form}.cy`)),
    )
    // English tells one from the rest: the others follow as soon as there is something to follow.
    expect(fields('en')).toEqual(
      ['ti', 'chi'].flatMap(register => ['one', 'other'].map(form => `counted.forms.${register}.${form}.en`)),
    )
  })

  test('in English what is left empty says what is said for the rest, and for adults what is said to the young', () => {
    const ti = { ...sentences('ti'), two: { cy: 'dau', en: 'both' } }
    for (const form of ['zero', 'few', 'many'] as const) ti[form] = { cy: form, en: '' }
    const chi = Object.fromEntries(pluralForms.map(form => [form, { cy: `chi ${form}`, en: '' }]))
    const forms = formsOf(saved({ item: 'topics', forms: { ti, chi } }))
    const rest = sentences('ti').other.en
    const english = (of: Record<string, { en: string }> | undefined) =>
      pluralForms.map(form => of?.[form]?.en)
    expect(english(forms?.ti)).toEqual([rest, sentences('ti').one.en, 'both', rest, rest, rest])
    expect(english(forms?.chi)).toEqual(english(forms?.ti))
    expect(lacksOf(saved({ item: 'topics', forms: { ti, chi } }))).toEqual({ cy: 0, en: 0, faults: 0 })
  })

  test('another wording that was emptied goes, and one that was begun is missing the rest', () => {
    const empty = Object.fromEntries(pluralForms.map(form => [form, { cy: '', en: '' }]))
    const both = { ti: sentences('ti'), chi: sentences('chi') }
    const of = (easy_ti: object) => saved({ item: 'topics', forms: { ...both, easy_ti } })
    expect(formsOf(of(empty))?.easy_ti).toBeUndefined()
    const begun = missingIn(of({ ...empty, other: { cy: 'a', en: 'b' } }))
    expect(begun.map(({ field }) => field)).toEqual([
      'counted.forms.easy_ti.zero.cy',
      'counted.forms.easy_ti.one.cy',
      'counted.forms.easy_ti.one.en',
      'counted.forms.easy_ti.two.cy',
      'counted.forms.easy_ti.few.cy',
      'counted.forms.easy_ti.many.cy',
    ])
  })

  test('a sentence that is too long says so in either language', () => {
    for (const lang of ['cy', 'en']) {
      const forms = { ti: { ...sentences('ti'), few: { cy: 'a', en: 'a', [lang]: 'x'.repeat(241) } } }
      const { error } = itemSchema.safeParse(sent({ item: 'topics', forms }))
      expect(error?.issues).toMatchObject([{ path: ['counted', 'forms', 'ti', 'few', lang] }])
    }
  })
})

describe('what a change does', () => {
  test.for(['cy', 'en'] as const)('a sentence in %s is a change of that language alone', lang => {
    for (const form of pluralForms) {
      const after = withItem(draft, 'most', one => {
        if (one.counted) one.counted.forms.chi[form][lang] = 'arall'
      })
      expect(whatChanged(draft, after)).toEqual({ cy: false, en: false, structure: false, [lang]: true })
      expect(compare(draft, after).items).toMatchObject([
        { key: 'most', texts: [{ field: `counted.forms.chi.${form}` }], settings: false },
      ])
    }
  })

  test('where the number comes from belongs to no language', () => {
    const after = withItem(draft, 'most', one => {
      if (one.counted) one.counted.item = 'overall'
    })
    expect(whatChanged(draft, after)).toEqual({ cy: false, en: false, structure: true })
    expect(compare(draft, after).items).toMatchObject([{ key: 'most', texts: [], settings: true }])
  })

  test('a copy has them; without the question that gives the number they go, with others they stay', () => {
    expect(formsOf(copyOf(draft, { key: 'own-copy' }))).toEqual(formsOf(draft))
    expect(itemOf(removeItem(draft, 'topics'), 'most').counted).toBeUndefined()
    expect(itemOf(removeItem(draft, 'topics'), 'why').counted?.item).toBe('overall')
  })

  test('moved before what gives the number, or made to hang on words, the question says so', () => {
    const moved = moveItem(draft, 'most', 1)
    expect(faultsAt(moved, at(moved))).toEqual(['counted-not-earlier'])
    const other = changeItem(draft, { ...itemOf(draft, 'topics'), type: 'long-text' })
    expect(faultsAt(other, at(other))).toEqual(['counted-not-a-number'])
  })

  test('for adults who are asked too, the Welsh sentences are still to be written', () => {
    const { title, practice, stages } = draft
    const one = { title, practice, stages }
    const young = changeDetails(draft, { ...one, audiences: ['young_person'] })
    expect(formsOf(young)?.chi).toEqual(formsOf(young)?.ti)
    const all = changeDetails(young, { ...one, audiences: ['young_person', 'adult'] })
    const missing = missingIn(all).filter(({ item, field }) => item === 'most' && field.startsWith('counted'))
    expect(missing.map(({ field }) => field)).toEqual(pluralForms.map(form => `counted.forms.chi.${form}.cy`))
  })
})

describe('a canary', () => {
  const whole = toInstrument(draft)
  const faults = (sentence: { cy: string; en: string }) => {
    const items = whole.items.map(one => {
      if (one.key !== 'most' || !one.counted) return one
      const ti = { ...one.counted.forms.ti, many: sentence }
      return { ...one, counted: { ...one.counted, forms: { ...one.counted.forms, ti } } }
    })
    return [...new Set(canaries({ ...whole, items }).faults.map(({ what, item }) => `${what} ${item}`))]
  }

  test('reads the sentence for every kind of number', () => {
    expect(canaries(whole).faults).toEqual([])
    expect(faults({ cy: '', en: 'a' })).toEqual(['text-missing most'])
    expect(faults({ cy: 'a', en: '{{number}}' })).toEqual(['text-missing most'])
  })
})

describe('a picture', () => {
  const plain = aDraft([item('why', 'long-text')])
  const alt = { cy: 'Clust: gwrando', en: 'An ear: listening' }
  const form = (picture: object | undefined, more: object = {}) => ({
    ...{
      text: words('why'),
      short: { cy: 'why', en: 'why' },
      audiences: plain.audiences,
      stages: plain.stages,
    },
    ...(picture ? { picture } : {}),
    ...more,
  })
  const put = (of: typeof plain, picture: object | undefined) =>
    changeItem(of, withForm(of, itemOf(of, 'why'), itemSchema.parse(form(picture))))
  const drawn = put(plain, { name: 'ear', alt })

  test('is chosen, with what it shows in both languages', () => {
    expect(itemOf(drawn, 'why').picture).toEqual({ name: 'ear', alt })
    expect(lacksOf(drawn)).toEqual({ cy: 0, en: 0, faults: 0 })
    expect(whatChanged(plain, drawn)).toEqual({ cy: true, en: true, structure: true })
  })

  test.for(['cy', 'en'] as const)('without words in %s is not whole', lang => {
    const half = put(plain, { name: 'ear', alt: { ...alt, [lang]: '' } })
    expect(missingIn(half)).toEqual([{ lang, item: 'why', field: `picture.alt.${lang}` }])
    expect(whatChanged(drawn, half)).toEqual({ cy: false, en: false, structure: false, [lang]: true })
  })

  test('another drawing belongs to no language', () => {
    const other = put(drawn, { name: 'sun', had: 'yes', alt })
    expect(whatChanged(drawn, other)).toEqual({ cy: false, en: false, structure: true })
    expect(compare(drawn, other).items).toMatchObject([{ kind: 'changed', settings: true }])
  })

  test('is taken away, and stays where the page did not show it or named none that there is', () => {
    expect('picture' in itemOf(put(drawn, { name: 'none', had: 'yes', alt }), 'why')).toBe(false)
    expect(put(drawn, undefined)).toEqual(drawn)
    expect(put(drawn, { name: 'no-such', alt })).toEqual(drawn)
  })

  test('words about none are not lost without a word', () => {
    const { error } = itemSchema.safeParse(form({ name: 'none', alt }))
    expect(error?.issues).toMatchObject([{ path: ['picture', 'name'], message: 'editor:problem.no-picture' }])
  })
})
