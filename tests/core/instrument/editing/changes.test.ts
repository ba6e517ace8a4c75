import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, lacksOf, missingIn, moveItem, textsOf, whatChanged } from '~/core/instrument/editing'
import { item, options, words } from '../a-survey'
import { aDraft, everyKind, keysOf, withItem } from './a-draft'

const before = aDraft()
const nothing = { cy: false, en: false, structure: false }

describe('what a change touched', () => {
  test('nothing, when it says the same, whatever its number', () => {
    expect(whatChanged(before, structuredClone(before))).toEqual(nothing)
    expect(whatChanged(before, { ...before, version: 2 })).toEqual(nothing)
  })

  test.for(['cy', 'en'] as const)('a text in %s alone', lang => {
    const text = withItem(before, 'listened', one => {
      one.text.chi[lang] = 'arall'
    })
    const option = withItem(before, 'better', one => {
      if (one.options?.[1]) one.options[1].text.ti[lang] = 'arall'
    })
    const title = { ...before, title: { ...before.title, [lang]: 'arall' } }
    const emptied = { ...before, title: { ...before.title, [lang]: '' } }
    for (const after of [text, option, title, emptied])
      expect(whatChanged(before, after)).toEqual({ ...nothing, [lang]: true })
  })

  test.for(['cy', 'en'] as const)(
    'an Easy Read wording begun in %s is a change of that language alone',
    lang => {
      const after = withItem(before, 'listened', one => {
        one.text.easy_ti = { cy: '', en: '', [lang]: 'hawdd' }
      })
      expect(whatChanged(before, after)).toEqual({ ...nothing, [lang]: true })
      expect(whatChanged(after, before)).toEqual({ ...nothing, [lang]: true })
    },
  )

  test('a hint in both languages is both and no setting', () => {
    const after = withItem(before, 'listened', one => {
      one.hint = words('hint')
    })
    expect(whatChanged(before, after)).toEqual({ cy: true, en: true, structure: false })
  })

  test('the order, a condition, who is asked, a kind of answer and an answer’s place belong to no language', () => {
    const settings = [
      moveItem(before, 'respected', 1),
      withItem(before, 'why', one => {
        delete one.showIf
      }),
      withItem(before, 'why', one => {
        one.showIf = { item: 'better', is: ['same'] }
      }),
      withItem(before, 'respected', one => {
        one.audiences = ['adult']
      }),
      withItem(before, 'respected', one => {
        one.type = 'short-text'
      }),
      withItem(before, 'better', one => {
        one.options?.reverse()
      }),
      { ...before, stages: ['end' as const] },
    ]
    for (const after of settings) expect(whatChanged(before, after)).toEqual({ ...nothing, structure: true })
  })

  test('a question taken out changes both languages and the whole', () => {
    const after = aDraft(everyKind().slice(0, 3))
    expect(whatChanged(before, after)).toEqual({ cy: true, en: true, structure: true })
  })

  test('every text has a place of its own', () => {
    const places = [...textsOf(before, 'cy')].map(([place]) => place)
    expect(new Set(places).size).toBe(places.length)
    expect(places).toContain('items.better.options.same.text.chi')
    expect(places).toContain('title')
  })
})

describe('what is missing', () => {
  test('nothing in a whole one', () => {
    expect(missingIn(before)).toEqual([])
    expect(lacksOf(before)).toEqual({ cy: 0, en: 0, faults: 0 })
  })

  test.for(['cy', 'en'] as const)(
    'a text that is empty or blank in %s, with its question and its field',
    lang => {
      const after = withItem(before, 'better', one => {
        one.text.ti[lang] = ''
        one.short[lang] = ' \n'
        if (one.options?.[2]) one.options[2].text.chi[lang] = '\u00a0'
        one.text.easy_chi = { cy: 'hawdd', en: 'easy', [lang]: '' }
      })
      after.title[lang] = ''
      expect(missingIn(after).map(({ item, field }) => [item, field])).toEqual([
        [null, `title.${lang}`],
        ['better', `text.ti.${lang}`],
        ['better', `text.easy_chi.${lang}`],
        ['better', `options[2].text.chi.${lang}`],
        ['better', `short.${lang}`],
      ])
      expect(missingIn(after).every(one => one.lang === lang)).toBe(true)
      expect(lacksOf(after)).toEqual({ cy: 0, en: 0, faults: 0, [lang]: 5 })
    },
  )

  test('not a form of address that no reader of the question reads', () => {
    const empty = { ti: { cy: 'Helo', en: 'Hello' }, chi: { cy: '', en: '' } }
    const asks = (audiences: string[]) => aDraft([item('hello', 'long-text', { text: empty, audiences })])
    expect(lacksOf(asks(['child', 'young_person']))).toMatchObject({ cy: 0, en: 0 })
    expect(lacksOf(asks(['child', 'adult']))).toMatchObject({ cy: 1, en: 1 })
  })

  test('faults are counted apart from texts', () => {
    const alone = aDraft([item('one', 'one-of', { options: options('only') })])
    expect(lacksOf(alone)).toEqual({ cy: 0, en: 0, faults: 1 })
    expect(lacksOf(aDraft([]))).toMatchObject({ faults: 1 })
  })
})

