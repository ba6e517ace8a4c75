import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { allLogins } from '~/core/logins'
import { isDenied } from '~/store/faults'
import { jobsKeys } from '~/store/keyring'
import { inOneTrip, inPartnership, type Pool, type Settings } from '~/store/pools'
import { grantsByLogin, SCHEMAS } from '../support/catalogue'
import { aPartnership, test } from '../support/database'
import { aSentAnswer } from '../support/sent-answer'

const ask = (pool: Pool, settings: Settings, text: string, values: unknown[] = []) =>
  inOneTrip(pool, settings, [{ text, values }]).then(([result]) => result)

describe('what a login was not given, PostgreSQL refuses', () => {
  test.for(allLogins)('%s', async (pool, { db }) => {
    const tables = await db.owner.query<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname = ANY($1)`,
      [SCHEMAS],
    )
    const granted = (await grantsByLogin(db.owner))[`clywed_${pool}`] ?? []
    const readable = granted.filter(line => line.includes('SELECT')).map(line => line.split(':')[0])
    const forbidden = tables.rows.map(row => row.name).filter(name => !readable.includes(name))
    expect(forbidden.length).toBeGreaterThan(10)
    for (const name of forbidden) {
      await expect(
        ask(pool, { partnership: randomUUID() }, `SELECT count(*) FROM ${name}`),
        name,
      ).rejects.toSatisfy(isDenied)
    }
  })

  test('a lead cannot read one answer, one word or one journey, through Prisma either', async ({ db }) => {
    const { id } = await aPartnership(db)
    await expect(inPartnership('lead', id, tx => tx.response.count())).rejects.toSatisfy(isDenied)
    await expect(inPartnership('lead', id, tx => tx.envelope.count())).rejects.toSatisfy(isDenied)
    await expect(inPartnership('lead', id, tx => tx.words.count())).rejects.toSatisfy(isDenied)
    await expect(inPartnership('lead', id, tx => tx.journey.count())).rejects.toSatisfy(isDenied)
    await expect(inPartnership('lead', id, tx => tx.invitation.count())).rejects.toSatisfy(isDenied)
  })

  test('another system cannot either, nor learn a name of anybody', async ({ db }) => {
    const { id } = await aPartnership(db)
    for (const count of [
      () => inPartnership('api', id, tx => tx.response.count()),
      () => inPartnership('api', id, tx => tx.envelope.count()),
      () => inPartnership('api', id, tx => tx.words.count()),
      () => inPartnership('api', id, tx => tx.journey.count()),
      () => inPartnership('api', id, tx => tx.member.count()),
    ])
      await expect(count()).rejects.toSatisfy(isDenied)
  })

  test('a respondent cannot read what was sent, whatever is shown', async ({ db }) => {
    const sent = await aSentAnswer(db, await aPartnership(db))
    for (const table of [
      'room.envelope',
      'room.response',
      'words.words',
      'room.nullifier',
      'safeguarding.concern',
      'journey.respondent',
    ]) {
      await expect(ask('respondent', sent.settings, `SELECT FROM ${table}`), table).rejects.toSatisfy(
        isDenied,
      )
    }
    await expect(
      ask('respondent', sent.settings, 'SELECT answers FROM journey.shared_answer'),
    ).rejects.toSatisfy(isDenied)
  })

  test('a safeguarding lead cannot read who wrote something, nor the opener what was written', async ({
    db,
  }) => {
    const { partnership } = (await aSentAnswer(db, await aPartnership(db))).settings
    expect((await ask('safeguarding', { partnership }, 'SELECT sealed FROM words.words'))?.rows).toHaveLength(
      1,
    )
    await expect(ask('safeguarding', { partnership }, 'SELECT opening FROM words.words')).rejects.toSatisfy(
      isDenied,
    )
    expect((await ask('opener', { partnership }, 'SELECT opening FROM words.words'))?.rows).toHaveLength(1)
    await expect(ask('moderator', { partnership }, 'SELECT opening FROM words.words')).rejects.toSatisfy(
      isDenied,
    )
    await expect(ask('opener', { partnership }, 'SELECT sealed FROM words.words')).rejects.toSatisfy(isDenied)
  })

  test('nobody becomes somebody else', async ({ db: _ }) => {
    for (const pool of allLogins) {
      const other = pool === 'staff' ? 'clywed_worker' : 'clywed_staff'
      await expect(ask(pool, {}, `SET LOCAL ROLE ${other}`), pool).rejects.toSatisfy(isDenied)
      await expect(ask(pool, {}, 'SET LOCAL SESSION AUTHORIZATION clywed_owner'), pool).rejects.toSatisfy(
        isDenied,
      )
    }
  })
})

describe('row-level security', () => {
  /** For each login, tables it may read and in which the partnership has rows. */
  const READS: [Pool, string][] = [
    ['staff', 'staff.member'],
    ['worker', 'staff.service'],
    ['worker', 'journey.journey'],
    ['worker', 'door.invitation'],
    ['lead', 'release.block'],
    ['safeguarding', 'words.words'],
    ['safeguarding', 'safeguarding.help_content'],
    ['moderator', 'words.words'],
    ['publisher', 'room.envelope'],
    ['publisher', 'room.block_key'],
    ['opener', 'words.words'],
  ]

  test.for(READS)(
    '%s sees %s of its own partnership, of no other, and of none when none is said',
    async ([pool, table], { db }) => {
      const [own, other] = [await aPartnership(db), await aPartnership(db)]
      await aSentAnswer(db, own)
      const seen = async (settings: Settings) =>
        (await ask(pool, settings, `SELECT partnership_id FROM ${table}`))?.rows
      const rows = await seen({ partnership: own.id })
      expect(rows?.length).toBeGreaterThan(0)
      expect(rows?.every(row => row.partnership_id === own.id)).toBe(true)
      expect((await seen({ partnership: other.id }))?.some(row => row.partnership_id === own.id)).toBe(false)
      expect(await seen({})).toEqual([])
    },
  )

  test('a row cannot be put into another partnership', async ({ db }) => {
    const [own, other] = [await aPartnership(db), await aPartnership(db)]
    const intruding = inPartnership('staff', own.id, tx =>
      tx.service.createMany({ data: [{ partnershipId: other.id, nameCy: 'Dros y ffin', nameEn: 'Across' }] }),
    )
    await expect(intruding).rejects.toSatisfy(isDenied)
    const moving = inPartnership('staff', own.id, tx =>
      tx.service.updateMany({ data: { partnershipId: other.id } }),
    )
    await expect(moving).rejects.toSatisfy(isDenied)
  })

  test('binds an owner who is no superuser', async ({ db }) => {
    const { id } = await aPartnership(db)
    await db.owner.query('BEGIN')
    try {
      await db.owner.query('CREATE ROLE plain_owner')
      await db.owner.query('GRANT USAGE ON SCHEMA staff, about TO plain_owner')
      await db.owner.query('ALTER TABLE staff.service OWNER TO plain_owner')
      await db.owner.query('SET LOCAL ROLE plain_owner')
      expect(
        (await db.owner.query('SELECT FROM staff.service WHERE partnership_id = $1', [id])).rowCount,
      ).toBe(0)
    } finally {
      await db.owner.query('ROLLBACK')
    }
  })

  test('an invitation is there for its token, a secret for its respondent', async ({ db }) => {
    const { settings, respondent, token } = await aSentAnswer(db, await aPartnership(db))
    const invitations = async (shown: Settings) =>
      (await ask('respondent', shown, 'SELECT FROM door.invitation'))?.rowCount
    expect(await invitations({ token: token.toString('hex') })).toBe(1)
    expect(await invitations({ token: randomBytes(32).toString('hex') })).toBe(0)
    expect(await invitations({ partnership: settings.partnership })).toBe(0)
    const secrets = async (shown: Settings) =>
      (await ask('respondent', shown, 'SELECT FROM door.respondent_secret'))?.rowCount
    expect(await secrets({ partnership: settings.partnership, respondent })).toBe(1)
    expect(await secrets({ partnership: settings.partnership })).toBe(0)
    expect(await secrets({ partnership: settings.partnership, respondent: randomUUID() })).toBe(0)
  })
})

describe('taking back', () => {
  const TABLES = ['room.envelope', 'words.words', 'journey.shared_answer'] as const

  test('takes nothing without a receipt, even in the right partnership', async ({ db }) => {
    const { settings } = await aSentAnswer(db, await aPartnership(db))
    for (const table of [...TABLES, 'room.response'])
      expect((await ask('respondent', settings, `DELETE FROM ${table}`))?.rowCount).toBe(0)
  })

  test('takes nothing with the receipt of another table', async ({ db }) => {
    const { settings, receipts } = await aSentAnswer(db, await aPartnership(db))
    const swapped = {
      ...settings,
      receipt_envelope: receipts.words,
      receipt_words: receipts.shared,
      receipt_shared: receipts.envelope,
    }
    for (const table of TABLES)
      expect((await ask('respondent', swapped, `DELETE FROM ${table}`))?.rowCount).toBe(0)
  })

  test('takes the one row that bears the receipt', async ({ db }) => {
    const partnership = await aPartnership(db)
    const [mine] = [await aSentAnswer(db, partnership), await aSentAnswer(db, partnership)]
    const shown = {
      receipt_envelope: mine.receipts.envelope,
      receipt_words: mine.receipts.words,
      receipt_shared: mine.receipts.shared,
    }
    for (const table of TABLES) {
      expect((await ask('respondent', shown, `DELETE FROM ${table}`))?.rowCount).toBe(1)
      const left = await db.owner.query(`SELECT FROM ${table} WHERE partnership_id = $1`, [partnership.id])
      expect(left.rowCount).toBe(1)
    }
  })
})

describe('what has expired', () => {
  test('the jobs login sees when, not whose, and clears it in every partnership', async ({ db }) => {
    const { id, lead } = await aPartnership(db)
    const session = (expires: string) =>
      db.owner.query(`INSERT INTO staff.session VALUES ($1, $2, $3, now(), $4)`, [
        randomBytes(32),
        lead.id,
        id,
        expires,
      ])
    await session('2026-01-01')
    await session('2099-01-01')
    await expect(ask('jobs', {}, 'SELECT member_id FROM staff.session')).rejects.toSatisfy(isDenied)
    const cleared = await ask('jobs', {}, 'DELETE FROM staff.session WHERE expires_at < $1', ['2026-05-01'])
    expect(cleared?.rowCount).toBe(1)
    const left = await db.owner.query('SELECT FROM staff.session WHERE member_id = $1', [lead.id])
    expect(left.rowCount).toBe(1)
  })
})

test('a login without its password does not get in', async ({ db }) => {
  const { default: pg } = await import('pg')
  const url = new URL(db.url)
  const login = async (user: string, password: string) => {
    const client = new pg.Client({
      host: url.hostname,
      port: Number(url.port),
      database: url.pathname.slice(1),
      user,
      password,
    })
    // A connection left in the middle of signing in would keep the database from being dropped for a minute.
    await client.connect().finally(() => client.end())
  }
  await login('clywed_jobs', jobsKeys().logins.jobs)
  await expect(login('clywed_jobs', 'not-the-password-at-all')).rejects.toMatchObject({ code: '28P01' })
})
