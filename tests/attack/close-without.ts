import { randomBytes } from 'node:crypto'
import { vi } from 'vitest'
import { blocksOf } from '../steps/blocks'
import type { TestDatabase, TestPartnership } from '../support/database'

/** Closes a partnership's open block as the jobs do, but for functions of one module that are replaced. */
export async function closeWithout(
  db: TestDatabase,
  { id }: TestPartnership,
  now: Date,
  module: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const open = (await blocksOf(db, id)).find(({ closedOn }) => closedOn === null)
  vi.resetModules()
  vi.doMock(module, async original => ({ ...(await original<object>()), ...changes }))
  const { closeBlock } = await import('~/steps/close-block')
  const { closePools } = await import('~/store/pools')
  vi.doUnmock(module)
  await closeBlock({ partnership: id, blockId: open?.id ?? '', now, randomBytes })
  // These pools are of the modules that were just read anew.
  await closePools()
}
