import { describe, expect, test } from 'vitest'
import { OTHER_SERVICES, showsAnything } from '~/core/anonymise/release'
import { agreement, bytes, context, group, measured, people, release, row, shown } from './people'

const disagreeing = {
  answers: { listened: 'disagree', respected: 'agree', understood: 'agree', supported: 'agree' },
}

describe('nine people', () => {
  test('nothing is released, of any grain', () => {
    for (const grain of ['quarter', 'half-year', 'year'] as const) {
      expect(showsAnything(release(people(1, 9), grain))).toBe(false)
    }
  })

  test('nine people who answered three times each are still nine', () => {
    const rows = [1, 2, 3].flatMap(round => people(1, 9, { round }))
    expect(showsAnything(release(rows, 'quarter'))).toBe(false)
  })

  test('the release is the same, byte for byte, as that of nobody', () => {
    for (const grain of ['quarter', 'half-year', 'year'] as const) {
      expect(bytes(release(people(1, 9), grain))).toBe(bytes(release([], grain)))
    }
  })
})

describe('ten people', () => {
  test('the total is told', () => {
    expect(group(release(people(1, 10), 'quarter'), 'total', 'everyone')).toMatchObject({
      shown: true,
      people: 10,
    })
  })

  test('ten to seven of ten agreeing: the same bytes; six: others', () => {
    const with_ = (dissenters: number) =>
      bytes(release([...people(1, 10 - dissenters), ...people(100, dissenters, disagreeing)], 'quarter'))
    expect(with_(1)).toBe(with_(0))
    expect(with_(2)).toBe(with_(0))
    expect(with_(3)).toBe(with_(0))
    expect(with_(4)).not.toBe(with_(0))
  })

  test('ten, eleven and twelve people: the same bytes; thirteen: others', () => {
    const of = (count: number) => bytes(release(people(1, count), 'quarter'))
    expect(of(11)).toBe(of(10))
    expect(of(12)).toBe(of(10))
    expect(of(13)).not.toBe(of(10))
  })
})

describe('slices', () => {
  test('ten of one kind among twelve: the slice is hidden', () => {
    const rows = [
      ...people(1, 10),
      ...people(11, 2, { stage: 'end', language: 'en', audience: 'parent_carer' }),
    ]
    expect(showsAnything(release(rows, 'half-year'))).toBe(false)
    expect(shown(release(rows, 'year'), 'language')).toEqual({ cy: 'hidden', en: 'hidden' })
  })

  test('a table worked by hand', () => {
    // beginning 31, midpoint 22, end 7, after 3: the last two are under ten and hold ten together, so nothing more goes.
    // 31 is told as 30, 22 as 20. Of the 22 at the midpoint, 14 agree: 63.6 %, in steps of 5 it reads 65.
    // Young people 31 + 7 + 3 = 41 → 40, parents 22 → 20; child and adult are empty, hold nobody together, and take the
    // smallest shown (parents) with them: 22 people hidden in three categories.
    const rows = [
      ...people(1, 31, { stage: 'beginning' }),
      ...people(100, 14, { stage: 'midpoint', audience: 'parent_carer' }),
      ...people(200, 8, { stage: 'midpoint', audience: 'parent_carer', ...disagreeing }),
      ...people(300, 7, { stage: 'end' }),
      ...people(400, 3, { stage: 'after' }),
    ]
    const made = release(rows, 'half-year')
    expect(shown(made, 'stage')).toEqual({ beginning: 30, midpoint: 20, end: 'hidden', after: 'hidden' })
    expect(agreement(made, 'stage', 'midpoint', 'listened')).toEqual({
      shown: true,
      reads: 'percent',
      percent: 65,
    })
    expect(agreement(made, 'stage', 'beginning', 'listened')).toEqual({ shown: true, reads: 'nearly-all' })
    expect(shown(made, 'audience')).toEqual({
      child: 'hidden',
      young_person: 40,
      parent_carer: 'hidden',
      adult: 'hidden',
    })
  })

  test('every category is listed, whoever answered', () => {
    const categories = (rows: Parameters<typeof release>[0]) =>
      release(rows, 'half-year').tables.map(table => table.groups.map(one => one.category))
    expect(categories(people(1, 40, { stage: 'end' }))).toEqual(categories([]))
    expect(categories([])).toEqual([
      ['beginning', 'midpoint', 'end', 'after'],
      ['child', 'young_person', 'parent_carer', 'adult'],
    ])
  })

  test('the grain decides the tables, not the data', () => {
    const slices = (grain: Parameters<typeof release>[1]) =>
      release(people(1, 60), grain).tables.map(table => table.slice)
    expect(slices('quarter')).toEqual(['total'])
    expect(slices('half-year')).toEqual(['stage', 'audience'])
    expect(slices('year')).toEqual(['language', 'service'])
  })

  test('of several answers the latest decides the category', () => {
    const rows = [
      ...people(1, 20, { stage: 'midpoint' }),
      ...people(1, 20, { stage: 'end' }),
      ...people(30, 12),
    ]
    // 20 at the end, 12 at the midpoint; beginning and after are empty and take the 12 with them
    expect(shown(release(rows, 'half-year'), 'stage')).toEqual({
      beginning: 'hidden',
      midpoint: 'hidden',
      end: 20,
      after: 'hidden',
    })
  })
})

