import { describe, expect, test } from 'vitest'
import {
  answerTexts,
  anyItem,
  audiences,
  currentInLibrary,
  findItem,
  hintOf,
  isOnScale,
  isWords,
  itemsFor,
  labelOf,
  library,
  libraryInstrument,
  optionsFor,
  registerOf,
  shortOf,
  textOf,
  topTwo,
} from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import checkIn1 from '~/core/instrument/check-in.1.json'

const checkIn = libraryInstrument('check-in', 1)
const CHILD = { audience: 'child' } as const
const ADULT = { audience: 'adult' } as const
const item = (key: string) => {
  const found = anyItem(checkIn, key)
  if (!found) throw new Error(key)
  return found
}

describe('the check-in', () => {
  test('asks everybody the same six things in the same order', () => {
    for (const audience of audiences) {
      expect(itemsFor(checkIn, { audience, stage: 'midpoint' }).map(({ key }) => key)).toEqual([
        'listened',
        'respected',
        'understood',
        'supported',
        'helped',
        'different',
      ])
    }
  })

  test('gives children and young people four options and adults five', () => {
    const four = ['strongly-agree', 'agree', 'disagree', 'strongly-disagree']
    const five = ['strongly-agree', 'agree', 'neither', 'disagree', 'strongly-disagree']
    const codes = (audience: 'child' | 'young_person' | 'parent_carer' | 'adult') =>
      optionsFor(item('listened'), audience).scale.map(({ code }) => code)
    expect(codes('child')).toEqual(four)
    expect(codes('young_person')).toEqual(four)
    expect(codes('parent_carer')).toEqual(five)
    expect(codes('adult')).toEqual(five)
  })

  test('keeps “I don’t know” and “I’d rather not say” apart from the scale', () => {
    expect(optionsFor(item('listened'), 'child').apart.map(({ code }) => code)).toEqual([
      'dont-know',
      'rather-not-say',
    ])
    expect(isOnScale(item('listened'), 'dont-know')).toBe(false)
    expect(isOnScale(item('listened'), 'neither')).toBe(true)
  })

  test('counts the top two as agreeing, so that the adults’ middle option does not', () => {
    expect(topTwo(item('supported'))).toEqual(['strongly-agree', 'agree'])
    expect(topTwo(item('helped'))).toEqual([])
  })

  test('has words, not options, at the end', () => {
    expect(item('helped').type).toBe('long-text')
    expect(optionsFor(item('helped'), 'child')).toEqual({ scale: [], apart: [] })
  })

  test('speaks to each person in the right register and language', () => {
    expect(audiences.map(registerOf)).toEqual(['ti', 'ti', 'chi', 'chi'])
    expect(textOf(item('helped'), CHILD, 'cy')).toBe('Beth sydd wedi dy helpu di?')
    expect(textOf(item('helped'), ADULT, 'cy')).toBe('Beth sydd wedi’ch helpu chi?')
    expect(textOf(item('listened'), CHILD, 'en')).toBe('My worker listens to me.')
    expect(shortOf(item('listened'), 'cy')).toBe('Bod rhywun yn gwrando')
    const [first] = optionsFor(item('listened'), 'child').scale
    expect(first && labelOf(first, CHILD, 'cy')).toBe('Cytuno’n gryf')
  })

  test('puts a stored answer into words', () => {
    expect(answerTexts(item('listened'), 'agree', CHILD, 'cy')).toEqual(['Cytuno'])
    expect(answerTexts(item('listened'), 'rather-not-say', ADULT, 'en')).toEqual(['I’d rather not say'])
    expect(answerTexts(item('helped'), 'Jo <3', CHILD, 'cy')).toEqual(['Jo <3'])
    expect(() => answerTexts(item('listened'), 'maybe', CHILD, 'cy')).toThrow(/maybe/)
  })

  test('cannot be changed while the program runs', () => {
    expect(() => Object.assign(item('listened').text.ti, { cy: 'arall' })).toThrow(TypeError)
  })
})

describe('wherever somebody may write', () => {
  const places = library.flatMap(of =>
    of.items.filter(isWords).map(item => [`${of.key} ${of.version} ${item.key}`, item] as const),
  )

  test.each(places)('%s says to leave out names, and that nobody is watching', (_, item) => {
    for (const audience of audiences) {
      expect(hintOf(item, { audience }, 'en')).toMatch(
        /(Leave out|Do not write) names.*Nobody is watching this now/,
      )
      expect(hintOf(item, { audience }, 'cy')).toMatch(/enw neb.*Does neb yn gwylio hwn nawr/)
      expect(hintOf(item, { audience, easy: true }, 'en')).toMatch(
        /(Leave out|Do not write) names.*Nobody is watching this now/,
      )
    }
  })
})

describe('finding an instrument', () => {
  test('throws for one that was never published', () => {
    expect(() => libraryInstrument('check-in', 9)).toThrow(/check-in version 9/)
    expect(() => currentInLibrary('goals')).toThrow(/goals/)
    expect(currentInLibrary('check-in').version).toBe(2)
  })

  test('gives null for an item that is not asked', () => {
    expect(findItem(checkIn, { audience: 'child', stage: 'end' }, 'income')).toBeNull()
  })
})

describe('data that is not an instrument is refused', () => {
  /** The data with one value at a path changed; undefined takes it away. */
  const changed = (path: string, value: unknown) => {
    const data: Record<string, unknown> = structuredClone(checkIn1)
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const parent = keys.reduce((part, key) => part[key] as Record<string, unknown>, data)
    if (value === undefined) delete parent[last]
    else parent[last] = value
    return () => toInstrument(data)
  }

  test.each<[string, string, unknown]>([
    ['a text without its Welsh', 'items.0.text.ti.cy', undefined],
    ['an empty text', 'items.0.text.ti.en', ' '],
    ['only one register', 'items.4.text.chi', undefined],
    ['two items with one key', 'items.1.key', 'listened'],
    ['two options with one code', 'apart.0.code', 'agree'],
    ['an audience that does not exist', 'items.0.audiences', ['teacher']],
    ['three options that agree', 'scales.agree.3.agrees', true],
    ['something more', 'colour', 'blue'],
  ])('%s', (_, path, value) => {
    expect(changed(path, value)).toThrow()
  })

  test('and a second version is not', () => {
    expect(changed('version', 2)).not.toThrow()
  })
})
