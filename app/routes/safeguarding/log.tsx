import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { auditActions, type Verdict } from '~/core/safeguarding/audit'
import { leadActions } from '~/core/staff/leads'
import { formatDateTime, translator } from '~/i18n'
import { type LogRow, readLog } from '~/steps/safeguarding/read-log'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { Table } from '~/ui/Table'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const member = await requireMember(request, 'safeguarding_lead')
  const { route, ...common } = await readLog({ lead: member })
  const chainOf = ({ verdict, entries }: typeof common) => ({
    verdict,
    rows: entries.map(({ position, at, what }) => [
      String(position),
      formatDateTime(lang, at),
      ...(what ? cellsOf(t, what) : ['–', t('safeguarding:log.not-for-you'), '–']),
    ]),
  })
  return {
    lang,
    member,
    title: t('safeguarding:log.title'),
    common: chainOf(common),
    route: route && chainOf(route),
  }
}

function cellsOf(
  t: ReturnType<typeof translator>,
  { by, action, subject, whom }: NonNullable<LogRow['what']>,
): string[] {
  // A row tampered with may name an action that does not exist; it is shown as it stands.
  const known = [...auditActions, ...leadActions].find(each => each === action)
  const done = known ? t(`safeguarding:log.action.${known}`) : action
  return [by ?? t('safeguarding:log.system'), done, whom ?? subject.slice(0, 8)]
}

export default function Log() {
  const { lang, member, title, common, route } = useLoaderData<typeof loader>()
  const { t } = useTranslation('safeguarding')
  return (
    <StaffPage
      title={title}
      member={member}
      area="safeguarding"
      back={{ href: `/${lang}/safeguarding`, label: t('queue.title') }}
      wide
    >
      <p>{t('log.intro')}</p>
      <ChainView {...common} caption={t('log.caption')} />
      {route && (
        <section>
          <h2 className="heading heading--small">{t('log.route.title')}</h2>
          <p>{t('log.route.about')}</p>
          <ChainView {...route} caption={t('log.route.title')} />
        </section>
      )}
    </StaffPage>
  )
}

/** One chain: whether it is whole, and what stands in it. */
function ChainView({ verdict, rows, caption }: { verdict: Verdict; rows: string[][]; caption: string }) {
  const { t } = useTranslation('safeguarding')
  const head = (['position', 'at', 'by', 'action', 'subject'] as const).map(key => t(`column.${key}`))
  return (
    <>
      {verdict.kind === 'intact' ? (
        <p>
          {t('log.intact')} {t('log.entries', { number: verdict.entries })}
        </p>
      ) : (
        <Notice look="attention" title={t('log.broken.title')}>
          <p>{t('log.broken.text', { position: verdict.position })}</p>
        </Notice>
      )}
      {rows.length === 0 ? <p>{t('log.none')}</p> : <Table caption={caption} head={head} rows={rows} />}
    </>
  )
}
