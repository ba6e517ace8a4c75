import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups, receiptOf } from '~/core/answer/secrets'
import { respondentNamespace } from '~/i18n'
import { hasReplies } from '~/steps/answer/read-replies'
import { Drawing } from '~/ui/Drawing'
import { LinkButton } from '~/ui/LinkButton'
import { Receipt } from '~/ui/Receipt'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { answerPath, forgetCookie, openPage, pageProps, titleOf, welcomePath } from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/**
 * The receipt: the same one however often it is asked for, on the phone that sent. A handed-over phone forgets as
 * it is shown, so that it is seen there this one time.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  const { mine, invitation } = page.visit
  if (!mine) throw redirect(`${welcomePath(page)}?again`, 303)
  if (mine.draft.state !== 'sent') throw redirect(answerPath(page, 'check'), 303)
  const handedOver = invitation.channel === 'phone'
  const shown = {
    page: pageProps(page),
    handedOver,
    title: titleOf(page, handedOver ? 'goodbye.title' : 'sent.title'),
    code: inGroups(receiptOf(mine.holder)),
    withdraw: `/${page.lang}/withdraw?r=${page.register}`,
    reply: !handedOver && (await hasReplies(invitation)) ? answerPath(page, 'reply') : null,
  }
  return data(shown, handedOver ? { headers: { 'Set-Cookie': forgetCookie(page) } } : undefined)
}

export default function SentPage() {
  const { page, handedOver, title, code, withdraw, reply } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (handedOver) {
    return (
      <RespondentPage {...page} seenOnce>
        <h1 className="heading">{title}</h1>
        <p className="lead">{t('goodbye.gone')}</p>
        <Receipt register={page.register} code={code} withdraw={withdraw} />
        <p>{t('goodbye.worker')}</p>
      </RespondentPage>
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
