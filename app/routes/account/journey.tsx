import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { permissions } from '~/core/staff/permissions'
import { formatDate, translator } from '~/i18n'
import { showJourneyInHand } from '~/steps/account/journey-in-hand'
import { LinkButton } from '~/ui/LinkButton'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { SummaryList } from '~/ui/SummaryList'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { serviceName } from '../journeys/words'
import { CopyForm } from './copy-form'
import { copyPeople, copyProblems } from './copy-view'
import { lookedRows } from './log-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['copy-journey'])
  const { journey, log } = found(await showJourneyInHand(member, idParam(params, 'journey')))
  const t = translator(lang)
  return {
    lang,
    member,
    title: t('account:journey.title'),
    reference: journey.reference,
    path: `/${lang}/admin/journeys/${journey.id}`,
    about: [
      { key: t('journeys:field.service'), value: serviceName(lang, journey.service) },
      { key: t('account:journey.keeper'), value: journey.keeper.name },
      { key: t('journeys:field.opened'), value: formatDate(lang, journey.openedOn) },
      ...(journey.closedOn
        ? [{ key: t('journeys:field.closed'), value: formatDate(lang, journey.closedOn) }]
        : []),
      { key: t('account:journey.people'), value: String(journey.people.length) },
    ],
    rows: lookedRows(lang, log),
    people: copyPeople(lang, journey.people),
    problems: copyProblems(lang, request),
  }
}

/** A journey that an administrator answers for: who has looked at it, a copy of it, and erasing it. Nothing that stands in it. */
export default function JourneyInHand() {
  const { lang, member, title, reference, path, about, rows, people, problems } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation('account')
  return (
    <StaffPage
      title={title}
      heading={reference}
      caption={title}
      member={member}
      area="admin"
      back={{ href: `/${lang}/admin/journeys`, label: t('find.title') }}
      problems={problems}
      wide
    >
      <SummaryList rows={about} />
      <CopyForm action={`${path}/copy`} people={people} problems={problems} />
      <Panel title={t('journey.erase')}>
        <p>{t('journey.erase-hint')}</p>
        <LinkButton look="secondary" href={`${path}/erase`}>
          {t('journey.erase')}
        </LinkButton>
      </Panel>
      <h2 className="heading">{t('journey.log')}</h2>
      <p>{t('journey.log-note')}</p>
      {rows.length === 0 ? (
        <p>{t('journey.log-none')}</p>
      ) : (
        <Table
          caption={t('journey.log')}
          captionHidden
          head={[t('log.at'), t('log.person'), t('log.kind-label')]}
          rows={rows}
          stacked
        />
      )}
    </StaffPage>
  )
}
