import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { collaboration } from '~/core/assessment/components'
import { type Assessment, nothingYet } from '~/core/assessment/record'
import type { HeardThing } from '~/core/assessment/told-back'
import { listRevisions } from '~/steps/assessment/list-revisions'
import { rateComponent } from '~/steps/assessment/rate-component'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readOverview } from '~/steps/assessment/read-overview'
import { readReleases } from '~/steps/assessment/read-releases'
import { recordActivity, removeActivity } from '~/steps/assessment/record-activity'
import { saveChange } from '~/steps/assessment/save-change'
import { closeBlock } from '~/steps/close-block'
import { isDenied } from '~/store/faults'
import { inPartnership } from '~/store/pools'
import { ReleaseError } from '~/store/release'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { sendMany } from './sent-answers'

const PERIOD = '2026-04-01'
const NOW = new Date('2026-08-10T09:00:00Z')

const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })
const evidenceOf = async (partnership: TestPartnership, now = NOW, period: string | null = PERIOD) => {
  const found = await readEvidence({ lead: leadOf(partnership), component: collaboration, period, now })
  if (!found) throw new Error('no such year')
  return found
}

const good: Assessment = {
  ...nothingYet,
  rating: 3,
  progressStage: 2,
  narrative: 'Mae pobl ifanc yn dweud bod rhywun yn gwrando.',
  narrativeLanguage: 'cy',
  leadName: 'Gwasanaeth Cyfiawnder Ieuenctid',
}

const rate = (partnership: TestPartnership, assessment: Assessment, basedOn: number, now = NOW) =>
  rateComponent({
    lead: leadOf(partnership),
    component: collaboration,
    period: PERIOD,
    assessment,
    basedOn,
    now,
  })

const activity = {
  practice: 'peer-led-groups' as const,
  happenedOn: '2026-05-20',
  people: '10-24' as const,
  what: 'Cyfarfod',
  heard: 'Mae’r bws yn hwyr',
  changed: '',
  language: 'cy' as const,
}

const change: HeardThing = {
  heard: { cy: '', en: 'The office is far away' },
  heardOn: '2026-05-30',
  source: 'forum',
  state: 'doing',
  decided: { cy: '', en: 'We meet nearer' },
  lead: '',
  decidedOn: '2026-06-01',
  doneOn: null,
}

/** People answer, and their block closes on the first of July. */
async function aRelease(db: TestDatabase, partnership: TestPartnership, people: number) {
  const service = partnership.services[0]
  await sendMany(partnership.id, 1, people - 4, { service })
  await sendMany(partnership.id, people - 3, 4, { service, answers: { listened: 'disagree' } })
  const { rows } = await db.owner.query(
    'SELECT id FROM release.block WHERE partnership_id = $1 AND closed_on IS NULL',
    [partnership.id],
  )
  const now = new Date('2026-07-01T02:10:00Z')
  return closeBlock({ partnership: partnership.id, blockId: rows[0].id, now, randomBytes })
}

describe('with nothing to release', () => {
  test('the page is still true and useful: when, what was offered, what to do', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aRelease(db, partnership, 9)
    await recordActivity({ lead: leadOf(partnership), component: collaboration, activity, now: NOW })
    const by = { lead: leadOf(partnership), id: null, confirmed: '', basedOn: 0, now: NOW }
    await saveChange({ ...by, thing: change, act: 'save' })
    const found = await evidenceOf(partnership)
    expect(found.instruments[0].releases).toEqual([])
    expect(found.instruments[0].offered).toEqual([{ quarterFrom: '2026-04-01', rounded: 0 }])
    expect(found.instruments[0].openBlock?.closesOn).toBe('2026-10-01')
    expect(found.activities).toMatchObject([{ ...activity, by: 'Arweinydd' }])
    expect(found.changes).toMatchObject([{ ...change, revision: 1, published: false }])
    expect(found.next).toEqual(['rate', 'finish-changes'])
  })

  test('a partnership that has only just begun has a page as well', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const found = await evidenceOf(partnership)
    expect(found).toMatchObject({ latest: null, years: [PERIOD] })
    expect(found.instruments[0]).toMatchObject({ releases: [], offered: [], openBlock: null })
    expect(found.next).toEqual(['record-activity', 'rate', 'record-change'])
  })
})

describe('with a release', () => {
  test('the lead finds it in its year, and is asked to read it', async ({ db }) => {
    const partnership = await aPartnership(db)
    await rate(partnership, good, 0, new Date('2026-05-10T09:00:00Z'))
    await aRelease(db, partnership, 14)
    const found = await evidenceOf(partnership)
    const [total] = found.instruments[0].releases[0]?.release.tables ?? []
    expect(found.instruments[0].releases).toHaveLength(1)
    expect(total?.groups).toMatchObject([{ category: 'everyone', shown: true, people: 15 }])
    expect(found.next[0]).toBe('read-new-evidence')
    const overview = await readOverview({ lead: leadOf(partnership), now: NOW })
    expect(overview.components.map(({ evidence }) => evidence)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
    expect((await evidenceOf(partnership, NOW, '2025-04-01')).instruments[0].releases).toEqual([])

    await rate(partnership, { ...good, rating: 4 }, 1)
    expect((await evidenceOf(partnership)).next).not.toContain('read-new-evidence')
  })

  test('a text that does not match its hash is a clear error, never a figure', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aRelease(db, partnership, 14)
    await db.owner.query(
      `UPDATE release.release SET body = replace(body, '"people":15', '"people":20') WHERE partnership_id = $1`,
      [partnership.id],
    )
    await expect(evidenceOf(partnership)).rejects.toThrow(ReleaseError)
    await expect(
      readReleases({ instrument: 'check-in', lead: leadOf(partnership), period: PERIOD, now: NOW }),
    ).rejects.toThrow(/backup/)
  })

  test('a whole release put in the place of another is found too', async ({ db }) => {
    const [one, other] = [await aPartnership(db), await aPartnership(db)]
    await aRelease(db, one, 14)
    await aRelease(db, other, 24)
    await db.owner.query(
      `UPDATE release.release r SET body = o.body, content_hash = o.content_hash FROM release.release o
       WHERE r.partnership_id = $1 AND o.partnership_id = $2`,
      [one.id, other.id],
    )
    await expect(evidenceOf(one)).rejects.toThrow(/something else/)
  })

  test('another partnership’s releases are not there', async ({ db }) => {
    const [one, other] = [await aPartnership(db), await aPartnership(db)]
    await aRelease(db, one, 14)
    expect((await evidenceOf(other)).instruments[0].releases).toEqual([])
  })
})

