import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { periodOf, periodsBetween } from '~/core/anonymise/calendar'
import { freeze } from '~/core/anonymise/freeze'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Grain } from '~/core/anonymise/release'
import { toRelease } from '~/core/anonymise/to-release'
import { collaboration, components } from '~/core/assessment/components'
import { dayOf } from '~/core/journey/days'
import { aYear } from '../tests/attack/a-year'
import { measured } from '../tests/core/anonymise/people'
import { median, signIn } from './pages'
import type { Rig } from './rig'

const PARTNERSHIPS = 22
/** Quarters, each with its releases and with a saved record of every component. */
const PERIODS = 20
const RESPONSES = [1_000, 100_000] as const

/**
 * What a partnership lead waits for: the server's time for each page, one after the other. First as more responses are
 * stored, since the pages are made of releases and must not notice; then as more partnerships with more periods stand
 * in the same tables.
 */
export async function* measureLead(rig: Rig): AsyncGenerator<object> {
  const owner = new pg.Client({ connectionString: rig.databaseUrl })
  await owner.connect()
  try {
    const cookie = await signIn(rig, rig.lead.email)
    const quarters = lastQuarters(PERIODS)
    await releaseQuarters(owner, rig, quarters.slice(-4))
    await saveRecords(owner, rig.partnershipId, rig.lead.memberId, quarters.slice(-4))
    await savePlans(owner, rig.partnershipId, rig.lead.memberId, quarters.slice(-4))
    yield* await asResponsesGrow(owner, rig, cookie)

    const before = await timesOf(rig, cookie)
    await releaseQuarters(owner, rig, quarters.slice(0, -4))
    await saveRecords(owner, rig.partnershipId, rig.lead.memberId, quarters.slice(0, -4))
    await savePlans(owner, rig.partnershipId, rig.lead.memberId, quarters.slice(0, -4))
    for (let other = 1; other < PARTNERSHIPS; other++) {
      const id = await anotherPartnership(owner, other)
      await saveRecords(owner, id, rig.lead.memberId, quarters)
      await savePlans(owner, id, rig.lead.memberId, quarters)
    }
    await owner.query('ANALYZE')
    const after = await timesOf(rig, cookie)
    for (const page of Object.keys(pages)) {
      const [small, large] = [before.get(page) ?? 0, after.get(page) ?? 0]
      yield {
        bench: 'lead',
        page,
        small: { partnerships: 1, components: components.length, periods: 4, medianMs: round(small) },
        large: {
          partnerships: PARTNERSHIPS,
          components: components.length,
          periods: PERIODS,
          medianMs: round(large),
        },
        ratio: round(large / small),
      }
    }
  } finally {
    await owner.end()
  }
}

const of = (component: string, page = '') => `/cy/assessment/${component}${page}`

/** Every page of a lead that reads what grows. */
const pages: Readonly<Record<string, string>> = {
  'all twelve': '/cy/assessment',
  'with releases': of(collaboration),
  'without releases': of('clarity'),
  record: of(collaboration, '/record'),
  history: of(collaboration, '/history'),
  agencies: of(collaboration, '/agencies'),
  plan: of(collaboration, '/plan'),
  'whole plan': '/cy/assessment/plan',
  'component as a report': of(collaboration, '/report'),
  changes: '/cy/assessment/changes',
  trends: '/cy/assessment/trends',
  reports: '/cy/assessment/reports',
  'sign-off': '/cy/assessment/sign-off',
  'year as a report': '/cy/assessment/reports/self-assessment',
}

async function asResponsesGrow(owner: pg.Client, rig: Rig, cookie: string) {
  const page = pages['with releases'] ?? ''
  const times: number[] = []
  let stored = 0
  for (const responses of RESPONSES) {
    await storeResponses(owner, rig, responses - stored)
    stored = responses
    await owner.query('ANALYZE')
    times.push(await median(rig.web.url + page, cookie))
  }
  const [few = 1, many = 1] = times
  return [
    {
      bench: 'lead',
      page: 'with releases',
      responses: RESPONSES,
      medianMs: [round(few), round(many)],
      ratio: Math.round((many / few) * 100) / 100,
    },
  ]
}

async function timesOf(rig: Rig, cookie: string) {
  const times = new Map<string, number>()
  for (const [page, path] of Object.entries(pages)) times.set(page, await median(rig.web.url + path, cookie))
  return times
}

/** The last so many whole quarters before today, oldest first. */
function lastQuarters(count: number) {
  const today = dayOf(new Date())
  const { from: until } = periodOf('quarter', today)
  return periodsBetween('quarter', `${Number(until.slice(0, 4)) - 7}-04-01`, until).slice(-count)
}

