import { useTranslation } from 'react-i18next'
import type { Notice as CoreNotice } from '~/core/staff/notices'
import { Notice } from '~/ui/Notice'

/** A notice whose dates and numbers are already in the reader's language. */
export type ShownNotice =
  | Exclude<CoreNotice, { kind: 'welsh-not-reviewed' }>
  | { kind: 'welsh-not-reviewed'; notReviewed: string; strings: string }

/** What an administrator should know or do, the most pressing first. */
export function Notices({ notices }: { notices: readonly ShownNotice[] }) {
  const { t } = useTranslation('admin')
  if (notices.length === 0) return <p>{t('notices.none')}</p>
  return (
    <Notice look="attention" title={t('notices.title')}>
      <ul>
        {notices.map(notice => (
          <li key={notice.kind}>
            <NoticeText notice={notice} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function NoticeText({ notice }: { notice: ShownNotice }) {
  const { t } = useTranslation('admin')
  switch (notice.kind) {
    case 'safeguarding-leads':
      return t(notice.named === 0 ? 'notices.safeguarding-leads-none' : 'notices.safeguarding-leads-one')
    case 'jobs-not-running':
      return t('notices.jobs-not-running', { date: notice.closedOn })
    case 'welsh-not-reviewed':
      return t('notices.welsh-not-reviewed', { notReviewed: notice.notReviewed, strings: notice.strings })
    default:
      return t(`notices.${notice.kind}`)
  }
}
