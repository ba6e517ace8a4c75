import { expect } from 'vitest'
import type { Certificate } from '~/core/anonymise/gate/certificate'
import { close, releasesOf } from '../steps/blocks'
import { sendMany } from '../steps/sent-answers'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { closeWithout } from './close-without'

/** What the jobs do with a release that the rules of hiding let out and the gate does not. */
const OPENED = new Date('2026-05-04T09:00:00Z')
const OCTOBER = new Date('2026-10-01T02:10:00Z')
const all = (code: string) => ({ listened: code, respected: code, understood: code, supported: code })

/** A certificate of nothing. */
const EMPTY: Certificate = {
  format: 1,
  ...{ binding: [], withheld: [], services: [], kinds: [], worlds: [], groups: [], insiders: [] },
}

/** Twenty at the midpoint, half of whom agree; the thirteen of other stages, who are hidden, all disagree. */
async function thirteenHidden(db: TestDatabase) {
  const partnership = await aPartnership(db, { now: OPENED })
  const [service] = partnership.services
  await sendMany(partnership.id, 1, 10, { service })
  await sendMany(partnership.id, 11, 10, { service, answers: all('disagree') })
  await sendMany(partnership.id, 21, 9, { service, answers: all('disagree'), stage: 'beginning' })
  await sendMany(partnership.id, 31, 4, { service, answers: all('disagree'), stage: 'end' })
  return partnership
}

/** The stages of which the half-year tells. */
const stagesTold = async (db: TestDatabase, id: string): Promise<string[]> => {
  const half = (await releasesOf(db, id)).find(({ grain }) => grain === 'half-year')
  const [stages] = JSON.parse(half?.body ?? '{}').tables
  return stages.groups.flatMap((group: { category: string; shown: boolean }) =>
    group.shown ? [group.category] : [],
  )
}

test('a table that says what thirteen hidden people all answered is not kept; without the gate it is', async ({
  db,
}) => {
  const here = await thirteenHidden(db)
  await close(db, here.id, OCTOBER)
  expect(await stagesTold(db, here.id)).toEqual([])

  const there = await thirteenHidden(db)
  const letsEverythingOut = { tryToBreak: async () => ({ kind: 'held', certificate: EMPTY }) }
  await closeWithout(db, there, OCTOBER, '~/core/anonymise/gate/gate', letsEverythingOut)
  expect(await stagesTold(db, there.id)).toEqual(['midpoint'])
}, 60_000)

test('twenty and the same twenty with three more are not told one after the other; without differences they are', async ({
  db,
}) => {
  const blocks = async (closing: (id: Awaited<ReturnType<typeof aPartnership>>) => Promise<unknown>) => {
    const partnership = await aPartnership(db, { now: OPENED })
    const [service] = partnership.services
    await sendMany(partnership.id, 1, 20, { service })
    await close(db, partnership.id, new Date('2026-07-01T02:10:00Z'))
    await sendMany(partnership.id, 1, 23, { service, stage: 'end' })
    await closing(partnership)
    return (await releasesOf(db, partnership.id)).filter(({ grain }) => grain === 'quarter').length
  }
  expect(await blocks(({ id }) => close(db, id, OCTOBER))).toBe(1)
  const blind = { leavesFew: () => false }
  expect(await blocks(one => closeWithout(db, one, OCTOBER, '~/core/anonymise/differences', blind))).toBe(2)
}, 60_000)
