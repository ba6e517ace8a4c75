import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { nullifierOf, personOf, unwrapSecret } from '~/core/answer/secrets'
import { BACKUP_DAYS } from '~/core/retention/policy'
import { endRetention as job } from '~/jobs/end-retention'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { endApiKey } from '~/steps/api/keys'
import { closeDueBlocks } from '~/steps/close-block'
import { closeJourney } from '~/steps/close-journey'
import { endRetention } from '~/steps/end-retention'
import { verifyReleases } from '~/steps/gate/verify-releases'
import { approveOpening } from '~/steps/safeguarding/approve-opening'
import { changeConcern } from '~/steps/safeguarding/change-concern'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { openWords } from '~/steps/safeguarding/open-words'
import { readConcern } from '~/steps/safeguarding/read-concern'
import { readLog } from '~/steps/safeguarding/read-log'
import { markWordsRead, readWords } from '~/steps/safeguarding/read-words'
import { requestOpening } from '~/steps/safeguarding/request-opening'
import { webKeys } from '~/store/keyring'
import { inOneTrip, inPartnership, type Pool } from '~/store/pools'
import { aKey } from '../api/support'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Asked, aJourney, anInvitation, aResponse, theVisit } from '../support/invitation'
import { blocksOf, count, releasesOf, untilWaiting } from './blocks'
import { leadsOf } from './safeguarding-support'
import { send, sendMany } from './sent-answers'

const OPENED = new Date('2026-05-04T09:00:00Z')
const night = (day: string) => new Date(`${day}T03:10:00Z`)
const end = (day: string, backupDays = BACKUP_DAYS) =>
  endRetention({ now: night(day), randomBytes, backupDays })
const close = (day: string) => closeDueBlocks({ now: new Date(`${day}T02:10:00Z`), randomBytes })
const NOTHING = {
  answers: 0,
  authors: 0,
  blocks: 0,
  certificates: 0,
  concerns: 0,
  journeys: 0,
  keys: 0,
  readings: 0,
  words: 0,
}

interface Somebody extends Asked {
  receipt: string
  secret: Uint8Array
}

/** The secret s of a respondent; null once there is none. */
async function secretOf(db: TestDatabase, { respondentId }: Asked): Promise<Uint8Array | null> {
  const { rows } = await db.owner.query(
    'SELECT wrapped FROM door.respondent_secret WHERE respondent_id = $1',
    [respondentId],
  )
  return rows[0] ? unwrapSecret(webKeys().secret, respondentId, rows[0].wrapped) : null
}

/** Twelve people who answer the way of the product. Two of them write something, one shares. */
async function twelve(db: TestDatabase, partnership: TestPartnership): Promise<Somebody[]> {
  const all: Somebody[] = []
  for (let person = 0; person < 12; person++) {
    const asked = await aJourney(partnership, { now: OPENED, worker: (person % 3) as 0 | 1 | 2 })
    const token = await anInvitation(asked, OPENED)
    const answers = {
      listened: person < 8 ? 'agree' : 'disagree',
      ...(person < 2 ? { different: 'Dim byd' } : {}),
    }
    const receipt = await aResponse(token, answers, { now: OPENED, share: person === 2 })
    const secret = await secretOf(db, asked)
    if (!secret) throw new Error('no secret')
    all.push({ ...asked, receipt, secret })
  }
  return all
}

/** How many rows of a partnership stand in the tables that answers are in. */
async function held(db: TestDatabase, { id }: TestPartnership) {
  const tables = ['room.response', 'room.certificate', 'room.block_key', 'words.words', 'journey.journey']
  const more = ['door.respondent_secret', 'door.invitation', 'journey.shared_answer', 'room.nullifier']
  const counts: Record<string, number> = {}
  for (const table of [...tables, ...more]) counts[table.split('.')[1] as string] = await count(db, table, id)
  return counts
}

const faultsOf = async (partnership: TestPartnership) =>
  (await verifyReleases(''))
    .filter(one => one.partnership === partnership.id)
    .map(({ grain, faults }) => [grain, faults] as const)

