import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { collaboration } from '~/core/assessment/components'
import { findCurrent } from '~/core/instrument'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { closeBlock } from '~/steps/close-block'
import { findInstrument, readCatalogue } from '~/steps/instruments/find-instrument'
import { publishVersion, tryVersion } from '~/steps/instruments/publish-version'
import { readPublished } from '~/steps/instruments/read-published'
import { retireVersion } from '~/steps/instruments/retire-version'
import { startVersion } from '~/steps/instruments/start-draft'
import { openBlock, openMissingBlocks } from '~/steps/open-block'
import { sendCheckIn } from '~/steps/send-check-in'
import { isDenied } from '~/store/faults'
import { inOneTrip, type Pool } from '~/store/pools'
import { item } from '../../core/instrument/a-survey'
import { aDraft } from '../../core/instrument/editing/a-draft'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../../support/database'
import { type Asked, aJourney, anInvitation, aResponse, theVisit } from '../../support/invitation'
import {
  aPublished,
  approveBoth,
  aVersion,
  minutes,
  NOW,
  nameOf,
  publish,
  rowOf,
  type TestVersion,
  write,
} from './a-version'

const survey = () =>
  aDraft([item('listened', 'agree'), item('respected', 'agree'), item('more', 'long-text')])
const JULY = new Date('2026-07-01T02:10:00Z')

const wish = (asked: Asked, { key }: { key: string }) => ({
  ...asked,
  ...({ instrument: key, stage: 'midpoint', channel: 'link', email: '' } as const),
  ...{ formKey: randomUUID(), baseUrl: 'https://clywed.example', now: NOW },
})
const opened = ({ partnership: { id: partnership }, key: instrument }: TestVersion) =>
  openBlock({ partnership, instrument, now: NOW, randomBytes })

/** The first canary's name is a byte short, so that what was sealed is not taken for a response. */
const shortOnce = () => {
  let asked = 0
  return (length: number) => randomBytes(length === 32 && asked++ === 0 ? 31 : length)
}

describe('a published questionnaire of the partnership’s own', () => {
  test('is sent, answered, released under its own name and found by the lead; another partnership never meets it', {
    timeout: 120_000,
  }, async ({ db }) => {
    const partnership = await aPartnership(db, { now: NOW })
    const own = await aPublished(db, survey(), partnership)
    const { key, version } = own
    await openMissingBlocks({ now: NOW, randomBytes })

    for (let person = 0; person < 12; person++) {
      const asked = await aJourney(partnership, { now: NOW, worker: (person % 3) as 0 | 1 | 2 })
      const token = await anInvitation(asked, NOW, 'midpoint', 'link', key)
      const { instrument } = await theVisit(token, NOW)
      expect(instrument).toMatchObject({ key, version, title: { cy: 'Arolwg', en: 'Survey' } })
      await aResponse(token, { listened: 'agree', respected: 'disagree', more: 'Diolch' }, { now: NOW })
    }
    const { rows } = await db.owner.query(
      'SELECT id FROM release.block WHERE partnership_id = $1 AND instrument = $2',
      [partnership.id, key],
    )
    const closing = { partnership: partnership.id, blockId: rows[0].id, now: JULY, randomBytes }
    expect(await closeBlock(closing)).toMatchObject({ kind: 'closed', unreadable: false })

    const evidenceFor = async (of: TestPartnership) => {
      const lead = { memberId: of.lead.id, partnershipId: of.id }
      const found = await readEvidence({ lead, component: collaboration, period: null, now: JULY })
      return found?.instruments.find(({ instrument }) => instrument === key)
    }
    const found = await evidenceFor(partnership)
    expect(found?.title).toEqual({ cy: 'Arolwg', en: 'Survey' })
    expect(found?.versions.map(one => one.items.map(({ key: each }) => each))).toEqual([
      ['listened', 'respected', 'more'],
    ])
    expect(
      found?.releases.map(({ release }) => [release.instrument, release.version, release.grain]),
    ).toEqual([[key, version, 'quarter']])

    const stranger = await aPartnership(db, { now: NOW })
    expect(await evidenceFor(stranger)).toBeUndefined()
  })

  test('is nothing to another partnership, also after this process has read it', async ({ db }) => {
    const own = await aPublished(db, survey())
    await opened(own)
    const stranger = await aPartnership(db, { now: NOW })
    const { key, version } = own
    expect(await findInstrument('worker', own.partnership.id, key, version)).toMatchObject({ key })
    expect(await findInstrument('worker', stranger.id, key, version)).toBeNull()
    expect(await readPublished(own.partnership.id, key, version)).toMatchObject({ key })
    expect(await readPublished(stranger.id, key, version)).toBeNull()
    expect(findCurrent(await readCatalogue('worker', stranger.id), key)).toBeNull()
    expect((await readCatalogue('lead', stranger.id)).titles[key]).toBeUndefined()
    const asked = await aJourney(stranger, { now: NOW })
    expect(await sendCheckIn(wish(asked, own))).toEqual({ kind: 'not-for-them' })
    for (const step of [publishVersion, tryVersion])
      expect(
        await step({
          ...nameOf(own),
          editor: { ...own.editor, partnershipId: stranger.id },
          now: NOW,
          randomBytes,
        }),
      ).toEqual({ kind: 'not-found' })
  })

  test('waits for its block, and is sent as soon as that is open', async ({ db }) => {
    const own = await aPublished(db, survey())
    const asked = await aJourney(own.partnership, { now: NOW })
    expect(await sendCheckIn(wish(asked, own))).toEqual({ kind: 'refused', why: 'no-block' })
    const { rows } = await db.owner.query(
      "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'open-blocks'",
    )
    expect(rows[0].n).toBeGreaterThan(0)
    await opened(own)
    expect(await sendCheckIn(wish(asked, own))).toMatchObject({ kind: 'sent' })
  })
})

