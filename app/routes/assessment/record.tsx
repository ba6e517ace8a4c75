import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { findComponent } from '~/core/assessment/components'
import { assessmentForm } from '~/core/assessment/forms'
import { nothingYet } from '~/core/assessment/record'
import { formatDateTime, formatPeriod, say, translator } from '~/i18n'
import { rateComponent } from '~/steps/assessment/rate-component'
import { readRecord } from '~/steps/assessment/read-record'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { problemAt, problemsOf, readForm, typedList, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, langParam } from '~/web/params'
import { confirmedIn, questionedProblem, questionedView } from '~/web/questioned'
import { staffMeta } from '~/web/staff-meta'
import { ComponentNav } from './component-nav'
import { citableViews, citedViews } from './figure-words'
import { RECORD_FORM, RecordForm } from './record-form'
import { RevisionSummary } from './revision-summary'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  const period = new URL(request.url).searchParams.get('period')
  const read = await readRecord({ lead: member, component: component.key, period, now: new Date() })
  const { from, to, latest, signed, citable } = found(read)
  const { revision, ...saved } = latest ?? { ...nothingYet, narrativeLanguage: lang, revision: 0 }
  return {
    lang,
    member,
    title: translator(lang)('record:title'),
    component: { key: component.key, name: component.name[lang], definition: component.definition[lang] },
    ...{ from, signed, saved, revision },
    period: formatPeriod(lang, from, to),
    citable: citableViews(lang, citable),
    cited: citedViews(lang, citable, saved.cites),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const t = translator(lang)
  const { key } = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  const nothing = { newer: null, questioned: null, problems: [] }
  if (again) return data({ ...nothing, result: again })
  const submission = parseWithZod(form, { schema: assessmentForm })
  const result = submission.reply()
  if (submission.status !== 'success')
    return data(
      { ...nothing, result, problems: problemsOf(result, message => say(t, message)) },
      { status: 422 },
    )

  const period = new URL(request.url).searchParams.get('period')
  const { basedOn, ...assessment } = submission.value
  const confirmed = confirmedIn(form)
  const wish = { lead, component: key, period, assessment, basedOn, confirmed, now: new Date() }
  const rated = await rateComponent(wish)
  if (rated.kind === 'unknown-period') throw new Response(null, { status: 404 })
  const refused = (message: string) => [{ field: RECORD_FORM, message }]
  if (rated.kind === 'questioned') {
    const labels = {
      narrative: t('assessment:assess.narrative'),
      argued: t('record:argued'),
      governance: t('record:governance'),
    }
    const questioned = questionedView(lang, rated.questions, labels, assessment.narrativeLanguage)
    return data({ ...nothing, result, questioned, problems: [questionedProblem(lang)] }, { status: 422 })
  }
  if (rated.kind === 'signed')
    return data({ ...nothing, result, problems: refused(t('record:signed.problem')) }, { status: 409 })
  if (rated.kind !== 'newer') {
    const query = new URLSearchParams({ ...(period ? { period } : {}), said: rated.kind })
    return redirect(`/${lang}/assessment/${key}?${query}#record`, 303)
  }
  const { by, savedAt } = rated.newer
  const newer = { name: by, at: formatDateTime(lang, savedAt) }
  return data(
    { ...nothing, result, newer, problems: refused(t('assessment:assess.newer.title')) },
    { status: 409 },
  )
}

export default function RecordPage() {
  const { lang, member, title, component, from, period, signed, saved, revision, citable, cited } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation(['record', 'assessment'])
  const typed = sent?.result ?? null
  const problems = sent?.problems ?? []
  const value = (name: 'rating' | 'progressStage' | 'narrative' | 'argued' | 'leadName' | 'governance') =>
    typed ? (typedText(typed, name) ?? '') : String(saved[name] ?? '')
  return (
    <StaffPage
      title={title}
      caption={`${component.name}, ${period}`}
      member={member}
      area="assessment"
      back={{ href: `/${lang}/assessment/${component.key}?period=${from}`, label: component.name }}
      problems={problems}
      formId={RECORD_FORM}
    >
      <ComponentNav component={component.key} from={from} current="record" />
      {signed && (
        <Notice look="attention" title={t('signed.title')}>
          <p>{t('signed.text')}</p>
        </Notice>
      )}
      {sent?.newer && (
        <Notice look="attention" title={t('assessment:assess.newer.title')}>
          <p>{t('assessment:assess.newer.text', { name: sent.newer.name, at: sent.newer.at })}</p>
          <RevisionSummary revision={{ ...saved, revision, cited }} />
        </Notice>
      )}
      <p>{t('assessment:assess.about')}</p>
      <Details summary={t('assessment:section.definition')}>
        <p>{component.definition}</p>
      </Details>
      <RecordForm
        values={{
          framework: saved.framework,
          rating: value('rating'),
          progressStage: value('progressStage'),
          narrative: value('narrative'),
          argued: value('argued'),
          leadName: value('leadName'),
          governance: value('governance'),
          narrativeLanguage: typedText(typed, 'narrativeLanguage') ?? saved.narrativeLanguage,
          cites: typedList(typed, 'cites') ?? [...saved.cites],
        }}
        citable={citable}
        basedOn={revision}
        errorOf={field => problemAt(problems, field)}
        questioned={sent?.questioned ?? null}
      />
    </StaffPage>
  )
}
