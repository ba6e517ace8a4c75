import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '~/core/anonymise/calendar'
import { findWithEvidence } from '~/core/assessment/components'
import { changeForm, changeStates, limits } from '~/core/assessment/forms'
import { dayOf } from '~/core/journey/days'
import { say, translator } from '~/i18n'
import { readChange, recordChange } from '~/steps/assessment/record-change'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, idParam, langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'
import { LanguageField } from './language-field'

export const meta = staffMeta

/** `?from=` names a change to bring up to date: saving takes its place. */
const fromOf = (request: Request): string | null => {
  const from = new URL(request.url).searchParams.get('from')
  return from === null ? null : idParam({ from }, 'from')
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const from = fromOf(request)
  const before = from === null ? null : await readChange({ lead, id: from })
  // On the way back from a save that came too late the change is gone, and what was typed is still to be shown.
  if (from !== null && request.method === 'GET') found(before)
  return {
    lang,
    member: lead,
    title: translator(lang)(before ? 'assessment:change.title-update' : 'assessment:change.title'),
    name: component.name[lang],
    back: `/${lang}/assessment/${component.key}`,
    before: before && { ...before, writtenIn: before.language },
    today: dayOf(new Date()),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findWithEvidence(params.component))
  const lead = await requireMember(request, 'lead')
  const now = new Date()
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again) return again
  const submission = parseWithZod(form, { schema: changeForm(dayOf(now)) })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { writtenIn: language, ...change } = submission.value
  const recorded = await recordChange({
    lead,
    change: { ...change, language },
    replaces: fromOf(request),
    now,
  })
  if (recorded.kind === 'gone') {
    return data(submission.reply({ formErrors: ['assessment:change.gone'] }), { status: 409 })
  }
  const period = periodOf('year', change.decidedOn).from
  return redirect(`/${lang}/assessment/${key}?period=${period}&said=change-added#changes`, 303)
}

export default function ChangeNew() {
  const { lang, member, title, name, back, before, today } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation('assessment')
  const problems = problemsOf(result, key => say(t, key))
  const field = (of: 'heard' | 'decided' | 'state' | 'decidedOn' | 'writtenIn') => ({
    name: of,
    error: problemAt(problems, of),
    defaultValue: result ? typedText(result, of) : before?.[of],
  })
  const decidedOn = field('decidedOn')
  // A page whose change is gone sends to its own address without it.
  const target = before || !result ? undefined : `${back}/changes/new`
  return (
    <StaffPage
      title={title}
      caption={name}
      member={member}
      area="assessment"
      back={{ href: back, label: name }}
      problems={problems}
      formId="change"
    >
      <form method="post" id="change" action={target} noValidate>
        <TextArea
          {...field('heard')}
          label={t('change.heard')}
          hint={t('change.heard-hint')}
          limit={limits.text}
        />
        <TextArea
          {...field('decided')}
          label={t('change.decided')}
          hint={t('change.decided-hint')}
          limit={limits.text}
        />
        <RadioGroup
          {...field('state')}
          legend={t('change.state.label')}
          options={changeStates.map(value => ({ value, label: t(`change.state.${value}`) }))}
        />
        <TextField
          {...decidedOn}
          defaultValue={decidedOn.defaultValue ?? (result ? undefined : today)}
          type="date"
          label={t('change.decided-on')}
          expect={10}
        />
        <LanguageField legend={t('change.language')} {...field('writtenIn')} otherwise={lang} />
        <ButtonGroup>
          <Button>{t('change.button')}</Button>
        </ButtonGroup>
      </form>
    </StaffPage>
  )
}
