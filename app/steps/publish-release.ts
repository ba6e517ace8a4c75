import { type Period, periodOf, previous } from '~/core/anonymise/calendar'
import { carryOver } from '~/core/anonymise/carry'
import { toldBefore } from '~/core/anonymise/earlier'
import { freeze } from '~/core/anonymise/freeze'
import { servicesOf } from '~/core/anonymise/gate/certificate'
import { rowsIn, type Published as Told } from '~/core/anonymise/gate/scope'
import { measuredIn } from '~/core/anonymise/measured'
import { releasePolicy } from '~/core/anonymise/policy'
import type { Grain, Release } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { roundPeople } from '~/core/anonymise/values'
import type { Instrument } from '~/core/instrument'
import { addDays } from '~/core/journey/days'
import { type Block, listClosedBlocks } from '~/store/blocks'
import { listCertificates } from '~/store/certificates'
import { inPartnership, type Tx } from '~/store/pools'
import {
  countSent,
  insertOffered,
  listOfferedQuarters,
  listReleasedPeriods,
  listReleases,
  listResponses,
  listSendingServices,
  lockPeriods,
} from '~/store/publisher'
import { publishDraft } from './gate/publish-draft'
import { getInstrumentIn } from './instruments/find-instrument'

export interface About {
  partnership: string
  instrument: string
  today: string
}

/** A block on its way into the room: its rows are not there yet. */
export interface Closing {
  /** with its last days as they will be */
  block: Block
  rows: readonly ResponseRow[]
}

export type Published = { kind: 'published' } | { kind: 'already-published' } | { kind: 'nothing-to-release' }

/**
 * Publishes one period within a transaction about the partnership, from the blocks that closed in it. A quarter that
 * could show nothing is not published, so that its block can stay sealed. A half-year and a year are computed once,
 * from the rows then held, and kept even when every figure is hidden: computing them again later, with other rows
 * held, could tell who has left.
 *
 * closing  the block that is closing in this transaction; its rows are looked at before they touch the disk, so that
 *          a block which stays sealed leaves nothing readable behind, not even a row taken back
 */
export async function publishRelease(
  tx: Tx,
  { partnership, instrument, today }: About,
  period: Period,
  closing?: Closing,
): Promise<Published> {
  const found = await findPeriod(tx, instrument, period, closing?.block)
  if (found.kind !== 'to-publish') return found
  const { closed, inRoom, blocks, releases } = found
  const held = [...(await listResponses(tx, inRoom)), ...(closing?.rows ?? [])]
  const rows = rowsOf(blocks, held)
  const version = Math.max(1, ...rows.map(row => row.version))
  const versions = await versionsOf(tx, partnership, instrument, [
    ...held.map(row => row.version),
    ...releases.map(release => release.version),
    version,
  ])
  const { measured, asCounted } = countsOf(versions, version)
  const services = await servicesIn(tx, instrument, period, blocks)
  const context = { partnership, measured, ...period, blocks: blocks.map(({ id }) => id), services }
  const told = await listTold(tx, {
    instrument,
    releases,
    closed,
    countsOf: release => countsOf(versions, release.version),
  })
  return publishThrough(tx, { context, asCounted, truth: rows, held, told }, today)
}

/** Everything told before about an instrument, with what it takes to make it again. */
export async function listTold(
  tx: Tx,
  {
    instrument,
    releases,
    closed,
    countsOf,
  }: {
    instrument: string
    releases: readonly Release[]
    closed: readonly Block[]
    countsOf: (release: Release) => Pick<Told, 'asCounted'> & Pick<Told['context'], 'measured'>
  },
): Promise<Told[]> {
  const certificates = await listCertificates(tx, instrument)
  return releases.map(release => {
    const { partnership, grain, from, to } = release
    const { measured, asCounted } = countsOf(release)
    const certificate = certificates.get(Buffer.from(freeze(release).contentHash).toString('hex'))
    return {
      release,
      asCounted,
      context: {
        ...{ partnership, measured, grain, from, to },
        blocks: blocksOf(release, closed).map(({ id }) => id),
        services: certificate ? servicesOf(certificate) : [],
        withheld: certificate?.withheld ?? [],
      },
    }
  })
}

/** Makes a release and puts it through the gate, together with what was told about the same rows before. */
export async function publishThrough(
  tx: Tx,
  {
    context,
    asCounted,
    truth,
    held,
    told,
  }: Pick<Told, 'context' | 'asCounted'> & {
    truth: readonly ResponseRow[]
    held: readonly ResponseRow[]
    told: readonly Told[]
  },
  today: string,
): Promise<Published> {
  const within = ({ from, to }: Release) => context.from <= from && to <= context.to
  const setsOf = (some: readonly Told[]) =>
    some.flatMap(({ release, asCounted: as, context: { blocks, measured } }) =>
      toldBefore({ release, rows: rowsIn(as(held), blocks), blocks }, measured, releasePolicy),
    )
  const published = told.filter(({ release }) => within(release))
  const others = told.filter(({ release }) => !within(release))
  const [earlier, before] = [setsOf(told), setsOf(others)]
  const kept = await publishDraft(tx, { context, asCounted, truth, published, earlier, before }, today)
  return { kind: kept ? 'published' : 'nothing-to-release' }
}