describe('an answer, from the day it was sent to the day nothing is left', () => {
  test('goes piece by piece, each in its time; releases stay as they are and hold', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    const people = await twelve(db, partnership)
    const [first, second, sharer] = people as [Somebody, Somebody, Somebody]
    for (const day of ['2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01']) await close(day)
    const released = await releasesOf(db, partnership.id)
    expect(released.map(({ grain }) => grain)).toEqual(['quarter', 'half-year', 'year'])
    const verified = await faultsOf(partnership)
    expect(verified.every(([, faults]) => faults === null || faults.length === 0)).toBe(true)
    expect(verified.some(([, faults]) => Array.isArray(faults))).toBe(true)
    const labels = async () =>
      (
        await db.owner.query('SELECT person FROM room.response WHERE partnership_id = $1', [partnership.id])
      ).rows.map(({ person }) => person.toString('hex'))
    const person = ({ secret }: Somebody) =>
      Buffer.from(personOf(webKeys().person, secret, 'check-in')).toString('hex')

    // The block closed on 1 July and the last backup with its envelopes is gone thirty-five days later.
    expect(await end('2026-08-04')).toEqual(NOTHING)
    expect(await held(db, partnership)).toMatchObject({ block_key: 2, response: 12, words: 2 })
    expect(await end('2026-08-05')).toEqual({ ...NOTHING, keys: 1 })
    // That of the open block stays.
    expect(await held(db, partnership)).toMatchObject({ block_key: 1, response: 12 })

    // Somebody takes an answer back meanwhile: everything of it goes, and nothing of the others'.
    expect(await withdrawResponse(second.receipt)).toEqual({ kind: 'gone' })
    expect(await held(db, partnership)).toMatchObject({ response: 11, words: 1, shared_answer: 1 })

    // Words go a year after their block, rows stay.
    expect((await end('2027-06-30')).words).toBe(0)
    expect((await end('2027-07-01')).words).toBe(1)
    expect(await held(db, partnership)).toMatchObject({ response: 11, words: 0 })

    // Two journeys are closed; two years later they go, with who was asked and what was shared.
    for (const one of [first, sharer]) await closeJourney({ ...one, now: new Date('2026-09-01T12:00:00Z') })
    expect((await end('2028-08-31')).journeys).toBe(0)
    expect((await end('2028-09-01')).journeys).toBe(1)
    expect(await held(db, partnership)).toMatchObject({
      journey: 10,
      respondent_secret: 10,
      invitation: 10,
      shared_answer: 0,
      response: 11,
      nullifier: 12,
    })
    // What they said is still counted, and nothing says any more whose it is: their label is made from s alone.
    expect(await labels()).toContain(person(first))
    expect(await secretOf(db, first)).toBeNull()
    const everything = await dump(db)
    for (const needle of [first.respondentId, first.journeyId, Buffer.from(first.secret).toString('hex')])
      expect(everything.includes(needle), needle).toBe(false)
    const nullifier = nullifierOf(webKeys().nullifier, first.secret, 'check-in', 'midpoint', 1)
    expect(everything).toContain(Buffer.from(nullifier).toString('hex'))
    // They can still take it back, by their receipt.
    expect(await withdrawResponse(first.receipt)).toEqual({ kind: 'gone' })
    expect(await labels()).not.toContain(person(first))

    // Nobody closed the other ten journeys: five years after they were opened they go too.
    expect(await faultsOf(partnership)).toEqual(verified)
    expect((await end('2030-03-31')).answers).toBe(0)
    expect((await end('2030-04-01')).answers).toBe(1)
    expect(await held(db, partnership)).toMatchObject({ response: 0, journey: 10 })
    // With no row left the certificates are what is checked.
    expect(await faultsOf(partnership)).toEqual(verified)
    expect(await releasesOf(db, partnership.id)).toEqual(released)
    expect((await end('2031-05-03')).journeys).toBe(0)
    expect((await end('2031-05-04')).journeys).toBe(1)
    expect(await held(db, partnership)).toMatchObject({ journey: 0, respondent_secret: 0, invitation: 0 })

    // With the self-assessment's year go the certificates; the release itself is anonymised and stays.
    expect((await end('2033-03-31')).certificates).toBe(0)
    expect((await end('2033-04-01')).certificates).toBe(1)
    expect(await held(db, partnership)).toMatchObject({ certificate: 0 })
    expect((await faultsOf(partnership)).every(([, faults]) => faults === null)).toBe(true)
    expect(await releasesOf(db, partnership.id)).toEqual(released)
    // Again changes nothing.
    expect(await end('2033-04-01')).toEqual(NOTHING)
  }, 300_000)
})

