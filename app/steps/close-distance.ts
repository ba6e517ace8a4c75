import { dayOf, lastEnded, type Period, periodOf } from '~/core/anonymise/calendar'
import { asResponse, DISTANCE, distanceRows, measuredDistance } from '~/core/anonymise/distance'
import { releasePolicy } from '~/core/anonymise/policy'
import type { ResponseRow } from '~/core/anonymise/responses'
import { shuffled } from '~/core/anonymise/shuffle'
import type { RandomBytes } from '~/core/answer/secrets'
import { CHECK_IN } from '~/core/instrument'
import { type Block, listClosedBlocks, setBlockDays } from '~/store/blocks'
import { insertDistances, listDistances, listGoalNumbers } from '~/store/distance-release'
import type { Tx } from '~/store/pools'
import { openBlockIn } from './open-block'
import {
  type About,
  type Closing,
  findPeriod,
  listTold,
  type Published,
  publishThrough,
  rowsOf,
  servicesIn,
} from './publish-release'

interface CloseDistance {
  /** open, and due */
  block: Block
  partnership: string
  now: Date
  randomBytes: RandomBytes
}

/** The first day of a first block: every number given before it closes belongs to it. */
const BEGINNING = '0001-01-01'

/**
 * Closes a block of the distance travelled, within the transaction that holds it: who has come some way since the
 * block before is counted, kept and published. With too few people, or with nothing that may be told, the block stays
 * open and moves on whole to the next quarter, as one of answers does.
 */
export async function closeDistance(
  tx: Tx,
  { block, partnership, now, randomBytes }: CloseDistance,
): Promise<'closed' | 'rolled-forward'> {
  const today = dayOf(now)
  const about = { partnership, instrument: DISTANCE, today }
  const quarter = lastEnded('quarter', today)
  const since = (await listClosedBlocks(tx, DISTANCE)).at(-1)?.closesOn ?? BEGINNING
  const counted = distanceRows(await listGoalNumbers(tx, since, quarter.to))
  const closed = { ...block, closesOn: quarter.to, closedOn: today }
  const rows = counted.map(row => asResponse(row, block.id))
  const published =
    rows.length >= releasePolicy.k && (await publishDistance(tx, about, quarter, { block: closed, rows }))
  const released = published && published.kind === 'published'
  if (released) {
    await insertDistances(tx, partnership, block.id, shuffled(counted, randomBytes))
    await setBlockDays(tx, block.id, closed)
    await openBlockIn(tx, { partnership, instrument: DISTANCE, now, randomBytes })
  } else {
    await setBlockDays(tx, block.id, { closesOn: periodOf('quarter', today).to, closedOn: null })
  }
  return released ? 'closed' : 'rolled-forward'
}

/**
 * Publishes one period of the distance travelled, as `publishRelease` does one of answers, from who was counted in the
 * blocks that closed in it.
 */
export async function publishDistance(
  tx: Tx,
  { partnership, instrument, today }: About,
  period: Period,
  closing?: Closing,
): Promise<Published> {
  const found = await findPeriod(tx, instrument, period, closing?.block)
  if (found.kind !== 'to-publish') return found
  const { closed, inRoom, blocks, releases } = found
  const kept = await listDistances(tx, inRoom)
  const held = [...kept.map(({ block, row }) => asResponse(row, block)), ...(closing?.rows ?? [])]
  const counts = { measured: measuredDistance, asCounted: (rows: readonly ResponseRow[]) => [...rows] }
  // A service stands alone by how many of its workers sent check-ins (privacy model, section 1).
  const services = await servicesIn(tx, CHECK_IN, period, blocks)
  const context = {
    partnership,
    measured: measuredDistance,
    ...period,
    blocks: blocks.map(({ id }) => id),
    services,
  }
  const told = await listTold(tx, { instrument, releases, closed, countsOf: () => counts })
  const { asCounted } = counts
  return publishThrough(tx, { context, asCounted, truth: rowsOf(blocks, held), held, told }, today)
}
