import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { Reasons } from './says'
import type { SideRow } from './side-view'

interface SideTableProps {
  rows: readonly SideRow[]
  /** What can be done with a row; left out where nothing can. */
  act?: (row: SideRow) => ReactNode
}

/** Every agency with its rating, stage and reasons: a table on a desk, cards on a phone, and the key to the picture. */
export function SideTable({ rows, act }: SideTableProps) {
  const { t } = useTranslation(['agencies', 'assessment'])
  return (
    <Table
      stacked
      caption={t('side.caption')}
      head={[
        t('side.column.agency'),
        t('side.column.rating'),
        t('side.column.stage'),
        t('side.column.reasons'),
        t('side.column.saved'),
        ...(act ? [t('side.column.act')] : []),
      ]}
      rows={rows.map(row => {
        const { says } = row
        return [
          <span key="agency">
            {t('side.letter', { letter: row.letter, agency: row.name })}{' '}
            {!row.active && <Tag>{t('list.retired')}</Tag>}
          </span>,
          says?.rating ?? t('side.not-given'),
          says ? (says.stage ?? t('assessment:assess.not-chosen')) : '–',
          says ? <Reasons key="reasons" says={says} /> : '–',
          says?.saved ?? '–',
          ...(act ? [act(row)] : []),
        ]
      })}
    />
  )
}
