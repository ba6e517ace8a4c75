import type { Voice } from '~/core/distance/types'
import { INK, LICHEN, PAPER } from './colours'
import { MARK } from './distance-geometry'

const looks: Readonly<Record<Voice, { fill: string; text: string }>> = {
  person: { fill: LICHEN, text: 'var(--on-lichen, #241d3d)' },
  parent_carer: { fill: PAPER, text: INK },
  worker: { fill: INK, text: 'var(--on-ink, #fffdf8)' },
}

/**
 * A voice's own mark: the person a circle, a parent or carer a diamond, the worker a square. Told apart by shape
 * first, so it prints in grey, and the number stands in it.
 */
export function VoiceMark({ voice, x, y, number }: { voice: Voice; x: number; y: number; number?: number }) {
  const { fill, text } = looks[voice]
  const shape = { fill, stroke: INK, strokeWidth: 2 }
  return (
    <g className={`distance__mark distance__mark--${voice}`}>
      {voice === 'person' && <circle cx={x} cy={y} r={MARK} {...shape} />}
      {voice === 'parent_carer' && (
        <path
          d={`M${x} ${y - MARK - 3}L${x + MARK + 3} ${y}L${x} ${y + MARK + 3}L${x - MARK - 3} ${y}Z`}
          {...shape}
        />
      )}
      {voice === 'worker' && (
        <rect
          x={x - MARK + 1}
          y={y - MARK + 1}
          width={2 * MARK - 2}
          height={2 * MARK - 2}
          rx={3}
          {...shape}
        />
      )}
      {number !== undefined && (
        <text x={x} y={y + 5} fontSize={14} fontWeight={700} textAnchor="middle" fill={text}>
          {number}
        </text>
      )}
    </g>
  )
}

/** The same mark in a line of text, for the key of a picture. */
export function VoiceKey({ voice }: { voice: Voice }) {
  const half = MARK + 5
  return (
    <svg
      className="distance__key-mark"
      viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
      aria-hidden="true"
      focusable="false"
    >
      <VoiceMark voice={voice} x={0} y={0} />
    </svg>
  )
}