/**
 * What there is to publish of a period: its blocks, every closed block, those whose rows are in the room already, and
 * every release before; unless there is nothing, or it was published.
 */
export async function findPeriod(tx: Tx, instrument: string, period: Period, closing?: Block) {
  const before = await listClosedBlocks(tx, instrument)
  const releases = await listReleases(tx, instrument)
  if (releases.some(({ grain, from }) => grain === period.grain && from === period.from))
    return { kind: 'already-published' } as const
  const closed = closing ? [...before, closing] : before
  const blocks = blocksOf(period, closed)
  if (blocks.length === 0) return { kind: 'nothing-to-release' } as const
  return { kind: 'to-publish', closed, inRoom: before.map(({ id }) => id), blocks, releases } as const
}

/**
 * Publishes each half-year, then each year, that is over, has closed blocks and has no release yet; oldest first. Each
 * is a transaction of its own, that keeps nobody from sending: the gate takes its time.
 *
 * publish  how a period of this instrument is published
 */
export async function publishEndedPeriods(
  about: About,
  publish: (tx: Tx, about: About, period: Period) => Promise<Published> = publishRelease,
): Promise<void> {
  const { partnership, instrument } = about
  const [closed, released] = await inPartnership('publisher', partnership, async tx => [
    await listClosedBlocks(tx, instrument),
    new Set(await listReleasedPeriods(tx, instrument)),
  ])
  const periods = new Map<string, Period>()
  for (const { closesOn } of closed) {
    for (const grain of ['half-year', 'year'] satisfies Grain[]) {
      const period = periodOf(grain, addDays(closesOn, -1))
      if (period.to <= about.today && !released.has(`${grain} ${period.from}`))
        periods.set(`${period.to} ${grain}`, period)
    }
  }
  for (const [, period] of [...periods].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await inPartnership('publisher', partnership, async tx => {
      await lockPeriods(tx, partnership, instrument)
      await publish(tx, about, period)
    })
  }
}

/** Keeps, once for each quarter that is over since the first block opened, how many check-ins it offered. */
export async function publishOffered(
  tx: Tx,
  { partnership, instrument, today }: About,
  firstDay: string,
): Promise<void> {
  const known = new Set(await listOfferedQuarters(tx, instrument))
  for (
    let quarter = previous(periodOf('quarter', today));
    quarter.to > firstDay;
    quarter = previous(quarter)
  ) {
    if (known.has(quarter.from)) continue
    const sent = await countSent(tx, instrument, quarter.from, quarter.to)
    await insertOffered(tx, partnership, instrument, quarter.from, roundPeople(sent, releasePolicy))
  }
}

/** A block belongs to the period in which it was released. */
export function blocksOf({ from, to }: { from: string; to: string }, closed: readonly Block[]): Block[] {
  return closed.filter(({ closesOn }) => from < closesOn && closesOn <= to)
}

export function rowsOf(blocks: readonly Block[], held: readonly ResponseRow[]): ResponseRow[] {
  const ids = new Set(blocks.map(({ id }) => id))
  return held.filter(({ block }) => ids.has(block))
}

/** Rows of whatever version as rows of the one that is released: the latest that was answered in the period. */
const asVersion = (versions: Versions, version: number, rows: readonly ResponseRow[]) =>
  carryOver(rows, versions(version), versions)

/** What a version of an instrument counts, and rows of whatever version as it counts them. */
export const countsOf = (versions: Versions, version: number) => ({
  measured: measuredIn(versions(version)),
  asCounted: (rows: readonly ResponseRow[]) => asVersion(versions, version, rows),
})

/** Any version of one instrument that a row or a release names. */
type Versions = (version: number) => Instrument

export async function versionsOf(
  tx: Tx,
  partnership: string,
  instrument: string,
  numbers: readonly number[],
): Promise<Versions> {
  const known = new Map<number, Instrument>()
  for (const number of new Set(numbers))
    known.set(number, await getInstrumentIn(tx, partnership, instrument, number))
  return version => {
    const found = known.get(version)
    if (!found) throw new Error(`No instrument ${instrument} version ${version}`)
    return found
  }
}

/** A late answer belongs to a service that sent it some time before its block opened: a quarter covers it. */
export async function servicesIn(
  tx: Tx,
  instrument: string,
  { grain, from, to }: Period,
  blocks: readonly Block[],
) {
  if (grain !== 'year') return []
  const opened = [from, ...blocks.map(({ opensOn }) => opensOn)].sort()[0] ?? from
  return listSendingServices(tx, instrument, { since: previous(periodOf('quarter', opened)).from, from, to })
}
