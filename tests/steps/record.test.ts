import { randomBytes } from 'node:crypto'
import { strToU8 } from 'fflate'
import { describe, expect } from 'vitest'
import { collaboration, components } from '~/core/assessment/components'
import { confirmationOf } from '~/core/assessment/question'
import { type Assessment, nothingYet } from '~/core/assessment/record'
import { attachFile, readActivity, readFile, removeFile } from '~/steps/assessment/attach-file'
import { listRevisions } from '~/steps/assessment/list-revisions'
import { rateComponent } from '~/steps/assessment/rate-component'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readOverview } from '~/steps/assessment/read-overview'
import { readRecord } from '~/steps/assessment/read-record'
import { recordActivity, removeActivity } from '~/steps/assessment/record-activity'
import { closeBlock } from '~/steps/close-block'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { sendMany } from './sent-answers'

const PERIOD = '2026-04-01'
const NOW = new Date('2026-08-10T09:00:00Z')
const RESPECTED = 'check-in/quarter/2026-07-01/total/agree/listened'

const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })

const clear: Assessment = {
  ...nothingYet,
  rating: 3,
  progressStage: 2,
  narrative: 'Mae pawb yn gwybod pwy sy’n gwneud beth.',
  argued: 'Roedd yr heddlu am roi sgôr is.',
  governance: 'Mae’r bwrdd yn edrych ar hyn.',
  narrativeLanguage: 'cy',
}

const save = (
  partnership: TestPartnership,
  assessment: Assessment,
  basedOn: number,
  more: { confirmed?: string; period?: string; component?: typeof collaboration } = {},
) =>
  rateComponent({
    lead: leadOf(partnership),
    component: 'clarity',
    period: PERIOD,
    assessment,
    basedOn,
    now: NOW,
    ...more,
  })

/** 25 people answer; 5 of them do not feel listened to. */
async function aRelease(db: TestDatabase, partnership: TestPartnership) {
  const service = partnership.services[0]
  const answers = { listened: 'disagree', respected: 'agree', understood: 'agree', supported: 'agree' }
  await sendMany(partnership.id, 1, 20, { service })
  await sendMany(partnership.id, 21, 5, { service, answers })
  const { rows } = await db.owner.query(
    'SELECT id FROM release.block WHERE partnership_id = $1 AND closed_on IS NULL',
    [partnership.id],
  )
  const now = new Date('2026-07-01T02:10:00Z')
  await closeBlock({ partnership: partnership.id, blockId: rows[0].id, now, randomBytes })
}

const recordOf = async (partnership: TestPartnership, period = PERIOD) => {
  const lead = leadOf(partnership)
  return (await readRecord({ lead, component: 'clarity', period, now: NOW }))?.latest
}

describe('the record of any component', () => {
  test('keeps every text, the scale and who leads, and the history says what changed', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, clear, 0)
    expect(await recordOf(partnership)).toMatchObject({ ...clear, revision: 1 })
    await save(partnership, { ...clear, argued: 'Cytunodd pawb.' }, 1)
    const lead = leadOf(partnership)
    const history = await listRevisions({ lead, component: 'clarity', period: PERIOD, now: NOW })
    expect(history?.entries.map(({ changed }) => changed)).toEqual([
      ['argued'],
      ['rating', 'progressStage', 'narrative', 'argued', 'governance'],
    ])
  })

  test('stands beside what was said the year before, and in the overview of all twelve', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, { ...clear, rating: 2 }, 0, { period: '2025-04-01' })
    await save(partnership, clear, 0)
    const lead = leadOf(partnership)
    await recordActivity({ lead, component: 'clarity', activity: done, now: NOW })
    const evidence = await readEvidence({ lead, component: 'clarity', period: PERIOD, now: NOW })
    expect(evidence).toMatchObject({ before: { rating: 2 }, latest: { rating: 3 } })
    expect(evidence?.activities).toMatchObject([{ component: 'clarity', practice: null }])
    expect(
      (await readOverview({ lead, now: NOW })).components.map(({ key, latest, evidence }) => [
        key,
        latest?.rating ?? null,
        evidence,
      ]),
    ).toEqual(components.map(({ key }) => (key === 'clarity' ? [key, 3, 1] : [key, null, 0])))
    const other = await readEvidence({ lead, component: collaboration, period: PERIOD, now: NOW })
    expect(other?.activities).toEqual([])
  })

  test('of two people who write at once neither loses a word', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, clear, 0)
    const mine = { ...clear, narrative: 'What I wrote for an hour.', argued: 'What I heard in the meeting.' }
    await save(partnership, { ...clear, governance: 'Y grŵp newydd' }, 1)
    const late = await save(partnership, mine, 1)
    expect(late).toMatchObject({ kind: 'newer', newer: { revision: 2, governance: 'Y grŵp newydd' } })
    expect(await save(partnership, mine, 2)).toEqual({ kind: 'saved', revision: 3 })
    const lead = leadOf(partnership)
    const history = await listRevisions({ lead, component: 'clarity', period: PERIOD, now: NOW })
    expect(history?.entries.map(({ narrative, governance }) => [narrative, governance])).toEqual([
      [mine.narrative, clear.governance],
      [clear.narrative, 'Y grŵp newydd'],
      [clear.narrative, clear.governance],
    ])
  })

  test('once signed off takes no change, and says so', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, clear, 0)
    await db.owner.query(
      `INSERT INTO assessment.sign_off VALUES (gen_random_uuid(), $1, 'clarity', $2, 1, 'signed', 1, '{}', sha256('{}'), '', 'cy', $3, now())`,
      [partnership.id, PERIOD, partnership.lead.id],
    )
    expect(await save(partnership, { ...clear, rating: 4 }, 1)).toEqual({ kind: 'signed' })
    const lead = leadOf(partnership)
    expect(await readRecord({ lead, component: 'clarity', period: PERIOD, now: NOW })).toMatchObject({
      signed: true,
      latest: { rating: 3 },
    })
    expect(await save(partnership, clear, 0, { component: collaboration })).toMatchObject({ kind: 'saved' })
  })
})

