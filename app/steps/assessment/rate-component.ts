import type { ComponentKey } from '~/core/assessment/components'
import { readYear } from '~/core/assessment/period'
import type { FieldQuestion } from '~/core/assessment/question'
import { type Assessment, type Revision, saysTheSame } from '~/core/assessment/record'
import { findFigure, numbersOf } from '~/core/evidence'
import { dayOf } from '~/core/journey/days'
import { addRevision, findLatest, memberNames } from '~/store/assessment'
import { inPartnership, type Tx } from '~/store/pools'
import { listReleasesOf } from '~/store/release'
import { findSignature, type Signed, unlessSigned } from '~/store/sign-off'
import { questionTexts } from './question-texts'
import type { AssessmentLead } from './read-evidence'

export interface RateComponent {
  lead: AssessmentLead
  component: ComponentKey
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  assessment: Assessment
  /** The revision that the lead saw while writing; 0 when there was none. */
  basedOn: number
  /** what the checkbox "I have checked these" sent */
  confirmed?: string
  now: Date
}

/**
 * unchanged       it says what was saved already, so no revision was added
 * newer           somebody saved meanwhile: nothing was added, and `newer` is what they saved
 * questioned      something is to be looked at again first: nothing was added
 * signed          it was signed off: nothing was added
 * unknown-period  no such year
 */
export type RatedComponent =
  | { kind: 'saved' | 'unchanged'; revision: number }
  | { kind: 'newer'; newer: Revision & { by: string } }
  | { kind: 'questioned'; questions: FieldQuestion[] }
  | { kind: 'unknown-period' }
  | Signed

/**
 * Saves what a partnership says about a component for a year, as a new revision. Of the cited addresses those are kept
 * that lead to a figure, and those that were kept before: a release may have gone since.
 */
export async function rateComponent(wish: RateComponent): Promise<RatedComponent> {
  const { lead, component, basedOn, confirmed = '', now } = wish
  const { memberId, partnershipId } = lead
  const year = readYear(wish.period, dayOf(now))
  if (!year) return { kind: 'unknown-period' }
  const where = { component, periodFrom: year.from }
  const save = async (tx: Tx): Promise<RatedComponent> => {
    if (await findSignature(tx, where)) return { kind: 'signed' }
    const latest = await findLatest(tx, where)
    const releases = (await listReleasesOf(tx, year.from, year.to)).map(({ release }) => release)
    const figureAt = (address: string) => findFigure(address, releases)
    const cites = [...new Set(wish.assessment.cites ?? [])].filter(
      address => figureAt(address) !== null || latest?.cites.includes(address),
    )
    const assessment = { ...wish.assessment, cites }
    if (latest && saysTheSame(latest, assessment)) return { kind: 'unchanged', revision: latest.revision }
    // A form may name a revision that a restored backup no longer has: then there is nothing to be newer.
    if (latest !== null && latest.revision !== basedOn)
      return { kind: 'newer', newer: await withName(tx, latest) }

    const { narrative, argued = '', governance = '' } = assessment
    const figures = numbersOf(cites.flatMap(address => figureAt(address) ?? []))
    const questions = await questionTexts(tx, {
      texts: { narrative, argued, governance },
      figures,
      confirmed,
    })
    if (questions.length > 0) return { kind: 'questioned', questions }

    const revision = (latest ? basedOn : 0) + 1
    const added = { ...assessment, partnershipId, revision, savedBy: memberId, savedAt: now }
    if (await addRevision(tx, where, added)) return { kind: 'saved', revision }
    const newer = await findLatest(tx, where)
    if (!newer) throw new Error(`The revision of ${component} that was there a moment ago is gone.`)
    return { kind: 'newer', newer: await withName(tx, newer) }
  }
  return unlessSigned(inPartnership('lead', partnershipId, save))
}

async function withName(tx: Tx, revision: Revision): Promise<Revision & { by: string }> {
  const names = await memberNames(tx, [revision.savedBy])
  return { ...revision, by: names.get(revision.savedBy) ?? '' }
}
