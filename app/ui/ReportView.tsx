// biome-ignore-all lint/suspicious/noArrayIndexKey: a report is drawn once, on the server, and its parts have no identity beyond their place
import type { Block, Fact, ReportChart, ReportDocument, ReportTable, Text } from '~/core/report/document'
import { AgreementChart } from './charts/AgreementChart'
import { ScoreSteps } from './charts/ScoreSteps'
import { TrendChart } from './charts/TrendChart'
import { classes } from './classes'
import { Table } from './Table'

/** A report on the screen and from the browser's printer: the same document that the PDF is made of. */
export function ReportView({ report }: { report: ReportDocument }) {
  return (
    <article className="report">
      <div className={classes('report__about', report.cover && 'report__about--cover')}>
        <p className="print-only">{report.partnership}</p>
        <Facts rows={report.about} />
      </div>
      {report.blocks.map((block, index) => (
        <Part key={index} block={block} lang={report.lang} />
      ))}
    </article>
  )
}

function Part({ block, lang }: { block: Block; lang: ReportDocument['lang'] }) {
  if (block.kind === 'heading') {
    const Heading = `h${block.level}` as const
    const look = classes(
      'heading',
      block.level > 2 && 'heading--small',
      block.pageBefore && 'report__chapter',
    )
    return <Heading className={look}>{block.text}</Heading>
  }
  if (block.kind === 'paragraph') {
    if (block.look === 'quote')
      return (
        <blockquote className="report__quote">
          <Said text={block.text} />
        </blockquote>
      )
    return (
      <p className={block.look}>
        <Said text={block.text} />
      </p>
    )
  }
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, index) => (
          <li key={index}>
            <Said text={item} />
          </li>
        ))}
      </ul>
    )
  if (block.kind === 'facts') return <Facts rows={block.rows} />
  if (block.kind === 'table') return <Figures table={block} />
  if (block.kind === 'chart')
    return (
      <figure className="chart-figure">
        <Chart chart={block.chart} lang={lang} />
        <Rows table={block.table} />
        {block.table.note && <figcaption className="chart-figure__note">{block.table.note}</figcaption>}
      </figure>
    )
  return (
    <div className="smalls">
      {block.charts.map(({ name, chart }) => (
        <div className="smalls__one" key={chart.id}>
          <p className="smalls__title" aria-hidden="true">
            {name}
          </p>
          <Chart chart={chart} lang={lang} />
        </div>
      ))}
    </div>
  )
}

function Chart({ chart, lang }: { chart: ReportChart; lang: string }) {
  return chart.kind === 'agreement' ? (
    <AgreementChart {...chart} lang={lang} />
  ) : (
    <TrendChart {...chart} lang={lang} />
  )
}

function Figures({ table }: { table: ReportTable }) {
  return (
    <figure className="slice">
      <Rows table={table} />
      {table.note && <figcaption>{table.note}</figcaption>}
    </figure>
  )
}

function Rows({ table: { caption, head, numeric, rows } }: { table: ReportTable }) {
  return (
    <Table
      caption={caption}
      head={head.map((text, index) => ({ text, numeric: numeric[index] ?? false }))}
      rows={rows.map(row => row.map((text, index) => <Said key={index} text={text} />))}
    />
  )
}

function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl className="summary">
      {rows.map(({ name, value, score }) => (
        <div className="summary__row" key={name}>
          <dt className="summary__key">{name}</dt>
          <dd className="summary__value">
            {score && <ScoreSteps score={score.reached} of={score.of} />}
            <Said text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A finished text, or what somebody wrote, in their language. */
function Said({ text }: { text: Text }) {
  if (typeof text === 'string') return <>{text}</>
  return (
    <span className="as-written" lang={text.lang}>
      {text.text}
    </span>
  )
}
