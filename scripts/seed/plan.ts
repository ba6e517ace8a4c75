import type { ComponentKey } from '~/core/assessment/components'
import type { Action } from '~/core/assessment/plan'
import { addDays, dayOf } from '~/core/journey/days'
import { recordStakeholder } from '~/steps/assessment/record-stakeholder'
import { saveAction } from '~/steps/assessment/save-action'
import { kept } from './kept'
import type { Stage } from './stage'

type Stakeholder = Parameters<typeof recordStakeholder>[0]['stakeholder']

/** What changed since, and how many days ago. */
type Later = { ago: number; change: Partial<Action> }

interface Planned {
  component: ComponentKey
  /** days ago on which it was added */
  ago: number
  action: Action
  later: readonly Later[]
}

/** Days from now; negative for the past. */
type DayAt = (days: number) => string

const blank = { state: 'not-started', reviewOn: null, note: '', noteLanguage: 'cy' } as const

const planned = (day: DayAt): Planned[] => [
  {
    component: 'collaboration-forums-and-pathways',
    ago: 150,
    action: {
      ...blank,
      kind: 'implement',
      horizon: 'strategic',
      what: 'Fforwm i rieni a gofalwyr ym mhob ardal, gyda chadeirydd sydd wedi defnyddio’r gwasanaeth.',
      who: 'Bwrdd y bartneriaeth',
      language: 'cy',
      byWhen: day(200),
      reviewOn: day(9),
    },
    later: [
      {
        ago: 60,
        change: {
          state: 'in-progress',
          note: 'Two of the four areas have begun. The other two are looking for a chair.',
          noteLanguage: 'en',
        },
      },
    ],
  },
  {
    component: 'collaboration-forums-and-pathways',
    ago: 90,
    action: {
      ...blank,
      kind: 'improve',
      horizon: 'operational',
      what: 'Ask every family again three months after support has ended, and tell them what changed.',
      who: 'Youth justice team managers',
      language: 'en',
      byWhen: day(-12),
      reviewOn: day(-5),
      noteLanguage: 'en',
    },
    later: [{ ago: 40, change: { state: 'in-progress' } }],
  },
  {
    component: 'clarity',
    ago: 420,
    action: {
      ...blank,
      kind: 'implement',
      horizon: 'operational',
      what: 'One page for every practitioner: who decides what, in each agency.',
      who: 'Safeguarding board business unit',
      language: 'en',
      byWhen: day(-60),
      noteLanguage: 'en',
    },
    later: [
      { ago: 300, change: { state: 'in-progress' } },
      { ago: 70, change: { state: 'finished', note: 'Printed, and on every agency’s intranet.' } },
    ],
  },
  {
    component: 'capacity',
    ago: 120,
    action: {
      ...blank,
      kind: 'improve',
      horizon: 'strategic',
      what: 'Cytuno ar uchafswm o achosion i bob gweithiwr, a’i adolygu bob chwarter.',
      who: 'Penaethiaid gwasanaeth',
      language: 'cy',
      byWhen: day(300),
      reviewOn: day(13),
    },
    later: [],
  },
  {
    component: 'competence',
    ago: 30,
    action: {
      ...blank,
      kind: 'sustain',
      horizon: 'operational',
      what: 'Hyfforddiant ar y cyd bob tymor, yn Gymraeg ac yn Saesneg.',
      who: 'Cydlynydd hyfforddiant',
      language: 'cy',
      byWhen: day(120),
      reviewOn: day(60),
    },
    later: [{ ago: 10, change: { state: 'in-progress', note: 'Mae’r tymor cyntaf yn llawn.' } }],
  },
  {
    component: 'co-location-and-cooperation',
    ago: 260,
    action: {
      ...blank,
      kind: 'implement',
      horizon: 'strategic',
      what: 'A shared office for early help and youth justice in the north of the county.',
      who: 'Director of social services',
      language: 'en',
      byWhen: day(90),
      noteLanguage: 'en',
    },
    later: [
      {
        ago: 50,
        change: {
          state: 'stopped',
          note: 'The building was sold. Two desks in the youth centre take its place for now.',
        },
      },
    ],
  },
  {
    component: 'coordination-of-data-collection',
    ago: 20,
    action: {
      ...blank,
      kind: 'improve',
      horizon: 'operational',
      what: 'Yr un diffiniadau gan bob asiantaeth ar gyfer y deg mesur sy’n mynd i’r bwrdd.',
      who: 'Grŵp data’r bartneriaeth',
      language: 'cy',
      byWhen: day(10),
    },
    later: [],
  },
]

const stakeholders: { component: ComponentKey; stakeholder: Stakeholder }[] = [
  {
    component: 'collaboration-forums-and-pathways',
    stakeholder: {
      agencyId: null,
      name: 'Grŵp nos Fercher',
      role: 'Pobl ifanc sy’n cynnal eu grŵp eu hunain ac yn dod â’u barn i’r bwrdd bob chwarter.',
      outcomes: 'Cwrdd yn y ganolfan ieuenctid yn lle’r swyddfa.',
      language: 'cy',
    },
  },
  {
    component: 'collaboration-forums-and-pathways',
    stakeholder: {
      agencyId: null,
      name: 'Leisure service',
      role: 'Plans the summer programme with young people.',
      outcomes: '',
      language: 'en',
    },
  },
  {
    component: 'clarity',
    stakeholder: {
      agencyId: null,
      name: 'Safeguarding board business unit',
      role: 'Keeps the page of who decides what, and asks every agency to check it twice a year.',
      outcomes: 'Fewer referrals sent to the wrong team.',
      language: 'en',
    },
  },
]

/** What an invented lead has planned for several components, some of it late, and who is part of it this year. */
export async function planAhead(stage: Stage, leadAt: number, period: string, now: Date): Promise<void> {
  const lead = { memberId: stage.members[leadAt] ?? '', partnershipId: stage.partnershipId }
  const today = dayOf(now)
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  for (const each of planned(days => addDays(today, days))) {
    const { component, later } = each
    let action = each.action
    const first = { lead, component, actionId: null, action, basedOn: 0, now: ago(each.ago) }
    const saved = await kept(saveAction(first))
    for (const [index, { ago: days, change }] of later.entries()) {
      if (saved.kind !== 'saved')
        throw new Error(`An action of the demonstration was not saved: ${saved.kind}`)
      action = { ...action, ...change }
      const { actionId } = saved
      await kept(saveAction({ lead, component, actionId, action, basedOn: index + 1, now: ago(days) }))
    }
  }
  for (const { component, stakeholder } of stakeholders)
    await recordStakeholder({ lead, component, period, stakeholder, replaces: null, now })
}
