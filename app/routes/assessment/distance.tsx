import { useTranslation } from 'react-i18next'
import { Panel } from '~/ui/Panel'
import type { DistanceView } from './distance-view'
import { NextResults, Quarter, Wider } from './release-parts'

interface DistanceProps {
  view: DistanceView
  /** The address of the files, with the year in its query already; null for whoever takes none away. */
  files: string | null
}

/** How far people have come, as far as it may be told: a practice of its own, counted apart from every answer. */
export function DistanceSection({ view, files }: DistanceProps) {
  const { t } = useTranslation(['assessment', 'api'])
  const nothing = view.quarters.every(({ chart }) => chart === null) && view.wider.length === 0
  const part = {
    files,
    ticks: view.ticks,
    fileLabel: (period: string) => t('distance.csv-of', { period }),
    workbookLabel: (period: string) => t('api:xlsx.distance-of', { period }),
  }
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
        <Quarter
          key={quarter.id}
          quarter={quarter}
          head={{ label: t('distance.column.way'), value: t('distance.column.share') }}
          note={`${t('distance.note')} ${t('distance.left')}`}
          {...part}
        />
      ))}
      {view.wider.map(release => (
        <Wider
          key={release.id}
          release={release}
          folded
          noteOn={({ rows }) => (
            <>
              {t('distance.note')}{' '}
              {rows.flat().includes(view.hidden) && t('chart.note', { sign: view.hidden })}
            </>
          )}
          {...part}
        />
      ))}
      <NextResults dates={view.nextDates} none={t('distance.no-block')} condition={t('distance.when-if')} />
      {!nothing && (
        <Panel title={t('distance.reading.title')} level={3}>
          <p>{t('distance.reading.net')}</p>
          <p>{t('distance.left')}</p>
          <p>{t('distance.reading.words')}</p>
          <p>{t('evidence.reading.hidden', { sign: view.hidden })}</p>
          <p>{t('distance.reading.worker')}</p>
          <p>{t('evidence.gate.held')}</p>
        </Panel>
      )}
    </section>
  )
}
