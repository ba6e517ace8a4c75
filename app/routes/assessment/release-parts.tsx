import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { AgreementChart } from '~/ui/charts/AgreementChart'
import { AgreementFigure } from '~/ui/charts/AgreementFigure'
import { Details } from '~/ui/Details'
import { Panel } from '~/ui/Panel'
import { Table } from '~/ui/Table'
import type { NextDates, QuarterView, SliceView, WiderView } from './release-view'

/** The parts of a page about releases, whatever they are about: answers, or the distance travelled. */
interface ReleasePart {
  ticks: [string, string, string]
  /** The address of the files, with the year in its query already; null for whoever takes none away. */
  files: string | null
  /** What a file of a period is called for somebody who hears its link alone. */
  fileLabel: (period: string) => string
  /** The same of a workbook. */
  workbookLabel: (period: string) => string
}

/** A quarter with its chart, or why there is none. */
export function Quarter({
  quarter,
  head,
  note,
  ...part
}: ReleasePart & { quarter: QuarterView; head: { label: string; value: string }; note: string }) {
  const lang = useLang()
  const { id, label, chart, sentences, instead, csv } = quarter
  if (!chart) {
    return (
      <div className="quarter quarter--waiting" id={id}>
        <h3 className="heading heading--small">{label}</h3>
        <p>{instead}</p>
      </div>
    )
  }
  return (
    <div className="quarter" id={id}>
      <h3 className="heading heading--small">{label}</h3>
      {sentences.map((sentence, index) => (
        <p key={sentence} className={index === 0 ? 'lead' : undefined}>
          {sentence}
        </p>
      ))}
      <AgreementFigure {...chart} lang={lang} ticks={part.ticks} head={head} note={note} />
      <File csv={csv} period={label} {...part} />
    </div>
  )
}

/**
 * A half-year or a year with its tables.
 *
 * folded  one press away, so that what a lead came to do is not far below what was asked besides the check-in
 */
export function Wider({
  release,
  noteOn,
  folded,
  ...part
}: ReleasePart & { release: WiderView; noteOn: (slice: SliceView) => ReactNode; folded?: boolean }) {
  const tables = (
    <>
      {release.tables.map(slice => (
        <Slice key={slice.id} slice={slice} ticks={part.ticks} note={noteOn(slice)} />
      ))}
      <File csv={release.csv} period={release.heading} {...part} />
    </>
  )
  if (folded)
    return (
      <div className="quarter" id={release.id}>
        <Details summary={release.heading}>{tables}</Details>
      </div>
    )
  return (
    <div className="quarter" id={release.id}>
      <h3 className="heading heading--small">{release.heading}</h3>
      {tables}
    </div>
  )
}

/**
 * A table with a small chart an item.
 *
 * heading  stands above the table in the page's outline, in place of the table's caption
 */
export function Slice({
  slice: { id, title, head, rows, charts },
  ticks,
  note,
  heading,
}: {
  slice: SliceView
  ticks: [string, string, string]
  note: ReactNode
  heading?: boolean
}) {
  const lang = useLang()
  return (
    <figure className="slice" id={id}>
      {heading && <h3 className="heading heading--small">{title}</h3>}
      <Table
        caption={title}
        captionHidden={heading ?? false}
        head={head.map((text, index) => (index === 0 ? text : { text, numeric: true }))}
        rows={rows}
      />
      <div className="smalls">
        {charts.map(({ item, ...chart }) => (
          <div className="smalls__one" key={chart.id}>
            <p className="smalls__title" aria-hidden="true">
              {item}
            </p>
            <AgreementChart {...chart} lang={lang} ticks={ticks} />
          </div>
        ))}
      </div>
      <figcaption>{note}</figcaption>
    </figure>
  )
}

function File({
  csv,
  period,
  files,
  fileLabel,
  workbookLabel,
}: ReleasePart & { csv: string; period: string }) {
  const { t } = useTranslation('assessment')
  if (files === null) return null
  return (
    <Files
      csv={{ href: `${files}&file=${csv}`, text: t('evidence.csv'), label: fileLabel(period) }}
      label={workbookLabel(period)}
    />
  )
}

/**
 * The two files of some figures, one beside the other.
 *
 * csv    its address ends in .csv, with or without a query; the workbook's is the same but for that
 * label  what the workbook is called for somebody who hears its link alone
 */
export function Files({ csv, label }: { csv: { href: string; text: string; label: string }; label: string }) {
  const { t } = useTranslation('api')
  return (
    <ul className="ways no-print">
      <li>
        <a href={csv.href} aria-label={csv.label}>
          {csv.text}
        </a>
      </li>
      <li>
        <a href={csv.href.replace('.csv', '.xlsx')} aria-label={label}>
          {t('xlsx.file')}
        </a>
      </li>
    </ul>
  )
}

/** When something new can be known. It follows from the calendar, never from how many have answered. */
export function NextResults({
  dates,
  none,
  condition,
}: {
  dates: NextDates
  none: string
  condition: string
}) {
  const { t } = useTranslation('assessment')
  if (!dates) return <p>{none}</p>
  return (
    <Panel title={t('evidence.when.title')} level={3}>
      <dl className="when">
        {(['quarter', 'half-year', 'year'] as const).map(grain => (
          <div className="when__row" key={grain}>
            <dt>{t(`evidence.when.${grain}`)}</dt>
            <dd>{t('evidence.when.on', { date: dates[grain] })}</dd>
          </div>
        ))}
      </dl>
      <p>{condition}</p>
    </Panel>
  )
}
