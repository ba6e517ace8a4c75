import { next, periodOf } from '~/core/anonymise/calendar'
import { DISTANCE } from '~/core/anonymise/distance'
import type { ScoredStage } from '~/core/distance/types'
import { dayOf } from '~/core/journey/days'
import { closeDueBlocks } from '~/steps/close-block'
import { chooseGoal } from '~/steps/distance/choose-goal'
import { scoreGoals } from '~/steps/distance/score-goals'
import { listDueAndJourneys } from '~/steps/list-due'
import { openBlock } from '~/steps/open-block'
import type { CastPartnership } from './cast'
import { Chance } from './chance'
import { WEEKS } from './distance'
import { families } from './families'
import type { Stage } from './stage'

const WEEK = 7 * 86_400_000
/** How many of a worker's journeys have goals and numbers, besides the few whose whole story is told. */
const EACH = 24

/**
 * In a large invented partnership many more people give numbers for a goal or two, so that there is something to
 * release; not all of them twice, and not all of them get further.
 *
 * taken  journeys whose story is told already
 * from   when the partnership began
 * now    nothing happens after it
 */
export async function travel(
  partnership: CastPartnership,
  stage: Stage,
  taken: ReadonlySet<string>,
  from: Date,
  now: Date,
  seed: number,
): Promise<void> {
  const chance = new Chance(seed)
  await Promise.all(
    partnership.members.map(async (member, at) => {
      if (!member.roles.includes('worker')) return
      const own = new Chance(seed + 1 + at)
      const worker = { memberId: stage.members[at] ?? '', partnershipId: stage.partnershipId }
      const { journeys } = await listDueAndJourneys({ worker, search: '', now })
      const free = journeys
        .filter(
          ({ id, openedOn }) =>
            !taken.has(id) && Date.parse(openedOn) + WEEKS.midpoint * WEEK < now.getTime(),
        )
        .sort((a, b) => (a.reference < b.reference ? -1 : 1))
      const every = Math.max(1, Math.floor(free.length / EACH))
      for (const journey of free.filter((_, index) => index % every === 0)) {
        const respondent = own.happens(0.15) ? journey.respondents.at(-1) : journey.respondents[0]
        if (!respondent) continue
        const going = { worker, journeyId: journey.id, respondentId: respondent.id }
        await goSomeWay(going, new Date(`${journey.openedOn}T15:00:00Z`), respondent.language, own, now)
      }
    }),
  )
  await closeQuarters(stage.partnershipId, from, now, chance)
}

type Going = Pick<Parameters<typeof scoreGoals>[0], 'worker' | 'journeyId' | 'respondentId'>

/** One or two goals, numbers at the beginning, and at the stages that somebody is still there. */
async function goSomeWay(going: Going, opened: Date, language: 'cy' | 'en', chance: Chance, now: Date) {
  const at = (when: ScoredStage) => new Date(opened.getTime() + WEEKS[when] * WEEK)
  const wanted = chance.pick(families[language]).goals.slice(0, chance.between(1, 2))
  const goals: { goalId: string; from: number; step: number }[] = []
  for (const { area, text } of wanted) {
    const formKey = Buffer.from(chance.bytes(16)).toString('base64url')
    const goal = { area, text, zero: '', ten: '', language, formKey }
    const chosen = await chooseGoal({ ...going, goal, now: at('beginning') })
    if (chosen.kind !== 'chosen') throw new Error(chosen.kind)
    const step = chance.happens(0.6) ? chance.between(1, 2) : chance.happens(0.5) ? 0 : -1
    goals.push({ goalId: chosen.goalId, from: chance.between(2, 5), step })
  }
  const give = (stage: ScoredStage, times: number) =>
    scoreGoals({
      ...going,
      stage,
      voice: 'person',
      scores: goals.map(({ goalId, from, step }) => ({ goalId, score: from + times * step, note: '' })),
      language,
      now: at(stage),
    })
  await give('beginning', 0)
  if (chance.happens(0.9)) await give('midpoint', 1)
  if (chance.happens(0.7) && at('end') < now) await give('end', 2)
}

/** The quarters since the beginning close one after another, as the nights would have closed them. */
async function closeQuarters(
  partnership: string,
  from: Date,
  now: Date,
  { bytes: randomBytes }: Chance,
): Promise<void> {
  await openBlock({ partnership, instrument: DISTANCE, now: from, randomBytes })
  for (let quarter = periodOf('quarter', dayOf(from)); quarter.to <= dayOf(now); quarter = next(quarter))
    await closeDueBlocks({ now: new Date(`${quarter.to}T02:10:00Z`), randomBytes })
}
