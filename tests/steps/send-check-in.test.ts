import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, vi } from 'vitest'
import type { Stage } from '~/core/instrument'
import { currentInLibrary } from '~/core/instrument'
import { newFormKey } from '~/core/journey/link'
import { visit } from '~/steps/answer/visit'
import { cancelInvitation } from '~/steps/cancel-invitation'
import { findInvitationView, findJourneyView } from '~/steps/find-journey'
import { findHandedOver, handOver } from '~/steps/hand-over'
import { type SendCheckIn, sendCheckIn } from '~/steps/send-check-in'
import { openLink, sealLink } from '~/steps/show-link'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { type Asked, aJourney, aResponse } from '../support/invitation'

const now = new Date('2026-05-04T09:00:00Z')
const minutes = (number: number) => new Date(now.getTime() + number * 60_000)
const days = (number: number) => minutes(number * 24 * 60)
afterEach(() => {
  vi.unstubAllEnvs()
})

async function asked(db: TestDatabase, language: 'cy' | 'en' = 'cy') {
  const partnership = await aPartnership(db)
  return { partnership, asked: await aJourney(partnership, { now, language }) }
}

const wishOf = (one: Asked, change: Partial<SendCheckIn> = {}): SendCheckIn => ({
  ...one,
  instrument: 'check-in',
  stage: 'midpoint',
  channel: 'link',
  email: '',
  formKey: newFormKey(randomBytes),
  baseUrl: 'https://clywed.example',
  now,
  ...change,
})

async function sent(one: Asked, change: Partial<SendCheckIn> = {}) {
  const outcome = await sendCheckIn(wishOf(one, change))
  if (outcome.kind !== 'sent' || outcome.token === null) throw new Error(outcome.kind)
  return { ...outcome, token: outcome.token }
}

const kindOf = async (token: string, when = now) => (await visit({ token, device: null, now: when })).kind
const jobsIn = async (db: TestDatabase) => {
  const { rows } = await db.owner.query(
    "SELECT count(*)::int AS jobs FROM graphile_worker.jobs WHERE task_identifier = 'send-email'",
  )
  return rows[0].jobs as number
}

