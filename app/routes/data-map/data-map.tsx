import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { groups } from '~/core/retention/kind'
import { permissions } from '~/core/staff/permissions'
import { translator } from '~/i18n'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Notice } from '~/ui/Notice'
import { PrintButton } from '~/ui/PrintButton'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { KeptTable } from './kept-table'
import { RingTable, SecretTable } from './key-tables'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['read-data-map'])
  return { lang, member, title: translator(lang)('data-map:title'), backupDays: settings().backupDays }
}

/** Which kinds of data there are, who sees them, how long they are kept and what ends them. It reads no data. */
export default function DataMap() {
  const { lang, member, title, backupDays } = useLoaderData<typeof loader>()
  const { t } = useTranslation('data-map')
  return (
    <StaffPage title={title} member={member} back={`/${lang}/staff`} wide>
      <p>{t('intro')}</p>
      <p>{t('case-record')}</p>
      <Notice title={t('backups.title')}>
        <p>{t('backups.text', { days: backupDays })}</p>
      </Notice>
      <nav className="kept-contents" aria-label={t('contents')}>
        <ul className="ways">
          {groups.map(group => (
            <li key={group}>
              <a href={`#${group}`}>{t(`group.${group}`)}</a>
            </li>
          ))}
          <li>
            <a href="#keys">{t('keys.title')}</a>
          </li>
          <li>
            <a href="#secrets">{t('secrets.title')}</a>
          </li>
        </ul>
      </nav>
      <ButtonGroup>
        <PrintButton>{t('print')}</PrintButton>
      </ButtonGroup>
      {groups.map(group => (
        <section key={group} className="kept kept--kinds">
          <h2 className="heading" id={group}>
            {t(`group.${group}`)}
          </h2>
          <KeptTable group={group} backupDays={backupDays} />
        </section>
      ))}
      <section className="kept">
        <h2 className="heading" id="keys">
          {t('keys.title')}
        </h2>
        <p>{t('keys.text')}</p>
        <RingTable />
      </section>
      <section className="kept">
        <h2 className="heading" id="secrets">
          {t('secrets.title')}
        </h2>
        <p>{t('secrets.text')}</p>
        <SecretTable backupDays={backupDays} />
      </section>
    </StaffPage>
  )
}
