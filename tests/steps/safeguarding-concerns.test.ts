import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { open } from '~/core/answer/seal'
import { unpad } from '~/core/answer/secrets'
import { raiseConcern } from '~/steps/answer/raise-concern'
import { alertLeads } from '~/steps/safeguarding/alert-leads'
import { changeConcern } from '~/steps/safeguarding/change-concern'
import { confirmHelpContent, readHelpContent } from '~/steps/safeguarding/confirm-help-content'
import type { Lead } from '~/steps/safeguarding/lead'
import { listConcerns } from '~/steps/safeguarding/list-concerns'
import { mailLeads } from '~/steps/safeguarding/mail-leads'
import { readConcern } from '~/steps/safeguarding/read-concern'
import { readLog } from '~/steps/safeguarding/read-log'
import { markWordsRead, readWords } from '~/steps/safeguarding/read-words'
import { isDenied } from '~/store/faults'
import { jobsKeys } from '~/store/keyring'
import { inPartnership, type Pool } from '~/store/pools'
import { aPartnership, type TestPartnership, test } from '../support/database'
import { aJourney, anInvitation, theVisit } from '../support/invitation'
import { at, leadsOf, queued, referenceOf, wordsSent } from './safeguarding-support'

type Signal = {
  kind?: 'unsafe' | 'contact'
  message?: string
  contact?: string
  addressedTo?: string | null
  now?: Date
}

/** Somebody asks for help. `again` sends the same once more. */
async function aSignal(partnership: TestPartnership, signal: Signal = {}) {
  const {
    kind = 'unsafe',
    message = 'Dydw i ddim yn saff',
    contact = '',
    addressedTo = null,
    now = at(),
  } = signal
  const asked = await aJourney(partnership, { now })
  const { invitation } = await theVisit(await anInvitation(asked, now), now)
  const again = (when: Date) =>
    raiseConcern({ invitation, kind, message, contact, addressedTo, language: 'cy', now: when })
  await again(now)
  return { ...asked, again }
}

const queueOf = (lead: Lead) => listConcerns({ lead, randomBytes })

async function theConcern(lead: Lead): Promise<string> {
  const [first] = (await queueOf(lead)).concerns
  if (!first) throw new Error('nobody asked for help')
  return first.id
}

describe('somebody asks for help', () => {
  test('every lead sees who it is, what they wrote and how to reach them', async ({ db }) => {
    const partnership = await aPartnership(db)
    const { journeyId } = await aSignal(partnership, { message: 'Help', contact: '07700 900123' })
    const reference = await referenceOf(db, journeyId)
    for (const lead of leadsOf(partnership)) {
      expect((await queueOf(lead)).concerns).toMatchObject([
        { kind: 'unsafe', state: 'waiting', forMeAlone: false },
      ])
      expect(await readConcern({ lead, id: await theConcern(lead), now: at(1) })).toMatchObject({
        said: { message: 'Help', contact: '07700 900123', language: 'cy' },
        person: {
          audience: 'young_person',
          journey: { reference, serviceEn: 'Service 1', worker: 'Gweithiwr Un' },
        },
        notes: [],
      })
    }
  })

  test('the same signal later the same day is raised anew, also after the first was closed', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    const { again } = await aSignal(partnership)
    const alerts = async () => (await queued(db, partnership.id)).length
    await again(at(4))
    expect([(await queueOf(ann)).concerns.length, await alerts()]).toEqual([1, 1])

    const id = await theConcern(ann)
    await changeConcern({
      lead: ann,
      id,
      act: 'close',
      outcome: 'contacted',
      note: 'Safe tonight',
      basedOn: null,
      now: at(30),
    })
    await again(at(9 * 60))
    const { concerns, closed } = await queueOf(ann)
    expect(concerns).toMatchObject([{ kind: 'unsafe', state: 'waiting', raisedAt: at(9 * 60) }])
    expect([closed.length, await alerts()]).toEqual([1, 2])
  })

  test('unsafe comes before contact, however late', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    await aSignal(partnership, { kind: 'contact', now: at(0) })
    await aSignal(partnership, { kind: 'unsafe', now: at(30) })
    expect((await queueOf(ann)).concerns.map(({ kind }) => kind)).toEqual(['unsafe', 'contact'])
  })

  test('whoever picked one lead is seen by that lead alone', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership, { addressedTo: bob.memberId })
    expect((await queueOf(bob)).concerns).toMatchObject([{ forMeAlone: true }])
    expect((await queueOf(ann)).concerns).toEqual([])
    const id = await theConcern(bob)
    expect(await readConcern({ lead: ann, id, now: at() })).toBeNull()
    const change = { lead: ann, id, act: 'seen' as const, note: '', basedOn: null, now: at() }
    expect(await changeConcern(change)).toEqual({ kind: 'not-found' })
  })

  test('when that lead has left, everybody sees it', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership, { addressedTo: bob.memberId })
    await inPartnership('staff', partnership.id, tx =>
      tx.member.updateMany({ where: { id: bob.memberId }, data: { active: false } }),
    )
    expect((await queueOf(ann)).concerns).toHaveLength(1)
  })

  test('another partnership’s concern is not there', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    await aSignal(partnership)
    const id = await theConcern(ann)
    const [stranger] = leadsOf(await aPartnership(db))
    expect(await readConcern({ lead: stranger, id, now: at() })).toBeNull()
    expect((await queueOf(stranger)).concerns).toEqual([])
  })
})

