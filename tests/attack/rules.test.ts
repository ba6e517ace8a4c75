import { expect, test } from 'vitest'
import { carryOver } from '~/core/anonymise/carry'
import { asResponse, directions, measuredDistance } from '~/core/anonymise/distance'
import { cellsOf } from '~/core/anonymise/gate/cells'
import type { Kind } from '~/core/anonymise/gate/kinds'
import { Draft } from '~/core/anonymise/gate/program'
import type { Scope } from '~/core/anonymise/gate/scope'
import { measuredIn } from '~/core/anonymise/measured'
import type { ReleasePolicy } from '~/core/anonymise/policy'
import type { Release } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import type { CountedTable } from '~/core/anonymise/tables'
import { canonicalJson } from '~/core/canonical-json'
import { agreement, measured, people } from '../core/anonymise/people'
import { item, survey, words } from '../core/instrument/a-survey'
import { aPublisher, type Coming, type Without } from './publisher'

/**
 * Each rule of publishing taken away by itself. Somebody who knows how the publisher works finds out something about
 * people; from the same answers, published with the rule, nothing. A rule that could go without being missed fails here.
 */

const all = (code: string) => ({ listened: code, respected: code, understood: code, supported: code })
const against = { answers: all('disagree') }

const quarter = (block: string): Coming => ({ grain: 'quarter', blocks: [block] })
const half = (blocks: string[], changes: Coming['changes'] = {}): Coming => ({
  grain: 'half-year',
  blocks,
  changes,
})
/** A year in which no service stands alone. */
const year = (blocks: string[]): Coming => ({ grain: 'year', blocks, changes: { services: [] } })

const SOMEBODY = {
  stage: 'midpoint',
  audience: 'young_person',
  language: 'cy',
  service: 'a',
  knownTo: [],
} as const

async function expectFoundOut(
  rows: Parameters<Awaited<ReturnType<typeof aPublisher>>['attacked']>[0],
  coming: readonly Coming[],
  without: Without,
) {
  const real = await aPublisher()
  const naive = await aPublisher(without)
  expect((await real.attacked(rows, coming)).kind, 'with the rule').toBe('held')
  expect((await naive.attacked(rows, coming)).kind, 'without it').toBe('broken')
}

interface Cell {
  people: number
  hidden: boolean
}
const underK = (cells: readonly Cell[], { k }: ReleasePolicy) =>
  cells.map(cell => cell.hidden || cell.people < k)

test('hide only what is small, and two who answered in Welsh are what the English leave of two quarters', async () => {
  const inQuarter = (first: number, block: string) => [
    ...people(first, 10, { block, language: 'en' }),
    ...people(first + 10, 9, { block, language: 'en', ...against }),
    ...people(first + 19, 1, { block, language: 'cy', ...against }),
  ]
  const rows = [...inQuarter(1, 'q1'), ...inQuarter(101, 'q2')]
  await expectFoundOut(rows, [quarter('q1'), quarter('q2'), year(['q1', 'q2'])], {
    '~/core/anonymise/suppress': { hideSmallCategories: underK },
  })
})

test('hide two of a table without asking how many they are, and a child and an adult are what is left over', async () => {
  const inQuarter = (first: number, block: string, other: 'child' | 'adult', [a, b, c, d]: number[]) => [
    ...people(first, a as number, { block }),
    ...people(first + 10, b as number, { block, ...against }),
    ...people(first + 20, c as number, { block, audience: 'parent_carer' }),
    ...people(first + 30, d as number, { block, audience: 'parent_carer', ...against }),
    ...people(first + 40, 1, { block, audience: other, ...against }),
  ]
  const rows = [...inQuarter(1, 'q1', 'child', [5, 5, 5, 4]), ...inQuarter(101, 'q2', 'adult', [5, 4, 5, 5])]
  const atLeastTwo = (cells: readonly Cell[], policy: ReleasePolicy) => {
    const hidden = underK(cells, policy)
    const shown = [...cells.keys()].filter(index => !hidden[index])
    const [smallest] = shown.sort((a, b) => (cells[a]?.people ?? 0) - (cells[b]?.people ?? 0))
    if (hidden.filter(Boolean).length === 1 && smallest !== undefined) hidden[smallest] = true
    return hidden
  }
  const coming = [quarter('q1'), quarter('q2'), half(['q1', 'q2'], { withheld: ['stage'] })]
  await expectFoundOut(rows, coming, { '~/core/anonymise/suppress': { hideSmallCategories: atLeastTwo } })
})

test('compare with nothing told before, and the three new ones of a stage stand bare', async () => {
  const rows = [
    ...people(1, 10, { block: 'q1' }),
    ...people(11, 10, { block: 'q1', ...against }),
    ...people(31, 3, { block: 'q2', ...against }),
    ...people(41, 20, { block: 'q2', stage: 'end' }),
  ]
  await expectFoundOut(rows, [quarter('q1'), quarter('q2'), half(['q1', 'q2'])], {
    '~/core/anonymise/differences': { leavesFew: () => false },
  })
})

