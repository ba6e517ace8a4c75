import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { approveOpening } from '~/steps/safeguarding/approve-opening'
import type { Lead } from '~/steps/safeguarding/lead'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { openWords } from '~/steps/safeguarding/open-words'
import { readLog } from '~/steps/safeguarding/read-log'
import { readOpening } from '~/steps/safeguarding/read-opening'
import { readWords } from '~/steps/safeguarding/read-words'
import { requestOpening } from '~/steps/safeguarding/request-opening'
import { retryOpening } from '~/steps/safeguarding/retry-opening'
import { reviewOpening } from '~/steps/safeguarding/review-opening'
import { inPartnership } from '~/store/pools'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { at, leadsOf, queued, referenceOf, wordsSent } from './safeguarding-support'

const reason = 'Mae’n sôn am gyllell, a does neb yn gwybod pwy ydyw.'

async function theWords(lead: Lead): Promise<string> {
  const { words } = await listConcerns({ lead, randomBytes })
  const [first] = words
  if (!first) throw new Error('nothing to read')
  return first.id
}

async function asked(partnership: TestPartnership, immediate = false) {
  const [ann, bob] = leadsOf(partnership)
  const sent = await wordsSent(partnership, 'Mae gen i gyllell')
  const wordsId = await theWords(ann)
  const result = await requestOpening({ lead: ann, wordsId, reason, immediate, now: at(1) })
  if (!('openingId' in result)) throw new Error(result.kind)
  return { ...sent, ann, bob, wordsId, id: result.openingId, kind: result.kind }
}

describe('two people find out who wrote something', () => {
  test('one asks with a reason, another agrees, and then both see the journey', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id, journeyId, kind } = await asked(partnership)
    expect(kind).toBe('requested')
    expect(await openWords({ openingId: id, partnershipId: partnership.id, now: at(2) })).toEqual({
      kind: 'refused',
    })
    expect(await readOpening({ lead: ann, id, now: at(2) })).toMatchObject({
      state: 'requested',
      author: null,
      reason,
    })

    expect(await approveOpening({ lead: bob, id, approve: true, now: at(3) })).toEqual({ kind: 'decided' })
    expect(await openWords({ openingId: id, partnershipId: partnership.id, now: at(4) })).toEqual({
      kind: 'opened',
    })
    const { openings, earlier } = await listConcerns({ lead: ann, randomBytes })
    expect([openings, earlier]).toMatchObject([[], [{ id, state: 'opened' }]])
    const reference = await referenceOf(db, journeyId)
    for (const lead of [ann, bob]) {
      const opening = await readOpening({ lead, id, now: at(5) })
      expect(opening).toMatchObject({
        state: 'opened',
        needsReview: false,
        author: { journey: { reference } },
      })
    }
  })

  test('the job is queued with the agreement, and the second lead is told when asked', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id } = await asked(partnership)
    const before = await queued(db, partnership.id)
    expect(before.at(-1)).toMatchObject({ task: 'alert-leads', payload: { except: ann.memberId } })
    expect(before.some(({ task }) => task === 'open-words')).toBe(false)

    await approveOpening({ lead: bob, id, approve: true, now: at(3) })
    const after = (await queued(db, partnership.id)).slice(before.length)
    expect(after).toMatchObject([
      { task: 'open-words', payload: { openingId: id } },
      { task: 'alert-leads', payload: { only: ann.memberId } },
    ])
  })

  test('the same person twice is refused, by the product and by the database', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, id } = await asked(partnership)
    expect(await approveOpening({ lead: ann, id, approve: true, now: at(3) })).toEqual({
      kind: 'same-person',
    })
    expect(await approveOpening({ lead: ann, id, approve: false, now: at(3) })).toEqual({
      kind: 'same-person',
    })
    expect(await readOpening({ lead: ann, id, now: at(4) })).toMatchObject({
      state: 'requested',
      decided: null,
    })

    const behindTheStep = inPartnership('safeguarding', partnership.id, tx =>
      tx.opening.updateMany({
        where: { id },
        data: { state: 'approved', approvedBy: ann.memberId, approvedAt: at(3) },
      }),
    )
    await expect(behindTheStep).rejects.toThrow(/opening_two_people/)
  })

  test('a refusal opens nothing, and stays', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { bob, id } = await asked(partnership)
    expect(await approveOpening({ lead: bob, id, approve: false, now: at(3) })).toEqual({ kind: 'decided' })
    expect(await approveOpening({ lead: bob, id, approve: true, now: at(4) })).toEqual({ kind: 'too-late' })
    expect(await openWords({ openingId: id, partnershipId: partnership.id, now: at(5) })).toEqual({
      kind: 'refused',
    })
    expect((await queued(db, partnership.id)).some(({ task }) => task === 'open-words')).toBe(false)
  })

  test('no reason, no request; asking again leads to the first request', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, wordsId, id } = await asked(partnership)
    const empty = { lead: ann, wordsId, reason: ' \n ', immediate: false, now: at(2) }
    expect(await requestOpening(empty)).toEqual({ kind: 'reason-missing' })
    const again = { lead: bob, wordsId, reason, immediate: false, now: at(2) }
    expect(await requestOpening(again)).toEqual({ kind: 'already', openingId: id })
  })

  test('words taken back before they are opened stay unknown', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id, wordsId, receipt } = await asked(partnership)
    await approveOpening({ lead: bob, id, approve: true, now: at(3) })
    await withdrawResponse(receipt)
    expect(await openWords({ openingId: id, partnershipId: partnership.id, now: at(4) })).toEqual({
      kind: 'nothing',
    })
    const opening = await readOpening({ lead: ann, id, now: at(5) })
    expect(opening).toMatchObject({ state: 'opened', foundNothing: true, author: null, wordsId: null })
    expect(await readWords({ lead: ann, id: wordsId, now: at(6) })).toBeNull()
  })
})

