import type { Area, ScoredStage, Voice } from '~/core/distance/types'
import { changeGoal } from '~/steps/distance/change-goal'
import { chooseGoal, putDifferently } from '~/steps/distance/choose-goal'
import { scoreGoals } from '~/steps/distance/score-goals'
import { writeWhatMatters } from '~/steps/distance/write-what-matters'
import { listDueAndJourneys } from '~/steps/list-due'
import type { CastPartnership } from './cast'
import { Chance } from './chance'
import { type Family, families } from './families'
import type { Stage } from './stage'

const DAY = 86_400_000
/** Weeks after opening at which an invented family sits down with its worker. */
export const WEEKS: Readonly<Record<ScoredStage, number>> = { beginning: 1, midpoint: 7, end: 11 }

/**
 * A few invented families say what matters, choose goals and give numbers together with their workers, through the
 * steps of the product and with the clock of the day on which they would have.
 *
 * now      nothing happens after it
 * returns  the ids of their journeys
 */
export async function goTogether(partnership: CastPartnership, stage: Stage, now: Date, seed: number) {
  const taken = new Set<string>()
  const chance = new Chance(seed)
  for (const [at, member] of partnership.members.entries()) {
    if (!member.roles.includes('worker')) continue
    const worker = { memberId: stage.members[at] ?? '', partnershipId: stage.partnershipId }
    const { journeys } = await listDueAndJourneys({ worker, search: '', now })
    const old = (openedOn: string, weeks: number) => now.getTime() - Date.parse(openedOn) > weeks * 7 * DAY
    const [open, closed] = [
      journeys.filter(({ closedOn, openedOn }) => closedOn === null && old(openedOn, WEEKS.midpoint + 1)),
      journeys.filter(({ closedOn, openedOn }) => closedOn !== null && old(openedOn, WEEKS.end + 1)),
    ]
    for (const journey of [...open.slice(0, 3), ...closed.slice(0, 2)]) {
      const respondent = journey.respondents.find(({ audience }) => audience !== 'parent_carer')
      if (!respondent) continue
      taken.add(journey.id)
      const family = chance.pick(families[respondent.language])
      const stages: ScoredStage[] =
        journey.closedOn === null ? ['beginning', 'midpoint'] : ['beginning', 'midpoint', 'end']
      const withParent = journey.respondents.length > 1 || chance.happens(0.5)
      await playFamily({
        worker,
        journeyId: journey.id,
        respondentId: respondent.id,
        opened: new Date(`${journey.openedOn}T15:00:00Z`),
        family,
        stages,
        voices: withParent ? ['person', 'parent_carer', 'worker'] : ['person', 'worker'],
        chance,
      })
    }
  }
  return taken
}

interface Playing {
  worker: { memberId: string; partnershipId: string }
  journeyId: string
  respondentId: string
  opened: Date
  family: Family
  stages: readonly ScoredStage[]
  voices: readonly Voice[]
  chance: Chance
}

/** A goal and what the young person gives it at the three stages. */
interface Going {
  goalId: string
  way: readonly number[]
  note: string
}

async function playFamily(playing: Playing): Promise<void> {
  const { worker, journeyId, respondentId, opened, family, stages, chance } = playing
  const { language } = family
  const at = (stage: ScoredStage) => new Date(opened.getTime() + WEEKS[stage] * 7 * DAY)
  const where = { worker, journeyId }
  const first = at('beginning')
  await writeWhatMatters({ ...where, respondentId, written: { ...family.matters, language }, now: first })
  const choose = async (goal: { area: Area; text: string }) => {
    const formKey = Buffer.from(chance.bytes(16)).toString('base64url')
    const put = { ...goal, zero: '', ten: '', language, formKey }
    const chosen = await chooseGoal({ ...where, respondentId, goal: put, now: first })
    if (chosen.kind !== 'chosen') throw new Error(chosen.kind)
    return chosen.goalId
  }
  const goals: Going[] = []
  for (const { area, text, way, note } of family.goals) {
    goals.push({ goalId: await choose({ area, text }), way, note })
  }
  for (const stage of stages) {
    await giveNumbers(playing, goals, stage, at(stage))
    if (stage !== 'midpoint') continue
    // The second goal turns into another one, which goes on from there.
    const [, second] = goals
    if (second) goals[1] = await changeOne(playing, second.goalId, at(stage))
  }
  if (stages.includes('end')) {
    const end = at('end')
    const on = end.toISOString().slice(0, 10)
    const reached = { state: 'reached' as const, reason: family.reached, language, on }
    await changeGoal({ ...where, goalId: goals[0]?.goalId ?? '', ...reached, now: end })
  }
}

/** Each voice by itself: the worker sees a little more caution, the parent a little less of it. */
async function giveNumbers(
  { worker, journeyId, respondentId, stages, voices, family, chance }: Playing,
  goals: readonly Going[],
  stage: ScoredStage,
  now: Date,
): Promise<void> {
  const step = stage === 'beginning' ? 0 : stage === 'midpoint' ? 1 : 2
  for (const voice of voices) {
    const shift = voice === 'person' ? 0 : voice === 'worker' ? -chance.between(0, 3) : chance.between(-1, 1)
    const scores = goals.map(({ goalId, way, note }) => ({
      goalId,
      score: Math.min(10, Math.max(0, (way[step] ?? 0) + shift)),
      note: voice === 'person' && stage === stages.at(-1) ? note : '',
    }))
    const { language } = family
    const kept = await scoreGoals({ worker, journeyId, respondentId, stage, voice, scores, language, now })
    if (kept.kind !== 'saved') throw new Error(kept.kind)
  }
}

/** The second goal of a family turns out to be another one. */
async function changeOne(
  { worker, journeyId, respondentId, family, chance }: Playing,
  goalId: string,
  now: Date,
): Promise<Going> {
  const { language, instead } = family
  const formKey = Buffer.from(chance.bytes(16)).toString('base64url')
  const goal = { area: instead.area, text: instead.text, zero: '', ten: '', language, formKey }
  const on = now.toISOString().slice(0, 10)
  const put = await putDifferently({ worker, journeyId, goalId, goal, reason: instead.why, on, now })
  if (put.kind !== 'chosen') throw new Error(put.kind)
  const scores = [{ goalId: put.goalId, score: instead.from, note: '' }]
  const given = { worker, journeyId, respondentId, stage: 'beginning', voice: 'person', scores } as const
  await scoreGoals({ ...given, language, now })
  return { goalId: put.goalId, way: [instead.from, instead.from, instead.to], note: '' }
}