test('tell people one by one, and two hidden groups are nine and nine', async () => {
  const rows = [
    ...people(1, 9, { stage: 'beginning' }),
    ...people(11, 12),
    ...people(31, 12, { stage: 'end' }),
    ...people(51, 9, { stage: 'after' }),
  ]
  await expectFoundOut(rows, [quarter('one'), half(['one'])], {
    '~/core/anonymise/values': { roundPeople: (count: number) => count },
  })
})

test('tell a share to the percent, and fourteen who are hidden are known to disagree, all of them', async () => {
  const rows = [
    ...people(1, 48),
    ...people(50, 12, against),
    ...people(71, 9, { stage: 'beginning', ...against }),
    ...people(81, 5, { stage: 'end', ...against }),
  ]
  interface Counts {
    onScale: number
    agreeing: number
    band: number
  }
  const toThePercent = ({ onScale, agreeing, band }: Counts, { k }: ReleasePolicy) => {
    if (onScale < k || onScale <= 2 * band) return { shown: false }
    if (onScale - agreeing <= band) return { shown: true, reads: 'nearly-all' }
    if (agreeing <= band) return { shown: true, reads: 'very-few' }
    return { shown: true, reads: 'percent', percent: Math.round((100 * agreeing) / onScale) }
  }
  await expectFoundOut(rows, [quarter('one'), half(['one'], { withheld: ['audience'] })], {
    '~/core/anonymise/values': { agreementOf: toThePercent },
  })
})

test('say "nearly all" of all alone, and everybody’s answer is known', async () => {
  await expectFoundOut(people(1, 14), [quarter('one')], { '~/core/anonymise/policy': { bandOf: () => 0 } })
})

test('say it of two who do not, and they know of each other that nobody else does', async () => {
  const rows = [...people(1, 14), ...people(50, 2, against)]
  await expectFoundOut(rows, [quarter('one')], {
    '~/core/anonymise/policy': {
      bandOf: (known: number, { coalition }: ReleasePolicy) => coalition + known,
    },
  })
})

test('say it of as many whatever a worker was shown, and the worker knows the rest', async () => {
  const shared = { knownTo: ['a'] }
  const rows = [...people(1, 12), ...people(50, 3, { ...against, ...shared }), ...people(60, 2, shared)]
  await expectFoundOut(rows, [quarter('one')], {
    '~/core/anonymise/policy': {
      bandOf: (_known: number, { coalition }: ReleasePolicy) => coalition + 1,
    },
  })
})

/** Three more people, beside a year of quarters in each of which ten agree and ten do not. */
const threeMore = (block: string) => {
  const inQuarter = (first: number, of: string) =>
    (['cy', 'en'] as const).flatMap((language, index) => [
      ...people(first + 10 * index, 5, { block: of, language }),
      ...people(first + 10 * index + 5, 5, { block: of, language, ...against }),
    ])
  return [
    ...inQuarter(1, 'q1'),
    ...people(31, 3, { block, language: 'en', ...against }),
    ...inQuarter(41, 'q3'),
    ...inQuarter(71, 'q4'),
  ]
}

test('count in the year whom no quarter has told of, and the year less its quarters is three people', async () => {
  const publisher = await aPublisher()
  const told = [quarter('q1'), quarter('q3'), quarter('q4')]
  const rolled = await publisher.attacked(threeMore('q3'), [...told, year(['q1', 'q3', 'q4'])])
  expect(rolled.kind).toBe('held')
  const left = await publisher.attacked(threeMore('q2'), [...told, year(['q1', 'q2', 'q3', 'q4'])])
  expect(left).toMatchObject({ kind: 'broken', how: expect.stringContaining('insider') })
})

test('attack a release by itself, and what it gives away with an earlier one goes out', async () => {
  const rows = [
    ...people(1, 10),
    ...people(11, 10, against),
    ...people(31, 9, { stage: 'beginning', ...against }),
    ...people(41, 4, { stage: 'end', ...against }),
  ]
  const publisher = await aPublisher()
  const stages = half(['one'], { withheld: ['audience'] })
  expect((await publisher.attacked(rows, [stages])).kind).toBe('held')
  expect(await publisher.attacked(rows, [quarter('one'), stages])).toMatchObject({
    kind: 'broken',
    how: expect.stringContaining('insider'),
  })
})

test('name a service of one worker, and the table is about that worker', async () => {
  const rows = [...people(1, 20), ...people(31, 20, { service: 'b' })]
  const services = [
    { id: 'a', workers: ['w1', 'w2', 'w3'] },
    { id: 'b', workers: ['w4'] },
  ]
  const coming: Coming[] = [{ grain: 'year', blocks: ['one'], changes: { services } }]
  const named = (publisher: Awaited<ReturnType<typeof aPublisher>>) =>
    publisher
      .publishes(rows, coming)[0]
      ?.tables.find(({ slice }) => slice === 'service')
      ?.groups.flatMap(group => (group.shown ? [group.category] : []))
  expect(named(await aPublisher())).toEqual([])
  const { namedServices } = await import('~/core/anonymise/tables')
  const everyService = (all: readonly { id: string }[]) => namedServices(all.map(({ id }) => id))
  const naive = await aPublisher({ '~/core/anonymise/tables': { serviceCategories: everyService } })
  expect(named(naive)).toEqual(['a', 'b'])
})

