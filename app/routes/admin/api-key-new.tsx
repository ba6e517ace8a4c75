import { randomBytes } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { apiKeySchema, lengths, scopes } from '~/core/api/keys'
import { formatDate, say, translator } from '~/i18n'
import { makeApiKey } from '~/steps/api/keys'
import { Button } from '~/ui/Button'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { CopyField } from '~/ui/CopyField'
import { LinkButton } from '~/ui/LinkButton'
import { Panel } from '~/ui/Panel'
import { RadioGroup } from '~/ui/RadioGroup'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { problemAt, problemsOf, readForm, typedList, typedText } from '~/web/forms'
import { langParam } from '~/web/params'
import { requireRecent } from '~/web/recent'
import { staffMeta } from '~/web/staff-meta'
import { scopeKey } from './api-key-words'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireRecent(request, 'administrator')
  return { lang, member, title: translator(lang)('api:new.title') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const { partnershipId, memberId } = await requireRecent(request, 'administrator')
  const submission = parseWithZod(await readForm(request, { nul: 'keep' }), { schema: apiKeySchema })
  if (submission.status !== 'success') return data({ result: submission.reply() }, { status: 422 })
  const { token, lastDay } = await makeApiKey({
    partnershipId,
    memberId,
    ...submission.value,
    now: new Date(),
    randomBytes,
  })
  // No redirect: the key stands on this answer and nowhere else.
  return data({ made: { label: submission.value.label, token, until: formatDate(lang, lastDay) } })
}

export default function NewApiKey() {
  const { lang, member, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t } = useTranslation('api')
  const back = { href: `/${lang}/admin/api-keys`, label: t('title') }
  if (sent && 'made' in sent) {
    const { label, token, until } = sent.made
    return (
      <StaffPage title={label} member={member} area="admin" back={back}>
        <Panel title={t('made.title')} look="accent">
          <CopyField name="key" label={t('made.label')} value={token} />
          <p>{t('made.once', { date: until })}</p>
        </Panel>
        <LinkButton look="secondary" href={back.href}>
          {t('made.back')}
        </LinkButton>
      </StaffPage>
    )
  }
  const result = sent?.result
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage title={title} member={member} area="admin" back={back} problems={problems}>
      <form method="post" noValidate>
        <TextField
          name="label"
          label={t('new.label')}
          hint={t('new.label-hint')}
          error={problemAt(problems, 'label')}
          defaultValue={typedText(result, 'label') ?? ''}
          autoComplete="off"
        />
        <CheckboxGroup
          name="scopes"
          legend={t('new.scopes')}
          hint={t('new.scopes-hint')}
          error={problemAt(problems, 'scopes')}
          options={scopes.map(scope => ({
            value: scope,
            label: t(`scope.${scopeKey(scope)}`),
            hint: t(`scope.${scopeKey(scope)}-hint`),
          }))}
          defaultValue={typedList(result, 'scopes')}
        />
        <RadioGroup
          name="months"
          legend={t('new.months')}
          hint={t('new.months-hint')}
          error={problemAt(problems, 'months')}
          options={lengths.map(months => ({ value: months, label: t(`new.month.${months}`) }))}
          defaultValue={typedText(result, 'months')}
          inline
        />
        <Button>{t('new.button')}</Button>
      </form>
    </StaffPage>
  )
}
