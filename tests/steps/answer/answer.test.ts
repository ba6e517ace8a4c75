import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect } from 'vitest'
import { openConcern } from '~/core/answer/envelope'
import { newDevice } from '~/core/answer/secrets'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { readReplies } from '~/steps/answer/read-replies'
import { sendResponse } from '~/steps/answer/send-response'
import { visit } from '~/steps/answer/visit'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { cancelInvitation } from '~/steps/cancel-invitation'
import { findJourneyView } from '~/steps/find-journey'
import { replyToShared } from '~/steps/reply-to-shared'
import { webKeys } from '~/store/keyring'
import { aPartnership, type TestDatabase, test } from '../../support/database'
import { aJourney, anInvitation, aResponse, keepAnswers, theVisit } from '../../support/invitation'

const now = new Date('2026-05-12T15:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const scores = { listened: 'agree', respected: 'strongly-agree' }
const words = { ...scores, helped: 'Mae fy ngweithiwr yn gwrando.' }

const count = async (db: TestDatabase, table: string) =>
  Number((await db.owner.query(`SELECT count(*) FROM ${table}`)).rows[0].count)

const counts = async (db: TestDatabase) => ({
  envelopes: await count(db, 'room.envelope'),
  words: await count(db, 'words.words'),
  shared: await count(db, 'journey.shared_answer'),
  nullifiers: await count(db, 'room.nullifier'),
})

afterEach<{ db: TestDatabase }>(async ({ db }) => {
  await db.owner.query(
    'TRUNCATE room.envelope, room.nullifier, words.words, words.moderation, words.quote, journey.shared_answer, door.draft',
  )
})

describe('opening a link', () => {
  test('tells nobody whether it was answered', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const before = await visit({ token, device: null, now })
    const device = newDevice(randomBytes)
    await keepAnswers(token, device, scores, now)
    expect(await visit({ token, device: null, now })).toEqual(before)
    await aResponse(token, words, { now, device })
    expect(await visit({ token, device: null, now })).toEqual(before)
  })

  test('writes nothing', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    await theVisit(token, now)
    expect(await count(db, 'door.draft')).toBe(0)
  })

  test('that was mistyped leads nowhere, and one typed in capitals with an O for a nought does not', async ({
    db,
  }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    expect((await visit({ token: `${token.slice(1)}z`, device: null, now })).kind).toBe('unknown')
    expect((await visit({ token: '', device: null, now })).kind).toBe('unknown')
    expect((await visit({ token: token.toUpperCase().replaceAll('0', 'O'), device: null, now })).kind).toBe(
      'open',
    )
  })

  test('that has expired ends, but not for somebody who had begun', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const device = newDevice(randomBytes)
    await keepAnswers(token, device, scores, now)
    expect((await visit({ token, device: null, now: later(29) })).kind).toBe('expired')
    expect((await visit({ token, device, now: later(29) })).kind).toBe('open')
    expect((await visit({ token, device, now: later(36) })).kind).toBe('expired')
  })

  test('that was cancelled ends for everybody', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    const token = await anInvitation(asked, now)
    const device = newDevice(randomBytes)
    const { invitation } = await keepAnswers(token, device, scores, now)
    await cancelInvitation({ ...asked, invitationId: invitation.id, now })
    expect((await visit({ token, device, now })).kind).toBe('cancelled')
  })
})

describe('answers', () => {
  test('are kept at each step, and go on from the same phone and from another with the code', async ({
    db,
  }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const device = newDevice(randomBytes)
    await keepAnswers(token, device, { listened: 'agree', respected: null }, now)
    const again = await theVisit(token, later(2), device)
    expect(again.mine).toMatchObject({
      begun: true,
      draft: { answers: { listened: 'agree', respected: null } },
    })
  })

  test('of one phone cannot be read from another, nor from the database', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    await keepAnswers(token, newDevice(randomBytes), words, now)
    expect((await theVisit(token, now)).mine).toMatchObject({ begun: false, draft: { answers: {} } })
    const { rows } = await db.owner.query('SELECT draft_hash, ciphertext FROM door.draft')
    expect(Buffer.concat(rows.flatMap(row => [row.draft_hash, row.ciphertext])).includes('gwrando')).toBe(
      false,
    )
  })

  test('that are skipped leave a draft of the same length as those that are given', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    await keepAnswers(token, newDevice(randomBytes), { listened: null }, now)
    await keepAnswers(token, newDevice(randomBytes), words, now)
    const { rows } = await db.owner.query('SELECT DISTINCT length(ciphertext) FROM door.draft')
    expect(rows).toHaveLength(1)
  })
})

