import type { Period } from '~/core/anonymise/calendar'
import { type AaaReport, type AaaRevision, saysTheSameReport } from '~/core/assessment/aaa'
import { memberNames } from '~/store/assessment'
import { inPartnership } from '~/store/pools'
import { addReport, findReport } from '~/store/reports'
import { numbersReleased, type QuestionedTexts, questionTexts } from './question-texts'
import type { AssessmentLead } from './read-evidence'

/**
 * unchanged  it says what was saved already, so no revision was added
 * newer      somebody saved meanwhile: nothing was added, and `newer` is what they saved
 * questioned something is to be looked at again first: nothing was added
 */
export type SavedReport =
  | { kind: 'saved' | 'unchanged'; revision: number }
  | { kind: 'newer'; newer: AaaRevision & { by: string } }
  | QuestionedTexts

/**
 * Saves what a partnership says to a board about a period, as a new revision.
 *
 * basedOn    the revision that the lead saw while writing; 0 when there was none
 * confirmed  what the checkbox "I have checked these" sent
 */
export async function saveAaaReport({
  lead,
  period,
  report,
  basedOn,
  confirmed = '',
  now,
}: {
  lead: AssessmentLead
  period: Pick<Period, 'from' | 'to'>
  report: AaaReport
  basedOn: number
  confirmed?: string
  now: Date
}): Promise<SavedReport> {
  const { memberId: savedBy, partnershipId } = lead
  return inPartnership('lead', partnershipId, async (tx): Promise<SavedReport> => {
    const latest = await findReport(tx, period)
    if (latest && saysTheSameReport(latest, report)) return { kind: 'unchanged', revision: latest.revision }
    const isNewest = latest === null || latest.revision === basedOn
    if (isNewest) {
      const { alerts, assurance, achievements } = report
      const texts = { alerts, assurance, achievements }
      const figures = await numbersReleased(tx, period)
      const questions = await questionTexts(tx, { texts, figures, confirmed })
      if (questions.length > 0) return { kind: 'questioned', questions }
    }
    // A form may name a revision that a restored backup no longer has: then there is nothing to be newer.
    const revision = (latest ? basedOn : 0) + 1
    const saved =
      isNewest && (await addReport(tx, period, { ...report, partnershipId, revision, savedBy, savedAt: now }))
    if (saved) return { kind: 'saved', revision }

    const newer = await findReport(tx, period)
    if (!newer) throw new Error(`The report on ${period.from} that was there a moment ago is gone.`)
    const names = await memberNames(tx, [newer.savedBy])
    return { kind: 'newer', newer: { ...newer, by: names.get(newer.savedBy) ?? '' } }
  })
}
