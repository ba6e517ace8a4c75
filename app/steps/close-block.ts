import { dayOf, lastEnded, periodOf } from '~/core/anonymise/calendar'
import { DISTANCE } from '~/core/anonymise/distance'
import { releasePolicy } from '~/core/anonymise/policy'
import { knownTo } from '~/core/anonymise/responses'
import { shuffled } from '~/core/anonymise/shuffle'
import { openResponse, type SealedResponse } from '~/core/answer/envelope'
import { decrypt, type RandomBytes } from '~/core/answer/secrets'
import {
  type Block,
  backToMark,
  getBlock,
  getBlockKey,
  listClosedBlocks,
  listDueBlocks,
  listSettledInstruments,
  lockBlock,
  mark,
  putBack,
  setBlockDays,
  type TakenEnvelope,
  takeEnvelopes,
} from '~/store/blocks'
import { jobsKeys } from '~/store/keyring'
import { inPartnership, type Tx } from '~/store/pools'
import { insertResponses, listPartnershipIds } from '~/store/publisher'
import { closeDistance, publishDistance } from './close-distance'
import { aboutBlock, openBlockIn } from './open-block'
import { type About, publishEndedPeriods, publishOffered, publishRelease } from './publish-release'

interface CloseBlock {
  partnership: string
  blockId: string
  now: Date
  randomBytes: RandomBytes
}

/** What came of a block. `unreadable`: it holds envelopes that its key does not open; they stay where they are. */
export type ClosedBlock = {
  blockId: string
  kind: 'closed' | 'rolled-forward' | 'not-due'
  unreadable: boolean
}

/**
 * Closes every block whose last day is over, of all partnerships, each in a transaction of its own: a fault in one
 * keeps no other from closing.
 *
 * throws  AggregateError with the faults, after all others are done
 */
export async function closeDueBlocks({
  now,
  randomBytes,
}: {
  now: Date
  randomBytes: RandomBytes
}): Promise<ClosedBlock[]> {
  const faults: unknown[] = []
  const done: ClosedBlock[] = []
  for (const partnership of await listPartnershipIds()) {
    const of = await closeDueBlocksOf(partnership, { now, randomBytes })
    done.push(...of.done)
    faults.push(...of.faults)
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some blocks could not be closed')
  return done
}

/** The same for one partnership; what went wrong is given with what was done. */
export async function closeDueBlocksOf(
  partnership: string,
  { now, randomBytes }: { now: Date; randomBytes: RandomBytes },
): Promise<{ done: ClosedBlock[]; faults: unknown[] }> {
  const done: ClosedBlock[] = []
  const faults: unknown[] = []
  const due = await inPartnership('publisher', partnership, tx => listDueBlocks(tx, dayOf(now)))
  for (const blockId of due) {
    await closeBlock({ partnership, blockId, now, randomBytes }).then(
      closed => done.push(closed),
      fault => faults.push(fault),
    )
  }
  // What an earlier run was kept from: it closed a block and was stopped before the half-year was out.
  await publishSettled(partnership, now).catch(fault => faults.push(fault))
  return { done, faults }
}

/**
 * Closes one block, the only act that opens answers: in one transaction they are opened, shuffled, put into the room
 * and published; the next block opens. With too few people, or with nothing that may be told, the block stays sealed
 * and moves on whole to the next quarter. Killed at any point it leaves everything as it was, and runs again.
 */
export async function closeBlock(closing: CloseBlock): Promise<ClosedBlock> {
  const { partnership, blockId, now, randomBytes } = closing
  const today = dayOf(now)
  const { instrument, closed } = await inPartnership('publisher', partnership, async tx => {
    await lockBlock(tx, blockId)
    const block = await getBlock(tx, blockId)
    const { instrument } = block
    const of = (kind: ClosedBlock['kind'], unreadable = false) => ({
      instrument,
      closed: { blockId, kind, unreadable },
    })
    if (block.closedOn !== null || block.closesOn > today) return of('not-due')

    if (instrument === DISTANCE) return of(await closeDistance(tx, { block, partnership, now, randomBytes }))
    const about = { partnership, instrument, today }
    const firstDay =
      (await listClosedBlocks(tx, instrument)).map(({ opensOn }) => opensOn).sort()[0] ?? block.opensOn
    const { released, unreadable } = await release(tx, block, about, randomBytes)
    if (released) {
      await openBlockIn(tx, { partnership, instrument: block.instrument, now, randomBytes })
    } else {
      await setBlockDays(tx, blockId, { closesOn: periodOf('quarter', today).to, closedOn: null })
    }
    await publishOffered(tx, about, firstDay)
    return of(released ? 'closed' : 'rolled-forward', unreadable)
  })
  if (closed.kind !== 'not-due') await publishPeriods({ partnership, instrument, today })
  return closed
}

const publishPeriods = (about: About) =>
  publishEndedPeriods(about, about.instrument === DISTANCE ? publishDistance : publishRelease)

/** Publishes what is over of every instrument that waits for no block. */
async function publishSettled(partnership: string, now: Date): Promise<void> {
  const today = dayOf(now)
  const settled = await inPartnership('publisher', partnership, tx => listSettledInstruments(tx, today))
  for (const instrument of settled) await publishPeriods({ partnership, instrument, today })
}

/**
 * Opens a block's answers in memory and publishes the quarter that has just ended; or leaves them sealed. The
 * block belongs to the quarter in which it is released, also when that is later than the one it was due in.
 */
async function release(
  tx: Tx,
  block: Block,
  about: { partnership: string; instrument: string; today: string },
  randomBytes: RandomBytes,
): Promise<{ released: boolean; unreadable: boolean }> {
  const quarter = lastEnded('quarter', about.today)
  const privateKey = decrypt(jobsKeys().block, await getBlockKey(tx, block.id), aboutBlock(block.id))
  await mark(tx)
  const { responses, unreadable } = await openAll(await takeEnvelopes(tx, block.id), block, privateKey)
  const closed = { ...block, closesOn: quarter.to, closedOn: about.today }
  if (new Set(responses.map(({ person }) => person)).size >= releasePolicy.k) {
    const rows = responses.map(response => ({ ...response, block: block.id, ...knownTo(response) }))
    const published = await publishRelease(tx, about, quarter, { block: closed, rows })
    if (published.kind === 'published') {
      await insertResponses(tx, about.partnership, block.id, shuffled(responses, randomBytes))
      await putBack(tx, about.partnership, block.id, unreadable)
      await setBlockDays(tx, block.id, closed)
      return { released: true, unreadable: unreadable.length > 0 }
    }
  }
  await backToMark(tx)
  return { released: false, unreadable: unreadable.length > 0 }
}

/** Answers to the block's instrument; everything else in it is unreadable, and loses nobody else their answer. */
async function openAll(envelopes: readonly TakenEnvelope[], block: Block, privateKey: Uint8Array) {
  const responses: SealedResponse[] = []
  const unreadable: TakenEnvelope[] = []
  for (const envelope of envelopes) {
    const response = await openResponse(privateKey, block.publicKey, envelope.sealed).catch(() => null)
    if (response?.instrument === block.instrument) responses.push(response)
    else unreadable.push(envelope)
  }
  return { responses, unreadable }
}
