import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups, receiptOf } from '~/core/answer/secrets'
import { respondentNamespace } from '~/i18n'
import { hasReplies } from '~/steps/answer/read-replies'
import { Drawing } from '~/ui/Drawing'
import { Goodbye } from '~/ui/Goodbye'
import { LinkButton } from '~/ui/LinkButton'
import { Receipt } from '~/ui/Receipt'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import {
  answerPath,
  forgetCookie,
  isHandedOver,
  openPage,
  pageProps,
  titleOf,
  welcomePath,
  withdrawPath,
} from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/**
 * The receipt: the same one however often it is asked for, on the phone that sent. On a handed-over phone it comes
 * with the sending; only one whose connection broke asks here, and forgets as it is shown.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  const { mine, invitation } = page.visit
  if (!mine) throw redirect(`${welcomePath(page)}?again`, 303)
  if (mine.draft.state !== 'sent') throw redirect(answerPath(page, 'check'), 303)
  const handedOver = isHandedOver(page)
  const shown = {
    page: pageProps(page),
    handedOver,
    title: titleOf(page, handedOver ? 'goodbye.title' : 'sent.title'),
    code: inGroups(receiptOf(mine.holder)),
    withdraw: withdrawPath(page),
    reply: !handedOver && (await hasReplies(invitation)) ? answerPath(page, 'reply') : null,
  }
  return data(shown, handedOver ? { headers: { 'Set-Cookie': forgetCookie(page) } } : undefined)
}

export default function SentPage() {
  const { page, handedOver, title, code, withdraw, reply } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (handedOver) {
    return (
      <Goodbye page={page} title={title}>
        <Receipt register={page.register} code={code} withdraw={withdraw} />
      </Goodbye>
    )
  }
  return (
    <RespondentPage {...page}>
      <Drawing name="heard" />
      <h1 className="heading">{title}</h1>
      {reply && <LinkButton href={reply}>{t('welcome.reply.button')}</LinkButton>}
      <Receipt register={page.register} code={code} withdraw={withdraw} />
      <h2 className="heading heading--small">{t('sent.next.heading')}</h2>
      <ul className="list">
        <li>{t('sent.next.together')}</li>
        <li>{t('sent.next.words')}</li>
        <li>{t('sent.next.worker')}</li>
        <li>{t('sent.next.reply')}</li>
      </ul>
      <p>{t('sent.close')}</p>
    </RespondentPage>
  )
}