describe('what differs between two versions', () => {
  const kinds = (of: ReturnType<typeof compare>) => of.items.map(({ kind, key }) => `${kind} ${key}`)

  test('nothing when they say the same', () => {
    expect(compare(before, structuredClone(before))).toEqual({
      title: [],
      details: false,
      items: [],
      same: 4,
    })
  })

  test('added, removed and changed questions, each with its place before and after', () => {
    const after = aDraft([
      item('respected', 'agree'),
      item('new', 'long-text'),
      item('listened', 'agree', { text: { ...words('listened'), ti: { cy: 'Newydd', en: 'listened en' } } }),
    ])
    const found = compare(before, after)
    expect(kinds(found)).toEqual(['added new', 'changed listened', 'removed better', 'removed why'])
    const [added, changed, removed] = found.items
    expect(added).toMatchObject({ from: null, to: 2, texts: [] })
    expect(removed).toMatchObject({ from: 2, to: null, item: { key: 'better' } })
    expect(changed).toMatchObject({ from: 1, to: 3, settings: false })
    expect(changed?.texts).toEqual([
      {
        field: 'text.ti',
        before: { cy: 'listened cy', en: 'listened en' },
        after: { cy: 'Newydd', en: 'listened en' },
      },
    ])
    expect(found.same).toBe(1)
  })

  test('settings without a text, the title and who is asked', () => {
    const after = withItem(before, 'why', one => {
      delete one.showIf
    })
    expect(compare(before, after).items).toMatchObject([
      { key: 'why', kind: 'changed', texts: [], settings: true },
    ])
    expect(compare(before, { ...before, title: { cy: 'Arolwg', en: 'Another' } }).title).toEqual([
      {
        field: 'title',
        before: { cy: 'Arolwg', en: 'Survey' },
        after: { cy: 'Arolwg', en: 'Another' },
      },
    ])
    expect(compare(before, { ...before, practice: 'interactive-feedback' }).details).toBe(true)
  })

  test('one question at another place is one move, not a move of all that it passed', () => {
    expect(kinds(compare(before, moveItem(before, 'respected', 1)))).toEqual(['moved respected'])
    expect(kinds(compare(before, moveItem(before, 'listened', 4)))).toEqual(['moved listened'])
  })

  test('as few as possible are called moved, and without them the order is the same', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    const of = (order: readonly string[]) => aDraft(order.map(key => item(key, 'agree')))
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), order => {
        const moved = compare(of(keys), of(order)).items.map(({ key }) => key)
        const rest = (all: readonly string[]) => all.filter(key => !moved.includes(key))
        expect(rest(order)).toEqual(rest(keys))
        expect(moved.length).toBe(keys.length - longestInOrder(order))
      }),
    )
  })

  test('taken together it says where each question went', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 })
    const of = (keys: readonly string[]) => aDraft(keys.map(key => item(key, 'agree')))
    fc.assert(
      fc.property(order, order, (a, b) => {
        const found = compare(of(a), of(b))
        const named = (kind: string) => found.items.filter(one => one.kind === kind).map(({ key }) => key)
        expect(named('added')).toEqual(b.filter(key => !a.includes(key)))
        expect(named('removed')).toEqual(a.filter(key => !b.includes(key)))
        expect(found.same).toBe(keysOf(of(b)).length - named('added').length - named('moved').length)
      }),
    )
  })
})

/** How many of a list can stay at most: each subset is tried. */
function longestInOrder(list: readonly string[]): number {
  let most = 0
  for (let chosen = 0; chosen < 2 ** list.length; chosen++) {
    const kept = list.filter((_, index) => chosen & (1 << index))
    if (kept.every((key, index) => index === 0 || (kept[index - 1] ?? '') < key))
      most = Math.max(most, kept.length)
  }
  return most
}
