import { periodOf, previous } from '~/core/anonymise/calendar'
import { dayOf } from '~/core/journey/days'
import { rawPool } from '~/store/pools'
import { listPartnershipIds } from '~/store/publisher'
import { giveRatings, signLastYear } from './agencies'
import { assess } from './assess'
import { type CastMember, cast, DEMO_PASSWORD } from './cast'
import { Chance } from './chance'
import { goTogether } from './distance'
import { planAhead } from './plan'
import { type Playing, play } from './play'
import { writeQuestionnaires } from './questionnaires'
import { reportToBoard } from './reports'
import { putOnStage } from './stage'
import { travel } from './travel'

/** Any number: with the same one the demonstration comes out the same. */
const SEED = 20240812

export interface SignIn extends Pick<CastMember, 'email' | 'name' | 'roles'> {
  partnership: string
}

/** Who can sign in to the demonstration, and with which password. */
export const signIns = (): { password: string; people: SignIn[] } => ({
  password: DEMO_PASSWORD,
  people: cast.flatMap(({ nameEn, members }) =>
    members.map(({ email, name, roles }) => ({ partnership: nameEn, email, name, roles })),
  ),
})

/**
 * Makes the demonstration, once: two invented partnerships and what they did since the beginning of the last
 * whole year, through the steps of the product, with a fixed seed and a clock of its own.
 *
 * now      when it is watched
 * returns  false when it was there already
 */
export async function seedDemo(now: Date, say: (line: string) => void): Promise<boolean> {
  if ((await listPartnershipIds()).length > 0) return false
  const thisYear = periodOf('year', dayOf(now))
  const lastYear = previous(thisYear)
  const from = new Date(`${lastYear.from}T00:00:00Z`)
  const playing: Playing[] = []
  for (const [index, partnership] of cast.entries()) {
    const stage = await putOnStage(partnership, from, new Chance(SEED + index))
    playing.push({ partnership, stage, seed: SEED + 100 + index })
  }
  await play(playing, { from, to: now }, SEED, say)
  for (const [index, { partnership, stage }] of playing.entries()) {
    const taken = await goTogether(partnership, stage, now, SEED + 200 + index)
    if (partnership.respondents >= 100) await travel(partnership, stage, taken, from, now, SEED + 300 + index)
    const leadAt = partnership.members.findIndex(({ roles }) => roles.includes('lead'))
    await writeQuestionnaires(partnership, stage, now, SEED + 400 + index)
    await assess(stage, leadAt, [lastYear.from, thisYear.from], now)
    await planAhead(stage, leadAt, thisYear.from, now)
    await giveRatings(partnership, stage, leadAt, [lastYear.from, thisYear.from], now)
    await reportToBoard(stage, leadAt, now)
    await signLastYear(stage, leadAt, lastYear.from, now)
  }
  await forgetOldMail()
  return true
}

/**
 * Nobody is told today of what was written in an invented past: only the last alerts go out, and none of the links
 * with which safeguarding leads would have chosen their passwords.
 */
async function forgetOldMail(): Promise<void> {
  const { rows } = await rawPool('jobs').query<{ id: string }>(
    `(SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'alert-leads' ORDER BY id DESC OFFSET 4)
     UNION ALL SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'send-email'`,
  )
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await rawPool('jobs').query('SELECT graphile_worker.complete_jobs($1::bigint[])', [ids])
}
