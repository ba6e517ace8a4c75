import type { Agreement } from '~/core/anonymise/release'
import { ChartFrame } from './ChartFrame'
import { EDGE, INK, LICHEN, MUTED, PAPER, WASH } from './colours'
import { placeOf, placeRows, TICKS, WIDTH } from './geometry'

export interface ChartRow {
  /** the item's or the category's own key */
  key: string
  /** what the row is about: an item's short name, or a category's */
  label: string
  agreement: Agreement
  /** the figure as text, the same as in the table (core/evidence agreementText) */
  text: string
}

export interface AgreementChartProps {
  /** unique on the page; names the parts inside */
  id: string
  title: string
  /** one sentence: what the bars show, of how many people, about which period */
  description: string
  /** language of the texts */
  lang: string
  rows: readonly ChartRow[]
  /** texts of the axis at 0, 50 and 100 percent */
  ticks: readonly [string, string, string]
}

/**
 * Agreement, a row each, as SVG made on the server. A percent is a bar; "70% or more" is a bar with what may come on
 * top, with a broken edge; "nearly all" and "very few" are bands with the words in them, since they stand for more than
 * one number; what is hidden is one hatched band, whatever the reason. Told apart by shape and text, never by colour alone, so it prints in grey. Colours are the page's custom
 * properties, as presentation attributes: the content security policy allows no inline styles.
 */
export function AgreementChart({ id, title, description, lang, rows, ticks }: AgreementChartProps) {
  const { rows: placed, axisY, height } = placeRows(rows.map(({ agreement }) => agreement))
  return (
    <ChartFrame
      {...{ id, title, description, lang }}
      className="chart"
      width={WIDTH}
      height={height}
      fontSize={15}
    >
      <defs>
        <pattern
          id={`${id}-hatch`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1={0} y1={0} x2={0} y2={8} stroke={MUTED} strokeWidth={2} />
        </pattern>
      </defs>
      {TICKS.map((tick, index) => (
        <g key={tick}>
          <line
            className="chart__tick"
            x1={placeOf(tick)}
            x2={placeOf(tick)}
            y1={axisY - 6}
            y2={axisY}
            stroke={MUTED}
          />
          <text
            className="chart__axis"
            x={placeOf(tick)}
            y={axisY + 16}
            fontSize={13}
            fill={MUTED}
            textAnchor={index === 0 ? 'start' : index === 1 ? 'middle' : 'end'}
          >
            {ticks[index]}
          </text>
        </g>
      ))}
      {placed.map(({ textY, track, mark, bandTextY }, index) => {
        const row = rows[index]
        if (!row) return null
        const inBand = mark.kind === 'nearly-all' || mark.kind === 'very-few' || mark.kind === 'hidden'
        return (
          <g key={row.key} className={`chart__row chart__row--${mark.kind}`}>
            <text className="chart__label" x={0} y={textY} fill={INK}>
              {row.label}
            </text>
            <path className="chart__track" d={track} fill={PAPER} stroke={EDGE} strokeWidth={1} />
            {mark.kind === 'bar' && (
              <path className="chart__bar" d={mark.path} fill={LICHEN} stroke={INK} strokeWidth={1.5} />
            )}
            {mark.kind === 'at-least' && (
              <path className="chart__bar" d={mark.bar} fill={LICHEN} stroke={INK} strokeWidth={1.5} />
            )}
            {(mark.kind === 'at-least' || mark.kind === 'at-most') && (
              <path
                className="chart__range"
                d={mark.path}
                fill={WASH}
                stroke={INK}
                strokeWidth={1.5}
                strokeDasharray="5 4"
              />
            )}
            {mark.kind === 'hidden' && (
              <path className="chart__hidden" d={mark.path} fill={`url(#${id}-hatch)`} stroke={MUTED} />
            )}
            {(mark.kind === 'nearly-all' || mark.kind === 'very-few') && (
              <path
                className={`chart__band chart__band--${mark.kind}`}
                d={mark.path}
                fill={mark.kind === 'nearly-all' ? WASH : PAPER}
                stroke={INK}
                strokeWidth={1.5}
                strokeDasharray={mark.kind === 'nearly-all' ? undefined : '5 4'}
              />
            )}
            {inBand ? (
              <text
                className="chart__value"
                x={WIDTH / 2}
                y={bandTextY}
                fill={INK}
                fontSize={14}
                fontWeight={600}
                textAnchor="middle"
                stroke={mark.kind === 'hidden' ? PAPER : 'none'}
                strokeWidth={4}
                paintOrder="stroke"
              >
                {row.text}
              </text>
            ) : (
              <text className="chart__value" x={WIDTH} y={textY} fill={INK} fontWeight={600} textAnchor="end">
                {row.text}
              </text>
            )}
          </g>
        )
      })}
    </ChartFrame>
  )
}
