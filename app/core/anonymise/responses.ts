import { type Audience, type Stage, stages } from '~/core/instrument'
import type { Slice } from './release'

/** One answered check-in out of a closed block. */
export interface ResponseRow {
  /** J in hex: the same in every wave of one person within one instrument */
  readonly person: string
  readonly block: string
  readonly instrument: string
  readonly version: number
  readonly stage: Stage
  readonly round: number
  readonly audience: Audience
  readonly language: 'cy' | 'en'
  /** id of the service */
  readonly service: string
  /** item key → option code; a skipped item is absent */
  readonly answers: Readonly<Record<string, string>>
  /** Who knows the answer besides the person, by a name each that is the same in every row; absent: nobody. */
  readonly knownTo?: readonly string[]
}

/**
 * Who knows an answer besides the person. The room does not hold who the worker is, so everybody of a service counts as
 * one: what is shared with one of them, or typed in from paper by one of them, they may all know.
 */
export function knownTo({
  service,
  shared,
  paper,
}: {
  service: string
  shared: boolean
  paper: boolean
}): Pick<ResponseRow, 'knownTo'> {
  return shared || paper ? { knownTo: [service] } : {}
}

/** Option codes on the scale of an item, as one audience is asked; all others stand apart from it. */
export interface Scale {
  readonly codes: readonly string[]
  /** the top two */
  readonly agreeing: readonly string[]
}

/** An item whose agreement is released. */
export interface MeasuredItem {
  readonly item: string
  readonly scales: Readonly<Record<Audience, Scale>>
  /** At which stages it is asked, where those are not all. */
  readonly stages?: readonly Stage[]
  /**
   * For an item that splits those who do not agree with another one: that item's key. It comes before this one, and
   * where it is hidden, so is this (withhold.ts).
   */
  readonly splits?: string
}

/** What of an instrument a release needs. */
export interface Measured {
  readonly instrument: string
  readonly version: number
  readonly items: readonly MeasuredItem[]
  /** The categories of the stage table, where they are not all the stages. */
  readonly stages?: readonly Stage[]
  /** Whoever knows one of the people knows all of their own: so what is left without them is looked at as well. */
  readonly insidersKnowAllTheirOwn?: true
}

/**
 * The answer that counts for each person: the latest by block, then stage, then round. The order of the rows in the
 * list never matters; should two rows of one person tie in all three, their text decides.
 *
 * rows     of one instrument and version
 * blocks   ids in the order in which the blocks closed
 * returns  one row a person, in no meaningful order
 * throws   RangeError on a row of an unknown block or stage
 */
export function latestOfEach(rows: readonly ResponseRow[], blocks: readonly string[]): ResponseRow[] {
  const latest = new Map<string, ResponseRow>()
  for (const row of rows) {
    const known = latest.get(row.person)
    if (!known || isLater(row, known, blocks)) latest.set(row.person, row)
  }
  for (const { block, stage } of latest.values()) {
    if (!blocks.includes(block)) throw new RangeError(`row of a block outside the period: ${block}`)
    if (!stages.includes(stage)) throw new RangeError(`unknown stage: ${stage}`)
  }
  return [...latest.values()]
}

/** Whether one row of a person counts rather than another. */
export function isLater(one: ResponseRow, other: ResponseRow, blocks: readonly string[]): boolean {
  const place = ({ block, stage, round }: ResponseRow) => [
    blocks.indexOf(block),
    stages.indexOf(stage),
    round,
  ]
  const others = place(other)
  for (const [index, at] of place(one).entries())
    if (at !== others[index]) return at > (others[index] as number)
  return textOf(one) > textOf(other)
}

const textOf = (row: ResponseRow) =>
  JSON.stringify([row.audience, row.language, row.service, Object.entries(row.answers).sort()])

/** The value of a row that decides its category in a slice. */
export function attributeOf(row: ResponseRow, slice: Slice): string {
  return slice === 'total' ? '' : row[slice]
}
