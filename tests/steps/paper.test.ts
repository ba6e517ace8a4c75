import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { openResponse } from '~/core/answer/envelope'
import { decrypt } from '~/core/answer/secrets'
import { newFormKey } from '~/core/journey/link'
import { visit } from '~/steps/answer/visit'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { findJourneyView } from '~/steps/find-journey'
import { aboutBlock } from '~/steps/open-block'
import { findPaper } from '~/steps/paper/find-paper'
import { type SendPaper, sendPaper } from '~/steps/paper/send-paper'
import { jobsKeys } from '~/store/keyring'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Asked, aJourney, anInvitation, aResponse } from '../support/invitation'
import { close, count, JULY } from './blocks'
import { sendMany } from './sent-answers'

const now = new Date('2026-05-04T09:00:00Z')

async function asked(db: TestDatabase) {
  const partnership = await aPartnership(db, { now })
  return { partnership, one: await aJourney(partnership, { now }) }
}

const paperOf = (one: Asked, change: Partial<SendPaper> = {}): SendPaper => ({
  ...one,
  instrument: 'check-in',
  version: 2,
  stage: 'midpoint',
  answers: { listened: 'agree', different: 'Llai o aros' },
  language: 'en',
  share: false,
  formKey: newFormKey(randomBytes),
  now,
  ...change,
})

/** What lies sealed in the open block, opened with the jobs process's key. */
async function envelopes(db: TestDatabase, { id }: TestPartnership) {
  const { rows } = await db.owner.query(
    `SELECT e.sealed, b.id, b.public_key, k.wrapped FROM room.envelope e JOIN release.block b ON b.id = e.block_id
     JOIN room.block_key k ON k.block_id = b.id WHERE e.partnership_id = $1`,
    [id],
  )
  return Promise.all(
    rows.map(row =>
      openResponse(decrypt(jobsKeys().block, row.wrapped, aboutBlock(row.id)), row.public_key, row.sealed),
    ),
  )
}

const alerts = async (db: TestDatabase) => {
  const { rows } = await db.owner.query(
    "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'alert-leads'",
  )
  return rows[0].n as number
}

