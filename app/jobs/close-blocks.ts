import { randomBytes } from 'node:crypto'
import type { Task } from 'graphile-worker'
import { closeDueBlocks } from '~/steps/close-block'
import { openMissingBlocks } from '~/steps/open-block'

/**
 * Closes the blocks that are due and publishes what may be told. Throwing makes graphile-worker try again. Ids are
 * logged, never how many answered.
 */
export const closeBlocks: Task = async (_payload, { logger }) => {
  const closed = await closeDueBlocks({ now: new Date(), randomBytes })
  for (const { blockId, kind, unreadable } of closed) {
    logger.info(`Block ${blockId}: ${kind}`)
    if (unreadable) logger.error(`Block ${blockId} holds an envelope that its key does not open`)
  }
}

/** Opens the first block of a new partnership, so that its answers have a key to be sealed to. */
export const openBlocks: Task = () => openMissingBlocks({ now: new Date(), randomBytes })
