import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Crowd, Report, Step } from './load'
import { buildMinimal } from './minimal/build'
import type { Rig } from './rig'

const CONNECTIONS = 10
/** The compiler of a server that has just started is still at work for some thousand requests. */
const WARM_UP = 300
const COUNTED = 600

/**
 * Complete responses a second: from the link to the receipt, eight questions, one a page, each kept before the
 * next is shown. Beside it a minimal Remix page without client scripts that does as many requests and inserts on the
 * same database.
 */
export async function measureThroughput(rig: Rig): Promise<object[]> {
  const tokens = await rig.invite(WARM_UP + COUNTED)
  const walks = tokens.map(answering)
  await run({ url: rig.web.url, connections: CONNECTIONS, walks: walks.slice(0, WARM_UP) })
  const ours = await run({ url: rig.web.url, connections: CONNECTIONS, walks: walks.slice(WARM_UP) })
  const memory = rig.web.memory()

  const plain = await measureMinimal(rig, Math.round(ours.requests / Math.max(1, ours.walks)))
  const [a, b] = [ours.walks / ours.seconds, plain.walks / plain.seconds]
  return [
    {
      bench: 'responses',
      connections: CONNECTIONS,
      perSecond: round(a),
      wanted: 'at least 30',
      failed: ours.failed,
      requestsEach: round(ours.requests / Math.max(1, ours.walks)),
      medianMs: ours.median,
      minimalRemixPerSecond: round(b),
      ratio: round(a / b),
    },
    { bench: 'memory', process: 'web', megabytes: memory.now, highest: memory.highest, wanted: 'under 250' },
  ]
}

/** One person's way: the first screen, eight answers, the check, who sees it, the receipt. */
export function answering(token: string): Step[] {
  const question = (item: string, answer: string): Step => ({
    method: 'POST',
    path: `/cy/answer/${token}/q/${item}`,
    form: { answer, intent: 'continue' },
  })
  return [
    { method: 'GET', path: `/c/${token}` },
    { method: 'POST', path: `/c/${token}`, form: {} },
    question('listened', 'agree'),
    question('respected', 'strongly-agree'),
    question('understood', 'agree'),
    question('supported', 'disagree'),
    question('how-helped', 'listening'),
    question('helped', 'Mae fy ngweithiwr yn gwrando heb farnu.'),
    question('changed', 'same'),
    question('different', 'Llai o newid gweithwyr.'),
    { method: 'GET', path: `/cy/answer/${token}/share` },
    { method: 'POST', path: `/cy/answer/${token}/share`, form: { sees: 'together' } },
  ]
}

/** As many requests, half of them inserting a row, through a Remix page of a dozen lines. */
async function measureMinimal(rig: Rig, requests: number): Promise<Report> {
  const file = await buildMinimal()
  const client = new pg.Client({ connectionString: rig.databaseUrl })
  await client.connect()
  try {
    await client.query('CREATE TABLE public.minimal (id bigserial PRIMARY KEY, answer text)')
    const minimal = await rig.start(file, { MINIMAL_DATABASE_URL: rig.databaseUrl })
    // A POST is answered with a redirect that the crowd follows: two requests and one insert.
    const walk: Step[] = Array.from({ length: Math.round(requests / 2) }, () => ({
      method: 'POST',
      path: '/?index',
      form: { answer: 'agree' },
    }))
    const walks = (count: number) => Array.from({ length: count }, () => walk)
    await run({ url: minimal.url, connections: CONNECTIONS, walks: walks(WARM_UP) })
    return await run({ url: minimal.url, connections: CONNECTIONS, walks: walks(COUNTED) })
  } finally {
    await client.end()
  }
}

async function run(crowd: Crowd): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'clywed-crowd-'))
  const file = join(folder, 'crowd.json')
  await writeFile(file, JSON.stringify(crowd))
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'bench/crowd.ts',
    file,
  ])
  if (stderr) process.stderr.write(stderr)
  await rm(folder, { recursive: true })
  return JSON.parse(stdout) as Report
}

const round = (value: number) => Math.round(value * 100) / 100