describe('sending', () => {
  test('parts scores, words and the shared copy, and leaves nothing that joins them', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    await aResponse(token, words, { now, share: true })
    expect(await counts(db)).toEqual({ envelopes: 1, words: 1, shared: 1, nullifiers: 1 })
    const { rows } = await db.owner.query(`
      SELECT receipt_hash FROM room.envelope UNION SELECT receipt_hash FROM words.words
      UNION SELECT receipt_hash FROM journey.shared_answer UNION SELECT value FROM room.nullifier`)
    expect(new Set(rows.map(row => row.receipt_hash.toString('hex'))).size).toBe(4)
  })

  test('without words or sharing leaves neither', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    await aResponse(token, scores, { now })
    expect(await counts(db)).toEqual({ envelopes: 1, words: 0, shared: 0, nullifiers: 1 })
  })

  test('tells the safeguarding leads of words in the same transaction', async ({ db }) => {
    const jobs = async () =>
      Number((await db.owner.query('SELECT count(*) FROM graphile_worker._private_jobs')).rows[0].count)
    const asked = await aJourney(await aPartnership(db), { now })
    const before = await jobs()
    await aResponse(await anInvitation(asked, now), scores, { now })
    expect(await jobs()).toBe(before)
    await aResponse(await anInvitation(await aJourney(await aPartnership(db), { now }), now), words, { now })
    expect(await jobs()).toBe(before + 1)
  })

  test('twice from one phone shows the same receipt and counts once', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const device = newDevice(randomBytes)
    const { invitation, mine } = await keepAnswers(token, device, words, now)
    if (mine?.draft.state !== 'open') throw new Error()
    const wish = {
      invitation,
      holder: mine.holder,
      draft: mine.draft,
      language: 'cy' as const,
      share: true,
      now,
    }
    const receipts = [await sendResponse(wish), await sendResponse(wish), await sendResponse(wish)]
    expect(new Set(receipts.map(sent => JSON.stringify(sent))).size).toBe(1)
    expect(await counts(db)).toEqual({ envelopes: 1, words: 1, shared: 1, nullifiers: 1 })
    expect((await theVisit(token, now, device)).mine?.draft).toEqual({ state: 'sent' })
  })

  test('ten times at once counts once', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const { invitation, mine } = await keepAnswers(token, newDevice(randomBytes), words, now)
    if (mine?.draft.state !== 'open') throw new Error()
    const wish = {
      invitation,
      holder: mine.holder,
      draft: mine.draft,
      language: 'cy' as const,
      share: false,
      now,
    }
    await Promise.all(Array.from({ length: 10 }, () => sendResponse(wish)))
    expect(await counts(db)).toEqual({ envelopes: 1, words: 1, shared: 0, nullifiers: 1 })
  })

  // A worker who opened the link to share an answer of their own must not learn from its absence that there was one.
  test('from a second phone leaves the first answer as it is, and is shared all the same', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    const first = await aResponse(token, scores, { now })
    const second = await aResponse(token, words, { now, share: true })
    expect(second).not.toBe(first)
    expect(await counts(db)).toEqual({ envelopes: 1, words: 0, shared: 1, nullifiers: 1 })
  })

  test('by a link that was sent anew counts in the same round', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    await aResponse(await anInvitation(asked, now), scores, { now })
    await aResponse(await anInvitation(asked, later(7)), scores, { now: later(8) })
    expect((await counts(db)).envelopes).toBe(1)
  })

  test('at another stage counts again', async ({ db }) => {
    const asked = await aJourney(await aPartnership(db), { now })
    await aResponse(await anInvitation(asked, now, 'midpoint'), scores, { now })
    await aResponse(await anInvitation(asked, now, 'end'), scores, { now })
    expect((await counts(db)).envelopes).toBe(2)
  })

  test('while no block is open keeps everything', async ({ db }) => {
    const partnership = await aPartnership(db)
    const token = await anInvitation(await aJourney(partnership, { now }), now)
    const { invitation, mine } = await keepAnswers(token, newDevice(randomBytes), words, now)
    if (mine?.draft.state !== 'open') throw new Error()
    await db.owner.query('UPDATE release.block SET closed_on = opens_on WHERE partnership_id = $1', [
      partnership.id,
    ])
    const { holder, draft } = mine
    expect(await sendResponse({ invitation, holder, draft, language: 'cy', share: false, now })).toEqual({
      kind: 'not-now',
    })
    expect((await theVisit(token, now, holder.device)).mine?.draft).toEqual(draft)
  })
})

