import { describe, expect } from 'vitest'
import { isDenied, sqlState } from '~/store/faults'
import { rawPool } from '~/store/pools'
import { counting } from '../../core/instrument/a-count'
import { aDraft, everyKind } from '../../core/instrument/editing/a-draft'
import { type TestDatabase, test } from '../../support/database'
import {
  aPublished,
  approve,
  approveBoth,
  aVersion,
  byHand,
  ready,
  rowOf,
  type TestVersion,
} from './a-version'

/** What PostgreSQL says: a CHECK, or a trigger that raises. */
const isRefused = (error: unknown) => ['23514', 'P0001'].includes(sqlState(error) ?? '')

const PUBLISH = 'published_at = now(), published_by = changed_by'
const approvals = (revision: string) =>
  ['cy', 'en']
    .map(
      lang =>
        `${lang}_state = 'approved', ${lang}_by = changed_by, ${lang}_at = now(), ${lang}_revision = ${revision}`,
    )
    .join(', ')

async function refuses(db: TestDatabase, of: TestVersion, set: string, ...values: unknown[]) {
  const before = await rowOf(db, of)
  const sent = byHand(db, of, `UPDATE instrument.version SET ${set} WHERE id = $1`, ...values)
  await expect(sent, set).rejects.toSatisfy(isRefused)
  expect(await rowOf(db, of)).toEqual(before)
}

const sets = (db: TestDatabase, of: TestVersion, set: string, ...values: unknown[]) =>
  byHand(db, of, `UPDATE instrument.version SET ${set} WHERE id = $1`, ...values)

describe('by hand, past every step, the database publishes', () => {
  test('nothing that was not approved', async ({ db }) => {
    const draft = await aVersion(db)
    await refuses(db, draft, PUBLISH)
    for (const lang of ['cy', 'en'] as const) await ready(draft, lang)
    await refuses(db, draft, PUBLISH)
  })

  test.for(['cy', 'en'] as const)('nothing that was approved in %s alone', async (lang, { db }) => {
    const draft = await aVersion(db)
    for (const one of ['cy', 'en'] as const) await ready(draft, one)
    await approve(draft, lang)
    await refuses(db, draft, PUBLISH)
  })

  test.for(['cy', 'en'] as const)(
    'nothing whose approval in %s is not of this revision',
    async (lang, { db }) => {
      const draft = await aVersion(db)
      await approveBoth(draft)
      await refuses(db, draft, `${PUBLISH}, ${lang}_revision = revision - 1`)
      await refuses(db, draft, `${PUBLISH}, ${lang}_revision = NULL`)
      await refuses(db, draft, `${PUBLISH}, revision = revision + 1`)
      await refuses(db, draft, `${PUBLISH}, ${lang}_state = 'to-check'`)
    },
  )

  test('nothing without who approved and who published, and when', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    await refuses(db, draft, 'published_at = now()')
    for (const column of ['cy_by', 'en_by', 'cy_at', 'en_at'])
      await refuses(db, draft, `${PUBLISH}, ${column} = NULL`)
  })

  test('nothing that was put away', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    await refuses(db, draft, `${PUBLISH}, discarded_at = now()`)
  })

  test('what was approved in both languages, and so a refusal above is one of what was wrong', async ({
    db,
  }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    await sets(db, draft, PUBLISH)
    expect((await rowOf(db, draft)).published_at).not.toBeNull()
  })
})

describe('by hand, with every approval forged', () => {
  const holes: [string, string][] = [
    ['an empty text', `jsonb_set(body, '{items,0,text,chi,LANG}', '""')`],
    ['a blank text', `jsonb_set(body, '{items,0,text,chi,LANG}', '" \\n"')`],
    ['an empty text deep in an answer', `jsonb_set(body, '{items,1,options,2,text,ti,LANG}', '""')`],
    ['a half that is not there', `body #- '{items,0,text,chi,LANG}'`],
    ['a half of an answer that is not there', `body #- '{items,1,options,0,text,ti,LANG}'`],
    ['a half that is null', `jsonb_set(body, '{items,0,text,chi,LANG}', 'null')`],
    ['a half that is a number', `jsonb_set(body, '{items,0,short,LANG}', '1')`],
    ['a half that is a list', `jsonb_set(body, '{items,0,short,LANG}', '["a"]')`],
    ['an empty label of a scale', `jsonb_set(body, '{scales,agree,0,text,ti,LANG}', '""')`],
    ['no title', `jsonb_set(body, '{title,LANG}', '""')`],
    ['an empty sentence for a number', `jsonb_set(body, '{items,6,counted,forms,chi,few,LANG}', '""')`],
    ['a sentence for a number in one language', `body #- '{items,6,counted,forms,ti,two,LANG}'`],
  ]
  const both = holes.flatMap(([name, body]) =>
    ['cy', 'en'].map(lang => [name, lang, body.replace('LANG', lang)] as const),
  )
  test.for(both)('the database does not publish %s (%s)', async ([, , body], { db }) => {
    const draft = await aVersion(db, aDraft([...everyKind(), ...counting().slice(0, 3)]))
    await sets(db, draft, `body = ${body}, revision = revision + 1`)
    await sets(db, draft, approvals('revision'))
    await refuses(db, draft, PUBLISH)
  })

  test('nor what has no questions, or says in a list something else than in itself', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    for (const set of [
      "title_cy = ''",
      "title_en = 'Other'",
      'items = 3',
      "audiences = '{adult}'",
      "stages = '{end}'",
      "practice = 'interactive-feedback'",
    ])
      await refuses(db, draft, `${PUBLISH}, ${set}`)
    await sets(
      db,
      draft,
      `body = jsonb_set(body, '{items}', '[]'), revision = revision + 1, cy_state = 'writing', en_state = 'writing'`,
    )
    await sets(db, draft, approvals('revision'))
    await refuses(db, draft, PUBLISH)
    await refuses(db, draft, `${PUBLISH}, items = 0`)
  })

  test('a change of what it says is counted, and approved in neither language', async ({ db }) => {
    const draft = await aVersion(db)
    await approveBoth(draft)
    const changed = `body = jsonb_set(body, '{items,0,text,ti,cy}', '"arall"')`
    await refuses(db, draft, changed)
    await refuses(db, draft, `${changed}, revision = revision - 1`)
    await refuses(db, draft, `${changed}, revision = revision + 1`)
    await refuses(db, draft, `${changed}, revision = revision + 1, ${approvals('revision + 1')}`)
    await refuses(db, draft, `${changed}, revision = revision + 1, ${approvals('revision + 1')}, ${PUBLISH}`)
    const back = "cy_state = 'writing', en_state = 'to-check'"
    await sets(db, draft, `${changed}, revision = revision + 1, ${back}`)
  })

  test('and no counting back makes an old approval a new one', async ({ db }) => {
    const draft = await aVersion(db)
    await sets(db, draft, 'revision = revision + 1')
    await refuses(db, draft, 'revision = revision - 1')
  })

  test('a version keeps its name, its number and its partnership', async ({ db }) => {
    const draft = await aVersion(db)
    await refuses(db, draft, "key = 'check-in'")
    await refuses(db, draft, 'version = version + 1')
  })
})