describe('a later release', () => {
  test('of the same people comes out as it would without the answers that have gone', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    const service = partnership.services[0]
    await sendMany(partnership.id, 1, 14, { service })
    await close('2026-07-01')
    await close('2027-04-01')
    // Three years on: the same fourteen, and three more. While their earlier answers stand, this could not be told.
    await sendMany(partnership.id, 1, 17, { service, round: 2 })
    await end('2030-04-01')
    expect(await count(db, 'room.response', partnership.id)).toBe(0)
    await close('2030-07-01')
    await close('2031-04-01')
    const grains = (await releasesOf(db, partnership.id)).map(({ grain, from }) => `${grain} ${from}`)
    expect(grains).toEqual([
      'quarter 2026-04-01',
      'half-year 2026-04-01',
      'year 2026-04-01',
      'quarter 2030-04-01',
      'half-year 2030-04-01',
      'year 2030-04-01',
    ])
    expect((await faultsOf(partnership)).every(([, faults]) => faults === null || faults.length === 0)).toBe(
      true,
    )
  }, 300_000)
})

describe('a period that nobody published in time', () => {
  test('tells nothing, and no figure of it can be worked out from rows that are half gone', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    await sendMany(partnership.id, 1, 14, { service: partnership.services[0] })
    await close('2026-07-01')
    // The jobs process was away for four years and takes away what is due before it publishes.
    await end('2030-04-01')
    await close('2030-04-02')
    const releases = await releasesOf(db, partnership.id)
    expect(releases.map(({ grain, from }) => `${grain} ${from}`)).toEqual([
      'quarter 2026-04-01',
      'half-year 2026-04-01',
      'year 2026-04-01',
    ])
    for (const { body } of releases.slice(1)) expect(body).not.toContain('"shown":true')
    expect((await faultsOf(partnership)).every(([, faults]) => !faults?.length)).toBe(true)
  }, 120_000)
})

