import { confirmationOf } from '~/core/assessment/question'
import type { HeardThing } from '~/core/assessment/told-back'
import type { AssessmentLead } from '~/steps/assessment/read-evidence'
import { saveChange } from '~/steps/assessment/save-change'

type Act = 'save' | 'publish'

/** What an invented partnership heard and decided: every state, in both languages, most of it for everybody to read. */
const things = (day: (ago: number) => string): [Act, HeardThing][] => [
  [
    'publish',
    {
      heard: {
        cy: 'Mae’r swyddfa’n bell ac mae’r bws yn brin.',
        en: 'The office is far away and there are few buses.',
      },
      heardOn: day(75),
      source: 'peer-group',
      state: 'done',
      decided: {
        cy: 'Rydyn ni’n cwrdd yn y ganolfan ieuenctid ddwywaith yr wythnos.',
        en: 'We meet at the youth centre twice a week.',
      },
      lead: 'Youth work team',
      decidedOn: day(60),
      doneOn: day(40),
    },
  ],
  [
    'publish',
    {
      heard: { cy: 'Mae amserau’n newid heb rybudd.', en: 'Times change without warning.' },
      heardOn: day(130),
      source: 'consultation',
      state: 'done',
      decided: {
        cy: 'Rydyn ni’n anfon neges destun y diwrnod cyn pob apwyntiad, yn newis iaith y person.',
        en: 'We send a text the day before each appointment, in the language the person chose.',
      },
      lead: 'Head of Youth Justice',
      decidedOn: day(110),
      doneOn: day(95),
    },
  ],
  [
    'publish',
    {
      heard: {
        cy: 'Mae eisiau rhagor i’w wneud yn y gwyliau.',
        en: 'There should be more to do in the holidays.',
      },
      heardOn: day(50),
      source: 'release',
      state: 'doing',
      decided: {
        cy: 'Rydyn ni’n cynllunio rhaglen haf gyda’r gwasanaeth hamdden.',
        en: 'We are planning a summer programme with the leisure service.',
      },
      lead: 'Leisure service',
      decidedOn: day(20),
      doneOn: null,
    },
  ],
  [
    'publish',
    {
      heard: {
        cy: 'Hoffai rhai gael sgwrs ar ôl wyth o’r gloch y nos.',
        en: 'Some would like to talk after eight in the evening.',
      },
      heardOn: day(160),
      source: 'forum',
      state: 'not-doing',
      decided: {
        cy: 'Does dim digon o staff i wneud hynny’n ddiogel. Mae Meic ar agor tan hanner nos.',
        en: 'There are not enough staff to do that safely. Meic is open until midnight.',
      },
      lead: 'Head of Youth Justice',
      decidedOn: day(120),
      doneOn: null,
    },
  ],
  [
    'publish',
    {
      heard: {
        cy: 'Dylai pawb allu dewis siarad Cymraeg.',
        en: 'Everybody should be able to choose to speak Welsh.',
      },
      heardOn: day(210),
      source: 'advocacy',
      state: 'already-done',
      decided: {
        cy: 'Mae gweithwyr sy’n siarad Cymraeg ym mhob tîm. Rydyn ni nawr yn dweud hynny wrth bawb ar y dechrau.',
        en: 'Every team has workers who speak Welsh. We now tell everybody so at the beginning.',
      },
      lead: '',
      decidedOn: day(190),
      doneOn: null,
    },
  ],
  [
    'save',
    {
      heard: { cy: '', en: 'Letters are long and hard to read.' },
      heardOn: day(12),
      source: 'shared',
      state: 'heard',
      decided: { cy: '', en: '' },
      lead: '',
      decidedOn: null,
      doneOn: null,
    },
  ],
  [
    'save',
    {
      heard: { cy: 'Mae rhieni eisiau gwybod pwy i’w ffonio pan fydd y gweithiwr i ffwrdd.', en: '' },
      heardOn: day(35),
      source: 'evaluation',
      state: 'doing',
      decided: { cy: 'Bydd gan bob teulu ail weithiwr erbyn yr hydref.', en: '' },
      lead: 'Tîm Cymorth Cynnar',
      decidedOn: day(15),
      doneOn: null,
    },
  ],
]

/** Records all of it as a lead does, who looks at every word that is asked about before publishing. */
export async function tellBack(lead: AssessmentLead, day: (ago: number) => string, now: Date): Promise<void> {
  for (const [act, thing] of things(day)) {
    const save = (confirmed: string) => saveChange({ lead, id: null, thing, act, confirmed, basedOn: 0, now })
    const asked = await save('')
    const saved = asked.kind === 'questioned' ? await save(confirmationOf(asked.questions)) : asked
    if (saved.kind !== 'saved') throw new Error(`The demonstration could not save a change: ${saved.kind}`)
  }
}
