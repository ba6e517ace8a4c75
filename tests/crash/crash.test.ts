import { afterAll, beforeAll, expect, test } from 'vitest'
import { Chance } from '../../scripts/seed/chance'
import { findFaults } from './checker'
import { Person, type Watch } from './person'
import { eventually, openPlace, type Place, type Victim } from './place'
import { findBrokenDrafts, readStored, seenBy } from './stored'

/**
 * While ten connections send responses, the web process and PostgreSQL are killed in turn. Ten rounds in `npm test`,
 * a hundred with FULL=1, and a new supervisor for every ten, which waits longer after each death. CRASH_SEED chooses
 * other moments.
 */
const ROUNDS = process.env.FULL === '1' ? 100 : 10
const FOR_ONE_SERVER = 10
const CONNECTIONS = 10
const PEOPLE = 16
const SEED = Number(process.env.CRASH_SEED || 20261122)

/** Seconds until everybody in a round must have a receipt: the web process may wait 16 s before it starts again. */
const PATIENCE = 90

const servers = Array.from({ length: ROUNDS / FOR_ONE_SERVER }, (_, index) => index)
const chance = new Chance(SEED)
const everybody: Person[] = []
/** What no retry mends; and how often somebody had to try again. */
const faults: string[] = []
let cutOff = 0
let place: Place

beforeAll(async () => {
  place = await openPlace()
}, 120_000)
afterAll(() => place?.close(), 90_000)

test.for(servers)(
  'whoever saw a receipt is there exactly once, whatever is killed (server %i)',
  { timeout: FOR_ONE_SERVER * (PATIENCE + 10) * 1000 },
  async server => {
    if (server > 0) await place.restart()
    const links = await place.invite(FOR_ONE_SERVER * PEOPLE)
    cutOff = 0
    place.said.length = 0
    let waiting: Person[] = []
    for (let index = 0; index < FOR_ONE_SERVER; index++) {
      const victim: Victim = index % 2 === 0 ? 'web' : 'postgres'
      const onSending = index % 4 < 2
      const fresh = links.splice(0, PEOPLE)
      waiting = await round({
        victim,
        onSending,
        links: fresh,
        again: waiting,
        last: index === FOR_ONE_SERVER - 1,
      })
    }

    const times = (text: string) => place.said.filter(line => line.includes(text)).length
    await eventually('both came back each time', () => times('PostgreSQL had stopped and runs again') === 5)
    expect(times('The web process ended (SIGKILL)')).toBe(5)
    expect(cutOff, 'nobody noticed anything, so nothing was tried').toBeGreaterThan(FOR_ONE_SERVER)
    const lost = findFaults(everybody.map(seenBy), await readStored(place.databaseUrl))
    const broken = await findBrokenDrafts(place.databaseUrl, everybody)
    expect([...faults, ...lost, ...broken], `CRASH_SEED=${SEED}`).toEqual([])
  },
)

interface Round {
  victim: Victim
  /** strikes shortly after a response was sent off; otherwise after any request */
  onSending: boolean
  links: string[]
  /** those who had put their phones away */
  again: Person[]
  /** nobody puts the phone away */
  last: boolean
}

/** Lets everybody answer, kills once in between, and waits. Returns those who put their phones away. */
async function round({ victim, onSending, links, again, last }: Round): Promise<Person[]> {
  let killed = false
  let over = false
  const after = chance.between(0, onSending ? 20 : 60)
  let left = onSending ? chance.between(1, PEOPLE / 2) : chance.between(20, PEOPLE * 10)
  const strike = () => {
    killed = true
    place.kill(victim)
  }
  const watch: Watch = {
    sends: what => {
      if (onSending && what !== 'response') return
      if (--left === 0) setTimeout(strike, after)
    },
    cutOff: () => cutOff++,
    fault: what => faults.push(what),
    over: () => over,
  }
  const fresh = links.map(
    token => new Person(token, place.line, new Chance(chance.between(1, 2 ** 31)), watch),
  )
  if (!last) for (const person of fresh) if (chance.happens(0.15)) person.putsAwayAfter = chance.between(1, 5)
  everybody.push(...fresh)

  for (const person of again) person.watch = watch
  const queue = [...again, ...fresh]
  let busy = queue.length
  const one = async () => {
    for (let person = queue.shift(); person; person = queue.shift()) {
      await person.go()
      busy--
    }
  }
  const walks = Promise.all(Array.from({ length: CONNECTIONS }, one))
  try {
    const done = eventually('everybody has a receipt', () => busy === 0, PATIENCE * 1000)
    await Promise.all([walks, done])
  } finally {
    over = true
  }
  expect(killed, `${victim} was to be killed in the middle`).toBe(true)
  return fresh.filter(person => person.receipt === null)
}
