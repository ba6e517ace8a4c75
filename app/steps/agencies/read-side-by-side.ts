import type { ComponentKey } from '~/core/assessment/components'
import { type AssessmentYear, readYear, yearsToChoose } from '~/core/assessment/period'
import { markOf } from '~/core/assessment/sign-off'
import { dayOf } from '~/core/journey/days'
import { type Citable, readCitable } from '~/steps/assessment/read-citable'
import type { AssessmentLead } from '~/steps/assessment/read-evidence'
import { firstRatedYear } from '~/store/agencies'
import { firstDay, memberNames } from '~/store/assessment'
import { inPartnership, type Tx } from '~/store/pools'
import { listSignOffs, type SignOffEntry } from '~/store/sign-off'
import { type AgencyRow, type Gathered, gather } from './gather'

export interface SideBySide extends Omit<Gathered, 'toSign'> {
  year: AssessmentYear
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  /** Signatures and openings, the latest first. It is signed off while the first is a signature. */
  signings: (SignOffEntry & { by: string })[]
  /** The mark of what would be signed now, hex; null while something is missing. */
  mark: string | null
}

interface Which {
  lead: AssessmentLead
  component: ComponentKey
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
}

/** Every agency's rating of a component for a year, what was agreed, and its signatures. Null when there is no such year. */
export async function readSideBySide({ lead, component, period, now }: Which): Promise<SideBySide | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const { toSign, ...gathered } = await gather(tx, component, year)
    const entries = await listSignOffs(tx, { component, periodFrom: year.from })
    const names = await memberNames(
      tx,
      entries.map(({ doneBy }) => doneBy),
    )
    return {
      ...gathered,
      year,
      years: await yearsOf(tx, today),
      signings: entries.map(entry => ({ ...entry, by: names.get(entry.doneBy) ?? '' })),
      mark: toSign && markOf([toSign]),
    }
  })
}

/** The same, with what the figures need that the record cites: for the page on which it is signed. */
export async function readToSign(which: Which): Promise<(SideBySide & { citable: Citable }) | null> {
  const side = await readSideBySide(which)
  if (!side) return null
  const { partnershipId } = which.lead
  const citable = await inPartnership('lead', partnershipId, tx => readCitable(tx, partnershipId, side.year))
  return { ...side, citable }
}

/** The years to choose from, the latest first: from the first of which the login sees anything. */
export async function yearsOf(tx: Tx, today: string): Promise<string[]> {
  const first = [await firstDay(tx), await firstRatedYear(tx)].filter(day => day !== null).sort()
  return yearsToChoose(first[0] ?? null, today)
}

/** One agency's row, for a lead who types in what it said; null when there is no such year or agency. */
export async function readAgencyRow({
  lead,
  component,
  period,
  agencyId,
  now,
}: Which & { agencyId: string }): Promise<(AgencyRow & { year: AssessmentYear; signed: boolean }) | null> {
  const side = await readSideBySide({ lead, component, period, now })
  if (!side) return null
  const row = side.rows.find(({ agency }) => agency.id === agencyId)
  return row ? { ...row, year: side.year, signed: side.signings[0]?.kind === 'signed' } : null
}
