import { describe, expect, test } from 'vitest'
import { bandOf, releasePolicy } from '~/core/anonymise/policy'
import type { Agreement } from '~/core/anonymise/release'
import { agreementOf, roundPeople } from '~/core/anonymise/values'

/**
 * Percent and people, turned round: somebody who knows how many are in a group asks which numbers of answers, and of
 * people who agree, could read as they do. It is arithmetic, so every number there can be is tried.
 */
type Counts = Parameters<typeof agreementOf>[0]
type Publisher = (counts: Counts) => { people: number; agreement: Agreement }

const released: Publisher = counts => ({
  people: roundPeople(counts.groupPeople, releasePolicy),
  agreement: agreementOf(counts, releasePolicy),
})

/** A share as others tell it: to a whole percent, of however many answered, with the number of people beside it. */
const naive: Publisher = ({ onScale, agreeing, groupPeople }) => ({
  people: groupPeople,
  agreement:
    onScale < 5
      ? { shown: false }
      : { shown: true, reads: 'percent', percent: Math.round((100 * agreeing) / onScale) },
})

/** Everything that can be read of a group of so many people, and what it may stand for: answers, and those in agreement. */
function readingsOf(publish: Publisher, groupPeople: number, known: number) {
  const band = bandOf(known, releasePolicy)
  const readings = new Map<string, { onScale: Set<number>; agreeing: Set<number> }>()
  for (let onScale = 0; onScale <= groupPeople; onScale++) {
    for (let agreeing = 0; agreeing <= onScale; agreeing++) {
      const told = publish({ onScale, agreeing, groupPeople, band })
      if (!told.agreement.shown) continue
      const name = JSON.stringify(told)
      const found = readings.get(name) ?? { onScale: new Set(), agreeing: new Set() }
      found.onScale.add(onScale)
      found.agreeing.add(agreeing)
      readings.set(name, found)
    }
  }
  return [...readings].map(([name, found]) => ({ name, ...found }))
}

const MOST = process.env.ATTACK ? 140 : 60
const groups = Array.from({ length: MOST - 9 }, (_, index) => index + 10)
const KNOWN = process.env.ATTACK ? [0, 1, 2, 3, 4, 5, 6, 8, 12, 20] : [0, 1, 2, 3, 4, 5, 7]

/** The one reading that does say it: half of 19 people, of whom a worker knows five. It says that one skipped, not who. */
const HALF_OF_EIGHTEEN = JSON.stringify({
  people: 20,
  agreement: { shown: true, reads: 'percent', percent: 50 },
})

describe('how many answered a question', () => {
  /** Readings that say how many skipped it, and that it is not nobody. */
  const skipped = (publish: Publisher, people: number, known: number) =>
    readingsOf(publish, people, known).filter(({ onScale }) => onScale.size === 1 && !onScale.has(people))

  test.each(KNOWN)(
    'does not follow from what a release says, also where a worker knows %i of them',
    known => {
      const found = groups.flatMap(people => skipped(released, people, known).map(({ name }) => name))
      expect(found).toEqual(known === 5 ? [HALF_OF_EIGHTEEN] : [])
    },
  )

  test('follows from the step of a percent where it is that of the answers, and not where it is the people’s', () => {
    /** Fewest answers of twenty people of which 55% agree. */
    const fewest = (publish: Publisher) => {
      const read = readingsOf(publish, 20, 0).find(({ name }) => name.includes('"percent","percent":55'))
      return Math.min(...(read?.onScale ?? []))
    }
    const ownStep: Publisher = counts => released({ ...counts, groupPeople: counts.onScale })
    expect(fewest(ownStep)).toBe(18)
    expect(fewest(released)).toBe(11)
  })

  test('follows again and again from a whole percent', () => {
    expect(groups.flatMap(people => skipped(naive, people, 0)).length).toBeGreaterThan(100)
  })
})

describe('unanimity', () => {
  /** Readings from which it follows that everybody who answered, or nobody, agrees. */
  const unanimous = (publish: Publisher, people: number, known: number) =>
    readingsOf(publish, people, known).filter(({ onScale, agreeing }) => {
      const [most, least] = [Math.max(...onScale), Math.min(...onScale)]
      return Math.max(...agreeing) === 0 || (least === most && Math.min(...agreeing) === most)
    })

  test.each(KNOWN)('never follows, nor after %i whose answers are known are taken away', known => {
    for (const people of groups) {
      expect(unanimous(released, people, known)).toEqual([])
      for (const { name, agreeing, onScale } of readingsOf(released, people, known)) {
        // Whoever knows some of the few, with two more who say so, never knows that there are no others.
        const [least, most] = [Math.min(...agreeing), Math.max(...agreeing)]
        const dissenting = Math.max(...onScale) - least
        expect(most, name).toBeGreaterThan(known + releasePolicy.coalition)
        expect(dissenting, name).toBeGreaterThan(known + releasePolicy.coalition)
      }
    }
  })

  test('is what a whole percent says at 0 and at 100', () => {
    expect(unanimous(naive, 12, 0).map(({ name }) => name)).toContain(
      JSON.stringify({ people: 12, agreement: { shown: true, reads: 'percent', percent: 0 } }),
    )
  })
})

describe('one person more', () => {
  /** In how many of the ways in which a group can answer does it show that one more person agrees. */
  const seen = (publish: Publisher) => {
    let changes = 0
    let ways = 0
    for (const people of groups.slice(0, 40)) {
      for (let agreeing = 0; agreeing < people; agreeing++) {
        const told = (count: number) =>
          JSON.stringify(publish({ onScale: people, agreeing: count, groupPeople: people, band: 3 }))
        ways++
        if (told(agreeing) !== told(agreeing + 1)) changes++
      }
    }
    return changes / ways
  }

  test('in agreement is always seen in a whole percent, and seldom where a share is told in steps', () => {
    expect(seen(naive)).toBe(1)
    expect(seen(released)).toBeLessThan(0.6)
  })

  test('who answers is seen in a number of people as it is, and in one of five where it is rounded', () => {
    const told = (publish: Publisher) => (groupPeople: number) =>
      publish({ onScale: 12, agreeing: 6, groupPeople, band: 3 }).people
    const changes = (publish: Publisher) =>
      Array.from({ length: 100 }, (_, more) => 12 + more).filter(
        people => told(publish)(people) !== told(publish)(people + 1),
      ).length
    expect(changes(naive)).toBe(100)
    expect(changes(released)).toBe(20)
  })
})