describe('a check-in that is sent', () => {
  test('opens with its link, for 28 days, and is never stored with it', async ({ db }) => {
    const { asked: one } = await asked(db, 'en')
    const { token, invitationId, language } = await sent(one)
    expect(language).toBe('en')
    expect(await visit({ token, device: null, now })).toMatchObject({
      kind: 'open',
      invitation: {
        id: invitationId,
        stage: 'midpoint',
        round: 1,
        version: currentInLibrary('check-in').version,
        audience: 'young_person',
        channel: 'link',
      },
    })
    expect(await kindOf(token, days(27.99))).toBe('open')
    expect(await kindOf(token, days(28))).toBe('expired')

    const { rows } = await db.owner.query('SELECT to_jsonb(i) AS row FROM door.invitation i WHERE id = $1', [
      invitationId,
    ])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('twice with the same form is sent once, even at the same moment', async ({ db }) => {
    const { asked: one } = await asked(db)
    const wish = wishOf(one)
    const both = await Promise.all([sendCheckIn(wish), sendCheckIn(wish)])
    expect(both[0]).toEqual(both[1])
    expect(await sendCheckIn({ ...wish, now: minutes(14) })).toEqual(both[0])
    const view = await findJourneyView({ ...one, now })
    expect(view?.invitations).toHaveLength(1)
  })

  test('the same form does not show the link again after a quarter of an hour', async ({ db }) => {
    const { asked: one } = await asked(db)
    const wish = wishOf(one)
    const first = await sendCheckIn(wish)
    expect(await sendCheckIn({ ...wish, now: minutes(15) })).toEqual({ ...first, token: null })
  })

  test('anew ends the old link and keeps the round; later it is a round of its own', async ({ db }) => {
    const { asked: one } = await asked(db)
    const first = await sent(one)
    const other = await sent(one, { stage: 'beginning' })
    const second = await sent(one, { now: days(20) })
    expect(await kindOf(first.token, days(20))).toBe('cancelled')
    expect(await kindOf(other.token, days(20))).toBe('open')
    const third = await sent(one, { now: days(50) })
    const round = async (token: string, when: Date) => {
      const found = await visit({ token, device: null, now: when })
      return found.kind === 'open' && found.invitation.round
    }
    expect(await round(second.token, days(20))).toBe(1)
    expect(await round(third.token, days(50))).toBe(2)
  })

  test('answers by the old and the new link of a round count once', async ({ db }) => {
    const { partnership, asked: one } = await asked(db)
    const first = await sent(one)
    await aResponse(first.token, { listened: 'agree' }, { now })
    const second = await sent(one, { now: days(1) })
    await aResponse(second.token, { listened: 'disagree' }, { now: days(1) })
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS n FROM room.envelope WHERE partnership_id = $1',
      [partnership.id],
    )
    expect(rows[0].n).toBe(1)
  })
})

describe('a check-in is refused', () => {
  const refusal = (one: Asked, change: Partial<SendCheckIn> = {}) => sendCheckIn(wishOf(one, change))

  test('until two active safeguarding leads are named', async ({ db }) => {
    const { partnership, asked: one } = await asked(db)
    const [lead] = partnership.safeguardingLeads
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [lead.id])
    expect(await refusal(one)).toEqual({ kind: 'refused', why: 'safeguarding-leads' })
    expect((await findJourneyView({ ...one, now }))?.hindrance).toBe('safeguarding-leads')
    await db.owner.query('UPDATE staff.member SET active = true WHERE id = $1', [lead.id])
    expect(await refusal(one)).toMatchObject({ kind: 'sent' })
  })

  test('leads of another partnership do not count', async ({ db }) => {
    await aPartnership(db)
    const { partnership, asked: one } = await asked(db)
    await db.owner.query(
      "DELETE FROM staff.member_role WHERE partnership_id = $1 AND role = 'safeguarding_lead'",
      [partnership.id],
    )
    expect(await refusal(one)).toEqual({ kind: 'refused', why: 'safeguarding-leads' })
  })

  test('while no block is open', async ({ db }) => {
    const { partnership, asked: one } = await asked(db)
    await db.owner.query('UPDATE release.block SET closed_on = $2 WHERE partnership_id = $1', [
      partnership.id,
      now,
    ])
    expect(await refusal(one)).toEqual({ kind: 'refused', why: 'no-block' })
    expect((await findJourneyView({ ...one, now }))?.invitations).toEqual([])
  })

  test('by whichever way where e-mail cannot leave, since no safeguarding lead could be told', async ({
    db,
  }) => {
    vi.stubEnv('SMTP_URL', '')
    vi.stubEnv('DEMO', '0')
    const { asked: one } = await asked(db)
    for (const change of [
      { channel: 'email', email: 'a@example.com' },
      { channel: 'link' },
      { channel: 'phone' },
    ] as const) {
      expect(await refusal(one, change)).toEqual({ kind: 'refused', why: 'no-mail' })
    }
    expect((await findJourneyView({ ...one, now }))?.hindrance).toBe('no-mail')
    vi.stubEnv('SMTP_URL', 'smtp://localhost:25')
    expect(await refusal(one)).toMatchObject({ kind: 'sent' })
  })

  test('for another worker’s journey, and for somebody of another journey', async ({ db }) => {
    const { partnership, asked: one } = await asked(db)
    const other = await aJourney(partnership, { now, worker: 1 })
    const mine = await aJourney(partnership, { now })
    expect(await refusal({ ...one, worker: other.worker })).toEqual({ kind: 'not-found' })
    expect(await refusal({ ...one, respondentId: mine.respondentId })).toEqual({ kind: 'not-found' })
  })
})