describe('the assessment keeps its history', () => {
  test('saving again adds a revision; the history says who changed what', async ({ db }) => {
    const partnership = await aPartnership(db)
    expect(await rate(partnership, { ...good, rating: null, progressStage: null }, 0)).toEqual({
      kind: 'saved',
      revision: 1,
    })
    expect(await rate(partnership, good, 1)).toEqual({ kind: 'saved', revision: 2 })
    expect(await rate(partnership, good, 2)).toEqual({ kind: 'unchanged', revision: 2 })
    const history = await listRevisions({
      lead: leadOf(partnership),
      component: collaboration,
      period: PERIOD,
      now: NOW,
    })
    expect(history?.entries.map(({ revision, changed, by }) => ({ revision, changed, by }))).toEqual([
      { revision: 2, changed: ['rating', 'progressStage'], by: 'Arweinydd' },
      { revision: 1, changed: ['narrative', 'leadName'], by: 'Arweinydd' },
    ])
    expect((await evidenceOf(partnership)).latest).toMatchObject({ ...good, revision: 2 })
  })

  test('of two who save on the same revision both are kept: the second sees the first', async ({ db }) => {
    const partnership = await aPartnership(db)
    await rate(partnership, good, 0)
    expect(await rate(partnership, { ...good, rating: 4 }, 1)).toEqual({ kind: 'saved', revision: 2 })
    const late = await rate(partnership, { ...good, narrative: 'Mine' }, 1)
    expect(late).toMatchObject({ kind: 'newer', newer: { rating: 4, revision: 2, by: 'Arweinydd' } })
    expect((await evidenceOf(partnership)).latest).toMatchObject({ rating: 4, narrative: good.narrative })
    expect(await rate(partnership, { ...good, narrative: 'Mine' }, 2)).toEqual({ kind: 'saved', revision: 3 })
  })

  test('five at the same moment: one is saved, four are told', async ({ db }) => {
    const partnership = await aPartnership(db)
    await rate(partnership, good, 0)
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map(n => rate(partnership, { ...good, leadName: `Lead ${n}` }, 1)),
    )
    expect(all.map(({ kind }) => kind).sort()).toEqual(['newer', 'newer', 'newer', 'newer', 'saved'])
  })

  test('no revision can be changed or taken away by the leads’ login', async ({ db }) => {
    const partnership = await aPartnership(db)
    await rate(partnership, good, 0)
    const change = inPartnership('lead', partnership.id, tx =>
      tx.componentRecord.updateMany({ data: { rating: 4 } }),
    )
    await expect(change).rejects.toSatisfy(isDenied)
    await expect(
      inPartnership('lead', partnership.id, tx => tx.componentRecord.deleteMany()),
    ).rejects.toSatisfy(isDenied)
  })

  test('a year that has not begun, or is none, cannot be read or rated', async ({ db }) => {
    const partnership = await aPartnership(db)
    const lead = leadOf(partnership)
    for (const period of ['2027-04-01', '2026-07-01', '2019-04-01', 'drop table']) {
      expect(await readEvidence({ lead, component: collaboration, period, now: NOW })).toBeNull()
      const wish = { lead, component: collaboration, period, assessment: good, basedOn: 0, now: NOW }
      expect(await rateComponent(wish)).toEqual({ kind: 'unknown-period' })
    }
  })
})

describe('what is recorded by hand', () => {
  test('stands in the year in which it happened, and goes from sight when it is removed', async ({ db }) => {
    const partnership = await aPartnership(db)
    const lead = leadOf(partnership)
    await recordActivity({
      lead,
      component: collaboration,
      activity: { ...activity, happenedOn: '2026-03-31' },
      now: NOW,
    })
    await recordActivity({ lead, component: collaboration, activity, now: NOW })
    const { activities, years } = await evidenceOf(partnership)
    expect(activities.map(({ happenedOn }) => happenedOn)).toEqual(['2026-05-20'])
    expect(years).toEqual(['2026-04-01', '2025-04-01'])

    const id = activities[0]?.id ?? ''
    const stranger = leadOf(await aPartnership(db))
    expect(await removeActivity({ lead: stranger, id, now: NOW })).toBe(false)
    expect(await removeActivity({ lead, id, now: NOW })).toBe(true)
    expect(await removeActivity({ lead, id, now: NOW })).toBe(false)
    expect((await evidenceOf(partnership)).activities).toEqual([])
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS rows FROM assessment.activity WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows).toEqual([{ rows: 2 }])
  })
})
