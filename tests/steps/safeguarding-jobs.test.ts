import { randomUUID } from 'node:crypto'
import type { JobHelpers } from 'graphile-worker'
import { describe, expect } from 'vitest'
import { taskList } from '~/jobs'
import { aPartnership, test } from '../support/database'

/** What a task asks the queue for, and what it writes into the log, without a queue. */
function helpers() {
  const added: { task: string; payload: unknown; key: string | undefined }[] = []
  const errors: string[] = []
  const given = {
    job: { id: '7' },
    addJob: async (task: string, payload: unknown, { jobKey }: { jobKey?: string } = {}) => {
      added.push({ task, payload, key: jobKey })
    },
    logger: { info: () => {}, warn: () => {}, error: (message: string) => errors.push(message) },
  }
  return { given: given as unknown as JobHelpers, added, errors }
}

describe('alert-leads', () => {
  test('queues one e-mail for each lead, under a key that a second try shares', async ({ db }) => {
    const { id, safeguardingLeads } = await aPartnership(db)
    const [first, second] = [helpers(), helpers()]
    for (const { given } of [first, second]) {
      await taskList['alert-leads']({ partnershipId: id, urgency: 'now' }, given)
    }
    expect(first.added.map(({ task }) => task)).toEqual(['send-email', 'send-email'])
    expect(first.added[0]?.payload).toMatchObject({
      sealed: expect.any(String),
      queuedAt: expect.any(String),
    })
    const keys = first.added.map(({ key }) => key).sort()
    expect(keys).toEqual(safeguardingLeads.map(lead => `alert 7 ${lead.id}`).sort())
    expect(second.added.map(({ key }) => key).sort()).toEqual(keys)
    expect(JSON.stringify(first.added)).not.toContain('@')
  })

  test('says so in the log when a partnership has nobody to tell', async ({ db }) => {
    const { added, errors, given } = helpers()
    await aPartnership(db)
    const nobodys = randomUUID()
    await taskList['alert-leads']({ partnershipId: nobodys, urgency: 'soon' }, given)
    expect(added).toEqual([])
    expect(errors).toEqual([`Partnership ${nobodys} has no safeguarding lead to tell`])
  })

  test('takes nothing but what it knows', async ({ db }) => {
    const { id } = await aPartnership(db)
    const payload = { partnershipId: id, urgency: 'now', message: 'not in the queue' }
    await expect(taskList['alert-leads'](payload, helpers().given)).rejects.toThrow(/message/)
  })
})

test('open-words opens nothing that was never asked for', async ({ db }) => {
  const { id } = await aPartnership(db)
  const { errors, given } = helpers()
  const openingId = randomUUID()
  await taskList['open-words']({ openingId, partnershipId: id }, given)
  expect(errors).toEqual([`Opening ${openingId} was not approved, so nothing was opened`])
})
