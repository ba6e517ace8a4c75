import { describe, expect } from 'vitest'
import type { AaaReport } from '~/core/assessment/aaa'
import { listAaaReports, readAaaReport } from '~/steps/assessment/read-aaa-report'
import { readTrends } from '~/steps/assessment/read-trends'
import { saveAaaReport } from '~/steps/assessment/save-aaa-report'
import { isDenied } from '~/store/faults'
import { inPartnership } from '~/store/pools'
import { deleteAssessments } from '~/store/retention'
import { aPartnership, type TestPartnership, test } from '../support/database'

const NOW = new Date('2026-08-10T09:00:00Z')
const half = { grain: 'half-year', from: '2025-10-01', to: '2026-04-01' } as const
const year = { grain: 'year', from: '2025-04-01', to: '2026-04-01' } as const

const report: AaaReport = { alerts: 'a', assurance: 'b', achievements: 'c', language: 'cy' }
const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })

const save = (partnership: TestPartnership, basedOn: number, more: Partial<AaaReport> = {}, period = half) =>
  saveAaaReport({ lead: leadOf(partnership), period, report: { ...report, ...more }, basedOn, now: NOW })

describe('a report on a period', () => {
  test('is kept in revisions, and each period has its own', async ({ db }) => {
    const partnership = await aPartnership(db)
    expect(await save(partnership, 0)).toEqual({ kind: 'saved', revision: 1 })
    expect(await save(partnership, 1)).toEqual({ kind: 'unchanged', revision: 1 })
    expect(await save(partnership, 1, { alerts: 'd' })).toEqual({ kind: 'saved', revision: 2 })
    await saveAaaReport({
      lead: leadOf(partnership),
      period: year,
      report: { ...report, language: 'en' },
      basedOn: 0,
      now: NOW,
    })
    const lead = leadOf(partnership)
    expect((await readAaaReport({ lead, period: half, now: NOW })).latest).toMatchObject({
      revision: 2,
      alerts: 'd',
      by: 'Arweinydd',
    })
    expect(await listAaaReports({ lead })).toMatchObject([
      { from: year.from, to: year.to, revision: 1, language: 'en' },
      { from: half.from, to: half.to, revision: 2, language: 'cy' },
    ])
  })

  test('of two who save at once one is told what the other saved, and nothing is lost', async ({ db }) => {
    const partnership = await aPartnership(db)
    const both = await Promise.all([
      save(partnership, 0, { alerts: 'one' }),
      save(partnership, 0, { alerts: 'two' }),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['newer', 'saved'])
    const newer = both.find(one => one.kind === 'newer')
    expect(newer).toMatchObject({ newer: { revision: 1, by: 'Arweinydd' } })
  })

  test('is seen by nobody of another partnership, and the login changes none', async ({ db }) => {
    const [partnership, other] = [await aPartnership(db), await aPartnership(db)]
    await save(partnership, 0)
    expect((await readAaaReport({ lead: leadOf(other), period: half, now: NOW })).latest).toBeNull()
    expect(await listAaaReports({ lead: leadOf(other) })).toEqual([])
    const change = inPartnership(
      'lead',
      partnership.id,
      tx => tx.$executeRaw`UPDATE assessment.aaa_report SET alerts = 'x'`,
    )
    await expect(change).rejects.toSatisfy(isDenied)
  })

  test('goes with its year', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, 0)
    await deleteAssessments({ years: '2025-04-01', removed: new Date(0) })
    expect(await listAaaReports({ lead: leadOf(partnership) })).toHaveLength(1)
    await deleteAssessments({ years: '2026-04-01', removed: new Date(0) })
    expect(await listAaaReports({ lead: leadOf(partnership) })).toEqual([])
  })
})

test('trends of a partnership that has only just begun are this year, without a rating', async ({ db }) => {
  const partnership = await aPartnership(db)
  const trends = await readTrends({ lead: leadOf(partnership), now: NOW })
  expect(trends).toMatchObject({ years: ['2026-04-01'], savedAt: null })
  expect(trends.components).toHaveLength(12)
  expect(trends.components.every(({ points }) => points.every(({ rating }) => rating === null))).toBe(true)
})
