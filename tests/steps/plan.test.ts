import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Action } from '~/core/assessment/plan'
import { readAction, readPlan, readStakeholder } from '~/steps/assessment/read-plan'
import { recordStakeholder, removeStakeholder } from '~/steps/assessment/record-stakeholder'
import { saveAction } from '~/steps/assessment/save-action'
import { endRetention } from '~/steps/end-retention'
import { isDenied } from '~/store/faults'
import { inPartnership } from '~/store/pools'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'

const PERIOD = '2026-04-01'
const NOW = new Date('2026-11-27T09:00:00Z')

const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })

const pathway: Action = {
  kind: 'improve',
  horizon: 'strategic',
  what: 'Un llwybr i bawb',
  who: 'Bwrdd y bartneriaeth',
  language: 'cy',
  byWhen: '2027-06-30',
  state: 'not-started',
  reviewOn: '2026-12-01',
  note: '',
  noteLanguage: 'cy',
}

interface Saving {
  actionId?: string | null
  basedOn?: number
  component?: string
  now?: Date
}
const save = (partnership: TestPartnership, change: Partial<Action> = {}, saving: Saving = {}) =>
  saveAction({
    lead: leadOf(partnership),
    component: 'clarity',
    actionId: null,
    basedOn: 0,
    now: NOW,
    ...saving,
    action: { ...pathway, ...change },
  })

/** Adds an action and gives its id. */
async function added(partnership: TestPartnership, change: Partial<Action> = {}, saving: Saving = {}) {
  const saved = await save(partnership, change, saving)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  return saved.actionId
}

const planOf = async (
  partnership: TestPartnership,
  component: string | null = 'clarity',
  period = PERIOD,
) => {
  const plan = await readPlan({ lead: leadOf(partnership), component, period, now: NOW })
  if (!plan) throw new Error('no such year')
  return plan
}
const historyOf = (partnership: TestPartnership, actionId: string, component = 'clarity') =>
  readAction({ lead: leadOf(partnership), component, actionId, now: NOW })

describe('an action', () => {
  test('stands in the plan of its component and of all, as it was saved last', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const actionId = await added(partnership)
    await save(
      partnership,
      { state: 'in-progress', note: 'Begun', noteLanguage: 'en' },
      { actionId, basedOn: 1 },
    )
    await added(partnership, { byWhen: '2026-11-26', reviewOn: null }, { component: 'capacity' })

    const { actions, counts, reviews } = await planOf(partnership)
    expect(actions).toMatchObject([
      { actionId, revision: 2, state: 'in-progress', note: 'Begun', overdue: false, forReview: true },
    ])
    expect(counts).toMatchObject({ 'in-progress': 1, 'not-started': 0, overdue: 0 })
    expect(reviews.map(each => each.reviewOn)).toEqual(['2026-12-01'])
    const all = await planOf(partnership, null)
    expect(all.actions.map(({ component, overdue, due }) => ({ component, overdue, due }))).toEqual([
      { component: 'clarity', overdue: false, due: true },
      { component: 'capacity', overdue: true, due: true },
    ])
  })

  test('keeps every revision, with who saved it and what it changed', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const actionId = await added(partnership)
    await save(partnership, { state: 'finished' }, { actionId, basedOn: 1 })
    expect((await historyOf(partnership, actionId))?.entries).toMatchObject([
      { revision: 2, state: 'finished', by: 'Arweinydd', changed: ['state'] },
      { revision: 1, state: 'not-started', by: 'Arweinydd', changed: [] },
    ])
    await expect(
      inPartnership('lead', partnership.id, tx => tx.action.updateMany({ data: { what: 'Dim byd' } })),
    ).rejects.toSatisfy(isDenied)
    await expect(inPartnership('lead', partnership.id, tx => tx.action.deleteMany())).rejects.toSatisfy(
      isDenied,
    )
  })

  test('saying the same again adds nothing', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const actionId = await added(partnership)
    expect(await save(partnership, {}, { actionId, basedOn: 1 })).toEqual({
      kind: 'unchanged',
      actionId,
      revision: 1,
    })
  })

  test('saved on top of what a colleague saved meanwhile gives theirs, and adds nothing', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const actionId = await added(partnership)
    await save(partnership, { note: 'Fy nodyn' }, { actionId, basedOn: 1 })
    const second = await save(partnership, { note: 'Your note' }, { actionId, basedOn: 1 })
    expect(second).toMatchObject({
      kind: 'newer',
      newer: { revision: 2, note: 'Fy nodyn', by: 'Arweinydd' },
    })
    expect((await historyOf(partnership, actionId))?.entries).toHaveLength(2)
    const third = await save(partnership, { note: 'Your note' }, { actionId, basedOn: 2 })
    expect(third).toMatchObject({ kind: 'saved', revision: 3 })
  })

  test('saved by ten people at once has one revision more; the others are told', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const actionId = await added(partnership)
    const kinds = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        save(partnership, { note: `Nodyn ${'abcdefghij'[index]}` }, { actionId, basedOn: 1 }),
      ),
    )
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...Array(9).fill('newer'), 'saved'])
    expect((await historyOf(partnership, actionId))?.entries).toHaveLength(2)
  })

  test('belongs to the years in which it was open or was finished', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const [then, later] = [new Date('2024-06-01T09:00:00Z'), new Date('2025-06-01T09:00:00Z')]
    const actionId = await added(partnership, {}, { now: then })
    await save(partnership, { state: 'finished' }, { actionId, basedOn: 1, now: later })
    const years = await Promise.all(
      ['2023-04-01', '2024-04-01', '2025-04-01', PERIOD].map(async period => {
        const { actions } = await planOf(partnership, 'clarity', period)
        return actions.length
      }),
    )
    expect(years).toEqual([0, 1, 1, 0])
    expect((await planOf(partnership)).years).toEqual([PERIOD, '2025-04-01', '2024-04-01'])
    expect(
      await readPlan({ lead: leadOf(partnership), component: null, period: '2027-04-01', now: NOW }),
    ).toBeNull()
  })

  test('of another partnership, or of another component, is not there', async ({ db }) => {
    const [one, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    const actionId = await added(one)
    expect(await historyOf(other, actionId)).toBeNull()
    expect(await historyOf(one, actionId, 'capacity')).toBeNull()
    expect(await save(other, { note: 'x' }, { actionId, basedOn: 1 })).toEqual({ kind: 'gone' })
    expect(await save(one, {}, { actionId: randomUUID() })).toEqual({ kind: 'gone' })
    expect((await planOf(other, null)).actions).toEqual([])
  })
})

