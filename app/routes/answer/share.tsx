import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups } from '~/core/answer/secrets'
import { toSend } from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { sendResponse } from '~/steps/answer/send-response'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { ErrorSummary } from '~/ui/ErrorSummary'
import { Goodbye } from '~/ui/Goodbye'
import { Notice } from '~/ui/Notice'
import { Receipt } from '~/ui/Receipt'
import { RespondentPage } from '~/ui/RespondentPage'
import { ShareChoice } from '~/ui/ShareChoice'
import { answerMeta } from '~/web/answer-meta'
import {
  answerPath,
  asOwn,
  forgetCookie,
  instrumentOf,
  isHandedOver,
  type OwnPage,
  openPage,
  ownPage,
  pageProps,
  titleOf,
  withdrawPath,
} from '~/web/answering'
import { readForm, textOf } from '~/web/forms'
import { languageAsked, toLanguage } from '~/web/language-button'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  // After sending on a handed-over phone this page is made once more, with the receipt in it.
  if (!(isHandedOver(page) && page.visit.mine?.draft.state === 'sent')) asOwn(page)
  return {
    page: pageProps(page),
    title: titleOf(page, 'share.title'),
    back: answerPath(page, 'check'),
    safe: answerPath(page, 'safe'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, visit, mine } = page
  const form = await readForm(request)
  const choice = textOf(form, 'sees')
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? data({ kind: 'again', choice } as const)
  if (choice !== 'together' && choice !== 'worker') return data({ kind: 'choose' } as const, { status: 422 })

  const { invitation } = visit
  const { holder, draft } = mine
  // Everything was skipped, so there is nothing to send, and sending nothing would use up the one answer.
  if (isEmpty(page)) return redirect(answerPath(page, 'check'), 303)
  const share = choice === 'worker'
  const sent = await sendResponse({ invitation, holder, draft, language: lang, share, now: new Date() })
  if (sent.kind === 'not-now') return data({ kind: 'not-now', choice } as const, { status: 503 })
  if (!isHandedOver(page)) return redirect(answerPath(page, 'sent'), 303)
  // Whoever holds the phone next could ask for the receipt, so it comes at once and the phone forgets.
  const goodbye = { title: titleOf(page, 'goodbye.title'), code: inGroups(sent.receipt) }
  return data({ kind: 'goodbye', ...goodbye, withdraw: withdrawPath(page) } as const, {
    headers: { 'Set-Cookie': forgetCookie(page) },
  })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

function isEmpty({ visit, mine }: OwnPage): boolean {
  const { scores, words } = toSend(instrumentOf({ visit }), visit.invitation.audience, mine.draft.answers)
  return words.length === 0 && Object.keys(scores).length === 0
}

export default function Share() {
  const { page, title, back, safe } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (outcome?.kind === 'goodbye') {
    return (
      <Goodbye page={page} title={outcome.title}>
        <Receipt register={page.register} code={outcome.code} withdraw={outcome.withdraw} />
      </Goodbye>
    )
  }
  const error = outcome?.kind === 'choose' ? t('share.problem.choose') : null
  const value = outcome && 'choice' in outcome ? outcome.choice : null
  return (
    <RespondentPage {...page} back={back} formId="share">
      <ErrorSummary problems={error ? [{ field: 'sees', message: error }] : []} />
      {outcome?.kind === 'not-now' && (
        <Notice look="attention" title={t('ended.later.title')}>
          <p>{t('ended.later.body')}</p>
        </Notice>
      )}
      <form method="post" id="share" noValidate>
        <ShareChoice
          name="sees"
          legend={title}
          error={error}
          value={value}
          note={t('share.about-worker')}
          options={[
            { value: 'together', label: t('share.together.label'), hint: t('share.together.hint') },
            { value: 'worker', label: t('share.worker.label'), hint: t('share.worker.hint') },
          ]}
        />
        <Details summary={t('share.how.summary')}>
          <p>
            <a href={safe}>{t('share.how.contact')}</a>
          </p>
          <p>{t('share.how.outside')}</p>
          <p>{t('share.how.help')}</p>
        </Details>
        <ButtonGroup>
          <Button>{t('share.send')}</Button>
        </ButtonGroup>
      </form>
    </RespondentPage>
  )
}
