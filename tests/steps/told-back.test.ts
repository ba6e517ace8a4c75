import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { confirmationOf } from '~/core/assessment/question'
import type { HeardThing } from '~/core/assessment/told-back'
import { readToldBack } from '~/steps/answer/read-told-back'
import { readChange, readChangeHistory, readChanges } from '~/steps/assessment/read-changes'
import { removeChange, type SaveChange, saveChange } from '~/steps/assessment/save-change'
import { isDenied } from '~/store/faults'
import { inOneTrip, inPartnership } from '~/store/pools'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'

const NOW = new Date('2026-08-10T09:00:00Z')
const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })

const heard: HeardThing = {
  heard: { cy: 'Mae’r bws yn hwyr', en: 'The bus is late' },
  heardOn: '2026-06-01',
  source: 'forum',
  state: 'heard',
  decided: { cy: '', en: '' },
  lead: '',
  decidedOn: null,
  doneOn: null,
}
const doing: HeardThing = {
  ...heard,
  state: 'doing',
  decided: { cy: 'Byddwn ni’n cwrdd yn nes', en: 'We will meet nearer' },
  decidedOn: '2026-06-10',
}
const done: HeardThing = { ...doing, state: 'done', doneOn: '2026-07-01' }

const save = (partnership: TestPartnership, thing: HeardThing, more: Partial<SaveChange> = {}) =>
  saveChange({
    ...{ lead: leadOf(partnership), id: null, thing, act: 'save', confirmed: '', basedOn: 0, now: NOW },
    ...more,
  })
const idOf = (saved: Awaited<ReturnType<typeof saveChange>>) => {
  if (saved.kind !== 'saved' && saved.kind !== 'unchanged') throw new Error(saved.kind)
  return saved.id
}

/** What the login of those who answer can read of changes, whatever a query asks. */
async function asRespondent(partnership: TestPartnership | null) {
  const [all] = await inOneTrip('respondent', partnership ? { partnership: partnership.id } : {}, [
    { text: 'SELECT heard_en, decided_en FROM assessment.change ORDER BY 1' },
  ])
  return all?.rows.map(row => row.heard_en)
}

