import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HIDDEN } from '~/core/evidence'
import { translator } from '~/i18n'
import { useLang } from '~/i18n/use-lang'
import { RespondentPage } from '~/ui/RespondentPage'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

/** For anybody: how people are protected, and the limits. It reads nothing from the database. */
export function loader({ params }: LoaderFunctionArgs) {
  return { title: translator(langParam(params))('protect:title'), sign: HIDDEN }
}

const short = ['choose', 'names', 'sees', 'ten', 'hide', 'danger', 'back'] as const
const ways = ['apart', 'seal', 'ten', 'count', 'attack', 'words'] as const
const limits = ['words', 'guess', 'worker', 'paper', 'keys', 'arrival', 'quotes', 'shared', 'told'] as const
const details = ['grain', 'suppress', 'known'] as const
const shown = ['outsider', 'insider', 'certificate', 'limit'] as const
const rest = ['one', 'take', 'dpia'] as const

export default function Protect() {
  const { title, sign } = useLoaderData<typeof loader>()
  const { t } = useTranslation('protect')
  const lang = useLang()
  return (
    <RespondentPage register="chi">
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('lead')}</p>
      <h2 className="heading">{t('short.title')}</h2>
      <ul className="list">
        {short.map(key => (
          <li key={key}>{t(`short.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('limits.title')}</h2>
      <p>{t('limits.lead')}</p>
      <ul className="list">
        {limits.map(key => (
          <li key={key}>{t(`limits.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('how.title')}</h2>
      {ways.map(key => (
        <section key={key}>
          <h3 className="heading heading--small">{t(`how.${key}.title`)}</h3>
          <p>{t(`how.${key}.text`)}</p>
        </section>
      ))}
      <h2 className="heading">{t('inspect.title')}</h2>
      {details.map(key => (
        <p key={key}>{t(`inspect.${key}`, { sign })}</p>
      ))}
      <h3 className="heading heading--small">{t('inspect.gate.title')}</h3>
      <ul className="list">
        {shown.map(key => (
          <li key={key}>{t(`inspect.gate.${key}`)}</li>
        ))}
      </ul>
      {rest.map(key => (
        <p key={key}>{t(`inspect.${key}`)}</p>
      ))}
      <p>
        <a href={`/${lang}/withdraw`}>{t('withdraw')}</a>
      </p>
    </RespondentPage>
  )
}
