import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { thaw } from '~/core/anonymise/freeze'
import type { Release, Slice } from '~/core/anonymise/release'
import { closeBlock } from '~/steps/close-block'
import { type GateProgress, onProgress } from '~/steps/gate/progress'
import { verifyReleases } from '~/steps/gate/verify-releases'
import { takeBack } from '~/store/answering'
import { listCertificates } from '~/store/certificates'
import { inPartnership } from '~/store/pools'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { offer } from './blocks'
import { sendMany } from './sent-answers'

const APRIL = new Date('2026-04-02T09:00:00Z')
const ENDS = ['2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01'].map(day => new Date(`${day}T02:10:00Z`))

const closeOpen = async (db: TestDatabase, partnership: string, now: Date) => {
  const { rows } = await db.owner.query(
    'SELECT id FROM release.block WHERE partnership_id = $1 AND closed_on IS NULL',
    [partnership],
  )
  return closeBlock({ partnership, blockId: rows[0].id, now, randomBytes })
}

/** The releases as the lead's own login reads them. */
const releasesFor = (partnership: string): Promise<Release[]> =>
  inPartnership('lead', partnership, async tx => {
    const rows = await tx.release.findMany({ orderBy: [{ periodTo: 'asc' }, { grain: 'asc' }] })
    return rows.map(row => thaw(row.body, row.contentHash))
  })

const shown = (release: Release | undefined, slice: Slice) =>
  Object.fromEntries(
    (release?.tables.find(table => table.slice === slice)?.groups ?? []).map(group => [
      group.category,
      group.shown ? group.people : 'hidden',
    ]),
  )

describe('a year', () => {
  test('quarters, half-years and the year come out when they are over, each with its own tables', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: APRIL })
    const [a, b] = partnership.services
    const progress: GateProgress[] = []
    onProgress(step => progress.push(step))
    for (const worker of [0, 1, 2]) {
      await offer(db, partnership, { worker, service: 0, on: '2026-05-01T10:00:00Z', times: 1 })
      await offer(db, partnership, { worker, service: 1, on: '2026-05-01T10:00:00Z', times: 1 })
    }
    for (const [index, now] of ENDS.entries()) {
      const first = 1 + index * 100
      await sendMany(partnership.id, first, 12, {
        service: a,
        language: 'cy',
        stage: 'midpoint',
        audience: 'young_person',
      })
      await sendMany(partnership.id, first + 20, 11, {
        service: b,
        language: 'en',
        stage: 'end',
        audience: 'parent_carer',
      })
      expect(await closeOpen(db, partnership.id, now)).toMatchObject({ kind: 'closed' })
    }
    const releases = await releasesFor(partnership.id)
    expect(releases.map(({ grain, from, to }) => `${grain} ${from} ${to}`)).toEqual([
      'quarter 2026-04-01 2026-07-01',
      'quarter 2026-07-01 2026-10-01',
      'half-year 2026-04-01 2026-10-01',
      'quarter 2026-10-01 2027-01-01',
      'quarter 2027-01-01 2027-04-01',
      'half-year 2026-10-01 2027-04-01',
      'year 2026-04-01 2027-04-01',
    ])
    // 23 people a quarter → 25
    expect(shown(releases[0], 'total')).toEqual({ everyone: 25 })
    // Half-year: midpoint 24, end 22; beginning and after are empty and take the smaller with them
    expect(shown(releases[2], 'stage')).toEqual({
      beginning: 'hidden',
      midpoint: 25,
      end: 'hidden',
      after: 'hidden',
    })
    expect(shown(releases[2], 'audience')).toEqual({
      child: 'hidden',
      young_person: 25,
      parent_carer: 'hidden',
      adult: 'hidden',
    })
    // Year: Welsh 48 and English 44; services the same
    expect(shown(releases[6], 'language')).toEqual({ cy: 50, en: 45 })
    expect(shown(releases[6], 'service')).toEqual({ [a]: 50, [b]: 45 })
    expect(releases.every(({ notes }) => notes.gate === 'held')).toBe(true)
    // Whoever waits could see where the gate stood.
    for (const grain of ['quarter', 'half-year', 'year'])
      expect(progress.filter(one => one.grain === grain).map(({ what }) => what)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^insider 1 of \d+$/), 'public', 'certificate']),
      )

    // Each was attacked, and what is kept of it holds without a solver; a changed table is noticed.
    const mine = async () => (await verifyReleases('')).filter(one => one.partnership === partnership.id)
    const verified = await mine()
    expect(verified.map(({ faults }) => faults)).toEqual(releases.map(() => []))
    const [first] = verified
    await db.owner.query(
      `UPDATE release.release SET body = replace(body, '"people":25', '"people":30'),
         content_hash = sha256(convert_to(replace(body, '"people":25', '"people":30'), 'UTF8'))
       WHERE partnership_id = $1 AND content_hash = decode($2, 'hex')`,
      [partnership.id, first?.hash],
    )
    await db.owner.query(
      `UPDATE room.certificate SET content_hash = (SELECT content_hash FROM release.release
         WHERE partnership_id = $1 AND body LIKE '%"people":30%')
       WHERE partnership_id = $1 AND content_hash = decode($2, 'hex')`,
      [partnership.id, first?.hash],
    )
    expect((await mine()).filter(({ faults }) => faults?.length !== 0).length).toBeGreaterThan(0)
  }, 60_000)

  test('a service with two workers is combined, and the only one left over is hidden', async ({ db }) => {
    const partnership = await aPartnership(db, { now: new Date('2027-01-02T09:00:00Z') })
    const [a, b] = partnership.services
    for (const worker of [0, 1, 2])
      await offer(db, partnership, { worker, service: 0, on: '2027-01-05T10:00:00Z', times: 1 })
    for (const worker of [0, 1])
      await offer(db, partnership, { worker, service: 1, on: '2027-01-05T10:00:00Z', times: 1 })
    // a third worker of the second service sent in the year before: not in this one
    await offer(db, partnership, { worker: 2, service: 1, on: '2026-03-30T10:00:00Z', times: 1 })
    await sendMany(partnership.id, 1, 20, { service: a })
    await sendMany(partnership.id, 100, 20, { service: b })
    await closeOpen(db, partnership.id, ENDS[3] as Date)
    const year = (await releasesFor(partnership.id)).find(({ grain }) => grain === 'year')
    expect(shown(year, 'service')).toEqual({ [a]: 'hidden', 'other-services': 'hidden' })
  })
})

