import { DISTANCE } from '~/core/anonymise/distance'
import { type ComponentKey, collaboration } from '~/core/assessment/components'
import { type NextStep, nextSteps } from '~/core/assessment/next'
import { type AssessmentYear, readYear, yearBefore, yearsToChoose } from '~/core/assessment/period'
import type { Revision } from '~/core/assessment/record'
import { CHECK_IN, type InBothLanguages, type Instrument } from '~/core/instrument'
import { dayOf } from '~/core/journey/days'
import { getInstrumentIn, readCatalogueIn } from '~/steps/instruments/find-instrument'
import {
  type Activity,
  findLatest,
  firstDay,
  listActivities,
  memberNames,
  serviceNames,
} from '~/store/assessment'
import { type Attachment, listAttachments } from '~/store/attachments'
import { type Change, firstHeard, listChanges } from '~/store/changes'
import { inPartnership, type Tx } from '~/store/pools'
import {
  type DatedRelease,
  findOpenBlock,
  firstReleasedDay,
  listAsked,
  listOffered,
  listReleases,
  type OpenBlock,
} from '~/store/release'
import { findSignature, type SignOffEntry } from '~/store/sign-off'
import { type Citable, readCitable } from './read-citable'

/** What was asked with one instrument, as far as it was released. n is never added across instruments. */
export interface InstrumentEvidence {
  /** its key */
  instrument: string
  title: InBothLanguages
  /** the versions that the releases are about */
  versions: Instrument[]
  /** All of this year, oldest first. */
  releases: DatedRelease[]
  /** By closed quarter, oldest first. */
  offered: { quarterFrom: string; rounded: number }[]
  openBlock: OpenBlock | null
}

/** A member of staff who leads a partnership's assessment. */
export interface AssessmentLead {
  memberId: string
  partnershipId: string
}

export interface Evidence {
  year: AssessmentYear
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  /** What counts now, with who saved it; null while nothing was saved for this year. */
  latest: (Revision & { by: string }) | null
  /** What counted in the end for the year before; null when nothing was saved then. */
  before: Revision | null
  /** What the record can cite, and the pages look up. */
  citable: Citable
  /** one an instrument, the check-in first */
  instruments: [InstrumentEvidence, ...InstrumentEvidence[]]
  /** How far people have come, as far as it was released: counted apart from every instrument. */
  distance: Pick<InstrumentEvidence, 'releases' | 'openBlock'>
  activities: (Activity & { by: string; files: Attachment[] })[]
  /** What was heard in this year. */
  changes: Change[]
  /** Names of services by id, for the released table of services. */
  services: Record<string, { cy: string; en: string }>
  next: NextStep[]
  /** Who signed it off; null while nobody has, or it was opened again. */
  signature: (SignOffEntry & { by: string }) | null
}

/** Whose login reads: what it lets them see is the same of releases and of what the partnership says. */
export type Reader = 'lead' | 'partner'

export interface ReadEvidence {
  lead: AssessmentLead
  component: ComponentKey
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  now: Date
  reader?: Reader
}

/**
 * What is known of a component for a year: what was released, what was recorded by hand, and the assessment.
 * Everything about answers comes out of releases, and the login can read nothing else.
 *
 * returns  null when there is no such year
 * throws   ReleaseError when a kept release is not what it was
 */
export async function readEvidence({
  lead,
  component,
  period,
  now,
  reader = 'lead',
}: ReadEvidence): Promise<Evidence | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership(reader, lead.partnershipId, async tx => {
    const latest = await findLatest(tx, { component, periodFrom: year.from })
    const before = await findLatest(tx, { component, periodFrom: yearBefore(year.from) })
    const citable = await readCitable(tx, lead.partnershipId, year)
    const signature = await findSignature(tx, { component, periodFrom: year.from })
    const { titles } = await readCatalogueIn(tx)
    const about = { tx, partnershipId: lead.partnershipId, titles, year }
    const checkIn = await readInstrument(about, CHECK_IN)
    const others: InstrumentEvidence[] = []
    for (const key of await otherInstruments(tx, year)) others.push(await readInstrument(about, key))
    const instruments: Evidence['instruments'] = [checkIn, ...others]
    const distance = {
      releases: await listReleases(tx, DISTANCE, year.from, year.to),
      openBlock: await findOpenBlock(tx, DISTANCE),
    }
    const activities = await readActivities(tx, year, component, reader)
    const changes = await listChanges(tx, year)
    const names = await memberNames(
      tx,
      [latest?.savedBy, signature?.doneBy].filter(id => id !== undefined),
    )
    const nameOf = (id: string) => names.get(id) ?? ''
    const first = [await firstDay(tx), await firstHeard(tx), await firstReleasedDay(tx, CHECK_IN)]
      .filter(day => day !== null)
      .sort()
    return {
      year,
      years: yearsToChoose(first[0] ?? null, today),
      latest: latest && { ...latest, by: nameOf(latest.savedBy) },
      ...{ before, citable },
      instruments,
      distance,
      activities,
      changes,
      services: Object.fromEntries(await serviceNames(tx)),
      signature: signature && { ...signature, by: nameOf(signature.doneBy) },
      next: nextSteps({
        assessment: latest,
        savedOn: latest && dayOf(latest.savedAt),
        releasedOn:
          component !== collaboration
            ? null
            : ([...instruments, distance]
                .flatMap(({ releases }) => releases)
                .map(({ releasedOn }) => releasedOn)
                .sort()
                .at(-1) ?? null),
        activities: activities.length,
        changes: component === collaboration ? changes : null,
      }),
    }
  })
}

/** What was recorded by hand for a component in a year, with who recorded it and its files. */
export async function readActivities(
  tx: Tx,
  { from, to }: Pick<AssessmentYear, 'from' | 'to'>,
  component: ComponentKey,
  reader: 'lead' | 'partner',
): Promise<Evidence['activities']> {
  const activities = await listActivities(tx, from, to, component)
  // A file may say more than the record does: leads alone.
  const files =
    reader === 'lead'
      ? await listAttachments(
          tx,
          activities.map(({ id }) => id),
        )
      : []
  const names = await memberNames(
    tx,
    activities.map(({ recordedBy }) => recordedBy),
  )
  return activities.map(each => ({
    ...each,
    by: names.get(each.recordedBy) ?? '',
    files: files.filter(({ activityId }) => activityId === each.id),
  }))
}

/** What was asked or released in a year besides the check-in, by key. */
export const otherInstruments = async (tx: Tx, { from, to }: Pick<AssessmentYear, 'from' | 'to'>) =>
  (await listAsked(tx, from, to)).filter(key => key !== CHECK_IN && key !== DISTANCE)

interface Reading {
  tx: Tx
  partnershipId: string
  titles: Readonly<Record<string, InBothLanguages>>
  year: AssessmentYear
}

async function readInstrument(
  { tx, partnershipId, titles, year: { from, to } }: Reading,
  instrument: string,
): Promise<InstrumentEvidence> {
  const releases = await listReleases(tx, instrument, from, to)
  const versions: Instrument[] = []
  for (const version of new Set(releases.map(({ release }) => release.version)))
    versions.push(await getInstrumentIn(tx, partnershipId, instrument, version))
  return {
    instrument,
    title: titles[instrument] ?? { cy: instrument, en: instrument },
    versions,
    releases,
    offered: await listOffered(tx, instrument, from, to),
    openBlock: await findOpenBlock(tx, instrument),
  }
}
