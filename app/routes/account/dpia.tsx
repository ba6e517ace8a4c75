import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groups } from '~/core/retention/kind'
import { permissions } from '~/core/staff/permissions'
import { formatDateTime, translator } from '~/i18n'
import { readStatement, signStatement } from '~/steps/account/statements'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { PrintButton } from '~/ui/PrintButton'
import { StaffPage } from '~/ui/StaffPage'
import { settings } from '~/web/env'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { KeptTable } from '../data-map/kept-table'
import { dpiaLegends } from './dpia-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['fill-in-statements'])
  const read = await readStatement(member.partnershipId, 'dpia')
  const query = new URL(request.url).searchParams
  return {
    lang,
    member,
    title: translator(lang)('dpia:title'),
    own: Object.fromEntries(Object.entries(read.body).map(([name, text]) => [name, text[lang]])),
    legends: dpiaLegends(lang),
    revision: read.revision,
    signed: read.signed,
    missing: read.missing.length,
    last: read.savedAt && {
      name: read.by,
      date: formatDateTime(lang, read.savedAt),
      revision: read.revision,
    },
    backupDays: settings().backupDays,
    done: query.has('signed') ? ('sign.done' as const) : query.has('saved') ? ('form.saved' as const) : null,
  }
}

/** Marks it as complete, as it was shown. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const administrator = await requireMember(request, permissions['fill-in-statements'])
  const basedOn = Number(textOf(await readForm(request), 'basedOn'))
  const { kind } = await signStatement({ administrator, basedOn, now: new Date() })
  if (kind === 'saved') return redirect(`/${lang}/admin/impact-assessment?signed`, 303)
  return data({ why: kind }, { status: kind === 'newer' ? 409 : 422 })
}

const risks = ['recognised', 'worker', 'words', 'danger', 'keys', 'staff', 'backup'] as const

/** The impact assessment: what is true of Clywed everywhere, and what the partnership has filled in. To be read, printed and marked as complete. */
export default function ImpactAssessment() {
  const { lang, member, title, own, legends, revision, signed, missing, last, backupDays, done } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['dpia', 'admin', 'data-map'])
  const yours = (...names: string[]): ReactNode =>
    names.map(name => (
      <section key={name}>
        <h3 className="heading heading--small">{legends[name]}</h3>
        <p>{own[name] ? <span className="as-written">{own[name]}</span> : <em>{t('empty')}</em>}</p>
      </section>
    ))
  return (
    <StaffPage
      title={title}
      caption={lang === 'cy' ? member.partnership.nameCy : member.partnership.nameEn}
      member={member}
      area="admin"
      back={{ href: `/${lang}/admin`, label: t('admin:title') }}
      problems={sent ? [{ field: null, message: t(`sign.${sent.why}`) }] : []}
      wide
    >
      {done && !sent && <Notice look="done" title={t(done)} />}
      {signed && last ? (
        <p>{t('complete', last)}</p>
      ) : (
        <Notice look="attention" title={t('draft.title')}>
          <p>{t('draft.text', { count: missing })}</p>
          <p>{last ? t('saved', last) : t('never')}</p>
        </Notice>
      )}
      <p className="lead">{t('intro')}</p>
      <ButtonGroup>
        <LinkButton href={`/${lang}/admin/impact-assessment/edit`}>{t('edit')}</LinkButton>
        <PrintButton>{t('print')}</PrintButton>
      </ButtonGroup>
      <h2 className="heading">{t('part.need')}</h2>
      <p>{t('fact.need')}</p>
      <p>{t('fact.aim')}</p>
      {yours('why')}
      <h2 className="heading">{t('part.processing')}</h2>
      <p>{t('fact.flow')}</p>
      {yours('people', 'others')}
      <h3 className="heading heading--small">{t('fact.kept')}</h3>
      {groups.map(group => (
        <section key={group} className="kept kept--kinds">
          <h4 className="heading heading--small">{t(`data-map:group.${group}`)}</h4>
          <KeptTable group={group} backupDays={backupDays} />
        </section>
      ))}
      <h2 className="heading">{t('part.consultation')}</h2>
      {yours('consulted')}
      <h2 className="heading">{t('part.necessity')}</h2>
      <p>{t('fact.minimum')}</p>
      <p>{t('fact.rights')}</p>
      {yours('basis')}
      <h2 className="heading">{t('part.risks')}</h2>
      <ul className="list">
        {risks.map(risk => (
          <li key={risk}>{t(`fact.risk.${risk}`, { days: backupDays })}</li>
        ))}
      </ul>
      {yours('risks')}
      <h2 className="heading">{t('part.measures')}</h2>
      {yours('measures')}
      <h2 className="heading">{t('part.decision')}</h2>
      {yours('advice', 'decision')}
      {!signed && (
        <Panel title={t('sign.title')}>
          <p>{t('sign.text')}</p>
          <form method="post">
            <input type="hidden" name="basedOn" value={revision} />
            <Button>{t('sign.button')}</Button>
          </form>
        </Panel>
      )}
    </StaffPage>
  )
}