describe('acting on a concern', () => {
  test('seen, a note, closed and opened again, each with who and when', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership)
    const id = await theConcern(ann)
    const act = async (
      lead: Lead,
      wish: { act: 'seen' | 'note' | 'close' | 'reopen'; note?: string; outcome?: 'contacted' },
      minutes: number,
    ) => {
      const before = await readConcern({ lead, id, now: at(minutes) })
      const now = at(minutes)
      return changeConcern({
        lead,
        id,
        act: wish.act,
        outcome: wish.outcome,
        note: wish.note ?? '',
        basedOn: before?.changedAt ?? null,
        now,
      })
    }
    expect(await act(ann, { act: 'seen' }, 1)).toEqual({ kind: 'changed' })
    expect(await act(bob, { act: 'note' }, 2)).toEqual({ kind: 'note-missing' })
    expect(await act(bob, { act: 'note', note: 'Ffoniais i.' }, 3)).toEqual({ kind: 'changed' })
    expect(await act(ann, { act: 'close', outcome: 'contacted', note: 'Safe with an aunt.' }, 4)).toEqual({
      kind: 'changed',
    })
    const queue = await queueOf(ann)
    expect([queue.concerns.length, queue.closed.length]).toEqual([0, 1])
    expect(await act(ann, { act: 'reopen' }, 5)).toEqual({ kind: 'changed' })
    expect(await readConcern({ lead: bob, id, now: at(6) })).toMatchObject({
      state: 'seen',
      changedBy: 'Diogelu Mewnol',
      notes: [
        { by: 'Diogelu Allanol', text: 'Ffoniais i.', at: at(3) },
        { by: 'Diogelu Mewnol', text: 'Safe with an aunt.', at: at(4) },
      ],
    })
  })

  test('a change on top of a colleague’s is not saved, and neither is lost', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership)
    const id = await theConcern(ann)
    const change = { id, act: 'note' as const, basedOn: null }
    expect(await changeConcern({ ...change, lead: ann, note: 'One', now: at(1) })).toEqual({
      kind: 'changed',
    })
    expect(await changeConcern({ ...change, lead: bob, note: 'Two', now: at(1) })).toEqual({ kind: 'newer' })
    const now = await readConcern({ lead: bob, id, now: at(2) })
    expect(now?.notes.map(({ text }) => text)).toEqual(['One'])
    await changeConcern({ ...change, lead: bob, note: 'Two', basedOn: now?.changedAt ?? null, now: at(3) })
    expect((await readConcern({ lead: bob, id, now: at(4) }))?.notes.map(({ text }) => text)).toEqual([
      'One',
      'Two',
    ])
  })
})

describe('words wait to be read', () => {
  test('those that speak of danger first; once read they are gone from every queue', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    for (const text of ['Popeth yn iawn', 'Mae’n fy mrifo i', 'Mwy o chwaraeon'])
      await wordsSent(partnership, text)
    const { words } = await queueOf(ann)
    expect(words.map(({ first }) => first)).toEqual([true, false, false])
    const id = words[0]?.id ?? ''
    expect(await readWords({ lead: ann, id, now: at(1) })).toMatchObject({
      first: true,
      reading: null,
      said: { language: 'cy', texts: [{ item: 'different', text: 'Mae’n fy mrifo i' }] },
    })
    expect(await markWordsRead({ lead: ann, id, now: at(2) })).toEqual({ kind: 'read' })
    expect(await markWordsRead({ lead: bob, id, now: at(3) })).toEqual({ kind: 'read' })
    expect((await queueOf(bob)).words).toHaveLength(2)
    expect((await readWords({ lead: bob, id, now: at(4) }))?.reading).toEqual({
      by: 'Diogelu Mewnol',
      at: at(2),
    })
  })
})

