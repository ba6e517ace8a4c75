import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { logins } from '~/core/logins'
import { kept, kindsOf } from '~/core/retention/kept'
import { ringKeys } from '~/core/retention/keys'
import { groups, type Kept } from '~/core/retention/kind'
import { HOURS_TO_TRY } from '~/steps/deliver-email'
import { type TestDatabase, test } from '../support/database'

const kinds: [string, Kept][] = Object.entries(kept)
const tablesOf = ({ tables }: Kept) => tables.filter(table => table.split('.').length === 2)

/** Every table that is there, PostgreSQL's own aside. */
async function tablesIn(db: TestDatabase): Promise<string[]> {
  const { rows } = await db.owner.query(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE relkind IN ('r', 'p', 'm', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

describe('the list of everything that is kept', () => {
  test('has every table once, and none that is not there', async ({ db }) => {
    const listed = kinds.flatMap(([, kind]) => tablesOf(kind))
    expect([...listed].sort()).toEqual(await tablesIn(db))
  })

  test('notices a table that nobody has thought of', async ({ db }) => {
    await db.owner.query('CREATE TABLE words.more (id int)')
    const listed = new Set(kinds.flatMap(([, kind]) => tablesOf(kind)))
    expect((await tablesIn(db)).filter(name => !listed.has(name))).toEqual(['words.more'])
    await db.owner.query('DROP TABLE words.more')
  })

  test('names columns with a life of their own that are there', async ({ db }) => {
    for (const name of kinds.flatMap(([, { tables }]) =>
      tables.filter(table => table.split('.').length === 3),
    )) {
      const { rows } = await db.owner.query(
        `SELECT FROM information_schema.columns WHERE table_schema || '.' || table_name || '.' || column_name = $1`,
        [name],
      )
      expect(rows.length, name).toBe(1)
    }
  })

  test.for(kinds)('says of %s truly which logins can read it', async ([, kind], { db }) => {
    const { rows } = await db.owner.query(
      `SELECT DISTINCT login FROM unnest($1::text[]) AS login, unnest($2::text[]) AS t
       WHERE CASE WHEN t LIKE '%.%.%'
         THEN has_column_privilege('clywed_' || login, regexp_replace(t, '\\.[^.]+$', ''), regexp_replace(t, '^.*\\.', ''), 'SELECT')
         ELSE has_any_column_privilege('clywed_' || login, t, 'SELECT') END`,
      [Object.keys(logins), kind.tables],
    )
    expect(rows.map(({ login }) => login).sort()).toEqual([...kind.readBy].sort())
  })

  test('says what deletes a kind, or that nothing does; and for how long it is kept', () => {
    for (const [name, kind] of kinds) {
      expect(kind.until.length, name).toBeGreaterThan(0)
      expect(kind.by.length, name).toBeGreaterThan(0)
      const forGood = kind.until.some(until => 'while' in until && until.while === 'in-use')
      expect(kind.by.includes('nothing'), name).toBe(forGood)
    }
  })

  test('knows how long an e-mail is tried', () => {
    expect(kept.queue.until).toContainEqual({ unit: 'hours', count: HOURS_TO_TRY, from: 'queued' })
  })

  test('has every kind in a group', () => {
    expect(groups.flatMap(kindsOf).sort()).toEqual(Object.keys(kept).sort())
  })
})

describe('the list of keys', () => {
  test('has every key of both rings, and says which ring truly', ({ db }) => {
    for (const ring of ['web', 'jobs'] as const) {
      const file = JSON.parse(readFileSync(db.keys[ring], 'utf8'))
      const inRing = Object.keys(file).filter(name => name !== 'ring' && name !== 'version')
      const listed = Object.entries(ringKeys).filter(([, rings]) =>
        (rings as readonly string[]).includes(ring),
      )
      expect(listed.map(([name]) => name).sort()).toEqual(inRing.sort())
    }
  })
})
