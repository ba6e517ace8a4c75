import { useTranslation } from 'react-i18next'
import { SummaryList } from '~/ui/SummaryList'
import type { SaysView } from './side-view'

/** What one agency says, as names and values. */
export function SaysSummary({ says }: { says: SaysView }) {
  const { t } = useTranslation(['agencies', 'assessment'])
  return (
    <SummaryList
      rows={[
        { key: t('side.column.rating'), value: says.rating },
        { key: t('side.column.stage'), value: says.stage ?? t('assessment:assess.not-chosen') },
        { key: t('side.column.reasons'), value: <Reasons says={says} /> },
        { key: t('side.column.saved'), value: says.saved },
      ]}
    />
  )
}

/** Reasons as they were written, in the language they were written in. */
export function Reasons({ says: { reasons, language } }: { says: Pick<SaysView, 'reasons' | 'language'> }) {
  const { t } = useTranslation('agencies')
  if (!reasons) return t('side.no-reasons')
  return (
    <span className="as-written" lang={language}>
      {reasons}
    </span>
  )
}
