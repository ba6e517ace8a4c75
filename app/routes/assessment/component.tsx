import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { collaboration, findComponent } from '~/core/assessment/components'
import { formatPeriod } from '~/i18n'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readQuotes } from '~/steps/assessment/read-quotes'
import { removeActivity } from '~/steps/assessment/record-activity'
import { StaffPage } from '~/ui/StaffPage'
import { readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ChangesSummary } from './changes-summary'
import { ComponentNav } from './component-nav'
import { componentView } from './component-view'
import { ConstructsSection } from './constructs'
import { Definition } from './definition'
import { DistanceSection } from './distance'
import { EvidenceSection, OtherEvidence } from './evidence'
import { Glance } from './glance'
import { QuotesSection } from './quotes'
import { RecordSection } from './record-section'
import { Activities, Offered } from './recorded'
import { SinceLast } from './since-last'
import { Contents, YearTools } from './year-tools'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  const asked = new URL(request.url).searchParams
  const now = new Date()
  const evidence = await readEvidence({
    lead: member,
    component: component.key,
    period: asked.get('period'),
    now,
  })
  const quotes = await readQuotes({ lead: member, ...found(evidence).year })
  const view = componentView(lang, component, found(evidence), now)
  const path = `/${lang}/assessment/${component.key}`
  return {
    lang,
    member,
    title: view.name,
    component: component.key,
    definition: component.definition,
    view,
    quotes: quotes.map(({ from, to, quotes }) => ({ period: formatPeriod(lang, from, to), quotes })),
    path,
    said: asked.get('said'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const form = await readForm(request)
  const period = new URL(request.url).searchParams.get('period')
  if (textOf(form, 'act') !== 'remove-activity') throw new Response(null, { status: 404 })
  const id = idParam({ id: textOf(form, 'id') }, 'id')
  if (!(await removeActivity({ lead, id, now: new Date() }))) throw new Response(null, { status: 404 })
  const query = new URLSearchParams({ ...(period ? { period } : {}), said: 'activity-removed' })
  return redirect(`/${lang}/assessment/${key}?${query}#activities`, 303)
}

export default function ComponentPage() {
  const { member, title, component, definition, view, quotes, path, said } = useLoaderData<typeof loader>()
  const { t } = useTranslation('assessment')
  const results = component === collaboration
  const record = `${path}/record?period=${view.from}`
  return (
    <StaffPage
      title={title}
      caption={t('caption', { period: view.period })}
      member={member}
      area="assessment"
      back={{ href: path.replace(/\/[^/]+$/, ''), label: t('index.title') }}
      wide
    >
      <ComponentNav component={component} from={view.from} current="overview" />
      <YearTools path={path} from={view.from} years={view.years} results={results} />
      <Glance view={view.glance} record={record} />
      <SinceLast view={view.sinceLast} />
      <Contents results={results} />
      <Definition text={definition} />
      <RecordSection
        record={view.record}
        edit={record}
        said={said === 'saved' || said === 'unchanged' ? said : null}
      />
      {results && (
        <>
          <EvidenceSection view={view.evidence} files={`${path}/evidence.csv?period=${view.from}`} />
          {view.others.map(one => (
            <OtherEvidence
              key={one.instrument}
              view={one}
              files={`${path}/evidence.csv?period=${view.from}&instrument=${one.instrument}`}
            />
          ))}
          <ConstructsSection view={view.constructs} file={`${path}/constructs.csv?period=${view.from}`} />
          <DistanceSection view={view.distance} files={`${path}/distance.csv?period=${view.from}`} />
          <QuotesSection batches={quotes} />
          <Offered offered={view.offered} />
        </>
      )}
      <Activities
        practices={results ? view.practices : []}
        activities={view.activities}
        path={path}
        said={said === 'activity-added' ? 'added' : said === 'activity-removed' ? 'removed' : null}
      />
      {results && <ChangesSummary view={view.changes} page={path.replace(/[^/]+$/, 'changes')} />}
    </StaffPage>
  )
}