describe('what the worker writes back', () => {
  test('is seen at the next visit, by this respondent alone, for half a year', async ({ db }) => {
    const partnership = await aPartnership(db)
    const asked = await aJourney(partnership, { now })
    await aResponse(await anInvitation(asked, now), words, { now, share: true })
    const view = await findJourneyView({ ...asked, now })
    const text = 'O’r wythnos nesaf byddwn ni’n cwrdd yn y ganolfan.'
    const reply = {
      ...asked,
      sharedId: view?.shared[0]?.id ?? '',
      text,
      language: 'cy' as const,
      now: later(1),
    }
    expect(await replyToShared(reply)).toEqual({ kind: 'saved' })

    const next = await theVisit(await anInvitation(asked, later(60), 'end'), later(60))
    expect(await readReplies(next.invitation, later(60))).toEqual([
      { text, language: 'cy', on: '2026-05-13' },
    ])
    expect(await readReplies(next.invitation, later(200))).toEqual([])
    const other = await theVisit(await anInvitation(await aJourney(partnership, { now }), now), now)
    expect(await readReplies(other.invitation, now)).toEqual([])
  })
})

describe('a signal', () => {
  const wish = {
    kind: 'unsafe' as const,
    message: 'Dydw i ddim eisiau mynd adref.',
    contact: '',
    addressedTo: null,
    language: 'cy' as const,
  }

  test('tapped twice reaches the safeguarding queue once, and says who it is to its key alone', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const { invitation } = await theVisit(await anInvitation(await aJourney(partnership, { now }), now), now)
    await raiseConcern({ ...wish, invitation, now })
    await raiseConcern({ ...wish, invitation, now: new Date(now.getTime() + 60_000) })
    const { rows } = await db.owner.query(
      'SELECT sealed FROM safeguarding.concern WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows).toHaveLength(1)
    const keys = webKeys().safeguarding
    expect(await openConcern(keys.private, keys.public, rows[0].sealed)).toMatchObject({
      respondentId: invitation.respondentId,
      message: wish.message,
    })
  })

  test('cannot be addressed to somebody of another partnership', async ({ db }) => {
    const elsewhere = await aPartnership(db)
    const { invitation } = await theVisit(
      await anInvitation(await aJourney(await aPartnership(db), { now }), now),
      now,
    )
    const addressedTo = elsewhere.safeguardingLeads[0].id
    expect(await raiseConcern({ ...wish, addressedTo, invitation, now })).toEqual({ kind: 'unknown-lead' })
  })
})

describe('taking an answer back', () => {
  test('takes all of it away, and only it', async ({ db }) => {
    const partnership = await aPartnership(db)
    const mine = await aResponse(await anInvitation(await aJourney(partnership, { now }), now), words, {
      now,
      share: true,
    })
    await aResponse(await anInvitation(await aJourney(partnership, { now }), now), words, {
      now,
      share: true,
    })
    expect(await withdrawResponse(mine)).toEqual({ kind: 'gone' })
    expect(await counts(db)).toEqual({ envelopes: 1, words: 1, shared: 1, nullifiers: 2 })
  })

  test('says the same for a code that never was', async ({ db }) => {
    await aPartnership(db)
    expect(await withdrawResponse(newDevice(randomBytes))).toEqual({ kind: 'gone' })
    expect(await withdrawResponse('not a code')).toEqual({ kind: 'unreadable' })
  })

  test('does not let the person be counted anew', async ({ db }) => {
    const token = await anInvitation(await aJourney(await aPartnership(db), { now }), now)
    await withdrawResponse(await aResponse(token, scores, { now }))
    await aResponse(token, scores, { now })
    expect((await counts(db)).envelopes).toBe(0)
  })
})