/** Half-years by stage of an instrument that asks at three of them. */
const THREE_STAGES = { measured: { ...measured, stages: ['beginning', 'midpoint', 'end'] } } as const

test('leave out of the attack what hiding something tells, and two groups of seven to nine go out', async () => {
  const rows = [
    ...people(1, 9, { stage: 'beginning' }),
    ...people(11, 10),
    ...people(31, 9, { stage: 'end' }),
  ]
  const coming: Coming[] = [{ ...quarter('one'), changes: THREE_STAGES }, half(['one'], { ...THREE_STAGES })]
  // The rules alone let it out. Both are hidden, so each is under ten; together they are sixteen at the least.
  expect(await (await aPublisher()).attacked(rows, coming)).toMatchObject({
    kind: 'broken',
    how: 'public: block one, stage beginning',
  })
  // An attacker who compares what is shown and does not ask why the rest is hidden.
  const hidesNothing = await aPublisher({
    '~/core/anonymise/suppress': { hideSmallCategories: (cells: readonly Cell[]) => cells.map(() => false) },
    '~/core/anonymise/differences': { leavesFew: () => false },
  })
  const shownIn = ({ tables }: Release, like: Release) =>
    canonicalJson(
      like.tables.map(({ groups }, table) =>
        groups.map((group, place) => group.shown && tables[table]?.groups[place]),
      ),
    )
  const tellsTheSame = (world: readonly ResponseRow[], { published }: Scope) => {
    const told = hidesNothing.publishes(world, coming)
    return published.every(
      ({ release }, index) => shownIn(told[index] as Release, release) === shownIn(release, release),
    )
  }
  const sizesThatTellTheSame = (
    kinds: readonly Kind[],
    { published, policy }: Scope,
    { room }: { room: number },
  ) => {
    const draft = new Draft()
    for (const { people: own } of kinds) draft.variable(0, own.length + room)
    for (const cell of published.flatMap(one => cellsOf(kinds, one, policy)).flat()) {
      if (!cell.shown) continue
      draft.sum(
        cell.kinds.map(kind => [kind, 1]),
        cell.alike,
      )
    }
    return draft
  }
  const blind = await aPublisher({
    '~/core/anonymise/gate/scope': { tellsTheSame },
    '~/core/anonymise/gate/sizes': { sizesThatTellTheSame },
  })
  expect((await blind.attacked(rows, coming)).kind).toBe('held')
})

test('tell same and back of whoever did not go forward, and in some release nobody stayed the same', async () => {
  /** Which way somebody certainly did not go, or everybody did, by all ways in which so many people can go. */
  const certain = async (without: Without) => {
    const publisher = await aPublisher(without)
    const readings = new Map<string, number[][]>()
    for (let forward = 0; forward <= 20; forward++) {
      for (let same = 0; forward + same <= 20; same++) {
        const went = [forward, same, 20 - forward - same]
        const rows = directions.flatMap((direction, way) =>
          Array.from({ length: went[way] as number }, (_, index) =>
            asResponse({ ...SOMEBODY, person: `${direction} ${index}`, direction }, 'one'),
          ),
        )
        const coming = [{ ...quarter('one'), changes: { measured: measuredDistance } }]
        const told = JSON.stringify(publisher.publishes(rows, coming)[0]?.tables)
        readings.set(told, [...(readings.get(told) ?? []), went])
      }
    }
    return [...readings.values()].flatMap(ways =>
      directions.filter((_, way) => ways.every(went => went[way] === 0 || went[way] === 20)),
    )
  }
  expect(await certain({})).toEqual([])
  const untouched = { withhold: (table: CountedTable) => table }
  expect(await certain({ '~/core/anonymise/withhold': untouched })).toContain('same')
})

test('carry answers over to other words, and a figure is about a question that four people were asked', async () => {
  const before = survey([item('a', 'agree')])
  const after = survey([item('a', 'agree', { text: words('other') })], { version: 2 })
  const versionOf = (version: number) => (version === 1 ? before : after)
  const rows = people(1, 12).map((row, index) => ({
    ...row,
    instrument: after.key,
    version: index < 4 ? 2 : 1,
    answers: { a: 'agree' },
  }))
  const shown = async (carried: ResponseRow[]) => {
    const changes = { measured: measuredIn(after) }
    const [release] = (await aPublisher()).publishes(carried, [{ ...quarter('one'), changes }])
    return release && agreement(release, 'total', 'everyone', 'a').shown
  }
  expect(await shown(carryOver(rows, after, versionOf))).toBe(false)
  expect(await shown(rows.map(row => ({ ...row, version: 2 })))).toBe(true)
})