describe('answers typed in from paper', () => {
  test('are sealed as every answer is, and marked as given on paper', async ({ db }) => {
    const { partnership, one } = await asked(db)
    const before = await alerts(db)
    expect(await sendPaper(paperOf(one))).toMatchObject({ kind: 'sent' })
    expect(await envelopes(db, partnership)).toMatchObject([
      { answers: { listened: 'agree' }, language: 'en', version: 2, round: 1, shared: false, paper: true },
    ])
    expect(await count(db, 'words.words', partnership.id)).toBe(1)
    expect(await alerts(db)).toBeGreaterThan(before)
    expect((await findJourneyView({ ...one, now }))?.shared).toEqual([])
  })

  test('by phone are marked as not', async ({ db }) => {
    const { partnership, one } = await asked(db)
    await aResponse(await anInvitation(one, now), { listened: 'agree' }, { now })
    expect(await envelopes(db, partnership)).toMatchObject([{ paper: false }])
  })

  test('keep their mark in the room when the block closes', async ({ db }) => {
    const { partnership, one } = await asked(db)
    await sendPaper(paperOf(one, { answers: { listened: 'disagree' } }))
    await sendMany(partnership.id, 1, 12, { service: partnership.services[0] })
    expect(await close(db, partnership.id, JULY)).toMatchObject({ kind: 'closed' })
    const { rows } = await db.owner.query(
      `SELECT paper, answers->>'listened' AS listened FROM room.response WHERE partnership_id = $1 AND paper`,
      [partnership.id],
    )
    expect(rows).toEqual([{ paper: true, listened: 'disagree' }])
    expect(await count(db, 'room.response', partnership.id)).toBe(13)
  })

  test('reach the worker only when the person ticked so', async ({ db }) => {
    const { one } = await asked(db)
    await sendPaper(paperOf(one, { share: true }))
    expect((await findJourneyView({ ...one, now }))?.shared).toMatchObject([
      { answers: { listened: 'agree', different: 'Llai o aros' }, language: 'en' },
    ])
  })

  test('count once: the first stands, by phone or on paper, and the outcome tells nobody which', async ({
    db,
  }) => {
    const { partnership, one } = await asked(db)
    const token = await anInvitation(one, now)
    await aResponse(token, { listened: 'strongly-agree' }, { now })
    const second = await sendPaper(paperOf(one, { answers: { listened: 'disagree' } }))
    const other = await aJourney(partnership, { now })
    const first = await sendPaper(paperOf(other, { answers: { listened: 'disagree' } }))
    const shape = (outcome: object) =>
      Object.entries(outcome).map(([key, value]) => [key, typeof value, String(value).length])
    expect(shape(second)).toEqual(shape(first))
    // A phone that comes after the paper: its answer does not count, either.
    await aResponse(await anInvitation(other, now), { listened: 'strongly-agree' }, { now })
    const kept = (await envelopes(db, partnership)).map(({ answers, paper }) => [answers.listened, paper])
    expect(kept.sort()).toEqual([
      ['disagree', true],
      ['strongly-agree', false],
    ])
  })

  test('of somebody who had answered are shared all the same, so that nothing can be learnt from it', async ({
    db,
  }) => {
    const { one } = await asked(db)
    await aResponse(await anInvitation(one, now), { listened: 'strongly-agree' }, { now })
    await sendPaper(paperOf(one, { share: true }))
    expect((await findJourneyView({ ...one, now }))?.shared).toMatchObject([
      { answers: { listened: 'agree' } },
    ])
  })

  test('sent twice by the same form, even at once, are sent once and have one receipt', async ({ db }) => {
    const { partnership, one } = await asked(db)
    const wish = paperOf(one)
    const [a, b] = await Promise.all([sendPaper(wish), sendPaper(wish)])
    expect(a).toEqual(b)
    expect(await sendPaper(wish)).toEqual(a)
    expect(await count(db, 'room.envelope', partnership.id)).toBe(1)
    expect((await findJourneyView({ ...one, now }))?.invitations).toMatchObject([{ channel: 'paper' }])
  })

  test('are taken back by their receipt, everywhere', async ({ db }) => {
    const { partnership, one } = await asked(db)
    const sent = await sendPaper(paperOf(one, { share: true }))
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    await withdrawResponse(sent.receipt)
    for (const table of ['room.envelope', 'words.words', 'journey.shared_answer'])
      expect(await count(db, table, partnership.id)).toBe(0)
  })

  test('end no link that works, and have none themselves', async ({ db }) => {
    const { one } = await asked(db)
    const token = await anInvitation(one, now)
    await sendPaper(paperOf(one))
    expect((await visit({ token, device: null, now })).kind).toBe('open')
    const states = (await findJourneyView({ ...one, now }))?.invitations.map(({ channel, expiresAt }) => [
      channel,
      expiresAt > now,
    ])
    expect(states?.sort()).toEqual([
      ['link', true],
      ['paper', false],
    ])
  })

  test('count as asked: what was typed in is not due any more', async ({ db }) => {
    const { one } = await asked(db)
    const later = new Date(now.getTime() + 43 * 86_400_000)
    const due = async () => (await findJourneyView({ ...one, now: later }))?.due.map(({ stage }) => stage)
    expect(await due()).toEqual(['midpoint'])
    await sendPaper(paperOf(one, { now: later }))
    expect(await due()).toEqual([])
  })
})

describe('who may type in, and what', () => {
  test('the journey’s own worker alone', async ({ db }) => {
    const { partnership, one } = await asked(db)
    const elsewhere = await aJourney(await aPartnership(db, { now }), { now })
    const colleague = { ...one.worker, memberId: partnership.workers[1].id }
    for (const worker of [colleague, elsewhere.worker]) {
      expect(await sendPaper(paperOf({ ...one, worker }))).toEqual({ kind: 'not-found' })
      expect(await findPaper(paperOf({ ...one, worker }))).toBeNull()
    }
    expect(await count(db, 'door.invitation', partnership.id)).toBe(0)
  })

  test('an earlier version too, since paper is older than the screen; nothing that is not asked', async ({
    db,
  }) => {
    const { partnership, one } = await asked(db)
    expect(await sendPaper(paperOf(one, { version: 1 }))).toMatchObject({ kind: 'sent' })
    expect(await envelopes(db, partnership)).toMatchObject([{ version: 1 }])
    for (const change of [
      { version: 99 },
      { instrument: 'nonsense' },
      { instrument: 'looking-back', version: 1 },
    ])
      expect(await sendPaper(paperOf(one, change))).toEqual({ kind: 'not-found' })
  })

  test('nobody while there are no two safeguarding leads: words would reach no reader', async ({ db }) => {
    const { partnership, one } = await asked(db)
    const [lead] = partnership.safeguardingLeads
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [lead.id])
    expect(await sendPaper(paperOf(one))).toEqual({ kind: 'refused', why: 'safeguarding-leads' })
    expect(await count(db, 'door.invitation', partnership.id)).toBe(0)
  })
})
