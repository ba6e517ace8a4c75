import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { planLimits, stakeholderForm } from '~/core/assessment/plan-forms'
import { formatPeriod, say, sorted, translator } from '~/i18n'
import { readStakeholder } from '~/steps/assessment/read-plan'
import { recordStakeholder } from '~/steps/assessment/record-stakeholder'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Notice } from '~/ui/Notice'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, idParam, langParam, toId } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { LanguageField } from './language-field'
import { planComponent, planPath } from './plan-params'
import { PlanSource } from './plan-source'

export const meta = staffMeta

/** `?period=` names a year, `?from=` somebody to bring up to date: saving takes their place. */
function askedOf(request: Request): { period: string | null; from: string | null } {
  const asked = new URL(request.url).searchParams
  const from = asked.get('from')
  return { period: asked.get('period'), from: from === null ? null : idParam({ from }, 'from') }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const { period, from } = askedOf(request)
  const about = { lead, component: component.key, period, now: new Date() }
  const { year, before, agencies } = found(await readStakeholder({ ...about, id: from }))
  // Somebody who is gone leaves the form standing: on the way back from a save that came too late it holds what was typed.
  const gone = from !== null && before === null
  const nameOf = (agency: { nameCy: string; nameEn: string }) =>
    lang === 'cy' ? agency.nameCy : agency.nameEn
  const page = {
    lang,
    member: lead,
    gone,
    title: translator(lang)(before ? 'plan:partner.title-update' : 'plan:partner.title'),
    caption: `${component.name[lang]}, ${formatPeriod(lang, year.from, year.to)}`,
    path: planPath(lang, component.key),
    period: year.from,
    before: before && { ...before, agency: before.agency?.id ?? '', writtenIn: before.language },
    agencies: sorted(lang, agencies, nameOf).map(agency => ({ value: agency.id, label: nameOf(agency) })),
  }
  return data(page, { status: gone ? 404 : 200 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = planComponent(params)
  const lead = await requireMember(request, 'lead')
  const { period, from } = askedOf(request)
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again) return again
  const submission = parseWithZod(form, { schema: stakeholderForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { agency, writtenIn: language, ...typed } = submission.value
  const agencyId = toId(agency)
  const unknown = () =>
    data(submission.reply({ fieldErrors: { agency: ['plan:problem.agency'] } }), { status: 422 })
  if (agency !== null && agencyId === null) return unknown()
  const recorded = await recordStakeholder({
    lead,
    component: key,
    period,
    stakeholder: { ...typed, agencyId, language },
    replaces: from,
    now: new Date(),
  })
  if (recorded.kind === 'unknown-period') throw new Response(null, { status: 404 })
  if (recorded.kind === 'unknown-agency') return unknown()
  if (recorded.kind !== 'recorded')
    return data(submission.reply({ formErrors: [`plan:partner.${recorded.kind}`] }), { status: 409 })
  const query = new URLSearchParams({ ...(period ? { period } : {}), said: 'partner-added' })
  return redirect(`${planPath(lang, key)}?${query}#partners`, 303)
}

export default function PlanPartnerNew() {
  const { lang, member, title, caption, path, period, before, gone, agencies } =
    useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation('plan')
  const problems = problemsOf(result, key => say(t, key))
  const field = (of: 'agency' | 'name' | 'role' | 'outcomes' | 'writtenIn') => ({
    name: of,
    error: problemAt(problems, of),
    defaultValue: result ? typedText(result, of) : before?.[of],
  })
  // A page whose partner is gone sends to its own address without them.
  const target = gone ? `${path}/partners/new?period=${period}` : undefined
  return (
    <StaffPage
      title={title}
      caption={caption}
      member={member}
      area="assessment"
      back={{ href: `${path}?period=${period}`, label: t('title') }}
      problems={problems}
      formId="partner"
    >
      {gone && !result && <Notice look="attention" title={t('partner.gone')} />}
      <form method="post" id="partner" action={target} noValidate>
        {agencies.length > 0 && (
          <SelectField
            {...field('agency')}
            label={t('partner.agency')}
            hint={t('partner.agency-hint')}
            placeholder={t('partner.no-agency')}
            options={agencies}
          />
        )}
        <TextField
          {...field('name')}
          label={t(agencies.length > 0 ? 'partner.other-name' : 'partner.name')}
          hint={t('partner.name-hint')}
          autoComplete="off"
        />
        <TextArea
          {...field('role')}
          label={t('field.role')}
          hint={<p>{t('prompt.partners')}</p>}
          limit={planLimits.text}
        />
        <TextArea
          {...field('outcomes')}
          label={t('field.outcomes')}
          hint={<p>{t('partner.outcomes-hint')}</p>}
          limit={planLimits.text}
        />
        <LanguageField legend={t('action.language')} {...field('writtenIn')} otherwise={lang} />
        <ButtonGroup>
          <Button>{t('partner.button')}</Button>
        </ButtonGroup>
      </form>
      <PlanSource />
    </StaffPage>
  )
}
