import { lastEnded } from '~/core/anonymise/calendar'
import type { AaaReport } from '~/core/assessment/aaa'
import { dayOf } from '~/core/journey/days'
import { saveAaaReport } from '~/steps/assessment/save-aaa-report'
import { kept } from './kept'
import type { Stage } from './stage'

const halfYear: AaaReport = {
  language: 'cy',
  alerts:
    'Ychydig iawn o deuluoedd sy’n cael gair sydyn ar ôl i’r gefnogaeth ddod i ben, felly dydyn ni ddim yn gwybod eto a yw’r newid yn para.\n\nGofynnwn i’r bwrdd gytuno bod pob asiantaeth yn gofyn eto ar ôl tri mis.',
  assurance:
    'Mae gair sydyn yn mynd allan ar ddechrau pob taith ac yn y canol, ac mae’r canlyniadau’n cael eu darllen bob chwarter. Mae’r ffigurau, gyda nifer y bobl a’r cyfnod, yn yr adroddiad ar y maes Fforymau a llwybrau cydweithio.',
  achievements:
    'Rydyn ni nawr yn cwrdd â phobl ifanc yn y ganolfan ieuenctid ddwywaith yr wythnos, am eu bod nhw wedi dweud bod y swyddfa’n bell.\n\nMae neges yn mynd allan y diwrnod cyn pob apwyntiad, yn yr iaith a ddewisodd y person.',
}

const year: AaaReport = {
  language: 'en',
  alerts:
    'Two of the twelve components have no agreed rating yet, because not every partner agency has been able to take part in the meetings.\n\nAfterwards is still asked too seldom to say whether change lasts.',
  assurance:
    'Children, young people and their parents or carers are asked at the beginning and in the middle of each journey, in the language they choose. What they say is read each quarter, and the figures stand with the number of people and the period in the self-assessment of the year.',
  achievements:
    'The rating of Collaboration forums and pathways was raised after a board meeting in which partner agencies looked at the evidence together.\n\nA group led by young people meets every Wednesday and chose the place itself.',
}

/** What an invented lead has written for the board: in Welsh about the last half-year, in English about the last year. */
export async function reportToBoard(stage: Stage, leadAt: number, now: Date): Promise<void> {
  const lead = { memberId: stage.members[leadAt] ?? '', partnershipId: stage.partnershipId }
  const today = dayOf(now)
  for (const [grain, report] of [
    ['half-year', halfYear],
    ['year', year],
  ] as const)
    await kept(saveAaaReport({ lead, period: lastEnded(grain, today), report, basedOn: 0, now }))
}
