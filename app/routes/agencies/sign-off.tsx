import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { formatPeriod, translator } from '~/i18n'
import { readToSign } from '~/steps/agencies/read-side-by-side'
import { signOff } from '~/steps/agencies/sign-off'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { readForm, textOf } from '~/web/forms'
import { found, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { RevisionSummary, revisionView } from '../assessment/revision-summary'
import { SideTable } from './side-table'
import { sideView } from './side-view'
import { MissingList } from './sign-section'
import { SignedNotice } from './signed-notice'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireRecent(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const wish = { lead: member, component: component.key, period, now: new Date() }
  const side = found(await readToSign(wish))
  const { rows, waiting, signature } = sideView(lang, side)
  return {
    member,
    title: translator(lang)('agencies:sign.title'),
    caption: `${component.name[lang]}, ${formatPeriod(lang, side.year.from, side.year.to)}`,
    back: `/${lang}/assessment/${component.key}/agencies?period=${side.year.from}`,
    record: side.latest && revisionView(lang, side.latest, side.citable),
    rows,
    waiting,
    signature,
    missing: side.missing,
    mark: side.mark,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findComponent(params.component))
  const lead = await requireRecent(request, 'lead')
  const mark = textOf(await readForm(request), 'mark')
  const period = new URL(request.url).searchParams.get('period')
  const signed = await signOff({ lead, component: key, period, mark, language: lang, now: new Date() })
  if (signed.kind === 'unknown-period') throw new Response(null, { status: 404 })
  if (signed.kind !== 'signed') return data({ kind: signed.kind }, { status: 409 })
  const query = period ? `?period=${period}` : ''
  return redirect(`/${lang}/assessment/${key}/agencies${query}#sign-off`, 303)
}

export default function SignOffPage() {
  const { member, title, caption, back, record, rows, waiting, signature, missing, mark } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('agencies')
  const ready = !signature && record && mark
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="assessment"
      back={{ href: back, label: t('side.title') }}
      problems={sent?.kind === 'changed' ? [{ field: null, message: t('sign.changed') }] : []}
      wide
    >
      {signature && <SignedNotice {...signature} />}
      {!signature && missing.length > 0 && <MissingList missing={missing} />}
      {ready && (
        <>
          <p>{t('sign.frozen')}</p>
          {waiting && <Notice look="attention" title={t('sign.waiting', { agencies: waiting })} />}
          <p>{t('sign.confirm')}</p>
          <RevisionSummary revision={record} />
          {rows.length > 0 && <SideTable rows={rows} />}
          <form method="post">
            <input type="hidden" name="mark" value={mark} />
            <ButtonGroup>
              <Button>{t('sign.button')}</Button>
            </ButtonGroup>
          </form>
        </>
      )}
    </StaffPage>
  )
}
