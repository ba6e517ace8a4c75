import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Kind, kept } from '~/core/retention/kept'
import type { Until } from '~/core/retention/kind'
import { type Lang, translator } from '~/i18n'
import { RespondentPage } from '~/ui/RespondentPage'
import { staffMeta } from '~/web/staff-meta'
import { Own, Pairs, PrivacyLinks } from './links'
import { publicHeaders, readPage } from './page'

export const meta = staffMeta
export const headers = publicHeaders

/** What is about whoever answers; the whole list is for staff. */
const shown = [
  'journeys',
  'goals',
  'shared',
  'invitations',
  'answers',
  'words',
  'authors',
  'concerns',
] as const

export async function loader(args: LoaderFunctionArgs) {
  const page = await readPage(args)
  const t = translator(page.lang)
  return {
    ...page,
    title: t('notices:adults.title'),
    lengths: shown.map(kind => ({ what: t(`data-map:kind.${kind}.title`), how: lengthOf(page.lang, kind) })),
  }
}

/** From the list that things are deleted by: "36 months after the end of the reporting year". */
function lengthOf(lang: Lang, kind: Kind): string {
  const t = translator(lang)
  const until: readonly Until[] = kept[kind].until
  return until
    .map(each =>
      'while' in each
        ? t(`data-map:while.${each.while}`)
        : `${t(`data-map:length.${each.unit}`, { count: each.count })} ${t(`data-map:from.${each.from}`)}`,
    )
    .join('; ')
}

const held = ['case', 'answers', 'words', 'shared', 'help', 'email'] as const
const sees = ['worker', 'leads', 'words', 'danger'] as const
const rights = ['see', 'right', 'erase', 'object', 'back'] as const

export default function ForAdults() {
  const { title, slug, name, invented, own, lengths } = useLoaderData<typeof loader>()
  const { t } = useTranslation('notices')
  const mail = (address: string | undefined) =>
    address ? <a href={`mailto:${address}`}>{address}</a> : <Own text="" />
  return (
    <RespondentPage register="chi" invented={invented}>
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('adults.lead')}</p>
      <h2 className="heading">{t('adults.responsible.title')}</h2>
      <Pairs
        rows={[
          { key: t('adults.responsible.partnership'), value: name },
          { key: t('adults.responsible.controller'), value: <Own text={own.controller} /> },
          { key: t('adults.responsible.contact'), value: <Own text={own.contact} /> },
          { key: t('adults.responsible.email'), value: mail(own.email) },
          { key: t('adults.responsible.officer'), value: <Own text={own.officer} /> },
          { key: t('adults.responsible.officer-email'), value: mail(own.officerEmail) },
        ]}
      />
      {!own.contact && !own.email && <p>{t('not-yet.contact-chi')}</p>}
      <h2 className="heading">{t('adults.held.title')}</h2>
      <ul className="list">
        {held.map(key => (
          <li key={key}>{t(`adults.held.${key}`)}</li>
        ))}
      </ul>
      <h2 className="heading">{t('adults.why.title')}</h2>
      <p>{t('adults.why.text')}</p>
      <h3 className="heading heading--small">{t('adults.why.basis')}</h3>
      <p>
        <Own text={own.basis} />
      </p>
      <h2 className="heading">{t('adults.sees.title')}</h2>
      <ul className="list">
        {sees.map(key => (
          <li key={key}>{t(`adults.sees.${key}`)}</li>
        ))}
      </ul>
      <h3 className="heading heading--small">{t('adults.sees.others')}</h3>
      <p>
        <Own text={own.recipients} />
      </p>
      <p>{t('adults.sees.machine')}</p>
      <h2 className="heading">{t('adults.long.title')}</h2>
      <Pairs rows={lengths.map(({ what, how }) => ({ key: what, value: how }))} />
      <h2 className="heading">{t('adults.rights.title')}</h2>
      <ul className="list">
        {rights.map(key => (
          <li key={key}>{t(`adults.rights.${key}`)}</li>
        ))}
      </ul>
      <p>{t('adults.rights.limit')}</p>
      <p>{t('adults.rights.how')}</p>
      <p>
        {t('adults.rights.complain')} <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>
      </p>
      <PrivacyLinks slug={slug} here="adults" />
    </RespondentPage>
  )
}
