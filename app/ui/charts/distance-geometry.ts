import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { ScoredStage, Voice } from '~/core/distance/types'

/**
 * Where everything stands in the picture of a goal, in units of its own box, which is as wide as a small phone so that
 * its letters keep their size there. Up is nearer to the goal; from left to right goes the time.
 */
export const WIDTH = 340
export const HEIGHT = 288
/** Half the width of a mark, which holds a number of two figures. */
export const MARK = 13
/** How far apart marks of the same stage stand, so that the same number of two voices shows twice. */
const BESIDE = 30
const TOP = 34
const BOTTOM = HEIGHT - 44
const LEFT = 30

/** The numbers that have a line across. */
export const LEVELS = [0, 5, 10] as const

const up = scaleLinear().domain([0, 10]).range([BOTTOM, TOP])
const across = scalePoint<ScoredStage>()
  .domain(['beginning', 'midpoint', 'end'])
  .range([LEFT, WIDTH])
  .padding(0.5)

export interface PlacedMark {
  stage: ScoredStage
  score: number
  x: number
  y: number
}

export interface PlacedLine {
  voice: Voice
  marks: PlacedMark[]
  /** through the marks from left to right; empty with fewer than two */
  path: string
}

/** How high a number stands. */
export const heightOf = (score: number): number => up(score)

/** The middle of a stage. */
export const placeOf = (stage: ScoredStage): number => across(stage) ?? LEFT

/** The marks of each voice and the line through them; voices stand beside each other, in the order given. */
export function placeLines(
  lines: readonly { voice: Voice; points: readonly { stage: ScoredStage; score: number | null }[] }[],
): PlacedLine[] {
  const join = line<PlacedMark>(
    ({ x }) => x,
    ({ y }) => y,
  )
  return lines.map(({ voice, points }, index) => {
    const aside = (index - (lines.length - 1) / 2) * BESIDE
    const marks = points.flatMap(({ stage, score }) =>
      score === null ? [] : [{ stage, score, x: placeOf(stage) + aside, y: heightOf(score) }],
    )
    return { voice, marks, path: marks.length > 1 ? (join(marks) ?? '') : '' }
  })
}
