import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readCode } from '~/core/answer/secrets'
import { respondentNamespace } from '~/i18n'
import { visit } from '~/steps/answer/visit'
import { Button } from '~/ui/Button'
import { CodeField } from '~/ui/CodeField'
import { ErrorSummary } from '~/ui/ErrorSummary'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { beginCookie, openPage, pageProps, titleOf, welcomePath } from '~/web/answering'
import { readForm, textOf } from '~/web/forms'
import { languageAsked, toLanguage } from '~/web/language-button'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  return { page: pageProps(page), title: titleOf(page, 'continue.title'), back: welcomePath(page) }
}

/** Takes the code of another phone: from now on this one is the phone that answers, too. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await openPage(request, params.token)
  const form = await readForm(request)
  const typed = textOf(form, 'code').slice(0, 100)
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? data({ typed, problem: null })
  if (typed.trim() === '')
    return data({ typed, problem: 'continue.problem.missing' } as const, { status: 422 })
  const device = readCode(typed)
  const found = device && (await visit({ token: page.visit.token, device, now: new Date() }))
  if (!device || !found || found.kind !== 'open' || !found.mine?.begun) {
    return data({ typed, problem: 'continue.problem.wrong' } as const, { status: 422 })
  }
  return redirect(welcomePath(page), {
    status: 303,
    headers: { 'Set-Cookie': beginCookie(page, device) },
  })
}

export default function Continue() {
  const { page, title, back } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  const error = outcome?.problem ? t(outcome.problem) : null
  return (
    <RespondentPage {...page} back={back} formId="continue">
      <ErrorSummary problems={error ? [{ field: 'code', message: error }] : []} />
      <h1 className="heading">{title}</h1>
      <p>{t('continue.body')}</p>
      <form method="post" id="continue" noValidate>
        <CodeField
          name="code"
          label={t('continue.label')}
          hint={t('continue.hint')}
          error={error}
          defaultValue={outcome?.typed}
        />
        <Button>{t('continue.button')}</Button>
      </form>
    </RespondentPage>
  )
}
