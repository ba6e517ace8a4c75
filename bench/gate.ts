import { tryToBreak } from '../app/core/anonymise/gate/gate'
import { releasePolicy } from '../app/core/anonymise/policy'
import { toRelease } from '../app/core/anonymise/to-release'
import { solverUntil } from '../app/steps/gate/solver'
import { aYear, chance, publishYear } from '../tests/attack/a-year'
import { context } from '../tests/core/anonymise/people'

const SEEDS = 5

/**
 * What the gate costs and what it leaves. By people a year: whom anything is told of, and how many quarters are told,
 * beside a publisher who tells every quarter of ten or more and nothing else about it. By people in one quarter: seconds
 * and memory for the release and for its gate.
 */
export async function* measureGate(): AsyncGenerator<object> {
  for (const size of [30, 60, 120, 300]) yield await coverageOf(size)
  for (const people of [20, 300, 5_000, 100_000]) yield await costOf(people)
}

async function coverageOf(size: number) {
  const shares = { people: 0, quarters: 0, plainPeople: 0, plainQuarters: 0, refused: 0 }
  const start = performance.now()
  for (let seed = 0; seed < SEEDS; seed++) {
    const rows = aYear(size, seed)
    const means = { solve: solverUntil(performance.now() + 600_000), random: chance(`${size} ${seed}`) }
    const outcomes = await publishYear(rows, means)
    const quarters = outcomes.filter(({ grain, told }) => grain === 'quarter' && told)
    shares.people += new Set(quarters.flatMap(({ told }) => [...(told ?? [])])).size / size
    shares.quarters += quarters.length / 4
    shares.refused += outcomes.filter(({ verdict }) => verdict && verdict.kind !== 'held').length
    const blocks = ['q1', 'q2', 'q3', 'q4'].map(
      block => new Set(rows.filter(row => row.block === block).map(row => row.person)),
    )
    const plain = blocks.filter(people => people.size >= releasePolicy.k)
    shares.plainPeople += new Set(plain.flatMap(people => [...people])).size / size
    shares.plainQuarters += plain.length / 4
  }
  const mean = (sum: number) => Math.round((100 * sum) / SEEDS)
  return {
    gate: 'coverage',
    peopleAYear: size,
    peopleToldPercent: mean(shares.people),
    quartersToldPercent: mean(shares.quarters),
    plainThreshold: {
      peopleToldPercent: mean(shares.plainPeople),
      quartersToldPercent: mean(shares.plainQuarters),
    },
    refusedOfFiveYears: shares.refused,
    secondsAYear: Math.round((performance.now() - start) / SEEDS / 100) / 10,
  }
}

async function costOf(people: number) {
  const rows = aYear(people * 4, 1)
    .filter(({ block }) => block === 'q1')
    .slice(0, people)
  const own = { ...context('quarter', { blocks: ['q1'] }), withheld: [] }
  const start = performance.now()
  const release = toRelease(rows, { ...own, earlier: [] }, releasePolicy)
  const made = performance.now()
  const published = {
    release,
    context: own,
    asCounted: (some: readonly (typeof rows)[number][]) => [...some],
  }
  const scope = { published: [published], before: [], policy: releasePolicy, against: releasePolicy }
  const means = { solve: solverUntil(made + 600_000), random: chance(`${people}`) }
  const verdict = await tryToBreak(rows, scope, means)
  return {
    gate: 'cost',
    people: rows.length,
    releaseMs: Math.round(made - start),
    gateMs: Math.round(performance.now() - made),
    verdict: verdict.kind,
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
  }
}