describe('what cannot be sent', () => {
  test('a draft, and one that is approved in both languages', async ({ db }) => {
    const draft = await aVersion(db, survey())
    await opened(draft)
    const asked = await aJourney(draft.partnership, { now: NOW })
    expect(await sendCheckIn(wish(asked, draft))).toEqual({ kind: 'not-for-them' })
    await approveBoth(draft)
    expect(await sendCheckIn(wish(asked, draft))).toEqual({ kind: 'not-for-them' })
  })

  test('what was published and did not come through when it was tried; tried again, it can be', async ({
    db,
  }) => {
    const draft = await aVersion(db, survey())
    await opened(draft)
    await approveBoth(draft)
    const outcome = await publish(draft, shortOnce())
    expect(outcome).toMatchObject({ kind: 'untried', faults: [{ what: 'answer-lost' }] })
    expect(await rowOf(db, draft)).toMatchObject({ tried_at: null, published_by: draft.editor.memberId })
    const asked = await aJourney(draft.partnership, { now: NOW })
    expect(await sendCheckIn(wish(asked, draft))).toEqual({ kind: 'not-for-them' })
    expect(findCurrent(await readCatalogue('worker', draft.partnership.id), draft.key)).toBeNull()
    // Published it is all the same, and for good.
    expect(await write(draft, 'cy', 'arall')).toEqual({ kind: 'published' })

    const trying = { ...nameOf(draft), now: minutes(5) }
    expect(await tryVersion({ ...trying, randomBytes: shortOnce() })).toMatchObject({ kind: 'untried' })
    expect(await sendCheckIn(wish(asked, draft))).toEqual({ kind: 'not-for-them' })
    expect(await tryVersion({ ...trying, randomBytes })).toMatchObject({ kind: 'published' })
    expect((await rowOf(db, draft)).tried_at).toEqual(minutes(5))
    expect(await sendCheckIn(wish(asked, draft))).toMatchObject({ kind: 'sent' })
  })

  test('a draft is not tried before it is published', async ({ db }) => {
    const draft = await aVersion(db, survey())
    await approveBoth(draft)
    expect(await tryVersion({ ...nameOf(draft), now: NOW, randomBytes })).toEqual({ kind: 'not-found' })
    expect((await rowOf(db, draft)).tried_at).toBeNull()
  })

  test('what was retired, until it is brought back; a link that was sent goes on', async ({ db }) => {
    const own = await aPublished(db, survey())
    await opened(own)
    const asked = await aJourney(own.partnership, { now: NOW })
    const token = await anInvitation(asked, NOW, 'midpoint', 'link', own.key)
    const retiring = { ...nameOf(own), now: minutes(1) }
    expect(await retireVersion(retiring)).toBe(true)
    expect(await sendCheckIn(wish(asked, own))).toEqual({ kind: 'not-for-them' })
    expect(await aResponse(token, { listened: 'agree' }, { now: NOW })).toMatch(/./)
    expect(await retireVersion({ ...retiring, back: true })).toBe(true)
    expect(await sendCheckIn(wish(asked, own))).toMatchObject({ kind: 'sent' })
  })

  test('a draft is not retired', async ({ db }) => {
    const draft = await aVersion(db, survey())
    expect(await retireVersion({ ...nameOf(draft), now: NOW })).toBe(false)
  })
})