describe('the log', () => {
  test('every look and act stands in it, and the chain holds', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership)
    const id = await theConcern(ann)
    await readConcern({ lead: ann, id, now: at(1) })
    await changeConcern({
      lead: ann,
      id,
      act: 'close',
      outcome: 'no-action',
      note: 'Fine',
      basedOn: null,
      now: at(2),
    })
    await confirmHelpContent({ lead: bob, content: { hoursCy: 'c', hoursEn: 'e', phone: '101' }, now: at(3) })
    const { verdict, entries } = await readLog({ lead: bob })
    expect(verdict).toEqual({ kind: 'intact', entries: 4 })
    expect(entries.map(({ what }) => [what?.action, what?.by])).toEqual([
      ['help-confirmed', 'Diogelu Allanol'],
      ['concern-closed', 'Diogelu Mewnol'],
      ['concern-noted', 'Diogelu Mewnol'],
      ['concern-looked-at', 'Diogelu Mewnol'],
    ])
  })

  test('what was done about a concern for one lead alone tells the others nothing but that it is there', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership, { addressedTo: bob.memberId })
    await aSignal(partnership)
    const everybodys = await theConcern(ann)
    const bobs = (await queueOf(bob)).concerns.find(({ forMeAlone }) => forMeAlone)?.id ?? ''
    await readConcern({ lead: bob, id: bobs, now: at(1) })
    await changeConcern({ lead: bob, id: bobs, act: 'seen', note: '', basedOn: null, now: at(2) })
    await readConcern({ lead: bob, id: everybodys, now: at(3) })

    const rowsFor = async (lead: Lead) => (await readLog({ lead })).entries.map(({ what }) => what)
    expect(await readLog({ lead: ann })).toEqual({
      verdict: { kind: 'intact', entries: 3 },
      entries: [
        {
          position: 3,
          at: at(3),
          what: { by: 'Diogelu Allanol', action: 'concern-looked-at', subject: everybodys },
        },
        { position: 2, at: at(2), what: null },
        { position: 1, at: at(1), what: null },
      ],
      route: null,
    })
    expect((await rowsFor(bob)).map(what => what?.subject)).toEqual([everybodys, bobs, bobs])

    // A concern whose lead has left is everybody's, and so is what was done about it.
    await inPartnership('staff', partnership.id, tx =>
      tx.member.updateMany({ where: { id: bob.memberId }, data: { active: false } }),
    )
    expect((await rowsFor(ann)).map(what => what?.subject)).toEqual([everybodys, bobs, bobs])
    // Of one that is there no longer nobody can tell for whom it was.
    await db.owner.query('DELETE FROM safeguarding.concern WHERE id = $1', [bobs])
    expect((await rowsFor(ann)).map(what => what?.subject)).toEqual([everybodys, undefined, undefined])
  })

  test('twenty at once leave one chain without a gap', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    await aSignal(partnership)
    const id = await theConcern(ann)
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => readConcern({ lead: n % 2 ? ann : bob, id, now: at(1) })),
    )
    expect((await readLog({ lead: ann })).verdict).toEqual({ kind: 'intact', entries: 20 })
  })

  test('a row changed behind its back is found; the leads’ own login cannot change one', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann] = leadsOf(partnership)
    await aSignal(partnership)
    const id = await theConcern(ann)
    for (let minute = 1; minute <= 3; minute++) await readConcern({ lead: ann, id, now: at(minute) })
    const change = inPartnership('safeguarding', partnership.id, tx =>
      tx.auditEntry.updateMany({ where: { position: 2 }, data: { actor: null } }),
    )
    await expect(change).rejects.toSatisfy(isDenied)
    await expect(
      inPartnership('safeguarding', partnership.id, tx => tx.auditEntry.deleteMany()),
    ).rejects.toSatisfy(isDenied)

    await db.owner.query(
      'UPDATE safeguarding.audit_entry SET actor = NULL WHERE partnership_id = $1 AND position = 2',
      [partnership.id],
    )
    expect((await readLog({ lead: ann })).verdict).toEqual({ kind: 'broken', position: 2 })
  })
})