describe('a heard thing', () => {
  test('goes from heard to decided to done, and every revision stays', async ({ db }) => {
    const partnership = await aPartnership(db)
    const lead = leadOf(partnership)
    const id = idOf(await save(partnership, heard))
    expect(await save(partnership, doing, { id, basedOn: 1 })).toEqual({
      kind: 'saved',
      id,
      published: false,
    })
    expect(await save(partnership, doing, { id, basedOn: 2 })).toMatchObject({ kind: 'unchanged' })
    await save(partnership, done, { id, basedOn: 2 })
    expect(await readChange({ lead, id })).toMatchObject({ ...done, revision: 3 })
    const history = await readChangeHistory({ lead, id })
    expect(history?.map(({ revision, state, by }) => [revision, state, by])).toEqual([
      [3, 'done', 'Arweinydd'],
      [2, 'doing', 'Arweinydd'],
      [1, 'heard', 'Arweinydd'],
    ])
    expect(await save(partnership, heard, { id, basedOn: 3 })).toEqual({ kind: 'undecided' })
  })

  test('of two who save at the same moment one is told, and sees the other’s', async ({ db }) => {
    const partnership = await aPartnership(db)
    const id = idOf(await save(partnership, heard))
    const all = await Promise.all(
      ['One', 'Two', 'Three'].map(lead => save(partnership, { ...doing, lead }, { id, basedOn: 1 })),
    )
    expect(all.map(({ kind }) => kind).sort()).toEqual(['newer', 'newer', 'saved'])
    const saved = await readChange({ lead: leadOf(partnership), id })
    expect(all.find(({ kind }) => kind === 'newer')).toMatchObject({
      newer: { lead: saved?.lead, revision: 2, by: 'Arweinydd' },
    })
    expect(await save(partnership, done, { id, basedOn: 2 })).toMatchObject({ kind: 'saved' })
  })

  test('that is taken off the list goes with all its revisions, and the rows stay', async ({ db }) => {
    const partnership = await aPartnership(db)
    const lead = leadOf(partnership)
    const id = idOf(await save(partnership, heard))
    await save(partnership, doing, { id, basedOn: 1 })
    expect(await removeChange({ lead, id, basedOn: 1, now: NOW })).toBe('newer')
    expect(await removeChange({ lead, id, basedOn: 2, now: NOW })).toBe('removed')
    expect(await removeChange({ lead, id, basedOn: 2, now: NOW })).toBe('unknown')
    expect(await readChangeHistory({ lead, id })).toEqual([])
    expect(await save(partnership, done, { id, basedOn: 2 })).toEqual({ kind: 'gone' })
    const { rows } = await db.owner.query(
      'SELECT count(*)::int AS n FROM assessment.change WHERE change_id = $1 AND removed_at IS NOT NULL',
      [id],
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  test('of another partnership is not there', async ({ db }) => {
    const [ours, theirs] = [await aPartnership(db), await aPartnership(db)]
    const id = idOf(await save(theirs, heard))
    expect(await readChange({ lead: leadOf(ours), id })).toBeNull()
    expect(await save(ours, doing, { id, basedOn: 1 })).toEqual({ kind: 'unknown' })
    expect(await removeChange({ lead: leadOf(ours), id, basedOn: 1, now: NOW })).toBe('unknown')
  })

  test('cannot be rewritten or deleted by the leads’ login', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, heard)
    const rewrite = inPartnership('lead', partnership.id, tx =>
      tx.change.updateMany({ data: { heardEn: 'x' } }),
    )
    await expect(rewrite).rejects.toSatisfy(isDenied)
    const away = inPartnership('lead', partnership.id, tx => tx.change.deleteMany())
    await expect(away).rejects.toSatisfy(isDenied)
  })

  test('counts in the year in which it was heard', async ({ db }) => {
    const partnership = await aPartnership(db)
    const lead = leadOf(partnership)
    await save(partnership, { ...heard, heardOn: '2026-03-31' })
    await save(partnership, done)
    const read = (period: string | null) => readChanges({ lead, period, now: NOW })
    expect((await read('2026-04-01'))?.rates).toEqual({ heard: 1, answered: 1, changed: 1 })
    expect((await read('2025-04-01'))?.rates).toEqual({ heard: 1, answered: 0, changed: 0 })
    expect((await read(null))?.changes).toHaveLength(2)
    expect(await read('2019-04-01')).toBeNull()
  })
})

describe('publishing', () => {
  test('says what is missing, and saves nothing', async ({ db }) => {
    const partnership = await aPartnership(db)
    const half = { ...doing, heard: { cy: '', en: 'The bus is late' } }
    expect(await save(partnership, half, { act: 'publish' })).toEqual({
      kind: 'incomplete',
      missing: ['heard-cy'],
    })
    expect((await readChanges({ lead: leadOf(partnership), period: null, now: NOW }))?.changes).toEqual([])
    // What is out there cannot become half a page.
    const id = idOf(await save(partnership, doing, { act: 'publish' }))
    expect(await save(partnership, half, { id, basedOn: 1 })).toMatchObject({ kind: 'incomplete' })
    expect(await save(partnership, half, { id, basedOn: 1, act: 'unpublish' })).toMatchObject({
      kind: 'saved',
    })
  })

  test('asks somebody to look at what may name a person, their staff among them', async ({ db }) => {
    const partnership = await aPartnership(db)
    const named = {
      ...doing,
      decided: { ...doing.decided, en: 'The only girl in Cardiff can ask Gweithiwr Un' },
    }
    const asked = await save(partnership, named, { act: 'publish' })
    if (asked.kind !== 'questioned') throw new Error(asked.kind)
    expect(asked.questions.map(({ passage }) => passage)).toEqual(
      expect.arrayContaining(['The only girl', 'Cardiff']),
    )
    const confirmed = confirmationOf(asked.questions)
    const id = idOf(await save(partnership, named, { act: 'publish', confirmed }))
    // Whoever changes the words is asked about the new ones.
    const other = { ...named, heard: { ...named.heard, en: 'Swansea is far' } }
    expect(await save(partnership, other, { id, basedOn: 1, confirmed })).toMatchObject({
      kind: 'questioned',
    })
  })

  test('the database itself takes no half page and no undecided one', async ({ db }) => {
    const partnership = await aPartnership(db)
    const id = idOf(await save(partnership, heard))
    const { rows } = await db.owner.query('SELECT id FROM assessment.change WHERE change_id = $1', [id])
    await expect(
      db.owner.query('UPDATE assessment.change SET published = true WHERE id = $1', [rows[0].id]),
    ).rejects.toThrow(/change_published/)
  })
})

describe('whoever does not sign in', () => {
  test('is shown what is published, the latest and not removed, and nothing else', async ({ db }) => {
    const [partnership, other] = [await aPartnership(db), await aPartnership(db)]
    const named = (name: string, thing = doing) => ({ ...thing, heard: { cy: name, en: name } })
    await save(partnership, named('unpublished'))
    const id = idOf(await save(partnership, named('first words'), { act: 'publish' }))
    await save(partnership, named('second words', done), { id, basedOn: 1 })
    const back = idOf(await save(partnership, named('taken back'), { act: 'publish' }))
    await save(partnership, named('taken back'), { id: back, basedOn: 1, act: 'unpublish' })
    const gone = idOf(await save(partnership, named('removed'), { act: 'publish' }))
    await removeChange({ lead: leadOf(partnership), id: gone, basedOn: 1, now: NOW })
    await save(other, named('somebody else'), { act: 'publish' })

    expect(await asRespondent(partnership)).toEqual(['second words'])
    expect(await asRespondent(null)).toEqual([])
    const page = await readToldBack(partnership.slug, NOW)
    expect(page?.changes.map(change => change.heard.en)).toEqual(['second words'])
    expect(page?.partnership).toMatchObject({ nameEn: `Partnership ${partnership.slug}` })
  })

  test('cannot ask who saw to it, who saved it, or where it was heard, nor write', async ({ db }) => {
    const partnership = await aPartnership(db)
    await save(partnership, doing, { act: 'publish' })
    const ask = (text: string) => inOneTrip('respondent', { partnership: partnership.id }, [{ text }])
    for (const column of ['lead', 'saved_by', 'saved_at', 'source', 'change_id'])
      await expect(ask(`SELECT ${column} FROM assessment.change`), column).rejects.toSatisfy(isDenied)
    await expect(ask("UPDATE assessment.change SET heard_en = 'x'")).rejects.toSatisfy(isDenied)
    await expect(ask('DELETE FROM assessment.change')).rejects.toSatisfy(isDenied)
    await expect(ask('SELECT * FROM assessment.component_record')).rejects.toSatisfy(isDenied)
  })

  test('finds a partnership by its name alone, and no other one', async ({ db }) => {
    const [partnership] = [await aPartnership(db), await aPartnership(db)]
    const [found] = await inOneTrip('respondent', { slug: partnership.slug }, [
      { text: 'SELECT slug FROM staff.partnership' },
    ])
    expect(found?.rows).toEqual([{ slug: partnership.slug }])
    for (const slug of ['dim-byd', '', '../x', "x' or 1=1", 'X'.repeat(200)])
      expect(await readToldBack(slug, NOW)).toBeNull()
  })

  test('is told the rates from five heard things on, and sees two years, the latest first', async ({
    db,
  }) => {
    const partnership = await aPartnership(db)
    const publish = (on: string, more: Partial<HeardThing> = {}) =>
      save(partnership, { ...doing, heardOn: on, decidedOn: on, ...more }, { act: 'publish' })
    await publish('2026-01-05')
    await publish('2026-03-05')
    await publish('2024-08-09')
    await publish('2025-01-05', { state: 'done', doneOn: '2026-02-01' })
    await save(partnership, heard)
    const four = await readToldBack(partnership.slug, NOW)
    expect(four?.rates).toBeNull()
    expect(four?.changes.map(change => change.doneOn ?? change.decidedOn)).toEqual([
      '2026-03-05',
      '2026-02-01',
      '2026-01-05',
    ])
    await save(partnership, heard)
    expect((await readToldBack(partnership.slug, NOW))?.rates).toEqual({ heard: 5, answered: 3, changed: 1 })
  })
})

describe('what was recorded before', () => {
  test('is carried over by the migration, row by row', async ({ db }) => {
    await db.owner.query('CREATE SCHEMA before')
    expect(await carriedOver(db)).toEqual([
      { cy: '', en: 'Far', state: 'doing', dcy: '', den: 'Nearer', done: null, removed: false },
      { cy: 'Pell', en: '', state: 'done', dcy: 'Nes', den: '', done: '2026-02-01', removed: false },
      { cy: '', en: 'More', state: 'not-doing', dcy: '', den: 'No money', done: null, removed: true },
    ])
  })
})

/** Runs the first part of the migration, until the table is as it is now, on a table as it was. */
async function carriedOver(db: TestDatabase) {
  const path = new URL(
    '../../prisma/migrations/20261201040000_you_said_we_did/migration.sql',
    import.meta.url,
  )
  const [first = ''] = readFileSync(path, 'utf8').split('-- Rows are only added;')
  const sql = first.replaceAll('"assessment"', '"before"').replaceAll('assessment.change', 'before.change')
  await db.owner.query(`
    CREATE TYPE before.change_state AS ENUM ('planned', 'done', 'not-doing');
    CREATE TABLE before.change (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), partnership_id uuid NOT NULL DEFAULT gen_random_uuid(),
      heard text NOT NULL, decided text NOT NULL, state before.change_state NOT NULL, language staff.language NOT NULL,
      decided_on date NOT NULL, recorded_by uuid NOT NULL DEFAULT gen_random_uuid(), recorded_at timestamptz NOT NULL DEFAULT now(),
      removed_at timestamptz);
    CREATE INDEX change_partnership_id_decided_on_idx ON before.change (partnership_id, decided_on);
    ALTER TABLE before.change ENABLE ROW LEVEL SECURITY;
    INSERT INTO before.change (heard, decided, state, language, decided_on, removed_at) VALUES
      ('Far', 'Nearer', 'planned', 'en', '2026-01-01', NULL), ('Pell', 'Nes', 'done', 'cy', '2026-02-01', NULL),
      ('More', 'No money', 'not-doing', 'en', '2026-03-01', now());
    ALTER TABLE before.change FORCE ROW LEVEL SECURITY;`)
  await db.owner.query(sql)
  await db.owner.query('ALTER TABLE before.change NO FORCE ROW LEVEL SECURITY')
  const { rows } = await db.owner.query(
    `SELECT heard_cy AS cy, heard_en AS en, state, decided_cy AS dcy, decided_en AS den, done_on::text AS done, removed_at IS NOT NULL AS removed
     FROM before.change WHERE change_id = id AND revision = 1 AND latest AND NOT published AND heard_on = decided_on
     ORDER BY decided_on`,
  )
  return rows
}
