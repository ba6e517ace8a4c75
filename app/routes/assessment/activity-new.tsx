import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { periodOf } from '~/core/anonymise/calendar'
import { collaboration, findComponent } from '~/core/assessment/components'
import { activityForm, limits } from '~/core/assessment/forms'
import { peopleBands, practices } from '~/core/assessment/practices'
import { dayOf } from '~/core/journey/days'
import { say, translator } from '~/i18n'
import { recordActivity } from '~/steps/assessment/record-activity'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Questioned } from '~/ui/Questioned'
import { RadioGroup } from '~/ui/RadioGroup'
import { SelectField } from '~/ui/SelectField'
import { StaffPage } from '~/ui/StaffPage'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { changedLanguage } from '~/web/language-button'
import { found, langParam } from '~/web/params'
import { confirmedIn, questionedReply } from '~/web/questioned'
import { staffMeta } from '~/web/staff-meta'
import { LanguageField } from './language-field'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const component = found(findComponent(params.component))
  const member = await requireMember(request, 'lead')
  return {
    lang,
    member,
    title: translator(lang)('assessment:activity.title'),
    name: component.name[lang],
    back: `/${lang}/assessment/${component.key}`,
    practices:
      component.key === collaboration
        ? practices.map(({ key, name }) => ({ value: key, label: name[lang] }))
        : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { key } = found(findComponent(params.component))
  const lead = await requireMember(request, 'lead')
  const now = new Date()
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  if (again) return data({ result: again, questioned: null })
  const submission = parseWithZod(form, { schema: activityForm(dayOf(now), key) })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), questioned: null }, { status: 422 })
  const { writtenIn: language, ...activity } = submission.value
  const recorded = await recordActivity({
    ...{ lead, component: key, activity: { ...activity, language }, now },
    confirmed: confirmedIn(form),
  })
  if (recorded.kind === 'questioned') {
    const t = translator(lang)
    const labels = {
      what: t('assessment:activity.what'),
      heard: t('assessment:activity.heard'),
      changed: t('assessment:activity.changed'),
    }
    return data(questionedReply(lang, submission, recorded.questions, labels, language), { status: 422 })
  }
  const period = periodOf('year', activity.happenedOn).from
  return redirect(`/${lang}/assessment/${key}?period=${period}&said=activity-added#activities`, 303)
}

export default function ActivityNew() {
  const { lang, member, title, name, back, practices: options } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const result = sent?.result
  const { t } = useTranslation('assessment')
  const problems = problemsOf(result, key => say(t, key))
  const field = (of: string) => ({
    name: of,
    error: problemAt(problems, of),
    defaultValue: typedText(result, of),
  })
  return (
    <StaffPage
      title={title}
      caption={name}
      member={member}
      area="assessment"
      back={{ href: back, label: name }}
      problems={problems}
      formId="activity"
    >
      <form method="post" id="activity" noValidate>
        {options && (
          <SelectField
            {...field('practice')}
            label={t('activity.practice')}
            options={options}
            placeholder={t('activity.choose')}
          />
        )}
        <TextField {...field('happenedOn')} type="date" label={t('activity.happened')} expect={10} />
        <RadioGroup
          {...field('people')}
          legend={t('activity.people')}
          options={peopleBands.map(value => ({ value, label: t(`people.${value}`) }))}
        />
        <TextArea
          {...field('what')}
          label={t('activity.what')}
          hint={t('activity.what-hint')}
          limit={limits.text}
        />
        <TextArea
          {...field('heard')}
          label={t('activity.heard')}
          hint={t('activity.heard-hint')}
          limit={limits.text}
        />
        <TextArea
          {...field('changed')}
          label={t('activity.changed')}
          hint={t('activity.changed-hint')}
          limit={limits.text}
        />
        <LanguageField legend={t('activity.language')} {...field('writtenIn')} otherwise={lang} />
        {sent?.questioned && <Questioned view={sent.questioned} />}
        <ButtonGroup>
          <Button>{t('activity.button')}</Button>
        </ButtonGroup>
      </form>
    </StaffPage>
  )
}