describe('by e-mail', () => {
  test('is queued with the invitation, once, and holds neither address nor link in the open', async ({
    db,
  }) => {
    vi.stubEnv('DEMO', '1')
    const { asked: one } = await asked(db)
    const before = await jobsIn(db)
    const wish = wishOf(one, { channel: 'email', email: 'rhywun@enghraifft.cymru' })
    const [first] = await Promise.all([sendCheckIn(wish), sendCheckIn(wish)])
    await sendCheckIn(wish)
    expect(await jobsIn(db)).toBe(before + 1)

    const token = first.kind === 'sent' ? (first.token ?? '') : ''
    const tables = [
      'door.invitation',
      'journey.respondent',
      'journey.journey',
      'graphile_worker._private_jobs',
    ]
    for (const table of tables) {
      const { rows } = await db.owner.query(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)
      const text = rows.map(({ row }) => row).join('\n')
      expect(text).not.toBe('')
      for (const secret of [token, 'rhywun', 'enghraifft']) expect(text).not.toContain(secret)
    }
  })

  test('nothing is queued when nothing is sent', async ({ db }) => {
    vi.stubEnv('DEMO', '1')
    const { partnership, asked: one } = await asked(db)
    await db.owner.query('UPDATE staff.member SET active = false WHERE partnership_id = $1', [partnership.id])
    const before = await jobsIn(db)
    await sendCheckIn(wishOf(one, { channel: 'email', email: 'a@example.com' }))
    expect(await jobsIn(db)).toBe(before)
  })
})

describe('cancelling', () => {
  test('ends the link at once; a stranger cannot', async ({ db }) => {
    const { partnership, asked: one } = await asked(db)
    const { token, invitationId } = await sent(one)
    const stranger = { memberId: partnership.workers[1].id, partnershipId: partnership.id }
    const at = { journeyId: one.journeyId, invitationId, now }
    expect(await cancelInvitation({ worker: stranger, ...at })).toEqual({ kind: 'not-found' })
    expect(await findInvitationView({ worker: stranger, ...at })).toBeNull()
    expect(await kindOf(token)).toBe('open')
    expect(await cancelInvitation({ worker: one.worker, ...at })).toEqual({ kind: 'cancelled' })
    expect(await kindOf(token)).toBe('cancelled')
  })
})

describe('answering on this phone', () => {
  const session = 'A'.repeat(43)
  const phone = (one: Asked, change: Partial<SendCheckIn> = {}) => {
    const { channel: _channel, email: _email, ...wish } = wishOf(one, change)
    return { ...wish, session }
  }

  test('is not handed over when there is no session to lock', async ({ db }) => {
    const { asked: one } = await asked(db)
    expect(await handOver(phone(one))).toEqual({ kind: 'signed-out' })
  })

  test('a second press finds the link of the first, and nothing else finds one', async ({ db }) => {
    const { partnership, asked: one } = await asked(db)
    const wish = phone(one)
    expect(await findHandedOver(wish)).toEqual({ kind: 'signed-out' })
    await handOver(wish)
    const found = await findHandedOver({ ...wish, now: minutes(1) })
    expect(found).toMatchObject({ kind: 'handed-over', language: 'cy' })
    if (found.kind === 'handed-over') {
      expect(await visit({ token: found.token, device: null, now })).toMatchObject({
        invitation: { channel: 'phone' },
      })
    }
    const strangers: Partial<typeof wish>[] = [
      { formKey: newFormKey(randomBytes) },
      { stage: 'end' as Stage },
      { worker: { ...one.worker, memberId: partnership.workers[1].id } },
      { now: minutes(16) },
    ]
    for (const change of strangers)
      expect(await findHandedOver({ ...wish, ...change })).toEqual({ kind: 'signed-out' })
  })
})

describe('the cookie that shows a link once more', () => {
  const whose = { memberId: 'm', invitationId: 'i' }

  test('opens for the same member and invitation for a quarter of an hour', async ({ db: _db }) => {
    const token = 'abcdefghjkmnpqrstvwxyz0123'
    const sealed = sealLink(whose, { token, now, randomBytes })
    expect(sealed).not.toContain(token)
    expect(sealed).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(openLink(whose, { sealed, now: minutes(14) })).toBe(token)
    expect(openLink(whose, { sealed, now: minutes(15) })).toBeNull()
    expect(openLink({ ...whose, memberId: 'n' }, { sealed, now })).toBeNull()
    expect(openLink({ ...whose, invitationId: 'j' }, { sealed, now })).toBeNull()
    for (const forged of ['', 'x', `${sealed.slice(0, -2)}AA`])
      expect(openLink(whose, { sealed: forged, now })).toBeNull()
  })
})
