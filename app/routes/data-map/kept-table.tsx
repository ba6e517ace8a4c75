import { useTranslation } from 'react-i18next'
import { type Kind, kept, kindsOf, schemasOf } from '~/core/retention/kept'
import type { Group, Kept } from '~/core/retention/kind'
import { Table } from '~/ui/Table'
import { Lines, Long } from './lines'

/** Everything of one group: a kind a row. */
export function KeptTable({ group, backupDays }: { group: Group; backupDays: number }) {
  const { t } = useTranslation('data-map')
  return (
    <Table
      caption={t(`group.${group}`)}
      captionHidden
      stacked
      head={[t('column.what'), t('column.who'), t('column.long'), t('column.ends')]}
      rows={kindsOf(group).map(kind => {
        const { seenBy, until, by }: Kept = kept[kind]
        return [
          <What key="what" kind={kind} />,
          <Lines key="who" lines={seenBy.map(each => t(`seen.${each}`))} />,
          <Long key="long" life={until} backupDays={backupDays} />,
          <Lines key="ends" lines={by.map(each => t(`by.${each}`))} />,
        ]
      })}
    />
  )
}

/** What a kind is and why it is kept; and where it stands, for whoever looks after the machine. */
function What({ kind }: { kind: Kind }) {
  const { t } = useTranslation('data-map')
  const { readBy }: Kept = kept[kind]
  const parts = readBy.map(login => t(`part.${login}`)).join(', ')
  return (
    <>
      <span className="kept__name">{t(`kind.${kind}.title`)}</span>
      <p className="kept__text">{t(`kind.${kind}.text`)}</p>
      <p className="kept__more">{t('where', { schemas: schemasOf(kind).join(', ') })}</p>
      <p className="kept__more">{parts ? t('read-by', { parts }) : t('read-by-none')}</p>
    </>
  )
}
