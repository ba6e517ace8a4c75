import { afterAll, beforeAll, describe, expect } from 'vitest'
import { type Access, accessTo, rolesFor } from '~/core/staff/access'
import { type Role, roles } from '~/core/staff/roles'
import { deleteSession } from '~/store/sessions'
import { aPartnership, type TestDatabase, type TestPartnership, test } from '../support/database'
import { type Everything, oneOfEverything } from '../support/one-of-everything'
import { sessionFor } from '../support/session'
import { type Answer, addressesOf, type Served, serveWholeApp } from '../support/whole-app'
import { fill, locationOf, poster } from './places'

/**
 * Every address, asked by every role: of its own partnership and of another, signed out, with a session that has ended
 * and with one that was taken away. Exactly the ones that core/staff/access allows pass. And where no guard of the code
 * stands in the way, the database still gives nothing of another partnership.
 */

interface Place {
  partnership: TestPartnership
  has: Everything
  cookies: Record<Role, string>
}

let app: Served
beforeAll(async () => {
  app = await serveWholeApp()
})
afterAll(() => app.close())

let built: Promise<{ ours: Place; theirs: Place }> | undefined
const places = (db: TestDatabase) => {
  built ??= (async () => ({ ours: await aPlace(db, 'ein-lle'), theirs: await aPlace(db, 'lle-arall') }))()
  return built
}

async function aPlace(db: TestDatabase, slug: string): Promise<Place> {
  const partnership = await aPartnership(db, { slug, now: new Date() })
  const has = await oneOfEverything(db, partnership, async memberId => {
    const cookie = memberId ? await sessionFor(partnership.id, memberId) : undefined
    return poster(app, cookie)
  })
  const cookies = {} as Record<Role, string>
  for (const role of roles) cookies[role] = await sessionFor(partnership.id, has.people[role])
  return { partnership, has, cookies }
}

const staffAddresses = addressesOf()
  .map(([path]) => path)
  .map(path => ({ path, access: accessTo(path) as Access }))
  .filter(({ access }) => rolesFor(access) !== null)

/** Sends a form with something in many fields that forms have, so that a door left open would do something. */
const FORM = new URLSearchParams({
  ...{
    intent: 'close',
    act: 'save',
    reason: 'Rheswm',
    reference: 'YJ-1',
    name: 'Enw',
    text: 'Testun',
    language: 'cy',
  },
  ...{
    state: 'done',
    basedOn: '1',
    note: 'Nodyn',
    titleCy: 'T',
    titleEn: 'T',
    nameCy: 'Enw',
    nameEn: 'Name',
  },
  ...{
    reply: 'Ateb',
    matters: 'Nain',
    rating: '1',
    narrative: 'Newydd',
    narrativeLanguage: 'cy',
    label: 'A',
  },
}).toString()

