import { describe, expect, test } from 'vitest'
import { measuredIn } from '~/core/anonymise/measured'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Grain } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { toRelease } from '~/core/anonymise/to-release'
import { occasionsOf } from '~/core/evidence'
import { libraryInstrument, type Stage } from '~/core/instrument'

const asked = (key: string) => libraryInstrument(key, key === 'check-in' ? 2 : 1)

function released(key: string, grain: Grain, people: readonly [Stage, number, Record<string, string>][]) {
  const { version } = asked(key)
  const rows = people.flatMap(([stage, count, answers], part) =>
    Array.from(
      { length: count },
      (_, index): ResponseRow => ({
        person: `${part}/${index}`,
        block: 'one',
        instrument: key,
        version,
        stage,
        round: 1,
        audience: 'young_person',
        language: 'cy',
        service: 'a',
        answers,
      }),
    ),
  )
  const [from, to] = grain === 'quarter' ? ['2026-04-01', '2026-07-01'] : ['2026-04-01', '2026-10-01']
  const context = {
    partnership: 'p',
    measured: measuredIn(asked(key)),
    grain,
    from: from as string,
    to: to as string,
  }
  return toRelease(rows, { ...context, blocks: ['one'], services: [], earlier: [] }, releasePolicy)
}

const yes = { listened: 'agree', respected: 'agree', understood: 'agree', supported: 'agree' }

describe('occasions of one release', () => {
  test('a check-in’s half-year has one for each stage, hidden ones among them', () => {
    // Nine afterwards: hidden, and with them the smallest that is shown, ten half-way. 9 + 10 are at least ten.
    const release = released('check-in', 'half-year', [
      ['beginning', 25, yes],
      ['midpoint', 10, yes],
      ['end', 12, { ...yes, listened: 'disagree' }],
      ['after', 9, yes],
    ])
    const told = occasionsOf(release, asked('check-in'))
    expect(told.map(({ stage, n }) => [stage, n])).toEqual([
      ['beginning', 25],
      ['midpoint', null],
      ['end', 10],
      ['after', null],
    ])
    expect(told.map(({ agreements }) => agreements.listened)).toEqual([
      { shown: true, reads: 'nearly-all' },
      { shown: false },
      { shown: true, reads: 'at-most', percent: 30 },
      { shown: false },
    ])
    // What it does not ask about is no figure, not even a hidden one.
    expect(Object.keys(told[0]?.agreements ?? {}).sort()).toEqual(Object.keys(yes).sort())
  })

  test('a check-in’s quarter and year have none: their figures are of all stages together', () => {
    expect(occasionsOf(released('check-in', 'quarter', [['midpoint', 30, yes]]), asked('check-in'))).toEqual(
      [],
    )
    expect(occasionsOf(released('check-in', 'year', [['midpoint', 30, yes]]), asked('check-in'))).toEqual([])
  })

  test('what is asked at one stage alone is that stage each quarter, by its own item for each construct', () => {
    const answers = { respected: 'agree', 'how-often-listened': 'never', 'support-helped': 'yes' }
    const quarter = released('satisfaction', 'quarter', [['end', 12, answers]])
    const [one, ...more] = occasionsOf(quarter, asked('satisfaction'))
    expect(more).toEqual([])
    expect(one).toMatchObject({ stage: 'end', n: 10, from: '2026-04-01', to: '2026-07-01' })
    expect(one?.agreements).toMatchObject({
      respected: { shown: true, reads: 'at-least', percent: 70 },
      listened: { shown: true, reads: 'at-most', percent: 30 },
      helped: { shown: true, reads: 'at-least', percent: 70 },
      // Nobody answered it.
      clear: { shown: false },
    })
    expect(
      occasionsOf(released('satisfaction', 'half-year', [['end', 12, answers]]), asked('satisfaction')),
    ).toEqual([])
  })
})