describe('the e-mail that something waits', () => {
  const opened = async (sealed: string) => {
    const { contact } = jobsKeys()
    const text = await open(contact.private, contact.public, Buffer.from(sealed, 'base64'))
    return JSON.parse(Buffer.from(unpad(text)).toString('utf8'))
  }

  test('a signal queues it in the same transaction, without an address or a word of it', async ({ db }) => {
    const partnership = await aPartnership(db)
    await aSignal(partnership, { message: 'Cyfrinach' })
    const jobs = await queued(db, partnership.id)
    expect(jobs).toEqual([
      { task: 'alert-leads', payload: { partnershipId: partnership.id, urgency: 'now' } },
    ])
  })

  test('it goes to every lead in their language, says the hours, and nothing else', async ({ db }) => {
    const partnership = await aPartnership(db)
    await inPartnership('staff', partnership.id, tx =>
      tx.member.updateMany({ where: { id: partnership.safeguardingLeads[1].id }, data: { language: 'en' } }),
    )
    const wish = { partnershipId: partnership.id, baseUrl: 'https://clywed.example', now: at() }
    const mails = await Promise.all(
      (await mailLeads({ ...wish, urgency: 'now' })).map(each => opened(each.payload.sealed)),
    )
    const byLanguage = Object.fromEntries(mails.map(mail => [mail.language, mail]))
    expect(mails).toHaveLength(2)
    expect(byLanguage.cy.to).toBe(partnership.safeguardingLeads[0].email)
    expect(byLanguage.cy.body).toContain('https://clywed.example/cy/safeguarding')
    expect(byLanguage.cy.body).toContain('Dydd Llun i ddydd Gwener, 9 tan 5')
    expect(byLanguage.en.body).toContain('Monday to Friday, 9 to 5')
    expect(byLanguage.en.body).not.toMatch(/unsafe|contact me|T-/)
  })

  test('one lead alone, or everybody but one; nobody is left out when the one has gone', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [ann, bob] = leadsOf(partnership)
    const wish = {
      partnershipId: partnership.id,
      urgency: 'soon' as const,
      baseUrl: 'https://x.example',
      now: at(),
    }
    const told = async (more: object) =>
      (await mailLeads({ ...wish, ...more })).map(({ memberId }) => memberId).sort()
    expect(await told({ only: bob.memberId })).toEqual([bob.memberId])
    expect(await told({ except: bob.memberId })).toEqual([ann.memberId])
    expect(await told({ only: partnership.lead.id })).toEqual([ann.memberId, bob.memberId].sort())
  })

  test('the respondent’s login may queue it and may read no address', async ({ db }) => {
    const { id } = await aPartnership(db)
    await inPartnership('respondent', id, tx => alertLeads(tx, id, 'unsafe'))
    expect(await queued(db, id)).toHaveLength(1)
    const read = inPartnership('respondent', id, tx => tx.member.findMany({ select: { email: true } }))
    await expect(read).rejects.toSatisfy(isDenied)
  })
})

describe('hours and phone number', () => {
  test('are confirmed by a lead with the date', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [, bob] = leadsOf(partnership)
    const content = { hoursCy: 'Llun', hoursEn: 'Monday', phone: '01978 000000' }
    await confirmHelpContent({ lead: bob, content, now: new Date('2026-05-11T23:30:00Z') })
    // Half past midnight on the 12th in Wales.
    const later = new Date('2026-07-01T09:00:00Z')
    await confirmHelpContent({ lead: bob, content: { ...content, phone: '01978 000001' }, now: later })
    const by = 'Diogelu Allanol'
    const read = (now: Date) => readHelpContent({ lead: bob, now })
    expect(await read(later)).toEqual({
      ...content,
      phone: '01978 000001',
      confirmed: { by, on: new Date('2026-07-01') },
      old: false,
      history: [
        { ...content, phone: '01978 000001', by, at: later },
        { ...content, by, at: new Date('2026-05-11T23:30:00Z') },
      ],
    })
    expect((await read(new Date('2026-09-30T12:00:00Z'))).old).toBe(false)
    expect((await read(new Date('2026-10-01T00:30:00Z'))).old).toBe(true)
  })
})

describe('nothing of this shows to a lead or a worker', () => {
  const tables = [
    'words.words',
    'safeguarding.concern',
    'safeguarding.opening',
    'safeguarding.words_reading',
    'safeguarding.audit_entry',
    'safeguarding.contact_request',
    'safeguarding.escalation',
    'safeguarding.route_entry',
  ]
  const pools: Pool[] = ['lead', 'worker', 'staff', 'publisher', 'jobs']

  test.for(pools.flatMap(pool => tables.map(table => [pool, table] as const)))(
    '%s may not count %s',
    async ([pool, table], { db }) => {
      const { id } = await aPartnership(db, { now: null })
      const count = inPartnership(pool, id, tx => tx.$queryRawUnsafe(`SELECT count(*) FROM ${table}`))
      await expect(count).rejects.toSatisfy(isDenied)
    },
  )
})