const training = {
  agencyId: null,
  name: 'Llais Bro Wen',
  role: 'Hyfforddi staff',
  outcomes: '',
  language: 'cy' as const,
}
const record = (
  partnership: TestPartnership,
  change: object = {},
  replaces: string | null = null,
  now = NOW,
) =>
  recordStakeholder({
    lead: leadOf(partnership),
    component: 'clarity',
    period: PERIOD,
    stakeholder: { ...training, ...change },
    replaces,
    now,
  })
const takeOff = (partnership: TestPartnership, id: string) =>
  removeStakeholder({ lead: leadOf(partnership), component: 'clarity', period: PERIOD, id, now: NOW })

async function anAgency({ id: partnershipId }: TestPartnership, active = true): Promise<string> {
  const id = randomUUID()
  await inPartnership('lead', partnershipId, tx =>
    tx.agency.createMany({ data: [{ id, partnershipId, nameCy: 'Heddlu', nameEn: 'Police', active }] }),
  )
  return id
}

/** As signing off does it, or opening again. */
const sign = (db: TestDatabase, { id, lead }: TestPartnership, number: number, kind: 'signed' | 'reopened') =>
  db.owner.query(
    `INSERT INTO assessment.sign_off (id, partnership_id, component, period_from, number, kind, record_revision, body,
       content_hash, reason, language, done_by, done_at)
     VALUES ($1, $2, 'clarity', $3, $4, $5::assessment.sign_off_kind, $6, $7, $8, 'x', 'cy', $9, now())`,
    [
      randomUUID(),
      id,
      PERIOD,
      number,
      kind,
      ...(kind === 'signed' ? [1, '{}', Buffer.alloc(32)] : [null, null, null]),
      lead.id,
    ],
  )

