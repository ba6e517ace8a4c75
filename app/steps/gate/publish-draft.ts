import { randomInt } from 'node:crypto'
import type { PeopleSet } from '~/core/anonymise/differences'
import { freeze } from '~/core/anonymise/freeze'
import { type Certificate, ofNothing } from '~/core/anonymise/gate/certificate'
import { asHeld, tryToBreak } from '~/core/anonymise/gate/gate'
import type { Published } from '~/core/anonymise/gate/scope'
import { releasePolicy } from '~/core/anonymise/policy'
import { type Grain, type Release, type Slice, showsAnything, TABLES_OF } from '~/core/anonymise/release'
import type { ResponseRow } from '~/core/anonymise/responses'
import { toRelease } from '~/core/anonymise/to-release'
import { insertCertificate } from '~/store/certificates'
import { record } from '~/store/log'
import type { Tx } from '~/store/pools'
import { insertRelease } from '~/store/publisher'
import { tellProgress } from './progress'
import { solverUntil } from './solver'

/** Seconds the gate has for one release: less than the transaction may take. */
const SECONDS = 150

/** A period on its way out. */
export interface ToPublish {
  /** what the release is made of, but for what the gate withholds */
  readonly context: Published['context']
  readonly asCounted: Published['asCounted']
  /** the rows of its blocks, of whatever version */
  readonly truth: readonly ResponseRow[]
  /** releases told about these rows before, in the order in which they were published */
  readonly published: readonly Published[]
  /** people behind every figure told before, and behind those told about other rows */
  readonly earlier: readonly PeopleSet[]
  readonly before: readonly PeopleSet[]
}

/**
 * Makes a release, puts it through the gate and keeps it with its certificate. What the gate can break is made again
 * with one table less: of all that holds, the most is told. A quarter of which nothing may be told is left alone, so
 * that its block can stay sealed; a half-year and a year are kept even then (publish-release.ts).
 *
 * returns  whether it was kept
 */
export async function publishDraft(
  tx: Tx,
  { context, asCounted, truth, published, earlier, before }: ToPublish,
  today: string,
): Promise<boolean> {
  const solve = solverUntil(performance.now() + SECONDS * 1000)
  const counted = asCounted(truth)
  for (const withheld of fromMostToNone(context.grain)) {
    const own = { ...context, withheld }
    const release = asHeld(toRelease(counted, { ...own, earlier }, releasePolicy))
    if (!showsAnything(release)) {
      if (context.grain === 'quarter') return false
      await keep(tx, release, ofNothing(own), today)
      return true
    }
    const scope = {
      published: [...published, { release, context: own, asCounted }],
      before,
      policy: releasePolicy,
      against: releasePolicy,
    }
    const { instrument, grain, from } = release
    const progress = (what: string) => tellProgress({ instrument, grain, from, what })
    const verdict = await tryToBreak(truth, scope, { solve, random, progress })
    if (verdict.kind !== 'held') continue
    await keep(tx, release, verdict.certificate, today)
    return true
  }
  return false
}

/** Which tables to withhold, fewest first. The order is fixed, so that it tells nothing. */
function fromMostToNone(grain: Grain): Slice[][] {
  const tables = [...TABLES_OF[grain]]
  const one = tables.length > 1 ? tables.map(table => [table]).reverse() : []
  return [[], ...one, tables]
}

async function keep(tx: Tx, release: Release, certificate: Certificate, today: string): Promise<void> {
  const frozen = freeze(release)
  await insertRelease(tx, release, frozen, today)
  const { partnership: partnershipId, instrument } = release
  await insertCertificate(tx, { partnershipId, instrument, contentHash: frozen.contentHash }, certificate)
  const subject = `${instrument} ${release.grain} ${release.from}`
  await record(tx, { actor: null, action: 'release-published', subject })
}

const random = () => randomInt(2 ** 32) / 2 ** 32
