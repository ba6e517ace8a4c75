import type { DistanceRow, GoalNumber } from '~/core/anonymise/distance'
import type { Tx } from './pools'

/**
 * The distance travelled, for the publisher's login. It cannot enter the schema in which goals stand: a function gives
 * it the numbers, under labels that lead back to nobody. Both run in a transaction about one partnership.
 */
type Bytes = Uint8Array<ArrayBuffer>

interface NumberRow extends Omit<GoalNumber, 'person' | 'knownTo'> {
  person: Bytes
  knownTo: Bytes[]
}

/**
 * The person's own numbers that count, of everybody who gave one from `since` to before `until`: those of earlier days
 * among them, and none of a later day.
 */
export async function listGoalNumbers(tx: Tx, since: string, until: string): Promise<GoalNumber[]> {
  const rows = await tx.$queryRaw<NumberRow[]>`
    SELECT person, audience, language, service_id::text AS service, known_to AS "knownTo", goal, state, stage, score, fresh
    FROM release.goal_numbers(${since}::date, ${until}::date)`
  return rows.map(row => ({ ...row, person: hex(row.person), knownTo: row.knownTo.map(hex) }))
}

/** Keeps who was counted in a block, in the order given. Throws when somebody is there twice. */
export async function insertDistances(
  tx: Tx,
  partnershipId: string,
  blockId: string,
  rows: readonly DistanceRow[],
): Promise<void> {
  await tx.countedDistance.createMany({
    data: rows.map(({ person, service: serviceId, knownTo, ...row }) => ({
      ...row,
      person: bytes(person),
      serviceId,
      knownTo: knownTo.map(bytes),
      partnershipId,
      blockId,
    })),
  })
}

/** Who was counted in some blocks, as far as it is still held, with the block. */
export async function listDistances(
  tx: Tx,
  blockIds: readonly string[],
): Promise<{ block: string; row: DistanceRow }[]> {
  const rows = await tx.countedDistance.findMany({ where: { blockId: { in: [...blockIds] } } })
  return rows.map(({ blockId: block, person, direction, stage, audience, language, serviceId, knownTo }) => ({
    block,
    row: {
      person: hex(person),
      direction: direction as DistanceRow['direction'],
      stage: stage as DistanceRow['stage'],
      audience: audience as DistanceRow['audience'],
      language: language as DistanceRow['language'],
      service: serviceId,
      knownTo: knownTo.map(hex),
    },
  }))
}

const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')
const bytes = (value: string): Bytes => new Uint8Array(Buffer.from(value, 'hex'))
