import { closePools } from '../app/store/pools'
import { localSettings, type Prepared, supervise } from '../server/run'
import { buildIfNeeded } from './build/if-needed'
import { runHere, say } from './run-here'
import { seedDemo, signIns } from './seed/seed'
import { useRings } from './seed/stage'

/** `npm run demo`: everything on this machine, with two invented partnerships and a year of invented answers. */
runHere(async onGivenUp => {
  const settings = localSettings()
  say('Building, unless that is done …')
  // In a process of its own, so beside the inventing, which needs no build.
  const built = buildIfNeeded()
  built.catch(() => {})
  say('Starting PostgreSQL and bringing the database up to date …')
  const prepare = async (place: Prepared) => {
    await Promise.all([inventPeople(place), built])
  }
  const env = { DEMO: '1', LOG_LEVEL: process.env.LOG_LEVEL || 'warn' }
  const all = await supervise({ settings, from: 'built', env, prepare, say, onGivenUp })
  sayWhoCanSignIn()
  say(`\nClywed: http://localhost:${all.port}/   (Ctrl-C ends it; everything is kept in ${settings.dataDir})`)
  return all
})

async function inventPeople(place: Prepared): Promise<void> {
  useRings(place)
  // Check-ins are sent only where safeguarding leads can be told by e-mail: here, in the outbox.
  process.env.DEMO = '1'
  say('Inventing two partnerships and their year, once …')
  if (!(await seedDemo(new Date(), say))) say('They are there already.')
  await closePools()
}

function sayWhoCanSignIn(): void {
  const { password, people } = signIns()
  say(`\nWho can sign in, each with the password ${password}:`)
  const partnerships = [...new Set(people.map(each => each.partnership))]
  for (const partnership of partnerships) {
    say(`\n  ${partnership}`)
    for (const { email, name, roles } of people.filter(each => each.partnership === partnership)) {
      say(`    ${email.padEnd(34)} ${name}, ${roles.join(' and ').replaceAll('_', ' ')}`)
    }
  }
}