describe('items', () => {
  const skipped = (item: string) => {
    const { [item]: _, ...answers } = row(0).answers
    return { answers }
  }

  test('an item needs ten on the scale; skipped, unknown and unsaid answers are not', () => {
    const apart = { answers: { ...row(0).answers, listened: 'dont-know' } }
    const unsaid = { answers: { ...row(0).answers, listened: 'rather-not-say' } }
    const made = release(
      [
        ...people(1, 9),
        ...people(20, 4, apart),
        ...people(30, 4, unsaid),
        ...people(40, 3, skipped('listened')),
      ],
      'quarter',
    )
    expect(group(made, 'total', 'everyone')).toMatchObject({ people: 20 })
    expect(agreement(made, 'total', 'everyone', 'listened')).toEqual({ shown: false })
    expect(agreement(made, 'total', 'everyone', 'respected')).toEqual({ shown: true, reads: 'nearly-all' })
  })

  test('an adult’s middle option is on the scale and does not count as agreeing', () => {
    const middle = { audience: 'adult', answers: { ...row(0).answers, listened: 'neither' } } as const
    const made = release([...people(1, 15, { audience: 'adult' }), ...people(20, 5, middle)], 'quarter')
    // 15 of 20
    expect(agreement(made, 'total', 'everyone', 'listened')).toEqual({
      shown: true,
      reads: 'percent',
      percent: 75,
    })
  })

  test('pooling four and five options is said, wherever it may happen, and not beside the audiences', () => {
    expect(release([], 'quarter').notes.pooledScales).toEqual(['total'])
    expect(release([], 'half-year').notes.pooledScales).toEqual(['stage'])
    expect(release([], 'year').notes.pooledScales).toEqual(['language', 'service'])
  })

  test('words are never in a release', () => {
    expect(measured.items.map(({ item }) => item)).toEqual([
      'listened',
      'respected',
      'understood',
      'supported',
    ])
  })

  test('an item hidden in one category is hidden in a second one too, so that nothing can be subtracted', () => {
    // Welsh 30 people, 8 of them on the scale of `listened`; English 40, all on it.
    const rows = [
      ...people(1, 8),
      ...people(20, 22, skipped('listened')),
      ...people(100, 40, { language: 'en', service: 'b' }),
    ]
    const made = release(rows, 'year')
    expect(shown(made, 'language')).toEqual({ cy: 30, en: 40 })
    expect(agreement(made, 'language', 'cy', 'listened')).toEqual({ shown: false })
    expect(agreement(made, 'language', 'en', 'listened')).toEqual({ shown: false })
    expect(agreement(made, 'language', 'en', 'respected').shown).toBe(true)
  })
})

describe('services', () => {
  const yearOf = (
    services: { id: string; workers: string[] }[],
    rows = [...people(1, 20), ...people(30, 20, { service: 'b' })],
  ) => release(rows, 'year', { services })

  test('two workers are not enough to show a service; those that stand alone come first', () => {
    const made = yearOf(
      [
        { id: 'b', workers: ['1', '2', '3'] },
        { id: 'a', workers: ['4', '5', '6'] },
        { id: 'c', workers: ['7', '8'] },
        { id: 'd', workers: ['9'] },
      ],
      [
        ...people(1, 20),
        ...people(30, 20, { service: 'b' }),
        ...people(60, 6, { service: 'c' }),
        ...people(70, 6, { service: 'd' }),
      ],
    )
    expect(shown(made, 'service')).toEqual({ a: 20, b: 20, [OTHER_SERVICES]: 10 })
  })

  test('what is left is withheld when it is one service, or two workers: the name would be known', () => {
    const one = yearOf([
      { id: 'a', workers: ['1', '2', '3'] },
      { id: 'b', workers: ['4', '5'] },
    ])
    expect(shown(one, 'service')).toEqual({ a: 'hidden', [OTHER_SERVICES]: 'hidden' })
    const two = yearOf([
      { id: 'a', workers: ['1', '2', '3'] },
      { id: 'b', workers: ['4'] },
      { id: 'c', workers: ['5'] },
    ])
    expect(shown(two, 'service')).toEqual({ a: 'hidden', [OTHER_SERVICES]: 'hidden' })
  })

  test('an answer of a service that sent nothing belongs to the others', () => {
    const made = yearOf([{ id: 'a', workers: ['1', '2', '3'] }])
    expect(made.tables[1]?.groups.map(({ category }) => category)).toEqual(['a', OTHER_SERVICES])
  })
})

describe('what is refused', () => {
  test('rows of another instrument or version: a table covers one', () => {
    expect(() => release([row(1, { instrument: 'other' })], 'quarter')).toThrow(RangeError)
    expect(() => release([row(1, { version: 2 })], 'quarter')).toThrow(RangeError)
  })

  test('rows of a block outside the period', () => {
    expect(() => release(people(1, 12, { block: 'elsewhere' }), 'quarter')).toThrow(RangeError)
    expect(context('quarter').blocks).toEqual(['one'])
  })
})
