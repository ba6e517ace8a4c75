import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDate, translator } from '~/i18n'
import { RespondentPage } from '~/ui/RespondentPage'
import { staffMeta } from '~/web/staff-meta'
import { Own, PrivacyLinks } from './links'
import { publicHeaders, readPage } from './page'

export const meta = staffMeta
export const headers = publicHeaders

/** The day on which somebody last went through the statement and found it true. To be changed with it, once a year at least. */
const PREPARED = '2026-11-27'

export async function loader(args: LoaderFunctionArgs) {
  const page = await readPage(args)
  const t = translator(page.lang)
  return {
    ...page,
    title: t('notices:accessibility.title'),
    tested: t('notices:accessibility.tested.text', { date: formatDate(page.lang, PREPARED) }),
  }
}

const can = ['zoom', 'keyboard', 'reader', 'script', 'easy', 'languages'] as const
const not = ['people', 'sounds', 'pdf', 'files', 'sign', 'welsh'] as const

/** The model statement of the public sector regulations, filled with what is truly known. */
export default function Accessibility() {
  const { title, slug, name, invented, own, tested } = useLoaderData<typeof loader>()
  const { t } = useTranslation('notices')
  return (
    <RespondentPage register="chi" invented={invented}>
      <h1 className="heading">{title}</h1>
      <p>{name}</p>
      <p className="lead">{t('accessibility.lead')}</p>
      <h2 className="heading">{t('accessibility.can.title')}</h2>
      <ul className="list">
        {can.map(key => (
          <li key={key}>{t(`accessibility.can.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('accessibility.status.title')}</h2>
      <p>{t('accessibility.status.partly')}</p>
      <h2 className="heading">{t('accessibility.not.title')}</h2>
      <ul className="list">
        {not.map(key => (
          <li key={key}>{t(`accessibility.not.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('accessibility.help.title')}</h2>
      <p>{t('accessibility.help.text')}</p>
      <p>
        <Own text={own.access} />
      </p>
      <h2 className="heading">{t('accessibility.report.title')}</h2>
      <p>{t('accessibility.report.text')}</p>
      <p>{own.email ? <a href={`mailto:${own.email}`}>{own.email}</a> : t('not-yet.contact-chi')}</p>
      <h2 className="heading">{t('accessibility.enforce.title')}</h2>
      <p>
        {t('accessibility.enforce.text')}{' '}
        <a href="https://www.equalityadvisoryservice.com/">equalityadvisoryservice.com</a>
      </p>
      <h2 className="heading">{t('accessibility.tested.title')}</h2>
      <p>{tested}</p>
      <PrivacyLinks slug={slug} here="accessibility" />
    </RespondentPage>
  )
}
