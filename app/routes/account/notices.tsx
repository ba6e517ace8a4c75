import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { permissions } from '~/core/staff/permissions'
import { type FieldOf, fieldsOf } from '~/core/statements/fields'
import { formatDateTime, type Lang, say, translator } from '~/i18n'
import { readStatement } from '~/steps/account/statements'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { Newer } from './newer'
import { StatementForm } from './statement-fields'
import { saveTyped } from './statement-save'

export const meta = staffMeta

const legendsIn = (lang: Lang): Record<string, string> =>
  Object.fromEntries(
    fieldsOf('notices').map(([name]) => [
      name,
      translator(lang)(`notices:edit.field.${name as FieldOf<'notices'>}`),
    ]),
  )

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['fill-in-statements'])
  const { revision, body, by, savedAt, missing } = await readStatement(member.partnershipId, 'notices')
  const legends = legendsIn(lang)
  return {
    lang,
    member,
    title: translator(lang)('notices:edit.title'),
    revision,
    body,
    legends,
    missing: missing.map(name => legends[name] ?? name),
    last: savedAt && { name: by, date: formatDateTime(lang, savedAt) },
    saved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const administrator = await requireMember(request, permissions['fill-in-statements'])
  const back = await saveTyped(lang, administrator, 'notices', await readForm(request))
  if (back) return data(back, { status: back.status })
  return redirect(`/${lang}/admin/notices?saved`, 303)
}

/** What a partnership fills in of its public notices, and what is missing. */
export default function Notices() {
  const { lang, member, title, revision, body, legends, missing, last, saved } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['notices', 'admin'])
  const problems = problemsOf(sent?.result, key => say(t, key))
  const { slug } = member.partnership
  return (
    <StaffPage
      title={title}
      member={member}
      area="admin"
      back={{ href: `/${lang}/admin`, label: t('admin:title') }}
      problems={problems}
      wide
    >
      {saved && !sent && <Notice look="done" title={t('edit.saved')} />}
      {sent?.newer && <Newer newer={sent.newer} legends={legends} />}
      <p className="lead">{t('edit.intro')}</p>
      <p>{t('edit.drafts')}</p>
      {missing.length === 0 ? (
        <p>{t('edit.whole')}</p>
      ) : (
        <Notice look="attention" title={t('edit.missing')}>
          <ul className="list">
            {missing.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
      {last && <p className="soft">{t('edit.saved-by', last)}</p>}
      <Panel title={t('edit.see')}>
        <ul className="ways">
          <li>
            <a href={`/${lang}/privacy/${slug}`}>{t('links.adults')}</a>
          </li>
          <li>
            <a href={`/${lang}/privacy/${slug}/children`}>{t('links.children')}</a>
          </li>
          <li>
            <a href={`/${lang}/accessibility/${slug}`}>{t('links.accessibility')}</a>
          </li>
          <li>
            <a href={`/${lang}/cookies`}>{t('links.cookies')}</a>
          </li>
        </ul>
      </Panel>
      <StatementForm
        document="notices"
        body={body}
        revision={revision}
        sent={sent}
        problems={problems}
        legends={legends}
      />
    </StaffPage>
  )
}
