import { type Period, periodOf } from '~/core/anonymise/calendar'
import { DISTANCE } from '~/core/anonymise/distance'
import type { Suggestion } from '~/core/assessment/aaa'
import {
  type AaaFacts,
  type AaaPart,
  type AaaRevision,
  aaaParts,
  suggestionsFor,
} from '~/core/assessment/aaa'
import { components } from '~/core/assessment/components'
import { yearBefore } from '~/core/assessment/period'
import { byAction } from '~/core/assessment/plan'
import { nothingYet } from '~/core/assessment/record'
import { CHECK_IN, type Instrument, isMeasured } from '~/core/instrument'
import { addDays, dayOf } from '~/core/journey/days'
import { getInstrumentIn } from '~/steps/instruments/find-instrument'
import { memberNames } from '~/store/assessment'
import { listChanges } from '~/store/changes'
import { listActionRevisions } from '~/store/plan'
import { inPartnership, type Tx } from '~/store/pools'
import { listReleases } from '~/store/release'
import { findReport, listRecords, listReports } from '~/store/reports'
import type { AssessmentLead } from './read-evidence'
import { otherInstruments } from './read-released'

export interface AaaReading {
  /** What counts now, with who saved it; null while nothing was saved. */
  latest: (AaaRevision & { by: string }) | null
  suggestions: Record<AaaPart, Suggestion[]>
  /** the versions that figures among the suggestions are about */
  instruments: Instrument[]
}

/**
 * The report on a period as it stands, with what a lead may want to say. Nothing is suggested about answers that is not in
 * a release.
 *
 * throws  ReleaseError when a kept release is not what it was
 */
export function readAaaReport({
  lead,
  period,
  now,
}: {
  lead: AssessmentLead
  period: Period
  now: Date
}): Promise<AaaReading> {
  return inPartnership('lead', lead.partnershipId, async tx => {
    const latest = await findReport(tx, period)
    const names = await memberNames(tx, latest ? [latest.savedBy] : [])
    const { facts, instruments } = await factsOf(tx, lead.partnershipId, period, dayOf(now))
    const suggestions = Object.fromEntries(aaaParts.map(part => [part, suggestionsFor(part, facts)]))
    return {
      latest: latest && { ...latest, by: names.get(latest.savedBy) ?? '' },
      suggestions: suggestions as AaaReading['suggestions'],
      instruments,
    }
  })
}

/** The reports there are, the latest period first. */
export const listAaaReports = ({ lead }: { lead: AssessmentLead }) =>
  inPartnership('lead', lead.partnershipId, listReports)

async function factsOf(
  tx: Tx,
  partnershipId: string,
  period: Period,
  today: string,
): Promise<{ facts: AaaFacts; instruments: Instrument[] }> {
  const year = periodOf('year', addDays(period.to, -1))
  const since = yearBefore(year.from)
  const records = await listRecords(tx, since, year.to)
  const recordOf = (component: string, from: string) =>
    records.find(one => one.component === component && one.periodFrom === from) ?? nothingYet
  const instruments: Instrument[] = []
  const asked: AaaFacts['asked'][number][] = []
  // A quarter is compared with the one released before it, which may be of the year before.
  const others = await otherInstruments(tx, { from: since, to: period.to })
  for (const instrument of [CHECK_IN, ...others.filter(key => key !== DISTANCE)]) {
    const releases = (await listReleases(tx, instrument, since, period.to)).map(one => one.release)
    for (const version of new Set(releases.map(release => release.version)))
      instruments.push(await getInstrumentIn(tx, partnershipId, instrument, version))
    asked.push({
      instrument,
      releases,
      items: version =>
        instruments
          .find(one => one.key === instrument && one.version === version)
          ?.items.filter(isMeasured)
          .map(({ key }) => key) ?? [],
    })
  }
  return {
    facts: {
      period,
      ratings: components.map(({ key }) => {
        const [{ framework, rating }, last] = [recordOf(key, year.from), recordOf(key, since)]
        return {
          component: key,
          framework,
          rating,
          before: last.framework === framework ? last.rating : null,
        }
      }),
      asked,
      changes: await listChanges(tx),
      actions: byAction(await listActionRevisions(tx, null)).flatMap(revisions => revisions.at(-1) ?? []),
      today,
    },
    instruments,
  }
}
