import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import { unwrapSecret } from '~/core/answer/secrets'
import { addRespondent } from '~/steps/add-respondent'
import { closeJourney, reopenJourney } from '~/steps/close-journey'
import { findJourneyView } from '~/steps/find-journey'
import { listDueAndJourneys } from '~/steps/list-due'
import { type OpenJourney, openJourney } from '~/steps/open-journey'
import { replyToShared } from '~/steps/reply-to-shared'
import { webKeys } from '~/store/keyring'
import { aPartnership, type TestDatabase, test } from '../support/database'
import { aJourney, anInvitation, aResponse } from '../support/invitation'
import type { TestPartnership } from '../support/partnership'

const now = new Date('2026-05-04T09:00:00Z')
const days = (number: number) => new Date(now.getTime() + number * 86_400_000)

const workerOf = ({ id, workers }: TestPartnership, which: 0 | 1 | 2 = 0) => ({
  memberId: workers[which].id,
  partnershipId: id,
})

const open = (partnership: TestPartnership, change: Partial<OpenJourney> = {}) =>
  openJourney({
    worker: workerOf(partnership),
    reference: 'YJ-2026-1',
    confirmed: false,
    serviceId: partnership.services[0],
    respondents: [{ audience: 'young_person', language: 'cy' }],
    now,
    randomBytes,
    ...change,
  })

async function opened(partnership: TestPartnership, change: Partial<OpenJourney> = {}): Promise<string> {
  const outcome = await open(partnership, change)
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.journeyId
}

describe('opening a journey', () => {
  test('keeps the people in order, each with a secret that only the web process can unwrap', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const journeyId = await opened(partnership, {
      reference: '  YJ  1 ',
      respondents: [
        { audience: 'young_person', language: 'cy' },
        { audience: 'parent_carer', language: 'en' },
        { audience: 'parent_carer', language: 'cy' },
        { audience: 'child', language: 'en' },
      ],
    })
    const view = await findJourneyView({ worker: workerOf(partnership), journeyId, now })
    expect(view?.journey).toMatchObject({ reference: 'YJ 1', openedOn: '2026-05-04', closedOn: null })
    expect(view?.journey.respondents.map(({ audience, language }) => [audience, language])).toEqual([
      ['young_person', 'cy'],
      ['parent_carer', 'en'],
      ['parent_carer', 'cy'],
      ['child', 'en'],
    ])

    const { rows } = await db.owner.query(
      'SELECT respondent_id, wrapped FROM door.respondent_secret WHERE partnership_id = $1',
      [partnership.id],
    )
    const secrets = rows.map(row =>
      Buffer.from(unwrapSecret(webKeys().secret, row.respondent_id, row.wrapped)),
    )
    expect(new Set(secrets.map(secret => secret.toString('hex'))).size).toBe(4)
    for (const secret of secrets) expect(secret).toHaveLength(16)
  })

  test('asks once about what looks like a name', async ({ db }) => {
    const partnership = await aPartnership(db)
    const reference = 'Megan Jones'
    expect(await open(partnership, { reference })).toEqual({ kind: 'doubtful', doubt: 'name' })
    expect(await open(partnership, { reference, confirmed: true })).toMatchObject({ kind: 'opened' })
  })

  test('a reference stands once in a partnership, and says nothing of another partnership', async ({
    db,
  }) => {
    const [one, other] = [await aPartnership(db), await aPartnership(db)]
    await opened(one)
    expect(await open(one)).toEqual({ kind: 'taken' })
    expect(await open(one, { worker: workerOf(one, 1) })).toEqual({ kind: 'taken' })
    expect(await open(other)).toMatchObject({ kind: 'opened' })
  })

  test('only in an active service of the partnership', async ({ db }) => {
    const [one, other] = [await aPartnership(db), await aPartnership(db)]
    const elsewhere = other.services[0]
    expect(await open(one, { serviceId: elsewhere })).toEqual({ kind: 'unknown-service' })
    await db.owner.query('UPDATE staff.service SET active = false WHERE id = $1', [one.services[1]])
    expect(await open(one, { serviceId: one.services[1] })).toEqual({ kind: 'unknown-service' })
  })

  test('leaves nothing behind when it fails', async ({ db }) => {
    const partnership = await aPartnership(db)
    await opened(partnership)
    await open(partnership)
    const { rows } = await db.owner.query(
      'SELECT (SELECT count(*)::int FROM journey.respondent WHERE partnership_id = $1) AS respondents, (SELECT count(*)::int FROM door.respondent_secret WHERE partnership_id = $1) AS secrets',
      [partnership.id],
    )
    expect(rows).toEqual([{ respondents: 1, secrets: 1 }])
  })
})

