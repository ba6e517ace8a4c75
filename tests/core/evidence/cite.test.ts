import { describe, expect, test } from 'vitest'
import { figuresIn, findFigure, numbersOf } from '~/core/evidence'
import { people, release } from '../anonymise/people'

/** 24 people: 15 agree that they are listened to (62.5 % → 65), all with `respected`; `understood` was not answered. */
const quarter = release(
  [
    ...people(1, 15, { answers: { listened: 'agree', respected: 'agree' } }),
    ...people(20, 9, { answers: { listened: 'disagree', respected: 'agree' } }),
  ],
  'quarter',
)
const PLACE = 'check-in/quarter/2026-07-01/total'

describe('the address of a figure', () => {
  test('leads to what was released, with its people and its period', () => {
    expect(findFigure(`${PLACE}/agree/listened`, [quarter])).toEqual({
      address: `${PLACE}/agree/listened`,
      instrument: 'check-in',
      version: quarter.version,
      grain: 'quarter',
      from: '2026-04-01',
      to: '2026-07-01',
      slice: 'total',
      category: 'everyone',
      measure: 'agree',
      item: 'listened',
      agreement: { shown: true, reads: 'percent', percent: 65 },
      people: 25,
    })
    expect(findFigure(`${PLACE}/people`, [quarter])).toMatchObject({ measure: 'people', people: 25 })
  })

  test.for([
    [`${PLACE}/agree/understood`, 'a figure that is hidden'],
    [`${PLACE}/agree/nothing`, 'an item that there is not'],
    ['check-in/quarter/2026-10-01/total/agree/listened', 'a release that there is not'],
    ['satisfaction/quarter/2026-07-01/total/agree/listened', 'another instrument'],
    [`${PLACE}/agree/listened/`, 'nearly an address'],
    ['__proto__', 'nonsense'],
    ['', 'nothing'],
  ] as const)('%s is null: %s', ([address]) => {
    expect(findFigure(address, [quarter])).toBeNull()
  })

  test('each figure that is shown has one, and no two the same; nothing shown has none', () => {
    const figures = figuresIn(quarter)
    expect(figures.map(({ address }) => address)).toEqual(
      ['people', 'agree/listened', 'agree/respected'].map(end => `${PLACE}/${end}`),
    )
    for (const figure of figures) expect(findFigure(figure.address, [quarter])).toEqual(figure)
    expect(figuresIn(release([], 'quarter'))).toEqual([])
  })

  test('of a group names the table and the group', () => {
    const stages = ['beginning', 'midpoint', 'end', 'after'] as const
    const all = stages.flatMap((stage, at) => people(1 + at * 20, 15, { stage }))
    const half = release(all, 'half-year')
    expect(figuresIn(half).map(({ address }) => address)).toContain(
      'check-in/half-year/2026-10-01/stage/beginning/people',
    )
  })
})

test('a text may name the share and the people of what it cites, and not what reads “nearly all”', () => {
  const cited = figuresIn(quarter).filter(({ item }) => item !== null)
  expect(numbersOf(cited)).toEqual({ percents: [65], people: [25, 25] })
})
