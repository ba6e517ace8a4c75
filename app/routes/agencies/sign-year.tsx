import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import type { Missing } from '~/core/assessment/sign-off'
import { formatDateTime, formatList, formatNumber, formatPeriod, type Lang, translator } from '~/i18n'
import { readYearToSign, signYear, type YearRow } from '~/steps/agencies/sign-off'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { readForm, textOf } from '~/web/forms'
import { found, langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { yearLabel } from '../assessment/component-view'
import { YearForm } from '../assessment/year-form'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, 'lead')
  const asked = new URL(request.url).searchParams
  const wish = { lead: member, period: asked.get('period'), now: new Date() }
  const { year, years, rows, ready, mark } = found(await readYearToSign(wish))
  return {
    lang,
    member,
    title: translator(lang)('agencies:year.title'),
    period: formatPeriod(lang, year.from, year.to),
    from: year.from,
    years: years.map(from => ({ value: from, label: yearLabel(lang, from) })),
    rows: rows.map(row => ({
      component: row.component,
      name: findComponent(row.component)?.name[lang] ?? row.component,
      state: stateText(lang, row),
    })),
    ready: ready > 0 ? formatNumber(lang, ready) : null,
    mark,
    said: asked.get('said') === 'signed',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const lead = await requireRecent(request, 'lead')
  const mark = textOf(await readForm(request), 'mark')
  const period = new URL(request.url).searchParams.get('period')
  const signed = await signYear({ lead, period, mark, language: lang, now: new Date() })
  if (signed.kind === 'unknown-period') throw new Response(null, { status: 404 })
  if (signed.kind !== 'signed') return data({ kind: signed.kind }, { status: 409 })
  const query = new URLSearchParams({ ...(period ? { period } : {}), said: 'signed' })
  return redirect(`/${lang}/assessment/sign-off?${query}`, 303)
}

/** Where a component stands, in a line. */
function stateText(lang: Lang, { signature, missing }: YearRow): string {
  const t = translator(lang)
  if (signature)
    return t('agencies:sign.history.signed', {
      name: signature.by,
      at: formatDateTime(lang, signature.doneAt),
    })
  if (missing.length === 0) return t('agencies:year.ready')
  const named = (part: Missing) => t(`agencies:sign.missing.${part}`)
  return t('agencies:year.missing', { what: formatList(lang, missing.map(named)) })
}

export default function SignYear() {
  const { lang, member, title, period, from, years, rows, ready, mark, said } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['agencies', 'assessment'])
  return (
    <StaffPage
      title={title}
      caption={period}
      member={member}
      area="assessment"
      back={{ href: `/${lang}/assessment`, label: t('assessment:index.title') }}
      problems={sent?.kind === 'changed' ? [{ field: null, message: t('sign.changed') }] : []}
    >
      {said && !sent && <Notice look="done" title={t('year.done')} />}
      <YearForm path={`/${lang}/assessment/sign-off`} from={from} years={years} />
      <p>{t('year.intro')}</p>
      <p>{t('sign.frozen')}</p>
      <Table
        stacked
        caption={title}
        captionHidden
        head={[t('year.column.component'), t('year.column.state')]}
        rows={rows.map(({ component, name, state }) => [
          <a key="name" href={`/${lang}/assessment/${component}/agencies?period=${from}`}>
            {name}
          </a>,
          state,
        ])}
      />
      {ready ? (
        <form method="post">
          <input type="hidden" name="mark" value={mark} />
          <p>{t('year.count', { number: ready })}</p>
          <Button>{t('year.button')}</Button>
        </form>
      ) : (
        <p>{t('year.nothing')}</p>
      )}
    </StaffPage>
  )
}
