import { useTranslation } from 'react-i18next'

/**
 * How much has been written of what can be kept. Hidden until a script (app/enhance) counts; the number stands
 * after a label so that no plural is needed. `id` is the textarea's.
 */
export function CharacterCount({ id, limit }: { id: string; limit: number }) {
  const { t } = useTranslation('common')
  return (
    <p className="count" id={`${id}-count`} data-count-for={id} data-limit={limit} hidden>
      {t('count.label')} <span data-count="">0</span> / {limit}
      <span className="count__over"> {t('count.over')}</span>
    </p>
  )
}
