import { Table, type TableHead } from '~/ui/Table'
import { AgreementChart, type AgreementChartProps } from './AgreementChart'

export interface AgreementFigureProps extends AgreementChartProps {
  /** heads of the table's columns; `people` when the rows are groups with people of their own */
  head: { label: string; value: string; people?: string }
  /** for each row its people as text (core/evidence peopleText), when the rows are groups */
  people?: readonly string[]
  /** beneath: what the sign for a hidden figure means, and what else to know */
  note: string
}

/** A chart with its table beside it: the same figures as the same texts. */
export function AgreementFigure({ head, people, note, ...chart }: AgreementFigureProps) {
  const heads: (string | TableHead)[] = [head.label, { text: head.value, numeric: true }]
  if (people) heads.splice(1, 0, { text: head.people ?? '', numeric: true })
  const cells = chart.rows.map((row, index) =>
    people ? [row.label, people[index] ?? '', row.text] : [row.label, row.text],
  )
  return (
    <figure className="chart-figure">
      <AgreementChart {...chart} />
      <Table caption={chart.title} head={heads} rows={cells} />
      <figcaption className="chart-figure__note">{note}</figcaption>
    </figure>
  )
}