describe('a stakeholder partner', () => {
  test('is an agency of the list or somebody by name, of one component and year', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const agencyId = await anAgency(partnership)
    expect(await record(partnership)).toEqual({ kind: 'recorded' })
    const minuteLater = new Date(NOW.getTime() + 60_000)
    const agency = { agencyId, name: '', outcomes: 'Ymateb cyflymach' }
    expect(await record(partnership, agency, null, minuteLater)).toEqual({ kind: 'recorded' })
    expect((await planOf(partnership)).stakeholders).toMatchObject([
      { name: 'Llais Bro Wen', agency: null },
      { name: '', agency: { id: agencyId, nameCy: 'Heddlu' }, outcomes: 'Ymateb cyflymach' },
    ])
    expect((await planOf(partnership, 'capacity')).stakeholders).toEqual([])
    expect((await planOf(partnership, 'clarity', '2025-04-01')).stakeholders).toEqual([])
    expect((await planOf(partnership, null)).stakeholders).toEqual([])
  })

  test('is brought up to date once; whoever comes second is told', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    await record(partnership)
    const [before] = (await planOf(partnership)).stakeholders
    const both = await Promise.all([
      record(partnership, { role: 'Un' }, before?.id),
      record(partnership, { role: 'Dau' }, before?.id),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['gone', 'recorded'])
    const left = (await planOf(partnership)).stakeholders
    expect(left).toHaveLength(1)
    expect(await takeOff(partnership, left[0]?.id ?? '')).toEqual({ kind: 'removed' })
    expect(await takeOff(partnership, left[0]?.id ?? '')).toEqual({ kind: 'gone' })
    expect((await planOf(partnership)).stakeholders).toEqual([])
  })

  test('of another partnership is not there, and neither is its agency', async ({ db }) => {
    const [one, other] = [await aPartnership(db, { now: null }), await aPartnership(db, { now: null })]
    await record(one)
    const id = (await planOf(one)).stakeholders[0]?.id ?? ''
    expect(await takeOff(other, id)).toEqual({ kind: 'gone' })
    expect(await record(other, {}, id)).toEqual({ kind: 'gone' })
    expect(await record(other, { agencyId: await anAgency(one), name: '' })).toEqual({
      kind: 'unknown-agency',
    })
    expect((await planOf(other)).stakeholders).toEqual([])
    expect((await planOf(one)).stakeholders).toHaveLength(1)
  })

  test('can still be brought up to date when its agency is no longer chosen anew', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    const agencyId = await anAgency(partnership, false)
    const about = { lead: leadOf(partnership), component: 'clarity', period: PERIOD, now: NOW }
    expect((await readStakeholder({ ...about, id: null }))?.agencies).toEqual([])
    await record(partnership, { agencyId, name: '' })
    const id = (await planOf(partnership)).stakeholders[0]?.id ?? ''
    const written = await readStakeholder({ ...about, id })
    expect(written).toMatchObject({ before: { role: 'Hyfforddi staff' }, agencies: [{ id: agencyId }] })
  })

  test('is frozen while the year is signed off, and actions go on', async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    await record(partnership)
    const id = (await planOf(partnership)).stakeholders[0]?.id ?? ''
    await sign(db, partnership, 1, 'signed')
    expect(await record(partnership)).toEqual({ kind: 'signed' })
    expect(await record(partnership, { role: 'Arall' }, id)).toEqual({ kind: 'signed' })
    expect(await takeOff(partnership, id)).toEqual({ kind: 'signed' })
    expect((await planOf(partnership)).stakeholders).toMatchObject([{ id, role: 'Hyfforddi staff' }])
    expect((await save(partnership)).kind).toBe('saved')
    await sign(db, partnership, 2, 'reopened')
    expect(await takeOff(partnership, id)).toEqual({ kind: 'removed' })
  })
})

describe('what is past its time', () => {
  const end = (day: string) =>
    endRetention({ now: new Date(`${day}T03:10:00Z`), randomBytes, backupDays: 35 })

  test('goes: an action whole, by the year in which it was to be finished; a partner with its year', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: null })
    const moved = await added(partnership, { byWhen: '2026-12-31' })
    await save(partnership, { byWhen: '2028-04-01' }, { actionId: moved, basedOn: 1 })
    const early = await added(partnership, { byWhen: '2027-03-31' })
    await record(partnership)
    const left = async () => {
      const { actions, stakeholders } = await planOf(partnership)
      return { actions: actions.map(({ actionId }) => actionId), partners: stakeholders.length }
    }
    // Seventy-two months after 31 March 2027.
    await end('2033-03-31')
    expect(await left()).toEqual({ actions: [early, moved], partners: 1 })
    await end('2033-04-01')
    expect(await left()).toEqual({ actions: [moved], partners: 0 })
    expect((await historyOf(partnership, moved))?.entries).toHaveLength(2)
    await end('2035-04-01')
    expect(await left()).toEqual({ actions: [], partners: 0 })
  })
})