/** Each quarter's release of 300 people a year, and the half-years and years that the quarters make whole. */
async function releaseQuarters(
  owner: pg.Client,
  rig: Rig,
  quarters: readonly { from: string; to: string }[],
) {
  const services = rig.services.map((id, at) => ({ id, workers: [1, 2, 3].map(worker => `${at} ${worker}`) }))
  const first = quarters[0]?.from ?? ''
  const last = quarters.at(-1)?.to ?? ''
  const grains: Grain[] = ['quarter', 'half-year', 'year']
  const periods = grains.flatMap(grain =>
    periodsBetween(grain, first, last).filter(({ from, to }) => from >= first && to <= last),
  )
  for (const { grain, from, to } of periods) {
    const rows = aYear(300, Number(from.replaceAll('-', ''))).map(row => ({
      ...row,
      block: 'one',
      service: services[row.service === 'a' ? 0 : 1]?.id ?? '',
    }))
    const context = {
      ...{ partnership: rig.partnershipId, measured, grain, from, to, blocks: ['one'], services },
      earlier: [],
    }
    const { body, contentHash } = freeze(toRelease(rows, context, releasePolicy))
    await owner.query(
      `INSERT INTO release.release (id, partnership_id, instrument, grain, period_from, period_to, released_on, body, content_hash)
       VALUES ($1, $2, 'check-in', $3, $4, $5, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [randomUUID(), rig.partnershipId, grain, from, to, body, Buffer.from(contentHash)],
    )
  }
}

/** A saved record of every component for every quarter, as a partnership that saves four times a year leaves them. */
async function saveRecords(
  owner: pg.Client,
  partnershipId: string,
  savedBy: string,
  quarters: readonly { from: string }[],
) {
  for (const { key } of components) {
    for (const { from } of quarters) {
      await owner.query(
        `INSERT INTO assessment.component_record (id, partnership_id, component, period_from, revision, rating, progress_stage,
           narrative, narrative_language, lead_name, saved_by, saved_at)
         SELECT gen_random_uuid(), $1, $2, $3, 1 + COALESCE(max(revision), 0), 1 + (random() * 3)::int, 1 + (random() * 3)::int,
           repeat('Mae pobl yn dweud bod rhywun yn gwrando. ', 20), 'cy', 'Pennaeth y gwasanaeth', $4, $5::date
         FROM assessment.component_record WHERE partnership_id = $1 AND component = $2 AND period_from = $3`,
        [partnershipId, key, periodOf('year', from).from, savedBy, from],
      )
    }
  }
}

/** Five things heard and five actions for every quarter. */
async function savePlans(
  owner: pg.Client,
  partnershipId: string,
  savedBy: string,
  quarters: readonly { from: string }[],
) {
  for (const { from } of quarters) {
    await owner.query(
      `INSERT INTO assessment.change (id, change_id, partnership_id, revision, heard_cy, heard_en, heard_on, source, state,
         decided_cy, decided_en, lead, decided_on, published, saved_by, saved_at)
       SELECT gen_random_uuid(), gen_random_uuid(), $1, 1, 'Mae’r bws yn hwyr', 'The bus is late', $2::date, 'forum', 'doing',
         'Rydyn ni’n cwrdd yn nes', 'We meet nearer', 'Y tîm', $2::date, true, $3, $2::date FROM generate_series(1, 5)`,
      [partnershipId, from, savedBy],
    )
    await owner.query(
      `INSERT INTO assessment.action (id, partnership_id, action_id, revision, component, kind, horizon, what, who, language, by_when,
         state, review_on, note, note_language, saved_by, saved_at)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), 1, $4, 'improve', 'strategic', 'Un llwybr i bawb', 'Y bwrdd', 'cy',
         $2::date + 300, 'finished', NULL, '', 'cy', $3, $2::date FROM generate_series(1, 5)`,
      [partnershipId, from, savedBy, collaboration],
    )
  }
}

async function anotherPartnership(owner: pg.Client, number: number): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `INSERT INTO staff.partnership (id, slug, name_cy, name_en, invented) VALUES ($1, $2, $3, $3, true)`,
    [id, `bench-${number}`, `Bench ${number}`],
  )
  return id
}

/** Rows of the room, as closed blocks leave them, in a block of their own. */
async function storeResponses(owner: pg.Client, rig: Rig, count: number) {
  const block = randomUUID()
  await owner.query(
    `INSERT INTO release.block (id, partnership_id, instrument, public_key, opens_on, closes_on, closed_on)
     VALUES ($1, $2, 'check-in', '\\x00', '2026-04-01', '2026-07-01', '2026-07-01')`,
    [block, rig.partnershipId],
  )
  await owner.query(
    `INSERT INTO room.response (id, partnership_id, block_id, person, receipt_hash, instrument, version, stage, round, audience,
       language, service_id, answers, shared)
     SELECT gen_random_uuid(), $1, $2::uuid, decode(md5('person' || n % 40000), 'hex'), decode(md5($2::uuid::text || n), 'hex'), 'check-in', 1, 'midpoint', 1,
       'young-person', CASE WHEN n % 4 = 0 THEN 'cy' ELSE 'en' END::staff.language, $3,
       '{"listened":"agree","respected":"agree","understood":"disagree","supported":"agree"}', n % 3 = 0
     FROM generate_series(1, $4::int) AS n`,
    [rig.partnershipId, block, rig.services[0], count],
  )
}

const round = (value: number) => Math.round(value * 10) / 10
