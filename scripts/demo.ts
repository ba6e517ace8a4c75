import { existsSync } from 'node:fs'
import { EmbeddedProblem } from '../server/postgres'
import { localSettings, type Prepared, supervise } from '../server/run'
import { whenAskedToStop } from '../server/stopping'
import { buildIfNeeded } from './build/build'

interface SignIn {
  name: string
  email: string
  password: string
  what: string
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm run demo`: everything on this machine, with two invented partnerships and a year of invented answers. */
async function main(): Promise<void> {
  const settings = localSettings()
  await buildIfNeeded()
  say('Starting PostgreSQL and bringing the database up to date …')
  let whoCanSignIn: SignIn[] = []
  const all = await supervise({
    settings,
    from: 'built',
    env: { DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL || 'warn' },
    prepare: async place => {
      whoCanSignIn = await seed(place)
    },
    say,
    onGivenUp: () => process.kill(process.pid, 'SIGTERM'),
  })
  whenAskedToStop(all.stop, 75_000)
  say('\nWho can sign in:')
  for (const { name, email, password, what } of whoCanSignIn) say(`  ${email}  ${password}  (${name}, ${what})`)
  say(`\nClywed: http://localhost:${all.port}/   (Ctrl-C ends it; data is in ${settings.dataDir})`)
}

async function seed(place: Prepared): Promise<SignIn[]> {
  // Written beside this file; a checkout without it still has the app itself.
  const file = new URL('./seed.ts', import.meta.url)
  if (!existsSync(file)) {
    say('There is no demo data in this checkout (scripts/seed.ts), so nobody can sign in.')
    return []
  }
  const { seedDemo } = (await import(file.href)) as { seedDemo(place: Prepared & { say: typeof say }): Promise<SignIn[]> }
  return seedDemo({ ...place, say })
}

main().catch(error => {
  const kind = error instanceof EmbeddedProblem ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\n${kind}\n`)
  process.exit(1)
})
