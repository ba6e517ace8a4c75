import { fromDate, toDate } from '~/core/anonymise/calendar'
import type { Tx } from './pools'

/**
 * Blocks, their keys and the envelopes in them, through the publisher's login, in a transaction about one partnership
 * (`inPartnership('publisher', …)`).
 */
type Bytes = Uint8Array<ArrayBuffer>

export interface Block {
  id: string
  instrument: string
  publicKey: Bytes
  opensOn: string
  /** first day after the block */
  closesOn: string
  /** null while it is open */
  closedOn: string | null
}

export interface TakenEnvelope {
  id: string
  receiptHash: Bytes
  sealed: Bytes
}

/** Waits until nobody is sending to the block, and keeps everybody from it until the transaction ends. */
export async function lockBlock(tx: Tx, blockId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${blockId}, 0))`
}

/** Instruments of which a block has closed and none is due: whatever is over of them can be published. */
export async function listSettledInstruments(tx: Tx, today: string): Promise<string[]> {
  const blocks = await tx.block.findMany({ select: { instrument: true, closesOn: true, closedOn: true } })
  const due = new Set(
    blocks.flatMap(({ instrument, closesOn, closedOn }) =>
      closedOn === null && fromDate(closesOn) <= today ? [instrument] : [],
    ),
  )
  const closed = blocks.flatMap(({ instrument, closedOn }) =>
    closedOn && !due.has(instrument) ? [instrument] : [],
  )
  return [...new Set(closed)].sort()
}

/** The instrument's open block, or null. */
export async function findOpenBlock(tx: Tx, instrument: string): Promise<Block | null> {
  const row = await tx.block.findFirst({ where: { instrument, closedOn: null } })
  return row && asBlock(row)
}

/** Throws when the partnership has no such block. */
export async function getBlock(tx: Tx, blockId: string): Promise<Block> {
  return asBlock(await tx.block.findUniqueOrThrow({ where: { id: blockId } }))
}

/** Ids of the open blocks whose last day is over. */
export async function listDueBlocks(tx: Tx, today: string): Promise<string[]> {
  const where = { closedOn: null, closesOn: { lte: toDate(today) } }
  const rows = await tx.block.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  return rows.map(row => row.id)
}

/** The closed blocks of an instrument in the order in which they closed. Those that were given up never count. */
export async function listClosedBlocks(tx: Tx, instrument: string): Promise<Block[]> {
  const where = { instrument, closedOn: { not: null }, givenUp: false }
  const rows = await tx.block.findMany({ where, orderBy: [{ closesOn: 'asc' }, { opensOn: 'asc' }] })
  return rows.map(asBlock)
}

/**
 * Adds an open block with its wrapped private key, if it has one. Returns whether it did: with one open already
 * nothing happens.
 */
export async function insertBlock(
  tx: Tx,
  partnershipId: string,
  block: Omit<Block, 'closedOn'>,
  wrapped: Bytes | null,
): Promise<boolean> {
  const { id, instrument, publicKey, opensOn, closesOn } = block
  const added = await tx.$executeRaw`
    INSERT INTO release.block (id, partnership_id, instrument, public_key, opens_on, closes_on)
    VALUES (${id}::uuid, ${partnershipId}::uuid, ${instrument}, ${publicKey}, ${opensOn}::date, ${closesOn}::date)
    ON CONFLICT (partnership_id, instrument) WHERE closed_on IS NULL DO NOTHING`
  if (added === 1 && wrapped)
    await tx.blockKey.createMany({ data: [{ blockId: id, partnershipId, wrapped }] })
  return added === 1
}

/** The wrapped private half of a block's key. Throws when it was destroyed. */
export async function getBlockKey(tx: Tx, blockId: string): Promise<Bytes> {
  return (await tx.blockKey.findUniqueOrThrow({ where: { blockId } })).wrapped
}

/** Moves the block's end. `closedOn` null leaves it open. */
export async function setBlockDays(
  tx: Tx,
  blockId: string,
  days: { closesOn: string; closedOn: string | null },
): Promise<void> {
  const data = {
    closesOn: toDate(days.closesOn),
    closedOn: days.closedOn === null ? null : toDate(days.closedOn),
  }
  await tx.block.updateMany({ where: { id: blockId }, data })
}

/** Remembers where the transaction stands. */
export async function mark(tx: Tx): Promise<void> {
  await tx.$executeRaw`SAVEPOINT clywed_close`
}

/** Takes everything back since `mark`, as if it had never been written. */
export async function backToMark(tx: Tx): Promise<void> {
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT clywed_close`
}

/**
 * Takes all envelopes of a block out. To delete and to read are one statement: an answer that its person takes back
 * at the same moment is either in neither or in both, and then the other one waits and finds the row in the room.
 */
export function takeEnvelopes(tx: Tx, blockId: string): Promise<TakenEnvelope[]> {
  return tx.$queryRaw<TakenEnvelope[]>`
    DELETE FROM room.envelope WHERE block_id = ${blockId}::uuid RETURNING id, receipt_hash AS "receiptHash", sealed`
}

/** Puts envelopes back that could not be opened. */
export async function putBack(
  tx: Tx,
  partnershipId: string,
  blockId: string,
  envelopes: readonly TakenEnvelope[],
): Promise<void> {
  if (envelopes.length === 0) return
  await tx.envelope.createMany({ data: envelopes.map(envelope => ({ ...envelope, partnershipId, blockId })) })
}

function asBlock(row: {
  id: string
  instrument: string
  publicKey: Bytes
  opensOn: Date
  closesOn: Date
  closedOn: Date | null
}): Block {
  return {
    id: row.id,
    instrument: row.instrument,
    publicKey: row.publicKey,
    opensOn: fromDate(row.opensOn),
    closesOn: fromDate(row.closesOn),
    closedOn: row.closedOn && fromDate(row.closedOn),
  }
}
