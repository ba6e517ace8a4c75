import { describe, expect } from 'vitest'
import { aPartnership, type TestDatabase, test } from '../../support/database'
import { untilWaiting } from '../blocks'
import { approve, approveBoth, aVersion, publish, ready, rowOf, type TestVersion, write } from './a-version'

const TIMES = 8

/** Both begin while somebody else holds the version: the first to ask is the first to go on. */
async function inOrder(
  db: TestDatabase,
  of: TestVersion,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
) {
  const { id } = await rowOf(db, of)
  await db.owner.query('BEGIN')
  await db.owner.query('SELECT FROM instrument.version WHERE id = $1 FOR UPDATE', [id])
  const one = first()
  await untilWaiting(db, 'clywed_staff')
  const two = second()
  await untilTwoWait(db)
  await db.owner.query('COMMIT')
  return Promise.all([one, two])
}

async function untilTwoWait(db: TestDatabase) {
  for (let round = 0; round < 400; round++) {
    const { rows } = await db.owner.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = 'clywed_staff' AND wait_event_type = 'Lock'`,
    )
    if (rows[0].n >= 2) return
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error('the second never waited')
}

describe('a change and a publication at the same moment', () => {
  test('whichever comes first, what was changed is not published unapproved', { timeout: 60_000 }, async ({
    db,
  }) => {
    const partnership = await aPartnership(db, { now: null })
    for (let time = 0; time < TIMES; time++) {
      const draft = await aVersion(db, undefined, partnership)
      await approveBoth(draft)
      const approved = (await rowOf(db, draft)).body
      const edit = () => write(draft, time % 2 ? 'cy' : 'en', 'arall')
      const acts = time % 3 ? [edit(), publish(draft)] : [publish(draft), edit()]
      const kinds = (await Promise.all(acts)).map(({ kind }) => kind).sort()
      const row = await rowOf(db, draft)
      if (row.published_at) {
        expect(kinds).toEqual(['published', 'published'])
        expect(row.body).toEqual(approved)
        expect([row.cy_revision, row.en_revision]).toEqual([row.revision, row.revision])
      } else {
        expect(kinds).toEqual(['refused', 'saved'])
        expect(row.body).not.toEqual(approved)
      }
    }
  })

  test('the change first: not published', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const edit = () => write(draft, 'cy', 'arall')
    expect(await inOrder(db, draft, edit, () => publish(draft))).toMatchObject([
      { kind: 'saved' },
      { kind: 'refused', why: 'not-approved' },
    ])
    expect((await rowOf(db, draft)).published_at).toBeNull()
  })

  test('the publication first: not changed', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const approved = (await rowOf(db, draft)).body
    const edit = () => write(draft, 'cy', 'arall')
    expect(await inOrder(db, draft, () => publish(draft), edit)).toMatchObject([
      { kind: 'published' },
      { kind: 'published' },
    ])
    expect((await rowOf(db, draft)).body).toEqual(approved)
  })
})

describe('an approval and a change at the same moment', () => {
  test('nobody has approved what they have not seen', { timeout: 60_000 }, async ({ db }) => {
    const partnership = await aPartnership(db, { now: null })
    for (let time = 0; time < TIMES; time++) {
      const draft = await aVersion(db, undefined, partnership)
      for (const lang of ['cy', 'en'] as const) await ready(draft, lang)
      const [changed, approved] = time % 2 ? (['cy', 'en'] as const) : (['en', 'cy'] as const)
      const acts = [approve(draft, approved), write(draft, changed, 'arall')]
      if (time % 3) acts.reverse()
      await Promise.all(acts)
      expect(await rowOf(db, draft)).toMatchObject({
        [`${changed}_state`]: 'writing',
        [`${approved}_state`]: 'to-check',
      })
      expect(await publish(draft)).toMatchObject({ kind: 'refused' })
    }
  })

  test('both languages approved at once are both approved', async ({ db }) => {
    const draft = await aVersion(db)
    for (const lang of ['cy', 'en'] as const) await ready(draft, lang)
    await Promise.all([approve(draft, 'cy'), approve(draft, 'en')])
    expect(await rowOf(db, draft)).toMatchObject({ cy_state: 'approved', en_state: 'approved' })
  })
})

test('published twice at once it is published once, tried once and noted once', async ({ db }) => {
  const draft = await aVersion(db)
  await approveBoth(draft)
  const kinds = (await Promise.all([publish(draft), publish(draft)])).map(({ kind }) => kind).sort()
  expect(kinds).toEqual(['published', 'refused'])
  const { rows } = await db.owner.query(
    `SELECT event::text, count(*)::int AS n FROM instrument.history WHERE version_id = $1 AND event IN ('published', 'tried') GROUP BY event ORDER BY event`,
    [(await rowOf(db, draft)).id],
  )
  expect(rows).toEqual([
    { event: 'published', n: 1 },
    { event: 'tried', n: 1 },
  ])
})
