import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findCarriedComponent } from '~/core/assessment/components'
import { assessmentForm } from '~/core/assessment/forms'
import { formatDateTime, formatPeriod, say } from '~/i18n'
import { rateComponent } from '~/steps/assessment/rate-component'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readQuotes } from '~/steps/assessment/read-quotes'
import { removeActivity } from '~/steps/assessment/record-activity'
import { removeChange } from '~/steps/assessment/record-change'
import { StaffPage } from '~/ui/StaffPage'
import { problemsOf, readForm, textOf } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { ASSESSMENT_FORM } from './assessment-form'
import { AssessmentSection } from './assessment-section'
import { componentView } from './component-view'
import { ConstructsSection } from './constructs'
import { Definition } from './definition'
import { DistanceSection } from './distance'
import { EvidenceSection, OtherEvidence } from './evidence'
import { Glance } from './glance'
import { QuotesSection } from './quotes'
import { Activities, Changes, Offered } from './recorded'
import { Contents, YearTools } from './year-tools'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findCarriedComponent(params.component))
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
    definition: component.definition,
    view,
    quotes: quotes.map(({ from, to, quotes }) => ({ period: formatPeriod(lang, from, to), quotes })),
    path,
    said: asked.get('said'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findCarriedComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ result: again, newer: null })
  const period = new URL(request.url).searchParams.get('period')
  const now = new Date()
  const back = (said: string, anchor: string) => {
    const query = new URLSearchParams({ ...(period ? { period } : {}), said })
    return redirect(`/${lang}/assessment/${key}?${query}#${anchor}`, 303)
  }
  const act = textOf(form, 'act')
  if (act === 'remove-activity' || act === 'remove-change') {
    const id = idParam({ id: textOf(form, 'id') }, 'id')
    const removed = await (act === 'remove-activity' ? removeActivity : removeChange)({ lead, id, now })
    if (!removed) throw new Response(null, { status: 404 })
    return act === 'remove-activity'
      ? back('activity-removed', 'activities')
      : back('change-removed', 'changes')
  }
  const submission = parseWithZod(form, { schema: assessmentForm })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), newer: null }, { status: 422 })

  const { basedOn, ...assessment } = submission.value
  const rated = await rateComponent({ lead, component: key, period, assessment, basedOn, now })
  if (rated.kind === 'unknown-period') throw new Response(null, { status: 404 })
  // The page is read anew and says why its form is closed.
  if (rated.kind === 'signed') return data({ result: submission.reply(), newer: null }, { status: 409 })
  if (rated.kind !== 'newer') return back(rated.kind, 'assessment')
  const { by, savedAt, ...newer } = rated.newer
  const saved = { name: by, at: formatDateTime(lang, savedAt) }
  return data({ result: submission.reply(), newer: { ...newer, saved } }, { status: 409 })
}

export default function ComponentPage() {
  const { member, title, definition, view, quotes, path, said } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('assessment')
  const problems = sent?.newer
    ? [{ field: 'assessment', message: t('assess.newer.title') }]
    : problemsOf(sent?.result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      caption={t('caption', { period: view.period })}
      member={member}
      area="assessment"
      back={{ href: path.replace(/\/[^/]+$/, ''), label: t('index.title') }}
      problems={problems}
      formId={ASSESSMENT_FORM}
      wide
    >
      <YearTools path={path} from={view.from} years={view.years} />
      <Glance view={view.glance} />
      <Contents />
      <Definition text={definition} />
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
      <Activities
        practices={view.practices}
        activities={view.activities}
        add={`${path}/activities/new`}
        said={said === 'activity-added' ? 'added' : said === 'activity-removed' ? 'removed' : null}
      />
      <Changes
        changes={view.changes}
        add={`${path}/changes/new`}
        said={said === 'change-added' ? 'added' : said === 'change-removed' ? 'removed' : null}
      />
      <AssessmentSection
        form={view.form}
        signed={view.signed}
        typed={sent?.result ?? null}
        problems={problems}
        newer={sent?.newer ?? null}
        said={!sent && (said === 'saved' || said === 'unchanged') ? said : null}
      />
    </StaffPage>
  )
}
