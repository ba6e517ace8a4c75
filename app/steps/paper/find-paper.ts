import { canBeAsked, type Instrument, type Stage } from '~/core/instrument'
import type { Journey, Respondent } from '~/core/journey/types'
import { listSafeguardingLeads } from '~/store/door'
import { findJourney } from '~/store/journey'
import { inPartnership } from '~/store/pools'
import type { Worker } from '../open-journey'
import { findHindrance, type Hindrance } from '../send-check-in'
import { findOnPaper } from './instruments'

/** Whose paper it is, and of which questionnaire. */
export interface WhichPaper {
  worker: Worker
  journeyId: string
  respondentId: string
  instrument: string
  version: number
  stage: Stage
}

/** What a worker needs to type in answers from paper: nothing of what was answered before, by whichever way. */
export interface PaperForm {
  journey: Journey
  respondent: Respondent
  of: Instrument
  hindrance: Hindrance | null
  /** whom to tell when the paper says that somebody may be in danger */
  leads: { name: string; titleCy: string; titleEn: string; outside: boolean }[]
}

/** The form for one person's paper; null for another's journey and for what this person is not asked. */
export async function findPaper(which: WhichPaper): Promise<PaperForm | null> {
  const { worker, journeyId, respondentId, stage } = which
  const of = await findOnPaper(worker, which.instrument, which.version)
  if (!of) return null
  const found = await inPartnership('worker', worker.partnershipId, async tx => {
    const journey = await findJourney(tx, worker.memberId, journeyId)
    const respondent = journey?.respondents.find(one => one.id === respondentId)
    if (!journey || !respondent || !canBeAsked(of, { audience: respondent.audience, stage })) return null
    return { journey, respondent, hindrance: await findHindrance(tx, of.key) }
  })
  return found && { ...found, of, leads: await listSafeguardingLeads(worker.partnershipId) }
}
