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
import { ComponentNav } from './component-nav'
import { RevisionSummary, revisionView } from './revision-summary'

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
    component: component.key,
    name: component.name[lang],
    from: history.periodFrom,
    period: formatPeriod(lang, history.periodFrom, history.periodTo),
    entries: history.entries.map(({ by, changed, ...revision }) => ({
      view: revisionView(lang, revision, history.citable),
      name: by,
      at: formatDateTime(lang, revision.savedAt),
      changed: formatList(
        lang,
        changed.map(part => t(`record:part.${part}`)),
      ),
    })),
  }
}

export default function History() {
  const { lang, member, title, component, name, from, period, entries } = useLoaderData<typeof loader>()
  const { t } = useTranslation('assessment')
  return (
    <StaffPage
      title={title}
      caption={`${name}, ${period}`}
      member={member}
      area="assessment"
      back={{ href: `/${lang}/assessment/${component}?period=${from}`, label: name }}
    >
      <ComponentNav component={component} from={from} current="history" />
      <p>{t('history.intro')}</p>
      {entries.length === 0 && <p>{t('history.none')}</p>}
      {entries.map(({ view, name, at, changed }) => (
        <article className="record" key={view.revision}>
          <h2 className="heading heading--small">{t('history.revision', { number: view.revision })}</h2>
          <p>{t('history.by', { name, at })}</p>
          {changed && (
            <p className="soft">
              {t('history.changed')}: {changed}
            </p>
          )}
          <RevisionSummary revision={view} />
        </article>
      ))}
    </StaffPage>
  )
}
