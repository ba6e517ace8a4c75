import { dayOf, periodOf } from '~/core/anonymise/calendar'
import { DISTANCE } from '~/core/anonymise/distance'
import { newKeyPair } from '~/core/answer/seal'
import { encrypt, type RandomBytes } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import { findOpenBlock, insertBlock } from '~/store/blocks'
import { jobsKeys } from '~/store/keyring'
import { inPartnership, type Tx } from '~/store/pools'
import { listPartnershipIds } from '~/store/publisher'
import { readCatalogue } from './instruments/find-instrument'

interface OpenBlock {
  partnership: string
  instrument: string
  now: Date
  randomBytes: RandomBytes
}

/**
 * Sees to it that a partnership has an open block for an instrument, to whose key answers are sealed. It runs to the
 * end of the quarter. With one open already nothing changes, so it may run as often as one likes.
 */
export function openBlock(block: OpenBlock): Promise<void> {
  return inPartnership('publisher', block.partnership, tx => openBlockIn(tx, block))
}

/** The same within a transaction about the partnership. */
export async function openBlockIn(
  tx: Tx,
  { partnership, instrument, now, randomBytes }: OpenBlock,
): Promise<void> {
  if (await findOpenBlock(tx, instrument)) return
  const id = newId(randomBytes)
  const opensOn = dayOf(now)
  const closesOn = periodOf('quarter', opensOn).to
  if (instrument === DISTANCE) {
    // Nothing is sealed to it: its numbers stand where family and worker keep them until it closes.
    const publicKey = new Uint8Array(0)
    return void (await insertBlock(tx, partnership, { id, instrument, publicKey, opensOn, closesOn }, null))
  }
  const keys = await newKeyPair()
  const wrapped = encrypt(jobsKeys().block, keys.private, aboutBlock(id), randomBytes)
  await insertBlock(tx, partnership, { id, instrument, publicKey: keys.public, opensOn, closesOn }, wrapped)
}

/** Opens what is missing: a block for each partnership and instrument, and one for the distance travelled. */
export async function openMissingBlocks({
  now,
  randomBytes,
}: {
  now: Date
  randomBytes: RandomBytes
}): Promise<void> {
  for (const partnership of await listPartnershipIds()) {
    const { current } = await readCatalogue('publisher', partnership)
    for (const instrument of [...current.map(({ key }) => key), DISTANCE])
      await openBlock({ partnership, instrument, now, randomBytes })
  }
}

/** What a block's wrapped key is bound to, so that it opens no other block's place. */
export function aboutBlock(id: string): string {
  return `block ${id}`
}
