import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { RevisionSummary, type RevisionView } from './revision-summary'

interface RecordSectionProps {
  /** What is saved; null while nothing is. */
  record: RevisionView | null
  /** The address of its form. */
  edit: string
  said: 'saved' | 'unchanged' | null
}

/** The agreed record as it stands, to read, with the way to its form. */
export function RecordSection({ record, edit, said }: RecordSectionProps) {
  const { t } = useTranslation(['record', 'assessment'])
  return (
    <section className="assess-section" id="record">
      <h2 className="heading">{t('title')}</h2>
      {said && <Notice look="done" title={t(`assessment:assess.${said}`)} />}
      {record ? <RevisionSummary revision={record} /> : <p>{t('assessment:glance.never-saved')}</p>}
      <p className="no-print">
        <LinkButton href={edit}>{t(record ? 'edit' : 'begin')}</LinkButton>
      </p>
    </section>
  )
}