/** Everything that a partnership has in the database, by table; sessions and counters aside. */
async function holdingsOf(db: TestDatabase, { partnership }: Place): Promise<Record<string, string[]>> {
  const { rows: tables } = await db.owner.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
     WHERE column_name = 'partnership_id' AND table_schema NOT IN ('public', 'graphile_worker')
     ORDER BY 1`,
  )
  const held: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (/session|audit|rate_limit/.test(name)) continue
    const { rows } = await db.owner.query(
      `SELECT row_to_json(t)::text AS row FROM ${name} t WHERE partnership_id = $1`,
      [partnership.id],
    )
    held[name] = rows.map(({ row }) => row).sort()
  }
  return held
}

/** Texts and ids that are this partnership's alone. */
function secretsOf(held: Record<string, string[]>, others: Record<string, string[]>): string[] {
  const strings = (of: Record<string, string[]>) => {
    const found = new Set<string>()
    const walk = (value: unknown): void => {
      if (typeof value === 'string' && value.length >= 12) found.add(value)
      else if (value && typeof value === 'object') for (const each of Object.values(value)) walk(each)
    }
    for (const row of Object.values(of).flat()) walk(JSON.parse(row))
    return found
  }
  const elsewhere = strings(others)
  return [...strings(held)].filter(each => !elsewhere.has(each))
}

test('every address says who may open it', () => {
  expect(addressesOf().filter(([path]) => accessTo(path) === null)).toEqual([])
  expect(staffAddresses.length).toBeGreaterThan(90)
})

describe('whoever is not signed in', () => {
  test('is led to signing in from every page of staff, and changes nothing', async ({ db }) => {
    const { ours } = await places(db)
    const before = await holdingsOf(db, ours)
    const gone = await sessionFor(ours.partnership.id, ours.has.people.lead)
    const { webKeys } = await import('~/store/keyring')
    const { sessionHash } = await import('~/core/staff/session')
    await deleteSession(sessionHash(webKeys().session, decodeURIComponent(gone.split('=')[1] ?? '')))
    const expired = await sessionFor(ours.partnership.id, ours.has.people.lead)
    await db.owner.query(
      `UPDATE staff.session SET expires_at = now() - interval '1 minute' WHERE token_hash = $1`,
      [sessionHash(webKeys().session, decodeURIComponent(expired.split('=')[1] ?? ''))],
    )
    const revoked = await sessionFor(ours.partnership.id, ours.has.people.editor)
    await db.owner.query('UPDATE staff.member SET active = false WHERE id = $1', [ours.has.people.editor])
    const wrong: string[] = []
    for (const { path } of staffAddresses) {
      for (const cookie of [undefined, gone, expired, revoked, '__Host-session=made-up']) {
        for (const method of ['GET', 'POST']) {
          const at = fill(path, 'cy', ours.has)
          const answer = await app.ask(at, {
            method,
            ...(cookie ? { cookie } : {}),
            ...(method === 'POST' ? { form: FORM } : {}),
          })
          const signIn = answer.status === 303 && locationOf(answer).startsWith('/cy/sign-in')
          // A moderator's form comes back with what was typed, and says that nobody is signed in.
          const told = answer.status === 401 || answer.status === 405
          if (!signIn && !told) wrong.push(`${method} ${at} ${answer.status} ${locationOf(answer)}`)
        }
      }
    }
    await db.owner.query('UPDATE staff.member SET active = true WHERE id = $1', [ours.has.people.editor])
    expect(wrong).toEqual([])
    expect(await holdingsOf(db, ours)).toEqual(before)
  }, 120_000)
})

/** What came of an address: whether the page let somebody in, refused, knew of nothing, or sent them away. */
const outcomeOf = (answer: Answer): string => {
  if (answer.status === 303) return locationOf(answer).includes('/sign-in') ? 'sign-in' : 'let in'
  if (answer.status === 403) return 'refused'
  if (answer.status === 404) return 'nothing there'
  if (answer.status === 405) return 'no form'
  return answer.status < 500 ? 'let in' : `broken ${answer.status}`
}

/** A page that has nothing to show in this place, though its reader may open it. */
const EMPTY = [
  // No quarter is over yet, nothing was published, and the history has one entry.
  ...['evidence', 'constructs', 'distance'].flatMap(file => [`${file}.csv`, `${file}.xlsx`]),
  ...['aaa/:period/report', 'aaa/:period/report.pdf', ':lang/evaluation/:year/:file'],
  // Only on a phone that was handed over, only of a form on paper, only after it has ended, only in the demonstration.
  ...['/:version/paper', 'instrument.json', 'codebook.csv', '/compare'],
  ...['hand-over', '/receipt', '/afterwards', 'outbox'],
]
const isEmpty = (path: string) => EMPTY.some(end => path.endsWith(end))

describe('whoever is signed in', () => {
  test('opens the pages of their roles and no other, in their own partnership', async ({ db }) => {
    const { ours } = await places(db)
    const wrong: string[] = []
    for (const { path, access } of staffAddresses) {
      const at = fill(path, 'cy', ours.has)
      for (const role of roles) {
        const allowed = rolesFor(access)?.includes(role)
        const got = outcomeOf(await app.ask(at, { cookie: ours.cookies[role] }))
        const right = allowed
          ? got === 'let in' ||
            (got === 'nothing there' && isEmpty(path)) ||
            (got === 'no form' && path.endsWith('/save'))
          : got === 'refused' || (got === 'no form' && path.endsWith('/save'))
        if (!right) wrong.push(`${role}: ${at} ${got}`)
      }
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('writes nothing where the role is not theirs', async ({ db }) => {
    const { ours } = await places(db)
    const before = await holdingsOf(db, ours)
    const wrong: string[] = []
    for (const { path, access } of staffAddresses) {
      const at = fill(path, 'cy', ours.has)
      for (const role of roles.filter(one => !rolesFor(access)?.includes(one))) {
        const got = outcomeOf(await app.ask(at, { cookie: ours.cookies[role], method: 'POST', form: FORM }))
        if (got !== 'refused' && got !== 'no form' && got !== 'nothing there')
          wrong.push(`${role}: ${at} ${got}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await holdingsOf(db, ours)).toEqual(before)
  }, 120_000)
})

