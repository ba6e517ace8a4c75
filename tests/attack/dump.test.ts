import { describe, expect } from 'vitest'
import { nullifierOf, personOf, unwrapSecret } from '~/core/answer/secrets'
import { webKeys } from '~/store/keyring'
import { close } from '../steps/blocks'
import { SCHEMAS } from '../support/catalogue'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Asked, aJourney, anInvitation, aResponse } from '../support/invitation'
import { closeWithout } from './close-without'

/**
 * The whole database in somebody's hands: every row of every table, as its owner reads it. Without the keys nothing in it
 * says whose a row of the room is, but for whoever was the only one of their kind; with the keys it can be found out.
 * Both are what the README says.
 */
const now = new Date('2026-05-12T15:00:00Z')
const JULY = new Date('2026-07-01T02:10:00Z')

const PEOPLE = 12
const SCORES = { listened: 'agree', respected: 'agree', understood: 'agree', supported: 'agree' }

/** Twelve who were asked and answered, one after the other: some share, some write, one is asked in English. */
async function twelve(db: TestDatabase) {
  const partnership = await aPartnership(db, { now })
  const asked: Asked[] = []
  for (let person = 0; person < PEOPLE; person++) {
    const one = await aJourney(partnership, { now, language: person === 7 ? 'en' : 'cy' })
    const token = await anInvitation(one, now)
    const words: Record<string, string> = person % 3 === 0 ? { helped: `What person ${person} says` } : {}
    const share = person % 4 === 0
    await aResponse(token, { ...SCORES, ...words }, { now, share, language: person === 7 ? 'en' : 'cy' })
    asked.push(one)
  }
  return { partnership, asked }
}

type Row = Record<string, unknown>

/** Every table of the application, with its rows in the order of the disk. */
async function dump(db: TestDatabase, { id }: TestPartnership): Promise<Map<string, Row[]>> {
  const { rows: tables } = await db.owner.query<{ name: string; own: boolean }>(
    `SELECT table_schema || '.' || table_name AS name, bool_or(column_name = 'partnership_id') AS own
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = ANY($1) AND table_type = 'BASE TABLE' GROUP BY 1`,
    [SCHEMAS],
  )
  const all = new Map<string, Row[]>()
  for (const { name, own } of tables) {
    const where = own ? 'WHERE partnership_id = $1' : ''
    const { rows } = await db.owner.query(`SELECT * FROM ${name} ${where} ORDER BY ctid`, own ? [id] : [])
    all.set(name, rows)
  }
  return all
}

/** A value by which two rows could meet: an id or bytes. Words of few values, such as a stage, are no key. */
const keyOf = (value: unknown): string | undefined => {
  if (Buffer.isBuffer(value)) return value.length >= 8 ? value.toString('hex') : undefined
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? value : undefined
}

/** The columns of other schemas in which a value of a table stands, by the table's column. */
function meetings(all: ReadonlyMap<string, readonly Row[]>, table: string): Record<string, string[]> {
  const schema = table.split('.')[0]
  const elsewhere = new Map<string, Set<string>>()
  for (const [name, rows] of all) {
    if (name.split('.')[0] === schema) continue
    for (const [column, value] of rows.flatMap(row => Object.entries(row))) {
      const key = keyOf(value)
      if (key) elsewhere.set(key, (elsewhere.get(key) ?? new Set()).add(`${name}.${column}`))
    }
  }
  const found: Record<string, Set<string>> = {}
  for (const [column, value] of (all.get(table) ?? []).flatMap(row => Object.entries(row)))
    for (const other of elsewhere.get(keyOf(value) ?? '') ?? [])
      found[column] = (found[column] ?? new Set()).add(other)
  return Object.fromEntries(Object.entries(found).map(([column, others]) => [column, [...others].sort()]))
}

/** What may be the same in two schemas, since many rows have it: block, partnership, service. */
const SHARED_BY_MANY = ['block_id', 'partnership_id', 'service_id']