describe('a block that nobody fills', () => {
  test('rolls forward for eight quarters and is then given up, unopened; who answers next is in another', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    const service = partnership.services[0]
    await sendMany(partnership.id, 1, 6, { service })
    await close('2028-04-01')
    const [open] = await blocksOf(db, partnership.id)
    await end('2028-06-30')
    // Due and not rolled forward yet: its last chance comes first.
    await end('2028-07-01')
    expect(await count(db, 'room.envelope', partnership.id)).toBe(6)
    await close('2028-07-01')
    expect((await end('2028-07-01')).blocks).toBeGreaterThan(0)
    expect(await count(db, 'room.envelope', partnership.id)).toBe(0)
    const blocks = await blocksOf(db, partnership.id)
    expect(blocks).toMatchObject([
      { id: open?.id, opensOn: '2026-05-04', closesOn: '2028-07-01', closedOn: '2028-07-01' },
      { opensOn: '2028-07-01', closesOn: '2028-10-01', closedOn: null },
    ])
    // A backup of the day before holds its envelopes: the key goes when that has.
    await end('2028-08-04')
    expect(await count(db, 'room.block_key', partnership.id)).toBe(2)
    await end('2028-08-05')
    expect(await count(db, 'room.block_key', partnership.id)).toBe(1)

    // Nothing is ever told of it: neither a quarter nor the half-year and the year it ended in.
    await sendMany(partnership.id, 20, 14, { service })
    await close('2028-10-01')
    await close('2029-04-01')
    expect((await releasesOf(db, partnership.id)).map(({ grain, from }) => `${grain} ${from}`)).toEqual([
      'quarter 2028-07-01',
      'half-year 2028-04-01',
      'year 2028-04-01',
    ])
    expect(await count(db, 'room.response', partnership.id)).toBe(14)
  }, 300_000)

  test('keeps the words that were sent in it until a year after it ended', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    const asked = await aJourney(partnership, { now: OPENED })
    await aResponse(
      await anInvitation(asked, OPENED),
      { listened: 'agree', different: 'Dim' },
      { now: OPENED },
    )
    await close('2028-07-01')
    await end('2028-07-01')
    expect(await count(db, 'words.words', partnership.id)).toBe(1)
    await end('2029-06-30')
    expect(await count(db, 'words.words', partnership.id)).toBe(1)
    await end('2029-07-01')
    expect(await count(db, 'words.words', partnership.id)).toBe(0)
  })

  test('lets somebody who is sending at that moment seal to the next', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    const service = partnership.services[0]
    await send(partnership.id, { person: 1, service })
    await close('2028-07-01')
    await Promise.all([
      end('2028-07-01'),
      ...[2, 3, 4].map(person => send(partnership.id, { person, service })),
    ])
    const { rows } = await db.owner.query(
      `SELECT b.given_up FROM room.envelope e JOIN release.block b ON b.id = e.block_id WHERE e.partnership_id = $1`,
      [partnership.id],
    )
    // Those who came before went with it; nobody is left behind in a block that is over.
    expect(rows.every(({ given_up }) => given_up === false)).toBe(true)
  })
})

describe('an envelope that its key does not open', () => {
  test('goes with the key, since nothing could ever open it', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    await sendMany(partnership.id, 1, 12, { service: partnership.services[0] })
    const [block] = await blocksOf(db, partnership.id)
    await inPartnership('respondent', partnership.id, tx =>
      tx.envelope.createMany({
        data: [
          {
            partnershipId: partnership.id,
            blockId: block?.id ?? '',
            receiptHash: new Uint8Array(randomBytes(32)),
            sealed: new Uint8Array(randomBytes(600)),
          },
        ],
      }),
    )
    await close('2026-07-01')
    expect(await count(db, 'room.envelope', partnership.id)).toBe(1)
    await end('2026-08-04')
    expect(await count(db, 'room.envelope', partnership.id)).toBe(1)
    await end('2026-08-05')
    expect(await count(db, 'room.envelope', partnership.id)).toBe(0)
  }, 120_000)

  test('and a longer life of backups keeps the key longer', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    await sendMany(partnership.id, 1, 12, { service: partnership.services[0] })
    await close('2026-07-01')
    await end('2026-09-28', 90)
    expect(await count(db, 'room.block_key', partnership.id)).toBe(2)
    await end('2026-09-29', 90)
    expect(await count(db, 'room.block_key', partnership.id)).toBe(1)
  }, 120_000)
})

