import { useTranslation } from 'react-i18next'
import { SummaryList } from '~/ui/SummaryList'
import type { ActionTextView } from './plan-view'

/** All that one saved state of an action says, as names and values. */
export function ActionText({ text }: { text: ActionTextView }) {
  const { t } = useTranslation('plan')
  const written = (words: string, lang: 'cy' | 'en') => (
    <span className="as-written" lang={lang}>
      {words}
    </span>
  )
  return (
    <SummaryList
      rows={[
        { key: t('field.what'), value: written(text.what, text.language) },
        { key: t('field.who'), value: written(text.who, text.language) },
        { key: t('field.state'), value: t(`state.${text.state}`) },
        { key: t('field.by-when'), value: text.byWhen },
        { key: t('field.review-on'), value: text.reviewOn ?? t('no-review') },
        { key: t('field.kind'), value: t(`kind.${text.kind}`) },
        { key: t('field.horizon'), value: t(`horizon.${text.horizon}`) },
        { key: t('field.note'), value: text.note ? written(text.note, text.noteLanguage) : t('no-note') },
      ]}
    />
  )
}