describe('an opening that was agreed and then given up by the queue', () => {
  const given = (db: TestDatabase, id: string) =>
    db.owner.query(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'E' WHERE key = 'open ' || $1`,
      [id],
    )
  const waiting = async (db: TestDatabase, id: string) =>
    (
      await db.owner.query(
        `SELECT FROM graphile_worker._private_jobs WHERE key = 'open ' || $1 AND attempts < max_attempts`,
        [id],
      )
    ).rowCount

  test('any lead has it tried again, as one job, with an entry in the log', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id } = await asked(partnership)
    expect(await retryOpening({ lead: ann, id, now: at(2) })).toEqual({ kind: 'too-late' })
    await approveOpening({ lead: bob, id, approve: true, now: at(3) })
    await given(db, id)
    expect(await waiting(db, id)).toBe(0)
    for (const lead of [ann, bob]) {
      expect(await retryOpening({ lead, id, now: at(4) })).toEqual({ kind: 'asked-again' })
    }
    expect(await waiting(db, id)).toBe(1)
    expect((await readLog({ lead: ann })).entries.slice(0, 2).map(({ what }) => what)).toEqual([
      { by: 'Diogelu Allanol', action: 'opening-tried-again', subject: id },
      { by: 'Diogelu Mewnol', action: 'opening-tried-again', subject: id },
    ])

    await openWords({ openingId: id, partnershipId: partnership.id, now: at(5) })
    expect(await retryOpening({ lead: ann, id, now: at(6) })).toEqual({ kind: 'too-late' })
    const [stranger] = leadsOf(await aPartnership(db))
    expect(await retryOpening({ lead: stranger, id, now: at(6) })).toEqual({ kind: 'not-found' })
  })

  test.for([false, true])(
    'asking once more leads to it and has it tried again (alone: %s)',
    async (alone, { db }) => {
      const partnership = await aPartnership(db)
      const { ann, bob, id, wordsId } = await asked(partnership, alone)
      if (!alone) await approveOpening({ lead: bob, id, approve: true, now: at(3) })
      await given(db, id)
      const wish = { lead: ann, wordsId, reason, immediate: true, now: at(4) }
      expect(await requestOpening(wish)).toEqual({ kind: 'already', openingId: id })
      expect(await waiting(db, id)).toBe(1)
    },
  )
})

describe('a lead without a second one', () => {
  test('is not told that somebody was told', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id } = await asked(partnership, true)
    expect(await readOpening({ lead: ann, id, now: at(2) })).toMatchObject({ colleagues: true })
    await inPartnership('staff', partnership.id, tx =>
      tx.member.updateMany({ where: { id: bob.memberId }, data: { active: false } }),
    )
    expect(await readOpening({ lead: ann, id, now: at(2) })).toMatchObject({
      waitsForAnother: true,
      colleagues: false,
    })
  })
})

describe('in immediate danger', () => {
  test('one lead opens alone at once; the others are told, and one of them has to review', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id, kind, journeyId } = await asked(partnership, true)
    expect(kind).toBe('opening-alone')
    expect((await queued(db, partnership.id)).slice(-2)).toMatchObject([
      { task: 'open-words', payload: { openingId: id } },
      { task: 'alert-leads', payload: { except: ann.memberId, urgency: 'now' } },
    ])
    expect(await openWords({ openingId: id, partnershipId: partnership.id, now: at(2) })).toEqual({
      kind: 'opened',
    })
    const reference = await referenceOf(db, journeyId)
    expect(await readOpening({ lead: ann, id, now: at(3) })).toMatchObject({
      needsReview: true,
      waitsForAnother: true,
      may: { review: false },
      author: { journey: { reference } },
    })

    const waiting = (await listConcerns({ lead: bob, randomBytes })).openings
    expect(waiting).toMatchObject([{ id, to: 'review', mine: false }])
    expect(await reviewOpening({ lead: ann, id, now: at(4) })).toEqual({ kind: 'same-person' })
    expect(await reviewOpening({ lead: bob, id, now: at(5) })).toEqual({ kind: 'reviewed' })
    expect(await reviewOpening({ lead: bob, id, now: at(6) })).toEqual({ kind: 'too-late' })
    expect((await listConcerns({ lead: bob, randomBytes })).openings).toEqual([])
  })

  test('a request that waits for a colleague holds nobody up', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { bob, wordsId, id } = await asked(partnership)
    const urgent = await requestOpening({ lead: bob, wordsId, reason, immediate: true, now: at(2) })
    expect(urgent).toMatchObject({ kind: 'opening-alone' })
    expect('openingId' in urgent && urgent.openingId).not.toBe(id)
  })
})

test('another partnership’s request, and one that never was, are not there', async ({ db }) => {
  const partnership = await aPartnership(db)
  const { id, wordsId } = await asked(partnership)
  const [stranger] = leadsOf(await aPartnership(db))
  expect(await readOpening({ lead: stranger, id, now: at() })).toBeNull()
  expect(await approveOpening({ lead: stranger, id, approve: true, now: at() })).toEqual({
    kind: 'not-found',
  })
  expect(await reviewOpening({ lead: stranger, id, now: at() })).toEqual({ kind: 'not-found' })
  expect(await readWords({ lead: stranger, id: wordsId, now: at() })).toBeNull()
  const ask = { lead: stranger, wordsId, reason, immediate: true, now: at() }
  expect(await requestOpening(ask)).toEqual({ kind: 'not-found' })
  expect(await readOpening({ lead: stranger, id: randomUUID(), now: at() })).toBeNull()
})

test('the reason is not readable in the database', async ({ db }) => {
  const partnership = await aPartnership(db)
  const { id } = await asked(partnership)
  const { rows } = await db.owner.query('SELECT reason FROM safeguarding.opening WHERE id = $1', [id])
  expect(Buffer.from(rows[0].reason, 'base64').toString('latin1')).not.toContain('gyllell')
})