describe('who wrote something', () => {
  const SENT = new Date('2026-05-11T09:00:00Z')
  const READ = new Date('2026-05-12T09:00:00Z')
  const later = (days: number, seconds = 0) => new Date(READ.getTime() + days * 86_400_000 + seconds * 1000)
  const at = (now: Date) => endRetention({ now, randomBytes, backupDays: BACKUP_DAYS })

  async function written(partnership: TestPartnership) {
    const asked = await aJourney(partnership, { now: SENT })
    await aResponse(
      await anInvitation(asked, SENT),
      { listened: 'agree', different: 'Cyllell' },
      { now: SENT },
    )
    const [ann, bob] = leadsOf(partnership)
    const { words } = await listConcerns({ lead: ann, randomBytes })
    const id = words[0]?.id ?? ''
    await markWordsRead({ lead: ann, id, now: READ })
    return { ann, bob, id }
  }
  const opening = async (db: TestDatabase, id: string) =>
    (await db.owner.query('SELECT octet_length(opening) AS size FROM words.words WHERE id = $1', [id]))
      .rows[0].size

  test('is forgotten thirty days after the words were read; the words stay', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, id } = await written(partnership)
    await at(later(30, -1))
    expect(await opening(db, id)).toBeGreaterThan(100)
    expect((await readWords({ lead: ann, id, now: later(30, -1) }))?.authorKept).toBe(true)
    await at(later(30))
    expect(await opening(db, id)).toBe(0)
    const view = await readWords({ lead: ann, id, now: later(30) })
    expect(view).toMatchObject({ authorKept: false, said: { texts: [{ text: 'Cyllell' }] } })
    const wish = { lead: ann, wordsId: id, reason: 'Cyllell', immediate: true, now: later(30) }
    expect(await requestOpening(wish)).toEqual({ kind: 'too-late' })
  })

  test('is kept while a colleague has still to decide, and while it was agreed to', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id } = await written(partnership)
    const asked = await requestOpening({
      lead: ann,
      wordsId: id,
      reason: 'Cyllell',
      immediate: false,
      now: later(29),
    })
    const openingId = 'openingId' in asked ? asked.openingId : ''
    await at(later(40))
    expect(await opening(db, id)).toBeGreaterThan(100)
    await approveOpening({ lead: bob, id: openingId, approve: true, now: later(41) })
    await at(later(42))
    expect(await opening(db, id)).toBeGreaterThan(100)
    expect(await openWords({ openingId, partnershipId: partnership.id, now: later(43) })).toEqual({
      kind: 'opened',
    })
    // What was found moves to the request, sealed to the leads.
    await at(later(44))
    expect(await opening(db, id)).toBe(0)
    expect(await count(db, 'safeguarding.opening', partnership.id)).toBe(1)
    await at(new Date('2032-06-09T09:00:00Z'))
    expect(await count(db, 'safeguarding.opening', partnership.id)).toBe(1)
    await at(new Date('2032-06-11T09:00:00Z'))
    expect(await count(db, 'safeguarding.opening', partnership.id)).toBe(0)
  })

  test('an agreement that comes when it is forgotten finds nothing', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { ann, bob, id } = await written(partnership)
    const asked = await requestOpening({
      lead: ann,
      wordsId: id,
      reason: 'Cyllell',
      immediate: false,
      now: later(1),
    })
    const openingId = 'openingId' in asked ? asked.openingId : ''
    await approveOpening({ lead: bob, id: openingId, approve: true, now: later(2) })
    await db.owner.query(`UPDATE words.words SET opening = '' WHERE id = $1`, [id])
    expect(await openWords({ openingId, partnershipId: partnership.id, now: later(3) })).toEqual({
      kind: 'nothing',
    })
  })

  test('what says that words were read goes with the words', async ({ db }) => {
    const partnership = await aPartnership(db)
    await written(partnership)
    await at(later(1))
    expect(await count(db, 'safeguarding.words_reading', partnership.id)).toBe(1)
    await db.owner.query('DELETE FROM words.words WHERE partnership_id = $1', [partnership.id])
    await at(later(1))
    expect(await count(db, 'safeguarding.words_reading', partnership.id)).toBe(0)
  })
})

