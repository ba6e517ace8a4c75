import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n'
import { withdrawResponse } from '~/steps/answer/withdraw-response'
import { Button } from '~/ui/Button'
import { CodeField } from '~/ui/CodeField'
import { ErrorSummary } from '~/ui/ErrorSummary'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { languageOf, registerAsked, titleIn } from '~/web/answering'
import { readForm, textOf } from '~/web/forms'
import { languageAsked, toLanguage } from '~/web/language-button'

export const meta = answerMeta

export function loader({ request }: LoaderFunctionArgs) {
  const lang = languageOf(request)
  const register = registerAsked(request)
  const done = new URL(request.url).searchParams.has('done')
  return {
    page: { register },
    title: titleIn(lang, register, done ? 'withdraw.done.title' : 'withdraw.title'),
    done,
  }
}

/** Always ends on the same page, whether or not there was an answer. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const typed = textOf(form, 'code').slice(0, 100)
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? data({ typed, problem: null })
  if (typed.trim() === '')
    return data({ typed, problem: 'withdraw.problem.missing' } as const, { status: 422 })
  const { kind } = await withdrawResponse(typed)
  if (kind === 'unreadable')
    return data({ typed, problem: 'withdraw.problem.form' } as const, { status: 422 })
  return redirect(`/${languageOf(request)}/withdraw?r=${registerAsked(request)}&done`, 303)
}

export default function Withdraw() {
  const { page, title, done } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (done) {
    return (
      <RespondentPage {...page}>
        <h1 className="heading">{title}</h1>
        <p className="lead">{t('withdraw.done.why')}</p>
        <p>{t('withdraw.remains')}</p>
        <p>{t('withdraw.results')}</p>
      </RespondentPage>
    )
  }
  const error = outcome?.problem ? t(outcome.problem) : null
  return (
    <RespondentPage {...page} formId="withdraw">
      <ErrorSummary problems={error ? [{ field: 'code', message: error }] : []} />
      <h1 className="heading">{title}</h1>
      <p className="lead">{t('withdraw.body')}</p>
      <p>{t('withdraw.remains')}</p>
      <p>{t('withdraw.results')}</p>
      <form method="post" id="withdraw" noValidate>
        <CodeField
          name="code"
          label={t('withdraw.label')}
          hint={t('withdraw.hint')}
          error={error}
          defaultValue={outcome?.typed}
        />
        <Button look="warning">{t('withdraw.button')}</Button>
      </form>
    </RespondentPage>
  )
}