test('its own version takes the place of the library’s, and gives it back when it is retired', async ({
  db,
}) => {
  const { editor, partnership, ...made } = await aVersion(db, survey())
  const now = async () => findCurrent(await readCatalogue('worker', partnership.id), 'check-in')?.version
  const library = await now()
  const from = { key: 'check-in', version: library ?? 0 }
  const started = await startVersion({ editor, now: NOW, randomBytes, from })
  if (!started) throw new Error('nothing was begun')
  const own = { ...made, editor, partnership, ...started }
  await approveBoth(own)
  expect(await now()).toBe(library)
  expect(await publish(own)).toMatchObject({ kind: 'published' })
  expect(await now()).toBe(1001)
  await retireVersion({ ...nameOf(own), now: NOW })
  expect(await now()).toBe(library)
})

describe('drafts are their editors’ alone', () => {
  const READERS: Pool[] = ['respondent', 'worker', 'lead', 'safeguarding', 'publisher']

  const seenBy = async (db: TestDatabase, pool: Pool, of: TestVersion) => {
    const { id } = await rowOf(db, of)
    const about = { partnership: of.editor.partnershipId }
    const text = 'SELECT title_cy, body FROM instrument.version WHERE id = $1'
    const [found] = await inOneTrip(pool, about, [{ text, values: [id] }])
    return found?.rowCount
  }

  test.for(READERS)('the login %s meets what was published, and no draft', async (pool, { db }) => {
    const [published, draft] = [await aPublished(db, survey()), await aVersion(db, survey())]
    await approveBoth(draft)
    expect(await seenBy(db, pool, published)).toBe(1)
    expect(await seenBy(db, pool, draft)).toBe(0)
    expect(await findInstrument(pool as 'lead', draft.partnership.id, draft.key, draft.version)).toBeNull()
  })

  test.for(READERS)(
    'the login %s does not learn who wrote and approved, and writes nothing',
    async (pool, { db }) => {
      const published = await aPublished(db, survey())
      const about = { partnership: published.editor.partnershipId }
      for (const text of [
        'SELECT cy_by FROM instrument.version',
        'SELECT changed_by FROM instrument.version',
        'SELECT body FROM instrument.history',
        "UPDATE instrument.version SET title_cy = 'arall'",
        'DELETE FROM instrument.version',
      ])
        await expect(inOneTrip(pool, about, [{ text }]), text).rejects.toSatisfy(isDenied)
    },
  )

  test.for(['opener', 'jobs'] as const)('the login %s meets nothing of them', async (pool, { db }) => {
    const published = await aPublished(db, survey())
    const about = { partnership: published.editor.partnershipId }
    await expect(inOneTrip(pool, about, [{ text: 'SELECT key FROM instrument.version' }])).rejects.toSatisfy(
      isDenied,
    )
  })
})