describe('a concern', () => {
  test('goes six years after it was closed, and never while it is open; the log stays and is whole', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    const now = new Date('2026-05-11T09:00:00Z')
    for (const message of ['Un', 'Dau']) {
      const asked = await aJourney(partnership, { now })
      const { invitation } = await theVisit(await anInvitation(asked, now), now)
      const signal = { kind: 'unsafe', message, contact: '', addressedTo: null, language: 'cy' } as const
      await raiseConcern({ invitation, ...signal, now })
    }
    const { concerns } = await listConcerns({ lead: ann, randomBytes })
    const [closed, open] = concerns.map(({ id }) => id) as [string, string]
    const seen = await readConcern({ lead: ann, id: closed, now })
    const basedOn = (seen as { changedAt?: Date | null } | null)?.changedAt ?? null
    const changed = await changeConcern({
      lead: ann,
      id: closed,
      act: 'close',
      outcome: 'no-action',
      note: 'Wedi’i setlo',
      basedOn,
      now,
    })
    expect(changed.kind).toBe('changed')
    await end('2032-05-10')
    expect(await count(db, 'safeguarding.concern', partnership.id)).toBe(2)
    await end('2032-05-12')
    const { rows } = await db.owner.query('SELECT id FROM safeguarding.concern WHERE partnership_id = $1', [
      partnership.id,
    ])
    expect(rows).toEqual([{ id: open }])
    await end('2060-01-01')
    expect(await count(db, 'safeguarding.concern', partnership.id)).toBe(1)
    expect((await readLog({ lead: ann })).verdict.kind).toBe('intact')
  })
})

describe('the self-assessment', () => {
  test('keeps a year for six years, and what was taken off it for one', async ({ db }) => {
    const { id, lead } = await aPartnership(db, { now: null })
    const by = { partnershipId: id, recordedBy: lead.id, recordedAt: OPENED, language: 'cy' } as const
    const texts = {
      component: 'collaboration-forums-and-pathways',
      practice: 'peer-led-groups',
      people: 'unknown',
      what: '',
      heard: '',
      changed: '',
    } as const
    const day = (text: string) => new Date(`${text}T00:00:00Z`)
    await inPartnership('lead', id, async tx => {
      await tx.activity.createMany({
        data: [
          { ...by, ...texts, happenedOn: day('2026-03-31') },
          { ...by, ...texts, happenedOn: day('2026-04-01') },
          { ...by, ...texts, happenedOn: day('2031-04-01'), removedAt: day('2031-05-01') },
          { ...by, ...texts, happenedOn: day('2031-04-01'), removedAt: day('2031-05-02') },
        ],
      })
      await tx.change.createMany({
        data: ['2026-03-31', '2026-04-01'].map(heard => ({
          ...{ partnershipId: id, changeId: randomUUID(), revision: 1, savedBy: lead.id, savedAt: OPENED },
          ...{ heardCy: 'x', heardEn: '', decidedCy: '', decidedEn: '', lead: '' },
          ...{ state: 'heard' as const, source: 'other' as const, heardOn: day(heard) },
        })),
      })
      await tx.componentRecord.createMany({
        data: ['2025-04-01', '2026-04-01'].map(period => ({
          partnershipId: id,
          component: 'collaboration-forums-and-pathways',
          periodFrom: day(period),
          revision: 1,
          narrative: '',
          narrativeLanguage: 'cy' as const,
          leadName: '',
          savedBy: lead.id,
          savedAt: OPENED,
        })),
      })
    })
    const left = async () => [
      await count(db, 'assessment.activity', id),
      await count(db, 'assessment.change', id),
      await count(db, 'assessment.component_record', id),
    ]
    await end('2032-03-31')
    expect(await left()).toEqual([4, 2, 2])
    await end('2032-04-01')
    expect(await left()).toEqual([3, 1, 1])
    await end('2032-05-01')
    expect(await left()).toEqual([2, 1, 1])
  })
})

