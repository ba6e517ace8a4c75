import { CHECK_IN, stages } from '~/core/instrument'
import { type WayAgain, waysAgain } from '~/core/journey/afterwards'
import { dayOf } from '~/core/journey/days'
import { AFTER_MONTHS } from '~/core/journey/timing'
import { closeDueBlocksOf } from '~/steps/close-block'
import { closeJourney } from '~/steps/close-journey'
import { findJourneyView } from '~/steps/find-journey'
import { releaseDueQuotes } from '~/steps/moderation/release-quotes'
import { openJourney } from '~/steps/open-journey'
import { recordAskedAgain } from '~/steps/record-asked-again'
import { replyToShared } from '~/steps/reply-to-shared'
import { sendCheckIn } from '~/steps/send-check-in'
import { answer, signal } from './answer'
import type { CastPartnership } from './cast'
import { Chance } from './chance'
import { Moderators } from './moderate'
import { type Asked, askings, invent, type Story } from './people'
import { workThroughQueue } from './safeguard'
import type { Stage } from './stage'
import { together } from './together'
import { replies } from './words'

const DAY = 86_400_000
/** What was written in the last days is left to be moderated. */
const LEFT_DAYS = 21

/** One invented partnership on its stage. Its seed decides all that happens in it. */
export interface Playing {
  partnership: CastPartnership
  stage: Stage
  seed: number
}

interface Opened {
  journeyId: string
  respondents: string[]
}

/**
 * Plays invented partnerships from one day to another, a few days at a time, through the steps of the product and with
 * the clock of the day: journeys open, people are asked and answer, workers reply, blocks close.
 *
 * seed  of what happens in all of them at once, at night
 */
export async function play(
  all: readonly Playing[],
  { from, to }: { from: Date; to: Date },
  seed: number,
  say: (line: string) => void,
): Promise<void> {
  const nights = new Chance(seed)
  const plays = all.map(playing => playOf(playing, from, to))
  for (let day = from.getTime(); day < to.getTime(); ) {
    const today = new Date(day)
    const until = nextMark(today, to)
    // Nothing is due on other nights: quarters and half-years end with a month.
    if (today.getUTCDate() === 1) {
      if (today.getUTCMonth() % 3 === 0) say(`  … from ${dayOf(today)}`)
      await Promise.all(plays.map(({ closeDue }) => closeDue(today)))
      await releaseDueQuotes({ now: today, randomBytes: nights.bytes })
    }
    await Promise.all(plays.map(({ playDays }) => playDays(today, until)))
    day = until.getTime()
  }
  await Promise.all(plays.map(({ closeDue }) => closeDue(to)))
  for (const { moderators } of plays) await moderators.leaveSomeUndone()
}

/**
 * The next day before which everything has to have happened: a Monday, when queues are worked through, or the first of
 * a month, when blocks close. The days between are played side by side, each thing at its own hour.
 */
function nextMark(today: Date, to: Date): Date {
  let day = today.getTime() + DAY
  while (day < to.getTime() && new Date(day).getUTCDay() !== 1 && new Date(day).getUTCDate() !== 1) day += DAY
  return new Date(Math.min(day, to.getTime()))
}

/** What happens in one of them, some days at a time. */
function playOf(playing: Playing, from: Date, to: Date) {
  const { partnership, stage, seed } = playing
  const chance = new Chance(seed)
  const stories = invent(partnership, from, to, chance)
  const asked = askings(stories, to, chance)
  const opened = new Map<number, Opened>()
  const moderators = new Moderators(partnership, stage)

  const playDays = async (today: Date, until: Date): Promise<void> => {
    const day = today.getTime()
    const isNow = (at: Date) => at >= today && at < until
    if (today.getUTCDay() === 1) {
      await workThroughQueue(partnership, stage, chance, today)
      if (to.getTime() - day > LEFT_DAYS * DAY) await moderators.workThroughWords(today)
    }
    await together(
      [...stories.entries()].filter(([, { opened }]) => isNow(opened)),
      async ([index, story]) => {
        opened.set(index, await begin(playing, story, index))
      },
    )
    await together(
      asked.filter(({ at }) => isNow(at)),
      async one => {
        const story = stories[one.story]
        const journey = opened.get(one.story)
        if (story && journey) await ask(playing, story, journey, one, to)
      },
    )
    await together(
      [...stories.entries()].filter(([, { closed }]) => isNow(closed) && closed < to),
      async ([index, story]) => {
        const journey = opened.get(index)
        if (journey) await close(playing, story, journey, index)
      },
    )
  }
  // A partnership's own chance, so that it makes no difference which of them the gate is done with first.
  const nights = new Chance(seed ^ 0x6e69)
  const closeDue = async (now: Date): Promise<void> => {
    const { faults } = await closeDueBlocksOf(stage.partnershipId, { now, randomBytes: nights.bytes })
    if (faults.length > 0) throw new AggregateError(faults, 'some blocks could not be closed')
  }
  return { playDays, closeDue, moderators }
}

