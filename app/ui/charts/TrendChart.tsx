import type { TrendPoint } from '~/core/report/document'
import { ChartFrame, type ChartWords } from './ChartFrame'
import { EDGE, INK, LICHEN, MUTED, PAPER } from './colours'

export interface TrendChartProps extends ChartWords {
  /** one a year, the earliest first */
  points: readonly TrendPoint[]
}

const WIDTH = 340
const LEFT = 22
const STEP = 30
const TOP = 18
const BASE = TOP + 3 * STEP
const HEIGHT = BASE + 46
const RADIUS = 11

const levelOf = (rating: number) => BASE - (rating - 1) * STEP

/**
 * A component's rating year by year, as SVG made on the server. Each year is a disc with its number on one of four lines;
 * a year without a rating is an open diamond under them. A line joins years that follow each other and were both rated.
 * Place, shape and number say it: the colour adds nothing, so it prints in grey.
 */
export function TrendChart({ id, title, description, lang, points }: TrendChartProps) {
  const across = points.length > 0 ? (WIDTH - LEFT) / points.length : 0
  const placed = points.map((point, index) => ({
    ...point,
    x: LEFT + across * (index + 0.5),
    y: point.rating === null ? BASE + 16 : levelOf(point.rating),
  }))
  return (
    <ChartFrame
      {...{ id, title, description, lang }}
      className="chart"
      width={WIDTH}
      height={HEIGHT}
      fontSize={14}
    >
      {[1, 2, 3, 4].map(level => (
        <g key={level}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={levelOf(level)}
            y2={levelOf(level)}
            stroke={EDGE}
            strokeWidth={0.75}
          />
          <text x={0} y={levelOf(level) + 5} fill={MUTED}>
            {level}
          </text>
        </g>
      ))}
      {placed.map((point, index) => {
        const before = placed[index - 1]
        if (!before || before.rating === null || point.rating === null) return null
        return (
          <line
            key={`to ${point.label}`}
            className="chart__way"
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
            stroke={INK}
            strokeWidth={2}
          />
        )
      })}
      {placed.map(({ label, rating, x, y }) => (
        <g key={label} className={rating === null ? 'chart__year chart__year--none' : 'chart__year'}>
          {rating === null ? (
            <path
              d={`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`}
              fill={PAPER}
              stroke={MUTED}
              strokeWidth={1.5}
            />
          ) : (
            <>
              <circle cx={x} cy={y} r={RADIUS} fill={LICHEN} stroke={INK} strokeWidth={1.5} />
              <text x={x} y={y + 5} fill="#241d3d" fontWeight={700} textAnchor="middle">
                {rating}
              </text>
            </>
          )}
          <text x={x} y={HEIGHT - 6} fill={INK} fontSize={13} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </ChartFrame>
  )
}
