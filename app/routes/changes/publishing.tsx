import { useTranslation } from 'react-i18next'
import type { Missing } from '~/core/assessment/told-back'
import { Inset } from '~/ui/Inset'

/** Whether everybody can read it as it is saved, and what is missing until they can. */
export function Publishing({ published, missing }: { published: boolean; missing: readonly Missing[] }) {
  const { t } = useTranslation('changes')
  return (
    <Inset>
      <h2 className="heading heading--small">{t('publish.title')}</h2>
      {published && <p>{t('publish.is')}</p>}
      {!published && missing.length === 0 && <p>{t('publish.ready')}</p>}
      {!published && missing.length > 0 && (
        <>
          <p>{t('publish.missing')}</p>
          <ul className="list">
            {missing.map(one => (
              <li key={one}>{t(`publish.need.${one}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Inset>
  )
}
