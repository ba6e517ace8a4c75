import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ResponseRow } from '~/core/anonymise/responses'
import { bytes, measured, publishAll, release, services } from './people'
import { CODES, everyFigure, ITEMS, K, lastAnswers, onScale, population, type Told, YEAR } from './population'

const publish = (rows: readonly ResponseRow[]) =>
  publishAll(rows, YEAR).map((made, index) => ({
    made,
    ...everyFigure(made, lastAnswers(rows, YEAR[index]?.blocks ?? []), String(index)),
  }))

const RUNS = { numRuns: 250, seed: 20261122 }

describe('whoever answered whatever', () => {
  test('these populations are worth looking at: tables are told in full, in part and not at all', () => {
    const seen = { full: 0, part: 0, none: 0 }
    for (const rows of fc.sample(population, RUNS)) {
      for (const table of publish(rows).flatMap(({ made }) => made.tables)) {
        const shown = table.groups.filter(group => group.shown).length
        seen[shown === 0 ? 'none' : shown < table.groups.length ? 'part' : 'full']++
      }
    }
    for (const often of Object.values(seen)) expect(often).toBeGreaterThan(50)
  })

  test('nothing is told about fewer than ten people, and people are told in fives', () => {
    fc.assert(
      fc.property(population, rows => {
        for (const { made, told } of publish(rows)) {
          for (const { members } of told) expect(members.size).toBeGreaterThanOrEqual(K)
          for (const group of made.tables.flatMap(table => table.groups)) {
            if (group.shown) expect(group.people % 5).toBe(0)
          }
        }
      }),
      RUNS,
    )
  })

  test('a percent is true to half a step, in steps of ten under twenty people and of five from there', () => {
    fc.assert(
      fc.property(population, rows => {
        const people = lastAnswers(rows, ['one'])
        const [made] = publishAll(rows, YEAR.slice(0, 1))
        const group = made?.tables[0]?.groups[0]
        if (!group?.shown) return
        for (const { item, agreement } of group.items) {
          if (!agreement.shown) continue
          const scale = people.filter(row => onScale(row, item))
          const agree = scale.filter(row =>
            ['agree', 'strongly-agree'].includes(row.answers[item] ?? ''),
          ).length
          if (agreement.reads !== 'percent') {
            const most = agreement.reads === 'nearly-all' || agreement.reads === 'at-least'
            expect(most ? scale.length - agree : agree).toBeLessThanOrEqual(3)
          } else {
            expect(Math.min(agree, scale.length - agree)).toBeGreaterThan(3)
            const step = group.people < 20 ? 10 : 5
            expect(agreement.percent % step).toBe(0)
            expect(agreement.percent).toBeGreaterThan(0)
            expect(agreement.percent).toBeLessThan(100)
            const exact = (100 * agree) / scale.length
            const moved =
              (exact < step && agreement.percent === step) ||
              (exact > 100 - step && agreement.percent === 100 - step)
            if (!moved) expect(Math.abs(agreement.percent - exact)).toBeLessThanOrEqual(step / 2)
          }
        }
      }),
      RUNS,
    )
  })

  test('what a table hides is nothing, or everything, or two categories and ten people at the least', () => {
    fc.assert(
      fc.property(population, rows => {
        for (const { told, hidden } of publish(rows)) {
          for (const { table, measure } of told) {
            if (table.endsWith('total')) continue
            const withheld = hidden.filter(figure => figure.table === table && figure.measure === measure)
            if (withheld.length === 0) continue
            expect(withheld.length).toBeGreaterThanOrEqual(2)
            expect(withheld.reduce((sum, { members }) => sum + members.size, 0)).toBeGreaterThanOrEqual(K)
          }
        }
      }),
      RUNS,
    )
  })

  test('of any two figures ever told, one within the other, nobody or ten people are left over', () => {
    fc.assert(
      fc.property(population, rows => {
        const told = publish(rows).flatMap(each => each.told)
        const tables = [...new Set(told.map(figure => `${figure.table}/${figure.measure}`))]
        const sums = tables.map(name => {
          const figures = told.filter(figure => `${figure.table}/${figure.measure}` === name)
          return { ...(figures[0] as Told), members: new Set(figures.flatMap(({ members }) => [...members])) }
        })
        const all = [...told, ...sums]
        for (const a of all) {
          for (const b of all) {
            if (a.measure !== b.measure || ![...a.members].every(person => b.members.has(person))) continue
            const left = b.members.size - a.members.size
            expect(
              left === 0 || left >= K,
              `${a.table} ${a.category} in ${b.table} ${b.category}: ${left}`,
            ).toBe(true)
          }
        }
      }),
      { ...RUNS, numRuns: 120 },
    )
  }, 60_000)

  test('one, two or three who disagree change no byte where everybody else agrees', () => {
    fc.assert(
      fc.property(
        population,
        fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        fc.constantFrom(...ITEMS),
        (rows, some, item) => {
          const agreed = rows.map(row => ({
            ...row,
            answers: Object.fromEntries(ITEMS.map(one => [one, 'agree'])),
          }))
          const dissenters = some.map(index => rows[index % Math.max(1, rows.length)]?.person)
          const dissent = agreed.map(row =>
            dissenters.includes(row.person)
              ? { ...row, answers: { ...row.answers, [item]: 'disagree' } }
              : row,
          )
          expect(publishAll(dissent, YEAR).map(bytes)).toEqual(publishAll(agreed, YEAR).map(bytes))
        },
      ),
      RUNS,
    )
  })

  test('the order of the rows changes no byte', () => {
    fc.assert(
      fc.property(
        population.chain(rows =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        ([rows, shuffled]) => {
          expect(publishAll(shuffled, YEAR).map(bytes)).toEqual(publishAll(rows, YEAR).map(bytes))
        },
      ),
      RUNS,
    )
  })

  test('people’s names for the machine change no byte', () => {
    fc.assert(
      fc.property(population, rows => {
        const renamed = rows.map(row => ({ ...row, person: `z${row.person.split('').reverse().join('')}` }))
        expect(publishAll(renamed, YEAR).map(bytes)).toEqual(publishAll(rows, YEAR).map(bytes))
      }),
      RUNS,
    )
  })

  test('the language answered in changes nothing but the language table, where Welsh and English change places', () => {
    const swap = (language: 'cy' | 'en'): 'cy' | 'en' => (language === 'cy' ? 'en' : 'cy')
    fc.assert(
      fc.property(population, rows => {
        const one = rows.map(row => ({ ...row, round: 1, person: `${row.person}/${row.block}/${row.stage}` }))
        const swapped = one.map(row => ({ ...row, language: swap(row.language) }))
        // Two rows that tie in block, stage and round are decided by their text, language included: none here.
        const unique = (list: ResponseRow[]) => [...new Map(list.map(row => [row.person, row])).values()]
        const [before, after] = [unique(one), unique(swapped)]
        for (const grain of ['quarter', 'half-year'] as const) {
          const options = { blocks: ['one', 'two'] }
          expect(bytes(release(after, grain, options))).toBe(bytes(release(before, grain, options)))
        }
        const language = (list: ResponseRow[]) =>
          new Map(
            release(list, 'year', { blocks: ['one', 'two'] }).tables[0]?.groups.map(
              ({ category, ...group }) => [category, group],
            ),
          )
        expect(language(after).get('cy')).toEqual(language(before).get('en'))
        expect(language(after).get('en')).toEqual(language(before).get('cy'))
      }),
      RUNS,
    )
  })

  test('the categories listed are the same as those of nobody', () => {
    fc.assert(
      fc.property(population, rows => {
        const known = [...services, { id: 'c', workers: ['w7'] }, { id: 'd', workers: ['w8', 'w9'] }]
        for (const grain of ['quarter', 'half-year', 'year'] as const) {
          const list = (some: ResponseRow[]) =>
            release(some, grain, { blocks: ['one', 'two'], services: known }).tables.map(({ groups }) =>
              groups.map(({ category }) => category),
            )
          expect(list(rows)).toEqual(list([]))
        }
      }),
      RUNS,
    )
  })
})

test('the codes used here are those of the instrument', () => {
  const known = new Set(
    measured.items.flatMap(({ scales }) => Object.values(scales).flatMap(scale => scale.codes)),
  )
  expect([...known].every(code => CODES.includes(code))).toBe(true)
  expect(known.size).toBe(5)
})
