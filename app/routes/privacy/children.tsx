import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { retentionPolicy } from '~/core/retention/policy'
import { translator } from '~/i18n'
import { Drawing } from '~/ui/Drawing'
import { RespondentPage } from '~/ui/RespondentPage'
import { staffMeta } from '~/web/staff-meta'
import { Own, PrivacyLinks } from './links'
import { publicHeaders, readPage } from './page'

export const meta = staffMeta
export const headers = publicHeaders

export async function loader(args: LoaderFunctionArgs) {
  const page = await readPage(args)
  const t = translator(page.lang)
  const length = (count: number) => t('data-map:length.months', { count })
  const { answers, words, journey } = retentionPolicy
  return {
    ...page,
    title: t('notices:child.title'),
    lengths: { answers: length(answers), words: length(words), journey: length(journey) },
  }
}

const kept = ['answers', 'words', 'number', 'goals'] as const
const sees = ['worker', 'together', 'words'] as const
const long = ['answers', 'words', 'journey'] as const
const can = ['no', 'back', 'see', 'delete', 'help'] as const

/** For children and young people, in words and sentences of their own: short, and nothing that has to be looked up. */
export default function ForChildren() {
  const { title, slug, name, invented, own, lengths } = useLoaderData<typeof loader>()
  const { t } = useTranslation('notices')
  return (
    <RespondentPage register="ti" invented={invented}>
      <Drawing name="heard" />
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('child.lead')}</p>
      <h2 className="heading">{t('child.asks.title')}</h2>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t('child.asks.text')}</p>
      <h2 className="heading">{t('child.keep.title')}</h2>
      <ul className="list">
        {kept.map(key => (
          <li key={key}>{t(`child.keep.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('child.sees.title')}</h2>
      <ul className="list">
        {sees.map(key => (
          <li key={key}>{t(`child.sees.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('child.danger.title')}</h2>
      <p>{t('child.danger.text')}</p>
      <h2 className="heading">{t('child.long.title')}</h2>
      <ul className="list">
        {long.map(key => (
          <li key={key}>{t(`child.long.${key}`, { length: lengths[key] })}</li>
        ))}
      </ul>
      <p>{t('child.long.then')}</p>
      <Drawing name="signpost" />
      <h2 className="heading">{t('child.can.title')}</h2>
      <ul className="list">
        {can.map(key => (
          <li key={key}>{t(`child.can.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('child.ask.title')}</h2>
      {own.contact || own.email ? (
        <p>
          {own.contact && <Own text={own.contact} />}
          {own.contact && own.email && <br />}
          {own.email && <a href={`mailto:${own.email}`}>{own.email}</a>}
        </p>
      ) : (
        <p>{t('not-yet.contact-ti')}</p>
      )}
      <p>
        {t('child.ask.complain')} <a href="https://ico.org.uk/">ico.org.uk</a>
      </p>
      <p>
        {t('child.ask.rights')} <a href="https://www.complantcymru.org.uk/">complantcymru.org.uk</a>
      </p>
      <PrivacyLinks slug={slug} here="children" />
    </RespondentPage>
  )
}