describe('once', () => {
  test('an answer taken back changes no release, nor does the next run make one anew', async ({ db }) => {
    const { id, services } = await aPartnership(db, { now: APRIL })
    const receipts = await sendMany(id, 1, 12, { service: services[0] })
    await closeOpen(db, id, ENDS[0] as Date)
    await takeBack(receipts[0] as never)
    await takeBack(receipts[1] as never)
    await takeBack(receipts[2] as never)
    await closeOpen(db, id, ENDS[1] as Date)
    const before = await releasesFor(id)
    // The half-year covers the one block that was released; nine are left of it, so every figure is hidden, for good
    expect(before.map(({ grain }) => grain)).toEqual(['quarter', 'half-year'])
    expect(Object.values(shown(before[1], 'stage'))).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
    // What tells nothing has no worlds, but keeps what it was made with: the year is attacked together with it.
    const kept = await inPartnership('publisher', id, tx => listCertificates(tx, 'check-in'))
    expect([...kept.values()].map(({ worlds }) => worlds.length > 0).sort()).toEqual([false, true])
    await closeOpen(db, id, ENDS[2] as Date)
    expect(await releasesFor(id)).toEqual(before)
  })

  test('a half-year in which no block closed has no release', async ({ db }) => {
    const { id, services } = await aPartnership(db, { now: APRIL })
    await sendMany(id, 1, 5, { service: services[0] })
    await closeOpen(db, id, ENDS[0] as Date)
    await closeOpen(db, id, ENDS[1] as Date)
    expect(await releasesFor(id)).toEqual([])
  })

  test('periods missed while nobody was there are made up for', async ({ db }) => {
    const { id, services } = await aPartnership(db, { now: APRIL })
    await sendMany(id, 1, 12, { service: services[0] })
    await closeOpen(db, id, ENDS[0] as Date)
    await closeOpen(db, id, new Date('2027-05-01T02:10:00Z'))
    expect((await releasesFor(id)).map(({ grain, from }) => `${grain} ${from}`)).toEqual([
      'quarter 2026-04-01',
      'half-year 2026-04-01',
      'year 2026-04-01',
    ])
  })

  test('a release cannot be changed by the publisher, and one that was changed behind its back is not read', async ({
    db,
  }) => {
    const { id, services } = await aPartnership(db, { now: APRIL })
    await sendMany(id, 1, 12, { service: services[0] })
    await closeOpen(db, id, ENDS[0] as Date)
    await expect(
      inPartnership('publisher', id, tx => tx.$executeRaw`UPDATE release.release SET body = '{}'`),
    ).rejects.toThrow(/permission denied/)
    await db.owner.query(
      `UPDATE release.release SET body = replace(body, '"people":10', '"people":15') WHERE partnership_id = $1`,
      [id],
    )
    await expect(releasesFor(id)).rejects.toThrow(/hash/)
    await expect(closeOpen(db, id, ENDS[1] as Date)).rejects.toThrow(/hash/)
  })
})

describe('check-ins offered', () => {
  test('are counted once for each quarter that is over, to the nearest five', async ({ db }) => {
    const partnership = await aPartnership(db, { now: APRIL })
    await offer(db, partnership, { worker: 0, service: 0, on: '2026-04-20T10:00:00Z', times: 13 })
    // 23:30 UTC on 30 June is 00:30 on 1 July in Cardiff
    await offer(db, partnership, { worker: 0, service: 0, on: '2026-06-30T23:30:00Z', times: 2 })
    await closeOpen(db, partnership.id, ENDS[0] as Date)
    await closeOpen(db, partnership.id, ENDS[2] as Date)
    const offered = () =>
      inPartnership('lead', partnership.id, tx =>
        tx.offered.findMany({
          select: { quarterFrom: true, rounded: true },
          orderBy: { quarterFrom: 'asc' },
        }),
      )
    const days = (await offered()).map(row => [row.quarterFrom.toISOString().slice(0, 10), row.rounded])
    expect(days).toEqual([
      ['2026-04-01', 15],
      ['2026-07-01', 0],
      ['2026-10-01', 0],
    ])
  })
})

describe('one partnership', () => {
  test('knows nothing of another', async ({ db }) => {
    const one = await aPartnership(db, { now: APRIL })
    const other = await aPartnership(db, { now: APRIL })
    await sendMany(one.id, 1, 6, { service: one.services[0] })
    await sendMany(other.id, 1, 6, { service: other.services[0] })
    expect(await closeOpen(db, one.id, ENDS[0] as Date)).toMatchObject({ kind: 'rolled-forward' })
    expect(await closeOpen(db, other.id, ENDS[0] as Date)).toMatchObject({ kind: 'rolled-forward' })
  })
})
