import { type Period, periodOf, previous } from '~/core/anonymise/calendar'
import { carryOver } from '~/core/anonymise/carry'
import { toldBefore } from '~/core/anonymise/earlier'
import { freeze } from '~/core/anonymise/freeze'
import { tryToBreak, withVerdict } from '~/core/anonymise/gate'
import { measuredIn } from '~/core/anonymise/measured'
import { releasePolicy } from '~/core/anonymise/policy'
import { type Grain, type Release, showsAnything } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { toRelease } from '~/core/anonymise/to-release'
import { roundPeople } from '~/core/anonymise/values'
import type { Instrument } from '~/core/instrument'
import { addDays } from '~/core/journey/days'
import type { Tx } from '~/store/pools'
import {
  type Block,
  countSent,
  insertOffered,
  insertRelease,
  listClosedBlocks,
  listOfferedQuarters,
  listReleases,
  listResponses,
  listSendingServices,
} from '~/store/publisher'
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
  const draft = toRelease(
    asVersion(versions, version, rows),
    {
      partnership,
      measured: measuredIn(versions(version)),
      ...period,
      blocks: blocks.map(({ id }) => id),
      services: await servicesIn(tx, instrument, period, blocks),
      earlier: releases.flatMap(release => setsOf(release, versions, closed, held)),
    },
    releasePolicy,
  )
  return publishDraft(tx, draft, releases, today)
}

/** Puts a draft through the gate and keeps it; a quarter that could show nothing is left alone. */
export async function publishDraft(
  tx: Tx,
  draft: Release,
  releases: readonly Release[],
  today: string,
): Promise<Published> {
  if (draft.grain === 'quarter' && !showsAnything(draft)) return { kind: 'nothing-to-release' }
  const release = withVerdict(draft, tryToBreak(draft, releases))
  await insertRelease(tx, release, freeze(release), today)
  return { kind: 'published' }
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
 * Publishes each half-year, then each year, that is over, has closed blocks and has no release yet; oldest first.
 *
 * publish  how a period of this instrument is published
 */
export async function publishEndedPeriods(
  tx: Tx,
  about: About,
  publish: (tx: Tx, about: About, period: Period) => Promise<Published> = publishRelease,
): Promise<void> {
  const closed = await listClosedBlocks(tx, about.instrument)
  const periods = new Map<string, Period>()
  for (const { closesOn } of closed) {
    for (const grain of ['half-year', 'year'] satisfies Grain[]) {
      const period = periodOf(grain, addDays(closesOn, -1))
      if (period.to <= about.today) periods.set(`${period.to} ${grain}`, period)
    }
  }
  for (const [, period] of [...periods].sort(([a], [b]) => (a < b ? -1 : 1))) await publish(tx, about, period)
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

function setsOf(
  release: Release,
  versions: Versions,
  closed: readonly Block[],
  held: readonly ResponseRow[],
) {
  const blocks = blocksOf(release, closed)
  const { version } = release
  const measured = measuredIn(versions(version))
  const rows = asVersion(versions, version, rowsOf(blocks, held))
  return toldBefore({ release, rows, blocks: blocks.map(({ id }) => id) }, measured)
}

/** Rows of whatever version as rows of the one that is released: the latest that was answered in the period. */
const asVersion = (versions: Versions, version: number, rows: readonly ResponseRow[]) =>
  carryOver(rows, versions(version), versions)

/** Any version of one instrument that a row or a release names. */
type Versions = (version: number) => Instrument

async function versionsOf(
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
