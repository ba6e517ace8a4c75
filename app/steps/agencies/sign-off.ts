import { type ComponentKey, components } from '~/core/assessment/components'
import { type AssessmentYear, readYear } from '~/core/assessment/period'
import { type Missing, markOf, type SignedBody } from '~/core/assessment/sign-off'
import { dayOf } from '~/core/journey/days'
import type { AssessmentLead } from '~/steps/assessment/read-evidence'
import { memberNames } from '~/store/assessment'
import { record as recordDone } from '~/store/log'
import { inPartnership, type Tx } from '~/store/pools'
import {
  addReopening,
  addSignature,
  findSignature,
  listSignatures,
  lockComponent,
  type SignOffEntry,
} from '~/store/sign-off'
import { type Gathered, gather } from './gather'
import { yearsOf } from './read-side-by-side'

interface Wish {
  lead: AssessmentLead
  /** the first day of a year, 'YYYY-04-01'; null means the year that holds `now` */
  period: string | null
  /** The language of the page. */
  language: 'cy' | 'en'
  now: Date
}

/**
 * signed          it is signed off
 * already         somebody signed it meanwhile
 * changed         it is not what the page showed: nothing was signed
 * missing         the agreed record is not whole
 * unknown-period  no such year
 */
export type SignedOff = { kind: 'signed' | 'already' | 'changed' | 'missing' | 'unknown-period' }

/** mark  of what the page showed when it was confirmed */
export async function signOff(wish: Wish & { component: ComponentKey; mark: string }): Promise<SignedOff> {
  const { lead, component, mark, now } = wish
  const year = readYear(wish.period, dayOf(now))
  if (!year) return { kind: 'unknown-period' }
  return inPartnership('lead', lead.partnershipId, async (tx): Promise<SignedOff> => {
    await lockComponent(tx, whereOf(lead, component, year))
    if (await findSignature(tx, { component, periodFrom: year.from })) return { kind: 'already' }
    const { latest, toSign } = await gather(tx, component, year)
    if (!latest || !toSign) return { kind: 'missing' }
    if (markOf([toSign]) !== mark) return { kind: 'changed' }
    await sign(tx, wish, year, { component, record: latest.revision, signed: toSign })
    return { kind: 'signed' }
  })
}

/** A component of a year before it is signed off. */
export interface YearRow {
  component: ComponentKey
  /** who signed it off, and when; null while nobody has */
  signature: (SignOffEntry & { by: string }) | null
  missing: Missing[]
}

export interface YearToSign {
  year: AssessmentYear
  /** First days of the years that can be chosen, the latest first. */
  years: string[]
  /** all twelve, in the model's order */
  rows: YearRow[]
  /** how many would be signed now */
  ready: number
  /** the mark of everything that would be signed now, hex */
  mark: string
}

/** What a whole year needs before it is signed off. Null when there is no such year. */
export async function readYearToSign({
  lead,
  period,
  now,
}: Pick<Wish, 'lead' | 'period' | 'now'>): Promise<YearToSign | null> {
  const today = dayOf(now)
  const year = readYear(period, today)
  if (!year) return null
  return inPartnership('lead', lead.partnershipId, async tx => {
    const all = await gatherYear(tx, year)
    const names = await memberNames(
      tx,
      all.flatMap(({ signature }) => (signature ? [signature.doneBy] : [])),
    )
    const ready = readyOf(all)
    return {
      year,
      years: await yearsOf(tx, today),
      rows: all.map(({ component, signature, missing }) => ({
        component,
        signature: signature && { ...signature, by: names.get(signature.doneBy) ?? '' },
        missing,
      })),
      ready: ready.length,
      mark: markOf(ready.map(({ signed }) => signed)),
    }
  })
}

/** nothing: no component is ready; the rest as of `signOff`. */
export type SignedYear =
  | { kind: 'signed'; count: number }
  | { kind: 'nothing' | 'changed' | 'unknown-period' }

/** Signs all components of a year that are ready, in one transaction: all of them or none. */
export async function signYear(wish: Wish & { mark: string }): Promise<SignedYear> {
  const { lead, mark, now } = wish
  const year = readYear(wish.period, dayOf(now))
  if (!year) return { kind: 'unknown-period' }
  return inPartnership('lead', lead.partnershipId, async (tx): Promise<SignedYear> => {
    // Always in the same order, so that two who sign a year wait for each other.
    for (const { key } of components) await lockComponent(tx, whereOf(lead, key, year))
    const ready = readyOf(await gatherYear(tx, year))
    if (markOf(ready.map(({ signed }) => signed)) !== mark) return { kind: 'changed' }
    if (ready.length === 0) return { kind: 'nothing' }
    for (const each of ready) await sign(tx, wish, year, each)
    return { kind: 'signed', count: ready.length }
  })
}

/** not-signed: it is not signed off (any more); nothing was done. */
export type OpenedAgain = { kind: 'opened' | 'not-signed' | 'unknown-period' }

/** Opens a signed component again, with the reason. What was signed stays to be read. */
export async function openAgain({
  lead,
  component,
  period,
  reason,
  language,
  now,
}: Wish & { component: ComponentKey; reason: string }): Promise<OpenedAgain> {
  const year = readYear(period, dayOf(now))
  if (!year) return { kind: 'unknown-period' }
  const { memberId: doneBy, partnershipId } = lead
  return inPartnership('lead', partnershipId, async (tx): Promise<OpenedAgain> => {
    const where = whereOf(lead, component, year)
    await lockComponent(tx, where)
    if (!(await findSignature(tx, where))) return { kind: 'not-signed' }
    await addReopening(tx, where, { partnershipId, doneBy, doneAt: now, language, reason })
    const action = 'component-opened-again'
    await recordDone(tx, { actor: doneBy, action, subject: `${component} ${year.from}`, at: now })
    return { kind: 'opened' }
  })
}

const whereOf = ({ partnershipId }: AssessmentLead, component: ComponentKey, { from }: AssessmentYear) => ({
  partnershipId,
  component,
  periodFrom: from,
})

type GatheredRow = Gathered & { component: ComponentKey; signature: SignOffEntry | null }

async function gatherYear(tx: Tx, year: AssessmentYear): Promise<GatheredRow[]> {
  const signatures = await listSignatures(tx, year.from)
  const all: GatheredRow[] = []
  for (const { key } of components)
    all.push({ ...(await gather(tx, key, year)), component: key, signature: signatures.get(key) ?? null })
  return all
}

interface Ready {
  component: ComponentKey
  /** revision of the agreed record */
  record: number
  signed: SignedBody
}

const readyOf = (all: readonly GatheredRow[]): Ready[] =>
  all.flatMap(({ component, signature, latest, toSign }) =>
    !signature && latest && toSign ? [{ component, record: latest.revision, signed: toSign }] : [],
  )

async function sign(
  tx: Tx,
  { lead: { memberId: doneBy, partnershipId }, language, now }: Wish,
  { from: periodFrom }: AssessmentYear,
  { component, record, signed }: Ready,
): Promise<void> {
  const entry = { partnershipId, doneBy, doneAt: now, language, record, signed }
  await addSignature(tx, { component, periodFrom }, entry)
  const subject = `${component} ${periodFrom}`
  await recordDone(tx, { actor: doneBy, action: 'component-signed', subject, at: now })
}