describe('a worker reaches own journeys only', () => {
  test('another worker and another partnership find nothing and change nothing', async ({ db }) => {
    const [partnership, other] = [await aPartnership(db), await aPartnership(db)]
    const journeyId = await opened(partnership)
    const strangers = [
      workerOf(partnership, 1),
      workerOf(other),
      // Somebody of another partnership who claims to be this worker.
      { memberId: partnership.workers[0].id, partnershipId: other.id },
    ]
    const respondent = { audience: 'adult', language: 'cy' } as const
    for (const worker of strangers) {
      expect(await findJourneyView({ worker, journeyId, now })).toBeNull()
      expect((await listDueAndJourneys({ worker, search: '', now })).journeys).toEqual([])
      expect((await listDueAndJourneys({ worker, search: '', now })).due).toEqual([])
      expect(await addRespondent({ worker, journeyId, respondent, randomBytes })).toEqual({
        kind: 'not-found',
      })
      expect(await closeJourney({ worker, journeyId, now })).toEqual({ kind: 'not-found' })
      expect(await reopenJourney({ worker, journeyId })).toEqual({ kind: 'not-found' })
    }
    const view = await findJourneyView({ worker: workerOf(partnership), journeyId, now })
    expect(view?.journey).toMatchObject({ closedOn: null, respondents: [{ audience: 'young_person' }] })
  })
})

test('closing keeps the first day, opening again takes it away', async ({ db }) => {
  const partnership = await aPartnership(db)
  const worker = workerOf(partnership)
  const journeyId = await opened(partnership)
  const closedOn = async () => (await findJourneyView({ worker, journeyId, now }))?.journey.closedOn
  await closeJourney({ worker, journeyId, now: days(10) })
  await closeJourney({ worker, journeyId, now: days(20) })
  expect(await closedOn()).toBe('2026-05-14')
  await reopenJourney({ worker, journeyId })
  expect(await closedOn()).toBeNull()
})

test('who is due follows from what was sent, and journeys are found by their reference', async ({ db }) => {
  const partnership = await aPartnership(db)
  const worker = workerOf(partnership)
  await opened(partnership, { reference: 'GCI-100' })
  const closedId = await opened(partnership, { reference: 'gci-2%0' })
  const asked = await aJourney(partnership, { now })
  await anInvitation(asked, now, 'beginning')
  await closeJourney({ worker, journeyId: closedId, now: days(1) })

  const stagesAt = async (when: Date) =>
    (await listDueAndJourneys({ worker, search: '', now: when })).due
      .map(({ journey, stage }) => `${journey.id === asked.journeyId ? 'asked' : journey.reference} ${stage}`)
      .sort()
  expect(await stagesAt(days(2))).toEqual(['GCI-100 beginning', 'gci-2%0 end'])
  expect(await stagesAt(days(42))).toEqual(['GCI-100 midpoint', 'asked midpoint', 'gci-2%0 end'])

  const found = async (search: string) =>
    (await listDueAndJourneys({ worker, search, now })).journeys.map(({ reference }) => reference)
  expect(await found('gci')).toEqual(['GCI-100', 'gci-2%0'])
  expect(await found('2%')).toEqual(['gci-2%0'])
  expect(await found('_')).toEqual([])
})

describe('what was shared', () => {
  async function aSharedAnswer(db: TestDatabase) {
    const partnership = await aPartnership(db)
    const asked = await aJourney(partnership, { now })
    const token = await anInvitation(asked, now)
    await aResponse(token, { listened: 'agree', different: 'Mwy o amser.' }, { now, share: true })
    const view = await findJourneyView({ ...asked, now })
    const [shared] = view?.shared ?? []
    if (!shared) throw new Error('nothing was shared')
    return { partnership, ...asked, shared }
  }

  test('reaches the worker as it was written, and the reply is kept and can be changed', async ({ db }) => {
    const { worker, journeyId, shared } = await aSharedAnswer(db)
    expect(shared).toMatchObject({
      stage: 'midpoint',
      language: 'cy',
      sharedOn: '2026-05-04',
      answers: { listened: 'agree', different: 'Mwy o amser.' },
      reply: null,
    })
    const reply = (text: string, when: Date) =>
      replyToShared({ worker, journeyId, sharedId: shared.id, text, language: 'cy', now: when })
    expect(await reply('Byddwn ni’n cwrdd am awr.', days(1))).toEqual({ kind: 'saved' })
    await reply('Byddwn ni’n cwrdd am ddwy awr.', days(2))
    const view = await findJourneyView({ worker, journeyId, now })
    expect(view?.shared[0]?.reply).toEqual({
      text: 'Byddwn ni’n cwrdd am ddwy awr.',
      language: 'cy',
      on: '2026-05-06',
    })
  })

  test('nobody else can answer it, nor through another journey', async ({ db }) => {
    const { partnership, worker, journeyId, shared } = await aSharedAnswer(db)
    const other = await opened(partnership, { reference: 'YJ-OTHER' })
    const at = { sharedId: shared.id, text: 'x', language: 'cy' as const, now }
    expect(await replyToShared({ worker: workerOf(partnership, 1), journeyId, ...at })).toEqual({
      kind: 'not-found',
    })
    expect(await replyToShared({ worker, journeyId: other, ...at })).toEqual({ kind: 'not-found' })
    expect((await findJourneyView({ worker, journeyId, now }))?.shared[0]?.reply).toBeNull()
  })
})
