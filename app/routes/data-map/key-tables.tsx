import { useTranslation } from 'react-i18next'
import { type RingKey, ringKeys, type Secret, secrets } from '~/core/retention/keys'
import { Table } from '~/ui/Table'
import { Lines, Long } from './lines'

/** The keys of the two processes. */
export function RingTable() {
  const { t } = useTranslation('data-map')
  return (
    <Table
      caption={t('keys.title')}
      captionHidden
      stacked
      head={[t('keys.column.key'), t('keys.column.for'), t('keys.column.held')]}
      rows={(Object.keys(ringKeys) as RingKey[]).map(key => [
        <code key="key">{key}</code>,
        t(`keys.for.${key}`),
        <Lines key="held" lines={ringKeys[key].map(ring => t(`ring.${ring}`))} />,
      ])}
    />
  )
}

/** Secrets that are made for one person, one link or one period. */
export function SecretTable({ backupDays }: { backupDays: number }) {
  const { t } = useTranslation('data-map')
  return (
    <Table
      caption={t('secrets.title')}
      captionHidden
      stacked
      head={[t('secrets.column.secret'), t('keys.column.held'), t('column.long')]}
      rows={(Object.keys(secrets) as Secret[]).map(secret => [
        t(`secrets.name.${secret}`),
        t(`secrets.at.${secrets[secret].at}`),
        <Long key="long" life={secrets[secret].life} backupDays={backupDays} />,
      ])}
    />
  )
}
