import { scaleLinear } from 'd3-scale'
import { area } from 'd3-shape'
import type { Agreement } from '~/core/anonymise/release'

/**
 * Where everything stands in a chart of agreement, in units of its own box, which is as wide as a small phone so that
 * its letters keep their size there. It takes nothing but a release's own figures, so a drawing can tell no more than
 * the table: figures that read alike are drawn alike.
 */
export const WIDTH = 340
const ROW = 56
const TEXT_LINE = 17
const BAR_TOP = 26
const BAR = 18
const AXIS = 26

/** Ticks of the axis, in percent. */
export const TICKS = [0, 50, 100] as const

const across = scaleLinear().domain([0, 100]).range([0, WIDTH])

/** What is drawn for one figure. */
export type Mark =
  /** a bar from 0 to the percent */
  | { readonly kind: 'bar'; readonly path: string }
  /** a bar to the bound, and what may come on top of it */
  | { readonly kind: 'at-least'; readonly path: string; readonly bar: string }
  /** where it lies: from nought up to the bound */
  | { readonly kind: 'at-most'; readonly path: string }
  /** a band over the whole width, with words: its length means nothing */
  | { readonly kind: 'nearly-all' | 'very-few' | 'hidden'; readonly path: string }

export interface PlacedRow {
  /** baseline of the label and of the value */
  readonly textY: number
  /** the whole width, behind the mark */
  readonly track: string
  readonly mark: Mark
  /** baseline of words inside the band */
  readonly bandTextY: number
}

/** Rows from the top down, and the height of the whole with its axis. */
export function placeRows(agreements: readonly Agreement[]): {
  rows: PlacedRow[]
  axisY: number
  height: number
} {
  const rows = agreements.map((agreement, index) => {
    const top = index * ROW + BAR_TOP
    return {
      textY: index * ROW + TEXT_LINE,
      track: box(top, 100),
      mark: markOf(agreement, top),
      bandTextY: top + BAR - 5,
    }
  })
  const axisY = agreements.length * ROW
  return { rows, axisY, height: axisY + AXIS }
}

/** Where a percent stands from the left. */
export function placeOf(percent: number): number {
  return across(percent)
}

function markOf(agreement: Agreement, top: number): Mark {
  if (!agreement.shown) return { kind: 'hidden', path: box(top, 100) }
  if (agreement.reads === 'percent') return { kind: 'bar', path: box(top, agreement.percent) }
  if (agreement.reads === 'at-most') return { kind: 'at-most', path: box(top, agreement.percent) }
  if (agreement.reads === 'at-least') {
    const { percent } = agreement
    return { kind: 'at-least', path: box(top, 100, percent), bar: box(top, percent) }
  }
  return { kind: agreement.reads, path: box(top, 100) }
}

function box(top: number, to: number, from = 0): string {
  const edges = area<number>(across, top, top + BAR)
  return edges([from, to]) ?? ''
}