describe('what a record claims', () => {
  test('is looked at before it is saved; whoever means it says so, and only for what was shown', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const bold = { ...clear, narrative: '90% feel heard.', argued: 'The only girl there said no.' }
    const asked = await save(partnership, bold, 0)
    if (asked.kind !== 'questioned') throw new Error(asked.kind)
    expect(asked.questions.map(({ field, passage }) => [field, passage])).toEqual([
      ['narrative', '90%'],
      ['argued', 'The only girl'],
    ])
    expect(await recordOf(partnership)).toBeNull()
    const confirmed = confirmationOf(asked.questions)
    const more = { ...bold, governance: 'Ask Angharad.' }
    expect(await save(partnership, more, 0, { confirmed })).toMatchObject({
      questions: [{ field: 'governance', passage: 'Angharad', why: 'person' }],
    })
    expect(await save(partnership, bold, 0, { confirmed })).toEqual({ kind: 'saved', revision: 1 })
  })

  test('finds the names of its own staff and services', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { rows } = await db.owner.query('SELECT name FROM staff.member WHERE id = $1', [
      partnership.lead.id,
    ])
    const named = { ...clear, narrative: `Mae ${rows[0].name} yn arwain.` }
    expect(await save(partnership, named, 0)).toMatchObject({ kind: 'questioned' })
  })

  test('may name the numbers of the figures it cites, in any component', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aRelease(db, partnership)
    const narrative = 'Of about 25 people 80% feel listened to.'
    expect(await save(partnership, { ...clear, narrative }, 0)).toMatchObject({ kind: 'questioned' })
    const cites = [RESPECTED, 'check-in/quarter/2026-07-01/total/agree/nothing']
    expect(await save(partnership, { ...clear, narrative, cites }, 0)).toMatchObject({ kind: 'saved' })
    expect(await recordOf(partnership)).toMatchObject({ cites: [RESPECTED] })
  })

  test('keeps what it cited when the release has gone; another partnership’s figure is none', async ({
    db,
  }) => {
    const [one, other] = [await aPartnership(db), await aPartnership(db)]
    await aRelease(db, one)
    const citing = { ...clear, cites: [RESPECTED] }
    await save(other, citing, 0)
    expect(await recordOf(other)).toMatchObject({ cites: [] })
    await save(one, citing, 0)
    await db.owner.query('DELETE FROM release.release WHERE partnership_id = $1', [one.id])
    expect(await save(one, { ...citing, rating: 4 }, 1)).toMatchObject({ kind: 'saved' })
    expect(await recordOf(one)).toMatchObject({ cites: [RESPECTED], rating: 4 })
  })
})

const done = {
  practice: null,
  happenedOn: '2026-05-20',
  people: '10-24' as const,
  what: 'Cyfarfod',
  heard: '',
  changed: '',
  language: 'cy' as const,
}

describe('files of evidence', () => {
  async function anActivity(partnership: TestPartnership) {
    const lead = leadOf(partnership)
    await recordActivity({ lead, component: 'clarity', activity: done, now: NOW })
    const evidence = await readEvidence({ lead, component: 'clarity', period: PERIOD, now: NOW })
    return { lead, component: 'clarity', activity: evidence?.activities[0]?.id ?? '' }
  }
  const pdf = (text: string) => ({ bytes: strToU8(`%PDF-${text}`), name: 'a.pdf', now: NOW })

  test('come back as they were, to their own partnership alone, and go with their activity', async ({
    db,
  }) => {
    const which = await anActivity(await aPartnership(db))
    expect(await attachFile({ ...which, ...pdf('one') })).toEqual({ kind: 'attached' })
    const id = (await readActivity(which))?.files[0]?.id ?? ''
    const file = await readFile({ ...which, id })
    expect(file && Buffer.from(file.content).toString()).toBe('%PDF-one')
    const stranger = leadOf(await aPartnership(db))
    expect(await readFile({ ...which, lead: stranger, id })).toBeNull()
    expect(await readActivity({ ...which, lead: stranger })).toBeNull()
    expect(await attachFile({ ...which, lead: stranger, ...pdf('x') })).toEqual({ kind: 'gone' })
    expect(await removeFile({ ...which, lead: stranger, id })).toBe(false)
    expect(await readFile({ ...which, component: 'capacity', id })).toBeNull()
    await removeActivity({ lead: which.lead, id: which.activity, now: NOW })
    expect(await readFile({ ...which, id })).toBeNull()
  })

  test('are five at most, also when many come at once; one that is removed makes room', async ({ db }) => {
    const which = await anActivity(await aPartnership(db))
    const all = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(n => attachFile({ ...which, ...pdf(String(n)) })))
    expect(all.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill('attached'), 'full', 'full'])
    const files = (await readActivity(which))?.files ?? []
    expect(files).toHaveLength(5)
    expect(await removeFile({ ...which, id: files[2]?.id ?? '' })).toBe(true)
    expect(await attachFile({ ...which, ...pdf('again') })).toEqual({ kind: 'attached' })
  })

  test('of no kind that is taken are refused', async ({ db }) => {
    const which = await anActivity(await aPartnership(db))
    const program = { bytes: new Uint8Array([0x4d, 0x5a, 0]), name: 'minutes.pdf', now: NOW }
    expect(await attachFile({ ...which, ...program })).toEqual({ kind: 'refused', why: 'type' })
  })
})
