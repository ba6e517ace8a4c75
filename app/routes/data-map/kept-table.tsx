import { useTranslation } from 'react-i18next'
import { type Group, type Kept, type Kind, kept, kindsOf, schemasOf } from '~/core/retention/kept'
import { Table } from '~/ui/Table'
import { Lines, Long, Named } from './lines'

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
        const { until, by }: Kept = kept[kind]
        return [
          <Named key="what" name={t(`kind.${kind}.title`)} text={t(`kind.${kind}.text`)} />,
          <Who key="who" kind={kind} />,
          <Long key="long" life={until} backupDays={backupDays} />,
          <Lines key="ends" lines={by.map(each => t(`by.${each}`))} />,
        ]
      })}
    />
  )
}

/** Who sees a kind; and where it stands, for whoever looks after the machine. */
function Who({ kind }: { kind: Kind }) {
  const { t } = useTranslation('data-map')
  const { seenBy, readBy }: Kept = kept[kind]
  const parts = readBy.map(login => t(`part.${login}`)).join(', ')
  return (
    <>
      <Lines lines={seenBy.map(each => t(`seen.${each}`))} />
      <p className="kept__more">{t('where', { schemas: schemasOf(kind).join(', ') })}</p>
      <p className="kept__more">{parts ? t('read-by', { parts }) : t('read-by-none')}</p>
    </>
  )
}
