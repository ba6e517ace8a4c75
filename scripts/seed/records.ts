import { type ComponentKey, collaboration } from '~/core/assessment/components'
import type { Score } from '~/core/assessment/model'
import { type Assessment, nothingYet } from '~/core/assessment/record'
import { figuresIn } from '~/core/evidence'
import { rateComponent } from '~/steps/assessment/rate-component'
import type { AssessmentLead } from '~/steps/assessment/read-evidence'
import { readRecord } from '~/steps/assessment/read-record'
import { recordActivity } from '~/steps/assessment/record-activity'
import { kept } from './kept'

interface Said {
  component: ComponentKey
  /** last year's, where there is one */
  before?: [rating: Score, stage: Score]
  rating: Score | null
  stage: Score | null
  language: 'cy' | 'en'
  leadName: string
  narrative: string
  argued?: string
  governance?: string
}

/** What an invented partnership says about the eleven components besides the one with released evidence. */
const said: Said[] = [
  {
    component: 'clarity',
    ...{ before: [2, 2], rating: 3, stage: 3, language: 'en' },
    leadName: 'Safeguarding Partnership Manager',
    narrative:
      'Each agency has a one-page guide to who does what and when a family will hear back. New staff go through it in their induction, and it is looked at again each spring.',
    argued:
      'Health rated this lower, as the guide is not yet used on wards. We agreed on good, with an action for the wards.',
    governance: 'The partnership board looks at this each quarter.',
  },
  {
    component: 'confidence',
    ...{ before: [2, 2], rating: 2, stage: 2, language: 'cy' },
    leadName: 'Arweinydd dysgu a datblygu',
    narrative:
      'Mae ymarferwyr yn cwrdd bob mis i fyfyrio ar achosion gyda chydweithwyr o asiantaethau eraill. Mae rhai timau yn dal heb amser i ddod.',
    argued: 'Roedd yr heddlu am roi sgôr uwch. Setlwyd ar sgôr is nes bod pob tîm yn cymryd rhan.',
    governance: 'Mae’r grŵp dysgu yn adrodd i’r bwrdd ddwywaith y flwyddyn.',
  },
  {
    component: 'competence',
    ...{ before: [3, 3], rating: 3, stage: 3, language: 'en' },
    leadName: 'Workforce development group',
    narrative:
      'Joint training is planned with people who have used services, and what they say about it is heard.',
  },
  {
    component: 'capacity',
    ...{ before: [2, 1], rating: 1, stage: 1, language: 'cy' },
    leadName: '',
    narrative: 'Mae sawl swydd yn wag, ac mae hynny i’w weld yn yr amser y mae pobl yn ei aros.',
  },
  {
    component: 'congruence-in-strategy-to-operations',
    ...{ rating: 2, stage: 2, language: 'en' },
    leadName: 'Chief officers group',
    narrative:
      'The strategy is known to senior teams. Front line staff ask for what it means for their week.',
  },
  {
    component: 'co-location-and-cooperation',
    ...{ rating: 3, stage: 2, language: 'cy' },
    leadName: 'Gwasanaethau plant',
    narrative: 'Mae timau’n rhannu swyddfa, ac mae protocol yn dweud sut maen nhw’n gweithio gyda’i gilydd.',
  },
  {
    component: 'culture-of-inclusion-transparency-and-challenge',
    ...{ rating: null, stage: null, language: 'en' },
    leadName: 'Independent chair',
    narrative: 'To be discussed at the next board: how a challenge between agencies is raised and answered.',
  },
  {
    component: 'cohesion-between-services',
    ...{ before: [2, 2], rating: 3, stage: 3, language: 'en' },
    leadName: 'Early help board',
    narrative:
      'People are handed over in a meeting with both workers. What they say about being respected is cited below.',
    governance: 'The early help board looks at this twice a year.',
  },
  {
    component: 'continuity-consistency-stability-and-support',
    ...{ rating: 2, stage: 2, language: 'cy' },
    leadName: 'Pennaeth y gwasanaeth',
    narrative: 'Mae teuluoedd yn cadw’r un gweithiwr pan fo modd. Mae trosiant staff yn dal yn uchel.',
  },
  {
    component: 'coordination-of-data-collection',
    ...{ rating: null, stage: 1, language: 'cy' },
    leadName: 'Grŵp data a pherfformiad',
    narrative: '',
  },
  {
    component: 'commitment-and-creativity',
    ...{ before: [3, 3], rating: 4, stage: 4, language: 'en' },
    leadName: 'Partnership board',
    narrative:
      'Young people chair one board meeting a year, and funding for peer-led groups is secured for the long term.',
  },
]

/** The records of a year and of the year before, one of them citing a figure if any came out; and what was done by hand. */
export async function sayAll(
  lead: AssessmentLead,
  { period, before }: { period: string; before: string },
  day: (ago: number) => string,
  now: Date,
): Promise<void> {
  const save = async (component: ComponentKey, year: string, assessment: Assessment) => {
    const rated = await rateComponent({ lead, component, period: year, assessment, basedOn: 0, now })
    if (rated.kind !== 'saved')
      throw new Error(`The record of ${component} was not saved: ${JSON.stringify(rated)}`)
  }
  const read = await readRecord({ lead, component: collaboration, period, now })
  const figure = (read?.citable.releases ?? [])
    .flatMap(figuresIn)
    .find(({ slice, item }) => slice === 'total' && item === 'respected')
  for (const { component, before: last, stage: progressStage, language, ...one } of said) {
    const record = { ...nothingYet, ...one, progressStage, narrativeLanguage: language }
    if (last) {
      const [rating, stage] = last
      await save(component, before, { ...record, rating, progressStage: stage, argued: '', governance: '' })
    }
    const cites = component === 'cohesion-between-services' && figure ? [figure.address] : []
    await save(component, period, { ...record, cites })
  }
  const done = { practice: null, people: '25-49', heard: '', changed: '' } as const
  await kept(
    recordActivity({
      ...{ lead, component: 'clarity', now },
      activity: {
        ...done,
        happenedOn: day(60),
        what: 'Induction for new staff of all agencies.',
        language: 'en',
      },
    }),
  )
  await kept(
    recordActivity({
      ...{ lead, component: 'confidence', now },
      activity: { ...done, happenedOn: day(25), what: 'Sesiwn fyfyrio ar y cyd.', language: 'cy' },
    }),
  )
}
