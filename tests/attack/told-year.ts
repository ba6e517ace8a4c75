import { close, offer } from '../steps/blocks'
import { type Answer, send } from '../steps/sent-answers'
import { aPartnership, type TestDatabase, type TestPartnership } from '../support/database'

/** The year 2026–27 of a partnership, block by block, published as the jobs do it. */

const OPENED = new Date('2026-04-02T09:00:00Z')
export const NIGHTS = ['2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01'].map(
  day => new Date(`${day}T02:10:00Z`),
)
/** When a lead looks back at it. */
export const AFTERWARDS = new Date('2027-05-10T09:00:00Z')
export const YEAR = '2026-04-01'

/** So many people who answer alike, in one quarter. */
export interface Crowd extends Omit<Answer, 'person' | 'service'> {
  people: number
  /** place of the service in the partnership */
  service?: 0 | 1
}

export interface ToldYear {
  partnership: TestPartnership
  /** hashes of the receipts, by quarter */
  receipts: Awaited<ReturnType<typeof send>>[][]
}

/**
 * slug      the partnership's name in its addresses
 * quarters  up to four; who answered in each
 */
export async function aToldYear(
  db: TestDatabase,
  slug: string,
  quarters: readonly (readonly Crowd[])[],
): Promise<ToldYear> {
  const partnership = await aPartnership(db, { slug, now: OPENED })
  // Both services can stand by name: three workers each sent something.
  for (const worker of [0, 1, 2])
    for (const service of [0, 1])
      await offer(db, partnership, { worker, service, on: '2026-05-01T10:00:00Z', times: 2 })
  const receipts: ToldYear['receipts'] = []
  let person = 1
  for (const [index, crowds] of quarters.entries()) {
    const its: ToldYear['receipts'][number] = []
    for (const { people, service = 0, ...answer } of crowds) {
      for (let more = 0; more < people; more++)
        its.push(
          await send(partnership.id, { ...answer, person: person++, service: partnership.services[service] }),
        )
    }
    receipts.push(its)
    await close(db, partnership.id, NIGHTS[index] as Date)
  }
  return { partnership, receipts }
}

const all = (code: string) => ({ listened: code, respected: code, understood: code, supported: code })

const PARENTS = { language: 'en', service: 1, stage: 'end', audience: 'parent_carer' } as const

/** Everybody agrees with everything but the first question, which a third does not agree with. */
const SOME_AGAINST = { ...all('agree'), listened: 'disagree' }

/**
 * A year in which `few` people are hidden everywhere by what they have in common: how many they are, and how many stand
 * beside them to hide them, is all that differs between two such years.
 */
export const aYearThatHides = (few: 0 | 1 | 9): Crowd[][] => [
  [
    { people: 16 },
    { people: 8, answers: SOME_AGAINST },
    { people: few, stage: 'after', audience: 'adult', language: 'en', service: 1 },
    { people: 14 - few, stage: 'beginning', audience: 'child' },
  ],
  ...Array.from({ length: 3 }, (): Crowd[] => [{ people: 12 }]),
]

const A_QUARTER: Crowd[] = [
  { people: 8, answers: { ...all('agree'), supported: 'disagree' } },
  { people: 4, answers: { ...all('disagree'), respected: 'agree' } },
  { people: 9, ...PARENTS, answers: { ...all('agree'), supported: 'disagree' } },
  { people: 2, ...PARENTS, answers: { listened: 'disagree', respected: 'agree' } },
]

/** A year with a figure of every kind: percents, bounds, nearly all, very few, and what is hidden. */
export const aFullYear: Crowd[][] = [A_QUARTER, A_QUARTER, [{ people: 12 }], A_QUARTER]
