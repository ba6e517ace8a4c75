import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { AgreementChart } from '~/ui/charts/AgreementChart'
import { AgreementFigure } from '~/ui/charts/AgreementFigure'
import { Panel } from '~/ui/Panel'
import { Table } from '~/ui/Table'
import type { DistanceView } from './distance-view'

interface DistanceProps {
  view: DistanceView
  /** The address of the files, with the year in its query already. */
  files: string
}

/** How far people have come, as far as it may be told: a practice of its own, counted apart from every answer. */
export function DistanceSection({ view, files }: DistanceProps) {
  const { t } = useTranslation('assessment')
  const nothing = view.quarters.every(({ chart }) => chart === null) && view.wider.length === 0
  return (
    <section className="assess-section" id="distance">
      <h2 className="heading">{t('section.distance')}</h2>
      <p>{t('distance.about')}</p>
      {nothing && (
        <Panel title={t('distance.none.title')} level={3}>
          <p>{t('distance.none.text')}</p>
        </Panel>
      )}
      {view.quarters.map(quarter => (
        <Quarter key={quarter.id} quarter={quarter} view={view} files={files} />
      ))}
      {view.wider.map(release => (
        <Wider key={release.id} release={release} view={view} files={files} />
      ))}
      <Next view={view} />
      {!nothing && (
        <Panel title={t('distance.reading.title')} level={3}>
          <p>{t('distance.reading.net')}</p>
          <p>{t('distance.left')}</p>
          <p>{t('distance.reading.words')}</p>
          <p>{t('evidence.reading.hidden', { sign: view.hidden })}</p>
          <p>{t('distance.reading.worker')}</p>
          <p>{t('evidence.gate.not-yet-checked')}</p>
        </Panel>
      )}
    </section>
  )
}

function Quarter({ quarter, view, files }: DistanceProps & { quarter: DistanceView['quarters'][number] }) {
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
        head={{ label: t('distance.column.way'), value: t('distance.column.share') }}
        note={`${t('distance.note')} ${t('distance.left')}`}
      />
      <File href={`${files}&file=${csv}`} period={label} />
    </div>
  )
}

function Wider({ release, view, files }: DistanceProps & { release: DistanceView['wider'][number] }) {
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
            {t('distance.note')} {rows.flat().includes(view.hidden) && t('chart.note', { sign: view.hidden })}
          </figcaption>
        </figure>
      ))}
      <File href={`${files}&file=${release.csv}`} period={release.heading} />
    </div>
  )
}

function File({ href, period }: { href: string; period: string }) {
  const { t } = useTranslation('assessment')
  return (
    <p className="no-print">
      <a href={href} aria-label={t('distance.csv-of', { period })}>
        {t('evidence.csv')}
      </a>
    </p>
  )
}

/** When something new can be known, by the calendar alone. */
function Next({ view: { nextDates } }: { view: DistanceView }) {
  const { t } = useTranslation('assessment')
  if (!nextDates) return <p>{t('distance.no-block')}</p>
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
      <p>{t('distance.when-if')}</p>
    </Panel>
  )
}
