import { useTranslation } from 'react-i18next'
import type { ConstructsView } from './constructs-view'
import { Files, Slice } from './release-parts'

/**
 * What several questionnaires ask alike, by stage: each row with its own people, and nothing added up.
 *
 * file  where it can be taken away as a file; null for whoever takes none away
 */
export function ConstructsSection({ view, file }: { view: ConstructsView; file: string | null }) {
  const { t } = useTranslation(['assessment', 'api'])
  return (
    <section className="assess-section" id="constructs">
      <h2 className="heading">{t('section.constructs')}</h2>
      <p>{t('constructs.about')}</p>
      {view.halves.length === 0 && <p>{t('constructs.none')}</p>}
      {view.halves.map(half => (
        <Slice
          key={half.id}
          slice={half}
          ticks={view.ticks}
          note={`${t('chart.note-share')} ${t('constructs.note')}`}
          heading
        />
      ))}
      {view.next && <p>{t('constructs.next', { date: view.next })}</p>}
      {file && view.halves.length > 0 && (
        <Files
          csv={{ href: file, text: t('constructs.csv'), label: t('constructs.csv-of') }}
          label={t('api:xlsx.constructs-of')}
        />
      )}
    </section>
  )
}
