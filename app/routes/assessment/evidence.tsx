import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { AgreementChart } from '~/ui/charts/AgreementChart'
import { AgreementFigure } from '~/ui/charts/AgreementFigure'
import { Details } from '~/ui/Details'
import { Drawing } from '~/ui/Drawing'
import { Panel } from '~/ui/Panel'
import { Table } from '~/ui/Table'
import type { EvidenceView, QuarterView, WiderView } from './evidence-view'

interface EvidenceProps {
  view: EvidenceView
  /** The address of the files, with the year in its query already. */
  files: string
}

/** What people said, as far as it may be told: each release with its charts, tables and file. */
export function EvidenceSection({ view, files }: EvidenceProps) {
  const { t } = useTranslation('assessment')
  const nothing = view.quarters.every(({ chart }) => chart === null) && view.wider.length === 0
  return (
    <section className="assess-section" id="evidence">
      <h2 className="heading">{t('section.evidence')}</h2>
      {nothing && (
        <Panel title={t('evidence.none.title')} level={3}>
          <Drawing name="heard" />
          <p>{t('evidence.none.text')}</p>
        </Panel>
      )}
      {view.quarters.map(quarter => (
        <Quarter key={quarter.id} quarter={quarter} view={view} files={files} />
      ))}
      {view.wider.map(release => (
        <Wider key={release.id} release={release} view={view} files={files} />
      ))}
      <Statements view={view} />
      <NextResults view={view} />
      {!nothing && <Reading view={view} />}
    </section>
  )
}

/** What people said to another questionnaire than the check-in. Counted apart: nobody is added up across two. */
export function OtherEvidence({ view, files }: EvidenceProps) {
  const { t } = useTranslation('assessment')
  return (
    <section className="assess-section" id={`evidence-${view.instrument}`}>
      <h2 className="heading">{view.title}</h2>
      <p>{t('evidence.apart')}</p>
      {view.quarters.map(quarter => (
        <Quarter key={quarter.id} quarter={quarter} view={view} files={files} />
      ))}
      {view.wider.map(release => (
        <Wider key={release.id} release={release} view={view} files={files} />
      ))}
      <Statements view={view} />
    </section>
  )
}

function Statements({ view: { statements } }: { view: EvidenceView }) {
  const { t } = useTranslation('assessment')
  if (statements.length === 0) return null
  return (
    <Details summary={t('evidence.asked')}>
      <ul>
        {statements.map(statement => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </Details>
  )
}

function Quarter({ quarter, view, files }: EvidenceProps & { quarter: QuarterView }) {
  const { t } = useTranslation('assessment')
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
  const noteOn = (hidden: boolean) =>
    hidden ? t('chart.note', { sign: view.hidden }) : t('chart.note-share')
  return (
    <div className="quarter" id={id}>
      <h3 className="heading heading--small">{label}</h3>
      {sentences.map((sentence, index) => (
        <p key={sentence} className={index === 0 ? 'lead' : undefined}>
          {sentence}
        </p>
      ))}
      <AgreementFigure
        {...chart}
        lang={lang}
        ticks={view.ticks}
        head={{ label: t('column.item'), value: t('column.agree') }}
        note={noteOn(chart.rows.some(({ agreement }) => !agreement.shown))}
      />
      <p className="no-print">
        <a href={`${files}&file=${csv}`} aria-label={t('evidence.csv-of', { period: label })}>
          {t('evidence.csv')}
        </a>
      </p>
    </div>
  )
}

function Wider({ release, view, files }: EvidenceProps & { release: WiderView }) {
  const { t } = useTranslation('assessment')
  const lang = useLang()
  return (
    <div className="quarter" id={release.id}>
      <h3 className="heading heading--small">{release.heading}</h3>
      {release.tables.map(({ id, title, head, rows, charts }) => (
        <figure className="slice" key={id}>
          <Table
            caption={title}
            head={head.map((text, index) => (index === 0 ? text : { text, numeric: true }))}
            rows={rows}
          />
          <div className="smalls">
            {charts.map(({ item, ...chart }) => (
              <div className="smalls__one" key={chart.id}>
                <p className="smalls__title" aria-hidden="true">
                  {item}
                </p>
                <AgreementChart {...chart} lang={lang} ticks={view.ticks} />
              </div>
            ))}
          </div>
          <figcaption>
            {rows.flat().includes(view.hidden)
              ? t('chart.note', { sign: view.hidden })
              : t('chart.note-share')}
          </figcaption>
        </figure>
      ))}
      <p className="no-print">
        <a
          href={`${files}&file=${release.csv}`}
          aria-label={t('evidence.csv-of', { period: release.heading })}
        >
          {t('evidence.csv')}
        </a>
      </p>
    </div>
  )
}

/** When something new can be known. It follows from the calendar, never from how many have answered. */
function NextResults({ view: { nextDates } }: { view: EvidenceView }) {
  const { t } = useTranslation('assessment')
  if (!nextDates) return <p>{t('evidence.no-block')}</p>
  return (
    <Panel title={t('evidence.when.title')} level={3}>
      <dl className="when">
        {(['quarter', 'half-year', 'year'] as const).map(grain => (
          <div className="when__row" key={grain}>
            <dt>{t(`evidence.when.${grain}`)}</dt>
            <dd>{t('evidence.when.on', { date: nextDates[grain] })}</dd>
          </div>
        ))}
      </dl>
      <p>{t('evidence.when.if')}</p>
    </Panel>
  )
}

/** What is known, what is hidden, and why. */
function Reading({ view: { notes, hidden } }: { view: EvidenceView }) {
  const { t } = useTranslation('assessment')
  return (
    <Panel title={t('evidence.reading.title')} level={3}>
      <p>{t('evidence.reading.known')}</p>
      <p>{t('evidence.reading.words')}</p>
      <p>{t('evidence.reading.hidden', { sign: hidden })}</p>
      <p>{t('evidence.reading.why')}</p>
      <p>{t('evidence.reading.never')}</p>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </Panel>
  )
}