describe('the job', () => {
  test('finishes what a fault in one partnership keeps it from, and does the rest at once', async ({
    db,
  }) => {
    const [faulty, whole] = [await aPartnership(db, { now: OPENED }), await aPartnership(db, { now: OPENED })]
    for (const { id, services } of [faulty, whole]) await sendMany(id, 1, 12, { service: services[0] })
    await close('2026-07-01')
    await db.owner.query(
      `CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
       CREATE TRIGGER refuse BEFORE DELETE ON room.block_key FOR EACH ROW
         WHEN (OLD.partnership_id = '${faulty.id}') EXECUTE FUNCTION public.refuse()`,
    )
    await expect(end('2026-08-05')).rejects.toThrow('some of what is due could not be deleted')
    expect([
      await count(db, 'room.block_key', faulty.id),
      await count(db, 'room.block_key', whole.id),
    ]).toEqual([2, 1])
    await db.owner.query('DROP TRIGGER refuse ON room.block_key; DROP FUNCTION public.refuse()')
    await end('2026-08-05')
    expect(await count(db, 'room.block_key', faulty.id)).toBe(1)
  }, 120_000)

  test('stopped in the middle of a piece leaves that piece whole, and the next run takes it away', async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    await sendMany(partnership.id, 1, 12, { service: partnership.services[0] })
    await close('2026-07-01')
    await end('2030-03-31')
    await db.owner.query('BEGIN')
    await db.owner.query(
      'SELECT FROM room.response WHERE id = (SELECT id FROM room.response WHERE partnership_id = $1 LIMIT 1) FOR UPDATE',
      [partnership.id],
    )
    const running = expect(end('2030-04-01')).rejects.toThrow('some of what is due could not be deleted')
    await db.owner.query('SELECT pg_terminate_backend($1)', [await untilWaiting(db, 'clywed_publisher')])
    await db.owner.query('ROLLBACK')
    await running
    expect(await count(db, 'room.response', partnership.id)).toBe(12)
    await end('2030-04-01')
    expect(await count(db, 'room.response', partnership.id)).toBe(0)
  }, 120_000)

  test('may run twice at once', async ({ db }) => {
    const partnership = await aPartnership(db, { now: OPENED })
    await sendMany(partnership.id, 1, 6, { service: partnership.services[0] })
    for (let each = 0; each < 5; each++) {
      const asked = await aJourney(partnership, { now: OPENED })
      await closeJourney({ ...asked, now: OPENED })
    }
    await close('2028-07-01')
    await Promise.all([end('2028-07-01'), end('2028-07-01')])
    expect(await count(db, 'journey.journey', partnership.id)).toBe(0)
    expect((await blocksOf(db, partnership.id)).map(({ closedOn }) => closedOn)).toEqual(['2028-07-01', null])
    expect(await count(db, 'room.envelope', partnership.id)).toBe(0)
  })

  test('runs by the clock, says how many pieces went, and never of whom or how many', async ({ db }) => {
    await end(new Date().toISOString().slice(0, 10))
    const partnership = await aPartnership(db, { now: null })
    const old = new Date(Date.now() - 3 * 365 * 86_400_000)
    const { id, workers, services } = partnership
    await db.owner.query(`INSERT INTO journey.journey VALUES ($1, $2, $3, $4, 'Hen', '2020-01-01', $5)`, [
      randomUUID(),
      id,
      services[0],
      workers[0].id,
      old,
    ])
    const said: string[] = []
    const logger = { info: (text: string) => said.push(text) }
    await job({}, { logger } as never)
    await job({}, { logger } as never)
    expect(said).toEqual(['Retention ended: journeys 1'])
  })

  test('forgets jobs that were given up a month ago, and messages of the outbox', async ({ db }) => {
    const { id } = await aPartnership(db, { now: null })
    await db.owner.query('DELETE FROM graphile_worker._private_jobs')
    for (const [name, days] of [
      ['old', 31],
      ['young', 29],
    ] as const) {
      await db.owner.query(`SELECT graphile_worker.add_job('open-words', '{}', job_key => $1)`, [name])
      await db.owner.query(
        `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, created_at = $2::timestamptz - interval '1 day' * $3 WHERE key = $1`,
        [name, night('2026-08-01'), days],
      )
      await inPartnership('jobs', id, tx =>
        tx.outboxMessage.createMany({
          data: [
            {
              partnershipId: id,
              recipient: name,
              subject: '',
              body: '',
              language: 'cy',
              writtenAt: new Date(night('2026-08-01').getTime() - days * 86_400_000),
            },
          ],
        }),
      )
    }
    await end('2026-08-01')
    expect((await db.owner.query('SELECT key FROM graphile_worker.jobs')).rows).toEqual([{ key: 'young' }])
    expect(
      (await db.owner.query('SELECT recipient FROM delivery.outbox_message WHERE partnership_id = $1', [id]))
        .rows,
    ).toEqual([{ recipient: 'young' }])
  })
})