/**
 * Somebody who holds every role at once, which the product and its triggers forbid: every guard of every page lets them
 * pass, as if it had been taken out of the code.
 */
async function withoutGuards(db: TestDatabase, { partnership, has }: Place): Promise<string> {
  await db.owner.query('SET session_replication_role = replica')
  await db.owner.query(
    `INSERT INTO staff.member_role (member_id, partnership_id, role)
     SELECT $1, $2, unnest(enum_range(NULL::staff.role)) ON CONFLICT DO NOTHING`,
    [has.people.partner, partnership.id],
  )
  await db.owner.query('UPDATE staff.member SET outside = true WHERE id = $1', [has.people.partner])
  await db.owner.query('SET session_replication_role = DEFAULT')
  return sessionFor(partnership.id, has.people.partner)
}

describe('another partnership', () => {
  const nothingOf = async (db: TestDatabase, cookiesFor: (access: Access) => (string | undefined)[]) => {
    const { ours, theirs } = await places(db)
    const before = await holdingsOf(db, theirs)
    const secrets = secretsOf(before, await holdingsOf(db, ours))
    expect(secrets.length).toBeGreaterThan(100)
    const wrong: string[] = []
    for (const { path, access } of staffAddresses) {
      const at = fill(path, 'en', theirs.has)
      for (const cookie of cookiesFor(access)) {
        for (const method of ['GET', 'POST']) {
          const answer = await app.ask(at, {
            ...(cookie ? { cookie } : {}),
            method,
            ...(method === 'POST' ? { form: FORM } : {}),
          })
          const said = answer.body + answer.headers
          // What was asked for may come back, in the link to the other language.
          const told = secrets.filter(secret => said.includes(secret) && !at.includes(secret))
          // Whoever keeps journeys as well is no moderator, by a rule of their own that no role lifts.
          const shut = answer.status === 403 && access !== 'moderate'
          if (told.length > 0 || shut || answer.status >= 500)
            wrong.push(`${method} ${at} ${answer.status} ${told}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await holdingsOf(db, theirs)).toEqual(before)
  }

  test('is nowhere to be seen and nowhere to be changed by whoever opens its pages at home', async ({
    db,
  }) => {
    const { ours } = await places(db)
    await nothingOf(db, access => (rolesFor(access) ?? []).map(role => ours.cookies[role]))
  }, 240_000)

  test('is kept by the walls of the database alone where no guard stands', async ({ db }) => {
    const { ours } = await places(db)
    const cookie = await withoutGuards(db, ours)
    await nothingOf(db, () => [cookie])
  }, 240_000)
})

test('the same requests in their own partnership do show and change things', async ({ db }) => {
  const { theirs } = await places(db)
  const before = await holdingsOf(db, theirs)
  const secrets = secretsOf(before, await holdingsOf(db, (await places(db)).ours))
  let showing = 0
  for (const { path, access } of staffAddresses) {
    const at = fill(path, 'en', theirs.has)
    for (const role of rolesFor(access) ?? []) {
      const { body } = await app.ask(at, { cookie: theirs.cookies[role] })
      if (secrets.some(secret => body.includes(secret) && !at.includes(secret))) showing += 1
      await app.ask(at, { cookie: theirs.cookies[role], method: 'POST', form: FORM })
    }
  }
  expect(showing).toBeGreaterThan(30)
  const after = await holdingsOf(db, theirs)
  expect(
    Object.keys(after).filter(table => String(after[table]) !== String(before[table])).length,
  ).toBeGreaterThan(4)
}, 120_000)