describe('by hand, what is published', () => {
  test('is not changed, not unpublished and not approved anew', async ({ db }) => {
    const published = await aPublished(db)
    for (const set of [
      `body = jsonb_set(body, '{items,0,text,ti,cy}', '"arall"'), revision = revision + 1`,
      `body = jsonb_set(body, '{items,0,text,ti,cy}', '""')`,
      'published_at = NULL',
      'published_at = NULL, published_by = NULL, tried_at = NULL',
      'published_at = now()',
      'published_by = id',
      'discarded_at = now()',
      "cy_state = 'to-check'",
      'cy_by = id',
      'en_at = now()',
      'revision = revision + 1',
      "title_cy = 'Arall'",
      'items = 1',
      "audiences = '{adult}'",
      'changed_at = now()',
    ])
      await refuses(db, published, set)
  })

  test('is tried and retired only after it was published, and by somebody', async ({ db }) => {
    const draft = await aVersion(db)
    await refuses(db, draft, 'tried_at = now()')
    await refuses(db, draft, 'retired_at = now(), retired_by = changed_by')
    const published = await aPublished(db)
    await refuses(db, published, 'retired_at = now()')
    await sets(db, published, 'retired_at = now(), retired_by = changed_by')
  })

  test('cannot be deleted, and neither can a draft or what was done to it', async ({ db }) => {
    for (const of of [await aPublished(db), await aVersion(db)]) {
      for (const text of [
        'DELETE FROM instrument.version WHERE id = $1',
        'DELETE FROM instrument.history WHERE version_id = $1',
        'UPDATE instrument.history SET by = gen_random_uuid() WHERE version_id = $1',
        "UPDATE instrument.history SET event = 'tried' WHERE version_id = $1",
      ])
        await expect(byHand(db, of, text), text).rejects.toSatisfy(isDenied)
      await expect(rawPool('staff').query('TRUNCATE instrument.version CASCADE')).rejects.toSatisfy(isDenied)
    }
  })

  test('is not inserted half-translated either', async ({ db }) => {
    const published = await aPublished(db)
    const copy = (body: string, states: string) => `
      INSERT INTO instrument.version (id, partnership_id, key, version, body, title_cy, title_en, practice, audiences, stages, items,
        cy_state, cy_by, cy_at, cy_revision, en_state, en_by, en_at, en_revision, changed_by, changed_at, published_by, published_at)
      SELECT gen_random_uuid(), partnership_id, key, 7, ${body}, title_cy, title_en, practice, audiences, stages, items,
        ${states}, cy_by, cy_at, 1, 'approved', en_by, en_at, 1, changed_by, changed_at, published_by, published_at
      FROM instrument.version WHERE id = $1`
    const seven = `jsonb_set(body, '{version}', '7')`
    const empty = `jsonb_set(${seven}, '{items,0,text,ti,en}', '""')`
    await expect(byHand(db, published, copy(empty, "'approved'"))).rejects.toSatisfy(isRefused)
    await expect(byHand(db, published, copy(seven, "'ready'"))).rejects.toSatisfy(isRefused)
  })

  test('there is one draft of a questionnaire at a time', async ({ db }) => {
    const draft = await aVersion(db)
    const another = `
      INSERT INTO instrument.version (id, partnership_id, key, version, body, title_cy, title_en, practice, items, changed_by, changed_at)
      SELECT gen_random_uuid(), partnership_id, key, 2, body, title_cy, title_en, practice, items, changed_by, changed_at
      FROM instrument.version WHERE id = $1`
    await expect(byHand(db, draft, another)).rejects.toSatisfy(
      (error: unknown) => sqlState(error) === '23505',
    )
  })
})
