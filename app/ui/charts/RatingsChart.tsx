import type { Rating } from '~/core/assessment/scale'
import { ChartFrame } from './ChartFrame'
import { INK, LICHEN, LINE, MUTED, PAPER } from './colours'
import { AGREED_ROW, heightOf, MARK, placeOf, rowAt, TOP, WIDTH } from './ratings-geometry'

export interface RatingsChartProps {
  /** unique on the page; names the parts inside */
  id: string
  title: string
  /** one sentence: how to read it, and where the same stands in words */
  description: string
  scale: readonly Rating[]
  /** one an agency; `label` is its letter in the table */
  rows: readonly { label: string; rating: Rating | null }[]
  agreed: Rating | null
  words: { agreed: string; none: string }
}

/**
 * Agencies' ratings on the scale, a row each, as SVG made on the server. An agency is a circle, what was agreed a diamond
 * with a broken line through all rows: told apart by shape, so it prints in grey. Colours are the page's custom
 * properties, as presentation attributes: the content security policy allows no inline styles.
 */
export function RatingsChart({ id, title, description, scale, rows, agreed, words }: RatingsChartProps) {
  const height = heightOf(rows.length)
  const last = rowAt(rows.length) + AGREED_ROW
  return (
    <ChartFrame
      {...{ id, title, description }}
      className="ratings__chart"
      width={WIDTH}
      height={height}
      fontSize={15}
    >
      {scale.map(rating => (
        <g key={rating}>
          <line
            x1={placeOf(scale, rating)}
            x2={placeOf(scale, rating)}
            y1={TOP}
            y2={height}
            stroke={LINE}
            strokeWidth={1.5}
          />
          <text x={placeOf(scale, rating)} y={TOP - 10} textAnchor="middle" fontWeight={700} fill={INK}>
            {rating}
          </text>
        </g>
      ))}
      {agreed !== null && (
        <line
          x1={placeOf(scale, agreed)}
          x2={placeOf(scale, agreed)}
          y1={TOP}
          y2={last}
          stroke={INK}
          strokeWidth={1.5}
          strokeDasharray="3 5"
        />
      )}
      {rows.map(({ label, rating }, index) => (
        <g key={label} className="ratings__row">
          <text x={4} y={rowAt(index) + 5} fontWeight={700} fill={INK}>
            {label}
          </text>
          {rating === null ? (
            <text x={placeOf(scale, scale[0] ?? 1) + MARK} y={rowAt(index) + 5} fill={MUTED}>
              {words.none}
            </text>
          ) : (
            <circle
              cx={placeOf(scale, rating)}
              cy={rowAt(index)}
              r={MARK}
              fill={PAPER}
              stroke={INK}
              strokeWidth={2.5}
            />
          )}
        </g>
      ))}
      {agreed !== null && (
        <g className="ratings__agreed">
          <text x={4} y={last + 5} fill={INK}>
            {words.agreed}
          </text>
          <path
            d={`M${placeOf(scale, agreed)} ${last - MARK - 3}l${MARK + 3} ${MARK + 3}l${-MARK - 3} ${MARK + 3}l${-MARK - 3} ${-MARK - 3}z`}
            fill={LICHEN}
            stroke={INK}
            strokeWidth={2.5}
          />
        </g>
      )}
    </ChartFrame>
  )
}