describe('the walls', () => {
  const refused = async (pool: Pool, settings: object, text: string) =>
    expect(inOneTrip(pool, settings, [{ text }]), text).rejects.toThrow('permission denied')

  test('the logins that delete read no more than the day on which something is due', async ({ db }) => {
    const partnership = (await aPartnership(db)).id
    await refused('jobs', { partnership }, 'SELECT reference FROM journey.journey')
    await refused('jobs', { partnership }, 'SELECT id FROM journey.journey')
    await refused('jobs', { partnership }, 'SELECT what FROM assessment.activity')
    await refused('publisher', { partnership }, 'SELECT block_id FROM words.words')
    await refused('opener', { partnership }, 'SELECT sealed FROM safeguarding.concern')
    await refused('opener', { partnership }, 'SELECT read_by FROM safeguarding.words_reading')
    await refused('publisher', { partnership }, 'DELETE FROM release.release')
    await refused('publisher', { partnership }, 'DELETE FROM room.nullifier')
    await refused('opener', { partnership }, 'DELETE FROM safeguarding.audit_entry')
  })

  test('words of an open block and a concern that is not closed do not go, whatever is asked', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const now = new Date('2026-05-11T09:00:00Z')
    const asked = await aJourney(partnership, { now })
    const token = await anInvitation(asked, now)
    await aResponse(token, { listened: 'agree', different: 'Dim' }, { now })
    const { invitation } = await theVisit(token, now)
    const signal = { kind: 'unsafe', message: '', contact: '', addressedTo: null, language: 'cy' } as const
    await raiseConcern({ invitation, ...signal, now })
    const settings = { partnership: partnership.id }
    const [block] = await blocksOf(db, partnership.id)
    for (const named of [settings, { ...settings, block: block?.id ?? '' }])
      await inOneTrip('publisher', named, [{ text: 'DELETE FROM words.words' }])
    await inOneTrip('opener', settings, [{ text: 'DELETE FROM safeguarding.concern' }])
    expect(await count(db, 'words.words', partnership.id)).toBe(1)
    expect(await count(db, 'safeguarding.concern', partnership.id)).toBe(1)
  })
})

/** Every row of every table, as text: what somebody with a copy of the database can look through. */
/** Everything there is; without the log of who did what, which knows a journey by its id until its own time is over. */
async function dump(db: TestDatabase): Promise<string> {
  const { rows: tables } = await db.owner.query(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'audit')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.owner.query(`SELECT t::text AS row FROM ${name} t`)
    texts.push(...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}

test('a key of another system goes a year after it was ended, or its last day, and not a night before', async ({
  db,
}) => {
  const partnership = await aPartnership(db, { now: null })
  const made = new Date('2026-05-04T09:00:00Z')
  // Ended on 10 May 2026; 2026-08-03 is its last day; 2028-05-03 is its last day.
  const ended = await aKey(partnership, { now: made })
  await endApiKey(partnership.id, ended.id, new Date('2026-05-10T09:00:00Z'), partnership.administrator.id)
  const short = await aKey(partnership, { months: 3, now: made })
  const long = await aKey(partnership, { months: 24, now: made })
  const left = async () =>
    (await db.owner.query('SELECT id FROM staff.api_key WHERE partnership_id = $1', [partnership.id])).rows
      .map(({ id }) => id)
      .sort()
  await end('2027-05-10')
  expect(await left()).toEqual([ended.id, short.id, long.id].sort())
  await end('2027-05-11')
  expect(await left()).toEqual([short.id, long.id].sort())
  await end('2027-08-02')
  expect(await left()).toEqual([short.id, long.id].sort())
  await end('2027-08-03')
  expect(await left()).toEqual([long.id])
})
