import { periodOf } from '~/core/anonymise/calendar'
import { collaboration } from '~/core/assessment/components'
import type { Score } from '~/core/assessment/model'
import { yearBefore } from '~/core/assessment/period'
import { nothingYet } from '~/core/assessment/record'
import { rateComponent } from '~/steps/assessment/rate-component'
import { recordActivity } from '~/steps/assessment/record-activity'
import { kept } from './kept'
import { sayAll } from './records'
import type { Stage } from './stage'
import { tellBack } from './tell-back'

type Activity = Parameters<typeof recordActivity>[0]['activity']

const activities = (day: (ago: number) => string): Activity[] => [
  {
    practice: 'peer-led-groups',
    happenedOn: day(45),
    people: '10-24',
    what: 'Grŵp nos Fercher yn y ganolfan ieuenctid, wedi’i arwain gan bobl ifanc.',
    heard: 'Mae’r swyddfa’n teimlo’n oer. Maen nhw eisiau cwrdd yn rhywle arall.',
    changed: 'Mae apwyntiadau nawr ar gael yn y ganolfan ieuenctid.',
    language: 'cy',
  },
  {
    practice: 'consultation-projects',
    happenedOn: day(110),
    people: 'under-10',
    what: 'A songwriting afternoon about what good support sounds like.',
    heard: 'Being told early when a time changes matters more than we thought.',
    changed: 'A text is sent the day before each appointment.',
    language: 'en',
  },
  {
    practice: 'resident-carer-forums',
    happenedOn: day(200),
    people: '10-24',
    what: 'Evening forum for parents and carers, with a meal.',
    heard: 'Parents wanted to know whom to ring when their worker is away.',
    changed: 'Each family now has a named second worker.',
    language: 'en',
  },
]

/** What an invented lead has recorded by hand, and a first rating that was saved anew after a board meeting. */
export async function assess(
  stage: Stage,
  leadAt: number,
  years: readonly string[],
  now: Date,
): Promise<void> {
  const lead = { memberId: stage.members[leadAt] ?? '', partnershipId: stage.partnershipId }
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10)
  for (const activity of activities(day))
    await kept(recordActivity({ lead, component: collaboration, activity, now }))
  await tellBack(lead, day, now)
  for (const period of years) {
    const rate = (rating: Score, progressStage: Score, narrative: string, basedOn: number, at: Date) =>
      rateComponent({
        lead,
        component: collaboration,
        period,
        assessment: {
          ...nothingYet,
          rating,
          progressStage,
          narrative,
          narrativeLanguage: 'en',
          leadName: 'Head of Youth Justice',
        },
        basedOn,
        now: at,
      })
    await rate(
      2,
      2,
      'Check-ins are sent at the beginning and in the middle. Forums have begun.',
      0,
      new Date(now.getTime() - 30 * 86_400_000),
    )
    await rate(
      3,
      2,
      'Check-ins are sent at every stage and what people say is acted on: where we meet and how we tell people about changes are both different because of it. Afterwards is still asked too seldom.',
      1,
      now,
    )
  }
  const period = periodOf('year', day(0)).from
  await sayAll(lead, { period, before: yearBefore(period) }, day, now)
}
