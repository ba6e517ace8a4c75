import { parseCronItems } from 'graphile-worker'
import { expect } from 'vitest'
import { currentLibrary } from '~/core/instrument'
import { cron, taskList } from '~/jobs'
import { closeBlocks, openBlocks } from '~/jobs/close-blocks'
import { inPartnership } from '~/store/pools'
import { aPartnership, test } from '../support/database'
import { sendMany } from './sent-answers'

const HALF_A_YEAR_AGO = new Date(Date.now() - 200 * 86_400_000)

/** The part of graphile-worker's helpers that the tasks use. */
function listening() {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  return { said, helpers: { logger: { info: say, warn: say, error: say } } as never }
}

test('the job closes what is due and says which block, and never how many answered', async ({ db }) => {
  const full = await aPartnership(db, { now: HALF_A_YEAR_AGO })
  const few = await aPartnership(db, { now: HALF_A_YEAR_AGO })
  await sendMany(full.id, 1, 13, { service: full.services[0] })
  await sendMany(few.id, 1, 7, { service: few.services[0] })
  const { said, helpers } = listening()
  await closeBlocks({}, helpers)
  expect(said.map(text => text.replace(/[0-9a-f-]{36}/, '…')).sort()).toEqual([
    'Block …: closed',
    'Block …: rolled-forward',
  ])
  await closeBlocks({}, helpers)
  expect(said).toHaveLength(2)
})

test('a new partnership gets a block of its own for each questionnaire, and one for the distance travelled', async ({
  db,
}) => {
  const { id } = await aPartnership(db, { now: null })
  const open = () => inPartnership('respondent', id, tx => tx.block.count({ where: { closedOn: null } }))
  expect(await open()).toBe(0)
  await openBlocks({}, listening().helpers)
  await openBlocks({}, listening().helpers)
  expect(await open()).toBe(currentLibrary.length + 1)
})

test('what runs by the clock is planned in a form that the queue reads, and exists', () => {
  expect(parseCronItems([...cron])).toHaveLength(cron.length)
  for (const { task } of cron) expect(taskList).toHaveProperty([task])
})
