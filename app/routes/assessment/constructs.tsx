import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { AgreementChart } from '~/ui/charts/AgreementChart'
import { Table } from '~/ui/Table'
import type { ConstructsView } from './constructs-view'

/** What several questionnaires ask alike, by stage: each row with its own people, and nothing added up. */
export function ConstructsSection({ view, file }: { view: ConstructsView; file: string }) {
  const { t } = useTranslation('assessment')
  const lang = useLang()
  return (
    <section className="assess-section" id="constructs">
      <h2 className="heading">{t('section.constructs')}</h2>
      <p>{t('constructs.about')}</p>
      {view.halves.length === 0 && <p>{t('constructs.none')}</p>}
      {view.halves.map(({ id, title, head, rows, charts }) => (
        <figure className="slice" key={id} id={id}>
          <h3 className="heading heading--small">{title}</h3>
          <Table
            caption={title}
            captionHidden
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
            {t('chart.note-share')} {t('constructs.note')}
          </figcaption>
        </figure>
      ))}
      {view.next && <p>{t('constructs.next', { date: view.next })}</p>}
      {view.halves.length > 0 && (
        <p className="no-print">
          <a href={file} aria-label={t('constructs.csv-of')}>
            {t('constructs.csv')}
          </a>
        </p>
      )}
    </section>
  )
}
