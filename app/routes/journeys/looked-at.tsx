import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n'
import { showOwnLog } from '~/steps/account/journey-in-hand'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { CopyForm } from '../account/copy-form'
import { copyPeople, copyProblems } from '../account/copy-view'
import { lookedRows } from '../account/log-words'
import { journeyPath } from './words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const worker = await requireMember(request, 'worker')
  const journeyId = idParam(params, 'journey')
  const { journey, log } = found(await showOwnLog({ worker, journeyId }))
  const t = translator(lang)
  return {
    title: t('account:own.title'),
    member: worker,
    reference: journey.reference,
    back: journeyPath(lang, journeyId),
    copy: journeyPath(lang, journeyId, '/copy'),
    rows: lookedRows(lang, log),
    people: copyPeople(lang, journey.people),
    problems: copyProblems(lang, request),
  }
}

/** Who has looked at a journey, for whoever keeps it; and a copy of everything for the family. */
export default function LookedAt() {
  const { title, member, reference, back, copy, rows, people, problems } = useLoaderData<typeof loader>()
  const { t } = useTranslation('account')
  return (
    <StaffPage
      title={title}
      caption={reference}
      member={member}
      area="journeys"
      back={back}
      problems={problems}
      wide
    >
      <p>{t('own.intro')}</p>
      {rows.length === 0 ? (
        <p>{t('journey.log-none')}</p>
      ) : (
        <Table
          caption={t('log.caption')}
          captionHidden
          head={[t('log.at'), t('log.person'), t('log.kind-label')]}
          rows={rows}
          stacked
        />
      )}
      <CopyForm action={copy} people={people} problems={problems} />
    </StaffPage>
  )
}
