import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { openJourney } from '~/steps/open-journey'
import { sendCheckIn } from '~/steps/send-check-in'
import { findJourney } from '~/store/journey'
import { closePools, inPartnership } from '~/store/pools'
import { readSettings } from '~/web/env'
import { build } from '../scripts/build/build'
import { cast } from '../scripts/seed/cast'
import { Chance } from '../scripts/seed/chance'
import { putOnStage, useRings } from '../scripts/seed/stage'
import { temporaryFolder } from '../server/postgres'
import { supervise } from '../server/run'

/** A real server with its own real PostgreSQL, fsync on, in a folder of its own that goes afterwards. */
export interface Rig {
  /** the web process of a production build */
  web: Program
  /** the database as its owner */
  databaseUrl: string
  partnershipId: string
  /** somebody who may write questionnaires, with the demonstration's password */
  administrator: { memberId: string; email: string }
  /** a partnership lead, with the same password */
  lead: { memberId: string; email: string }
  /** ids of its services */
  services: readonly string[]
  /** fresh invitations; each can be answered once */
  invite(count: number): Promise<string[]>
  /** another program on the same machine, stopped with the rig */
  start(file: string, more?: Record<string, string>): Promise<Program>
  close(): Promise<void>
}

export interface Program {
  url: string
  /** resident memory now and at its highest, in megabytes */
  memory(): { now: number; highest: number }
}

/** Builds the app, starts PostgreSQL, the web and the jobs process, and invents one partnership. */
export async function openRig(): Promise<Rig> {
  await build()
  const dataDir = temporaryFolder('bench')
  const env = {
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DATA_DIR: dataDir,
    // Check-ins are sent only where leads can be told; the demonstration's outbox takes what the jobs process mails.
    DEMO: '1',
  } as const
  const settings = readSettings(env)
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const all = await supervise({ settings, from: 'built', env, say, prepare: async place => useRings(place) })
  process.env.DEMO = '1'
  const now = new Date()
  const [partnership] = cast
  if (!partnership) throw new Error('nobody to invent')
  const { partnershipId, services, members } = await putOnStage(partnership, now, new Chance(7))
  const worker = { memberId: members[0] ?? '', partnershipId, partnership }
  const others: ChildProcess[] = []
  const someone = (role: string) => {
    const at = partnership.members.findIndex(({ roles }) => roles.some(held => held === role))
    return { memberId: members[at] ?? '', email: partnership.members[at]?.email ?? '' }
  }
  return {
    web: { url: `http://127.0.0.1:${all.port}`, memory: () => memoryOf(all.web.pid()) },
    databaseUrl: all.databaseUrl,
    partnershipId,
    administrator: someone('administrator'),
    lead: someone('lead'),
    services,
    invite: count => inviteMany(count, worker, services[0] ?? ''),
    start: (file, more) => startProgram(file, { ...process.env, ...more, NODE_ENV: 'production' }, others),
    close: async () => {
      for (const child of others) child.kill('SIGTERM')
      await closePools()
      await all.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Worker = Parameters<typeof sendCheckIn>[0]['worker']

/** Ten respondents a journey, one invitation each. */
async function inviteMany(count: number, worker: Worker, serviceId: string): Promise<string[]> {
  const tokens: string[] = []
  while (tokens.length < count) {
    const respondents = Array.from({ length: Math.min(10, count - tokens.length) }, () => ({
      audience: 'young_person' as const,
      language: 'cy' as const,
    }))
    const reference = `BENCH-${randomUUID()}`
    const now = new Date()
    const opened = await openJourney({
      worker,
      reference,
      confirmed: true,
      serviceId,
      respondents,
      now,
      randomBytes,
    })
    if (opened.kind !== 'opened') throw new Error(`No journey for the bench: ${opened.kind}`)
    tokens.push(...(await inviteJourney(worker, opened.journeyId, now)))
  }
  return tokens
}

async function inviteJourney(worker: Worker, journeyId: string, now: Date): Promise<string[]> {
  const journey = await inPartnership('worker', worker.partnershipId, tx =>
    findJourney(tx, worker.memberId, journeyId),
  )
  const tokens: string[] = []
  for (const { id } of journey?.respondents ?? []) {
    const sent = await sendCheckIn({
      worker,
      journeyId,
      respondentId: id,
      instrument: 'check-in',
      stage: 'midpoint',
      channel: 'link',
      email: '',
      formKey: randomUUID(),
      baseUrl: 'http://localhost',
      now,
    })
    if (sent.kind !== 'sent' || !sent.token) throw new Error(`No invitation for the bench: ${sent.kind}`)
    tokens.push(sent.token)
  }
  return tokens
}

/** Starts a program that tells its port by an IPC message `{ kind: 'ready', port }`. */
function startProgram(file: string, env: NodeJS.ProcessEnv, started: ChildProcess[]): Promise<Program> {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  started.push(child)
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${file} ended with ${code} before it was ready`)))
    child.on('message', ({ kind, port }: { kind?: string; port?: number }) => {
      if (kind === 'ready') resolve({ url: `http://127.0.0.1:${port}`, memory: () => memoryOf(child.pid) })
    })
  })
}

/** source  proc(5), VmRSS and VmHWM of /proc/<pid>/status, in kB */
function memoryOf(pid: number | undefined): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: field('VmRSS'), highest: field('VmHWM') }
}
