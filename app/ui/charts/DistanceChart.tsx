import type { ScoredStage, Voice } from '~/core/distance/types'
import { ChartFrame } from './ChartFrame'
import { INK, LICHEN, LINE, MUTED } from './colours'
import { HEIGHT, heightOf, LEVELS, placeLines, placeOf, WIDTH } from './distance-geometry'
import { VoiceMark } from './VoiceMark'

export interface DistanceChartProps {
  /** unique on the page; names the parts inside */
  id: string
  title: string
  /** one sentence: how to read it, and where the same stands in words */
  description: string
  lines: readonly { voice: Voice; points: readonly { stage: ScoredStage; score: number | null }[] }[]
  /** what each stage is called */
  stages: readonly { stage: ScoredStage; label: string }[]
}

const DASHES: Readonly<Record<Voice, string | undefined>> = {
  person: undefined,
  parent_carer: '8 5',
  worker: '2 5',
}

/**
 * The way of one goal, as SVG made on the server: from the beginning on the left to the end on the right, from 0 up to
 * the flag at 10. The person's own way is a road; the other voices are thinner lines beside it. Colours are the page's
 * custom properties, as presentation attributes: the content security policy allows no inline styles.
 */
export function DistanceChart({ id, title, description, lines, stages }: DistanceChartProps) {
  const placed = placeLines(lines)
  const own = placed.find(({ voice }) => voice === 'person')
  return (
    <ChartFrame {...{ id, title, description }} className="distance__chart" width={WIDTH} height={HEIGHT}>
      {LEVELS.map(level => (
        <g key={level}>
          <line
            x1={28}
            x2={WIDTH}
            y1={heightOf(level)}
            y2={heightOf(level)}
            stroke={LINE}
            strokeWidth={1.5}
          />
          <text x={20} y={heightOf(level) + 5} fontSize={15} textAnchor="end" fill={MUTED}>
            {level}
          </text>
        </g>
      ))}
      <Flag />
      {stages.map(({ stage, label }) => (
        <text key={stage} x={placeOf(stage)} y={HEIGHT - 10} fontSize={13.5} textAnchor="middle" fill={INK}>
          {label}
        </text>
      ))}
      {own?.path && (
        <path
          d={own.path}
          fill="none"
          stroke={LICHEN}
          strokeWidth={14}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {placed.map(({ voice, path }) =>
        path ? (
          <path
            key={voice}
            d={path}
            fill="none"
            stroke={INK}
            strokeWidth={voice === 'person' ? 2.5 : 2}
            strokeDasharray={DASHES[voice]}
            strokeLinecap="round"
          />
        ) : null,
      )}
      {placed.flatMap(({ voice, marks }) =>
        marks.map(({ stage, x, y, score }) => (
          <VoiceMark key={`${voice} ${stage}`} voice={voice} x={x} y={y} number={score} />
        )),
      )}
    </ChartFrame>
  )
}

/** A flag at the level of 10: where the way leads. */
function Flag() {
  const foot = heightOf(10)
  return (
    <g fill="none" stroke={INK} strokeWidth={2} strokeLinecap="round" strokeLinejoin="round">
      <path d={`M${WIDTH - 22} ${foot}v-30`} />
      <path d={`M${WIDTH - 22} ${foot - 30}q9 -4 18 1v13q-9 -5 -18 -1z`} fill={LICHEN} />
    </g>
  )
}
