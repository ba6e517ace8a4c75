import type { ReactNode } from 'react'
import type { Voice } from '~/core/distance/types'
import { Table } from '~/ui/Table'
import { DistanceChart, type DistanceChartProps } from './DistanceChart'
import { VoiceKey } from './VoiceMark'

export interface DistanceFigureProps extends Omit<DistanceChartProps, 'lines'> {
  lines: readonly (DistanceChartProps['lines'][number] & { name: string })[]
  /** what 0 and 10 would look like, in words */
  ends: readonly [lowest: ReactNode, highest: ReactNode]
  table: { caption: string; who: string; none: string }
  /** what else belongs beside the picture, under the table */
  children?: ReactNode
}

/** The picture of a goal, and the same numbers as a table, which is also the key to its marks. */
export function DistanceFigure({ lines, ends, table, children, ...chart }: DistanceFigureProps) {
  const [lowest, highest] = ends
  const scoreOf = (voice: Voice, at: string) =>
    lines.find(one => one.voice === voice)?.points.find(({ stage }) => stage === at)?.score ?? null
  return (
    <figure className="distance">
      <div className="distance__picture">
        <p className="distance__end">
          <strong>10</strong> {highest}
        </p>
        <DistanceChart {...chart} lines={lines} />
        <p className="distance__end">
          <strong>0</strong> {lowest}
        </p>
      </div>
      <div className="distance__beside">
        <Table
          stacked
          caption={table.caption}
          head={[table.who, ...chart.stages.map(({ label }) => ({ text: label, numeric: true }))]}
          rows={lines.map(({ voice, name }) => [
            <span className="distance__key" key={voice}>
              <VoiceKey voice={voice} /> {name}
            </span>,
            ...chart.stages.map(({ stage }) => scoreOf(voice, stage) ?? table.none),
          ])}
        />
        {children}
      </div>
    </figure>
  )
}
