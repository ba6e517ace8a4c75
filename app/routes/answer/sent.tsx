import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups, receiptOf } from '~/core/answer/secrets'
import { respondentNamespace } from '~/i18n'
import { hasReplies } from '~/steps/answer/read-replies'
import { LinkButton } from '~/ui/LinkButton'
import { Drawing } from '~/ui/Drawing'
import { Receipt } from '~/ui/Receipt'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { answerPath, openPage, pageProps, titleOf, welcomePath } from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/** The receipt: the same one however often it is asked for, on the phone that sent. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  const { mine, invitation } = page.visit
  if (!mine) throw redirect(`${welcomePath(page)}?again`, 303)
  if (mine.draft.state !== 'sent') throw redirect(answerPath(page, 'check'), 303)
  return {
    page: pageProps(page),
    title: titleOf(page, 'sent.title'),
    code: inGroups(receiptOf(mine.holder)),
    withdraw: `/${page.lang}/withdraw?r=${page.register}`,
    reply: (await hasReplies(invitation)) ? answerPath(page, 'reply') : null,
  }
}

export default function SentPage() {
  const { page, title, code, withdraw, reply } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
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
