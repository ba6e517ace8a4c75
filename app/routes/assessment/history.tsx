import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { formatDateTime, formatList, formatPeriod, translator } from '~/i18n'
import { listRevisions } from '~/steps/assessment/list-revisions'
import { StaffPage } from '~/ui/StaffPage'
import { requireMember } from '~/web/guards'
import { found, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { RevisionSummary } from './revision-summary'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const component = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const history = found(await listRevisions({ lead, component: component.key, period, now: new Date() }))
  return {
    lang,
    member: lead,
    title: t('assessment:history.title'),
    name: component.name[lang],
    period: formatPeriod(lang, history.periodFrom, history.periodTo),
    back: `/${lang}/assessment/${component.key}?period=${history.periodFrom}`,
    entries: history.entries.map(({ by, savedAt, changed, ...revision }) => ({
      ...revision,
      name: by,
      at: formatDateTime(lang, savedAt),
      changed: formatList(
        lang,
        changed.map(part => t(`assessment:history.part.${part}`)),
      ),
    })),
  }
}

export default function History() {
  const { member, title, name, period, back, entries } = useLoaderData<typeof loader>()
  const { t } = useTranslation('assessment')
  return (
    <StaffPage
      title={title}
      caption={`${name}, ${period}`}
      member={member}
      area="assessment"
      back={{ href: back, label: name }}
    >
      <p>{t('history.intro')}</p>
      {entries.length === 0 && <p>{t('history.none')}</p>}
      {entries.map(entry => (
        <article className="record" key={entry.revision}>
          <h2 className="heading heading--small">{t('history.revision', { number: entry.revision })}</h2>
          <p>{t('history.by', { name: entry.name, at: entry.at })}</p>
          {entry.changed && (
            <p className="soft">
              {t('history.changed')}: {entry.changed}
            </p>
          )}
          <RevisionSummary revision={entry} />
        </article>
      ))}
    </StaffPage>
  )
}
