import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { toSend } from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { sendResponse } from '~/steps/answer/send-response'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { ErrorSummary } from '~/ui/ErrorSummary'
import { Goodbye } from '~/ui/Goodbye'
import { Notice } from '~/ui/Notice'
import { RespondentPage } from '~/ui/RespondentPage'
import { ShareChoice } from '~/ui/ShareChoice'
import { answerMeta } from '~/web/answer-meta'
import {
  answerPath,
  asOwn,
  goodbyeTo,
  instrumentOf,
  isHandedOver,
  type OwnPage,
  openPage,
  ownPage,
  pageProps,
  titleOf,
} from '~/web/answering'
import { readForm, textOf } from '~/web/forms'
import { languageAsked, toLanguage } from '~/web/language-button'
import { QuoteChoice } from './quote-choice'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  const { mine } = page.visit
  // The answer to sending is this page once more: a handed-over phone says goodbye at once, and forgets.
  if (mine?.draft.state === 'sent' && isHandedOver(page)) return goodbyeTo(page, mine)
  const own = asOwn(page)
  return {
    kind: 'ask' as const,
    page: pageProps(page),
    title: titleOf(page, 'share.title'),
    back: answerPath(page, 'check'),
    safe: answerPath(page, 'safe'),
    wrote: wordsOf(own).length > 0,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, visit, mine } = page
  const form = await readForm(request)
  const choice = textOf(form, 'sees')
  const quote = textOf(form, 'quote')
  const asked = languageAsked(form)
  if (asked) return toLanguage(request, asked) ?? data({ kind: 'again', choice, quote } as const)
  if (choice !== 'together' && choice !== 'worker')
    return data({ kind: 'choose', quote } as const, { status: 422 })

  const { invitation } = visit
  const { holder, draft } = mine
  // Everything was skipped, so there is nothing to send, and sending nothing would use up the one answer.
  if (isEmpty(page)) return redirect(answerPath(page, 'check'), 303)
  const share = choice === 'worker'
  const sent = await sendResponse({
    ...{ invitation, holder, draft, share },
    language: lang,
    quote: quote === 'yes',
    now: new Date(),
  })
  if (sent.kind === 'not-now') return data({ kind: 'not-now', choice, quote } as const, { status: 503 })
  return isHandedOver(page) ? null : redirect(answerPath(page, 'sent'), 303)
}

const sendable = ({ visit, mine }: OwnPage) =>
  toSend(instrumentOf({ visit }), visit.invitation, mine.draft.answers)
const wordsOf = (page: OwnPage) => sendable(page).words

function isEmpty(page: OwnPage): boolean {
  const { scores, words } = sendable(page)
  return words.length === 0 && Object.keys(scores).length === 0
}

export default function Share() {
  const shown = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { page, title } = shown
  const { t } = useTranslation(respondentNamespace(page.register))
  if (shown.kind === 'goodbye') return <Goodbye {...shown} />
  const { back, safe, wrote } = shown
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
        {wrote && <QuoteChoice register={page.register} value={outcome?.quote ?? null} />}
        <ButtonGroup>
          <Button>{t('share.send')}</Button>
        </ButtonGroup>
      </form>
    </RespondentPage>
  )
}
