import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { lookUpSchema } from '~/core/account/reasons'
import { permissions } from '~/core/staff/permissions'
import { say, translator } from '~/i18n'
import { lookUpJourney } from '~/steps/account/journey-in-hand'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { StaffPage } from '~/ui/StaffPage'
import { TextField } from '~/ui/TextField'
import { settings } from '~/web/env'
import { problemAt, problemsOf, readForm, typedText } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { langParam } from '~/web/params'
import { staffMeta } from '~/web/staff-meta'

export const meta = staffMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const member = await requireMember(request, permissions['copy-journey'])
  return {
    lang,
    member,
    title: translator(lang)('account:find.title'),
    erased: new URL(request.url).searchParams.has('erased'),
    days: settings().backupDays,
  }
}

/** Finds a journey by its reference, which stands in no address and so in no log of the server. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langParam(params)
  const administrator = await requireMember(request, permissions['copy-journey'])
  const submission = parseWithZod(await readForm(request), { schema: lookUpSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { reference } = submission.value
  const id = await lookUpJourney({ administrator, reference, now: new Date() })
  if (id) return redirect(`/${lang}/admin/journeys/${id}`, 303)
  const problem = { reference: ['account:problem.reference-unknown'] }
  return data(submission.reply({ fieldErrors: problem }), { status: 422 })
}

export default function Journeys() {
  const { lang, member, title, erased, days } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { t } = useTranslation(['account', 'admin'])
  const problems = problemsOf(result, key => say(t, key))
  return (
    <StaffPage
      title={title}
      member={member}
      area="admin"
      back={{ href: `/${lang}/admin`, label: t('admin:title') }}
      problems={problems}
    >
      {erased && !result && (
        <Notice look="done" title={t('find.erased')}>
          <p>{t('find.erased-text', { days })}</p>
        </Notice>
      )}
      <p className="lead">{t('find.intro')}</p>
      <p>{t('find.identity')}</p>
      <form method="post" noValidate>
        <TextField
          name="reference"
          label={t('find.reference')}
          error={problemAt(problems, 'reference')}
          defaultValue={typedText(result, 'reference') ?? ''}
          autoComplete="off"
          spellCheck={false}
          expect={20}
        />
        <Button>{t('find.button')}</Button>
      </form>
    </StaffPage>
  )
}