describe('a dump without the keys', () => {
  test('has no value in common between the answers, or the words, and any person', async ({ db }) => {
    const { partnership } = await twelve(db)
    for (const closed of [false, true]) {
      if (closed) await close(db, partnership.id, JULY)
      const all = await dump(db, partnership)
      const scores = closed ? 'room.response' : 'room.envelope'
      expect(all.get(scores)).toHaveLength(PEOPLE)
      for (const table of [scores, 'room.nullifier', 'words.words']) {
        expect(all.get(table)?.length, table).toBeGreaterThan(0)
        const columns = Object.keys(meetings(all, table))
        expect(
          columns.filter(column => !SHARED_BY_MANY.includes(column)),
          table,
        ).toEqual([])
      }
    }
    // The attack finds what there is: a shared copy is its respondent's, and says so.
    expect(meetings(await dump(db, partnership), 'journey.shared_answer')).toHaveProperty('respondent_id')
  }, 60_000)

  test('holds no answer and no word that can be read, while a block is open', async ({ db }) => {
    const { partnership } = await twelve(db)
    const all = await dump(db, partnership)
    for (const table of ['room.envelope', 'words.words', 'door.draft']) {
      const rows = all.get(table) ?? []
      expect(rows.length, table).toBeGreaterThan(0)
      const bytes = rows.flatMap(row => Object.values(row).filter(Buffer.isBuffer))
      for (const each of bytes) expect(each.toString('latin1')).not.toMatch(/listened|agree|What person/)
    }
    // Sealed answers are all of one length, whatever was answered.
    expect(new Set(all.get('room.envelope')?.map(row => (row.sealed as Buffer).length)).size).toBe(1)
  }, 60_000)

  test('has no time finer than a day in the room and the words, and no number that counts', async ({
    db,
  }) => {
    const { rows } = await db.owner.query<{ column: string; type: string; fallback: string | null }>(
      `SELECT table_schema || '.' || table_name || '.' || column_name AS column, data_type AS type,
              column_default AS fallback FROM information_schema.columns
       WHERE table_schema IN ('room', 'words')`,
    )
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(({ type }) => /time|date/.test(type))).toEqual([])
    expect(rows.filter(({ fallback }) => /nextval|uuidv7|now\(/.test(fallback ?? ''))).toEqual([])
  })

  test('shows whoever was the only one of their kind: a limit that is stated', async ({ db }) => {
    const { partnership, asked } = await twelve(db)
    await close(db, partnership.id, JULY)
    const all = await dump(db, partnership)
    /** Whom an answer can belong to, by what stands beside it in either place. */
    const whose = (row: Row) =>
      (all.get('door.invitation') ?? []).filter(invitation =>
        ['stage', 'round', 'instrument', 'audience', 'service_id', 'language'].every(
          column => row[column] === invitation[column],
        ),
      )
    const candidates = (all.get('room.response') ?? []).map(row => whose(row).map(one => one.respondent_id))
    expect(candidates.map(({ length }) => length).sort((a, b) => a - b)).toEqual([1, ...Array(11).fill(11)])
    expect(candidates.find(({ length }) => length === 1)).toEqual([asked[7]?.respondentId])
  }, 60_000)
})

describe('a dump with the keys of the web process', () => {
  test('says who answered, and what: a limit that is stated', async ({ db }) => {
    const { partnership, asked } = await twelve(db)
    await close(db, partnership.id, JULY)
    const all = await dump(db, partnership)
    const { secret: wrapping, person, nullifier } = webKeys()
    const hexIn = (table: string, column: string) =>
      (all.get(table) ?? []).map(row => (row[column] as Buffer).toString('hex'))
    for (const { respondentId } of asked) {
      const row = all.get('door.respondent_secret')?.find(one => one.respondent_id === respondentId)
      const secret = unwrapSecret(wrapping, respondentId, row?.wrapped as Buffer)
      const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
      expect(hexIn('room.response', 'person')).toContain(hex(personOf(person, secret, 'check-in')))
      expect(hexIn('room.nullifier', 'value')).toContain(
        hex(nullifierOf(nullifier, secret, 'check-in', 'midpoint', 1)),
      )
    }
  }, 60_000)
})

describe('the order on the disk', () => {
  /** Places of the answers in the room, in the order in which they were sent. */
  const arrival = async (db: TestDatabase, { id }: TestPartnership, asked: readonly Asked[]) => {
    const { rows } = await db.owner.query<{ person: string; xmin: string }>(
      `SELECT encode(person, 'hex') AS person, xmin::text FROM room.response WHERE partnership_id = $1 ORDER BY ctid`,
      [id],
    )
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
    const { rows: secrets } = await db.owner.query<{ respondent_id: string; wrapped: Buffer }>(
      'SELECT respondent_id, wrapped FROM door.respondent_secret WHERE partnership_id = $1',
      [id],
    )
    const { secret: wrapping, person } = webKeys()
    return asked.map(({ respondentId }) => {
      const wrapped = secrets.find(one => one.respondent_id === respondentId)?.wrapped as Buffer
      const own = personOf(person, unwrapSecret(wrapping, respondentId, wrapped), 'check-in')
      return rows.findIndex(row => row.person === Buffer.from(own).toString('hex'))
    })
  }
  const sent = Array.from({ length: PEOPLE }, (_, index) => index)

  test('says nothing of who came first; without the shuffle it says it of everybody', async ({ db }) => {
    const here = await twelve(db)
    await close(db, here.partnership.id, JULY)
    const places = await arrival(db, here.partnership, here.asked)
    expect([...places].sort((a, b) => a - b)).toEqual(sent)
    // Once in 479 million times chance gives the order of arrival.
    expect(places).not.toEqual(sent)

    const there = await twelve(db)
    const inOrder = { shuffled: <T>(items: readonly T[]) => [...items] }
    await closeWithout(db, there.partnership, JULY, '~/core/anonymise/shuffle', inOrder)
    expect(await arrival(db, there.partnership, there.asked)).toEqual(sent)
  }, 60_000)
})