async function begin(playing: Playing, story: Story, index: number): Promise<Opened> {
  const worker = workerOf(playing, story)
  const { reference, opened: now, people } = story
  const serviceId = playing.stage.services[story.service] ?? ''
  const respondents = people.map(({ audience, language }) => ({ audience, language }))
  const randomBytes = chanceFor(playing, index).bytes
  const opened = await openJourney({
    worker,
    reference,
    confirmed: true,
    serviceId,
    respondents,
    now,
    randomBytes,
  })
  if (opened.kind !== 'opened') throw new Error(`${reference}: ${opened.kind}`)
  const view = await findJourneyView({ worker, journeyId: opened.journeyId, now })
  const kept = view?.journey.respondents ?? []
  // Kept in no order of their own: each person takes the first that fits.
  const left = [...kept]
  const ids = people.map(person => {
    const at = left.findIndex(
      ({ audience, language }) => audience === person.audience && language === person.language,
    )
    return left.splice(at, 1)[0]?.id ?? ''
  })
  return { journeyId: opened.journeyId, respondents: ids }
}

/** A worker closes a journey, and of most people writes down whether and how they want to be asked again. */
async function close(playing: Playing, story: Story, { journeyId, respondents }: Opened, index: number) {
  const worker = workerOf(playing, story)
  const now = story.closed
  await closeJourney({ worker, journeyId, now })
  // Chance of its own, so that what else is played stays as it was.
  const chance = new Chance(playing.seed + 7919 * (index + 1))
  const people = respondents.flatMap(respondentId => {
    if (!chance.happens(0.8)) return []
    const way: WayAgain = chance.happens(0.1) ? 'no' : chance.pick(waysAgain.filter(one => one !== 'no'))
    return [{ respondentId, way, months: way === 'no' ? null : chance.pick(AFTER_MONTHS) }]
  })
  await recordAskedAgain({ worker, journeyId, people, now })
}

/** What is sent at a stage: the check-in, at the end the survey with it, and long afterwards a look back. */
const sentAt = (stage: Asked['stage']): string[] => [
  CHECK_IN,
  ...(stage === 'end' ? ['satisfaction'] : []),
  ...(stage === 'after' ? ['looking-back'] : []),
]

/** A worker asks; most people answer within days, a few not at all; some of what is shared is answered. */
async function ask(
  playing: Playing,
  story: Story,
  journey: Opened,
  { story: index, person: at, stage, at: now }: Asked,
  to: Date,
) {
  const person = story.people[at]
  const respondentId = journey.respondents[at]
  if (!person || !respondentId) return
  const { journeyId } = journey
  const worker = workerOf(playing, story)
  for (const [order, instrument] of sentAt(stage).entries()) {
    const own = chanceFor(playing, index, 1 + at, 1 + stages.indexOf(stage), ...(order > 0 ? [order] : []))
    const formKey = `seed-${journeyId}-${at}-${stage}`
    const wish = { worker, journeyId, respondentId, instrument, stage, email: '', formKey, now }
    const sent = await sendCheckIn({ ...wish, channel: 'link', baseUrl: 'http://localhost:3000' })
    // Whoever wants to be left alone is.
    if (sent.kind === 'refused' && sent.why === 'said-no') continue
    if (sent.kind !== 'sent' || !sent.token) throw new Error(`${story.reference}: ${sent.kind}`)
    const answered = new Date(now.getTime() + own.next() * 9 * DAY)
    if (answered >= to || !own.happens(0.78)) continue
    await answer(sent.token, person, own, answered)
    if (own.happens(0.012))
      await signal(sent.token, own.pick(['unsafe', 'contact'] as const), person, answered)
    await reply(worker, journeyId, own, answered)
  }
}

async function reply(
  worker: ReturnType<typeof workerOf>,
  journeyId: string,
  chance: Chance,
  now: Date,
): Promise<void> {
  const view = await findJourneyView({ worker, journeyId, now })
  for (const shared of view?.shared ?? []) {
    if (shared.reply || !chance.happens(0.6)) continue
    const { language } = shared
    await replyToShared({ worker, journeyId, sharedId: shared.id, text: replies[language], language, now })
  }
}

/**
 * Chance of one's own for each thing that happens, so that what happens side by side cannot change it. Every part
 * is stirred in before the next: sums and neighbours of parts must not meet.
 * source  the finaliser of MurmurHash3, Austin Appleby, public domain
 */
function chanceFor({ seed }: Playing, ...what: number[]): Chance {
  let sum = seed
  for (const part of [0, ...what]) {
    sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
    sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
    sum = ((sum ^ (sum >>> 16)) + part) | 0
  }
  return new Chance(sum)
}

function workerOf({ partnership, stage }: Playing, { worker }: Story) {
  return { memberId: stage.members[worker] ?? '', partnershipId: stage.partnershipId, partnership }
}
