import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups, receiptOf } from '~/core/answer/secrets'
import { lookAt } from '~/core/safeguarding/hours'
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
  goodbyeTo,
  isHandedOver,
  openPage,
  pageProps,
  titleOf,
  welcomePath,
  withdrawPath,
} from '~/web/answering'
import { lookText } from '~/web/look-text'
import { Told, toldView } from './told'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/**
 * The receipt: the same one however often it is asked for, on the phone that sent. On a handed-over phone it comes
 * with the sending; only one whose connection broke asks here.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token, { told: true })
  const { mine, invitation, watch } = page.visit
  if (!mine) throw redirect(`${welcomePath(page)}?again`, 303)
  if (mine.draft.state !== 'sent') throw redirect(answerPath(page, 'check'), 303)
  if (isHandedOver(page)) return goodbyeTo(page, mine)
  return {
    kind: 'sent' as const,
    page: pageProps(page),
    title: titleOf(page, 'sent.title'),
    receipt: { code: inGroups(receiptOf(mine.holder)), withdraw: withdrawPath(page) },
    look: watch && lookText(page.lang, lookAt(watch, new Date()), respondentNamespace(page.register)),
    told: toldView(page.lang, page.visit.told),
    reply: (await hasReplies(invitation)) ? answerPath(page, 'reply') : null,
  }
}

export default function SentPage() {
  const shown = useLoaderData<typeof loader>()
  const { page, title, receipt } = shown
  const { t } = useTranslation(respondentNamespace(page.register))
  if (shown.kind === 'goodbye') return <Goodbye {...shown} />
  const { reply, told, look } = shown
  return (
    <RespondentPage {...page}>
      <Drawing name="heard" />
      <h1 className="heading">{title}</h1>
      {reply && <LinkButton href={reply}>{t('welcome.reply.button')}</LinkButton>}
      <Receipt register={page.register} {...receipt} />
      <h2 className="heading heading--small">{t('sent.next.heading')}</h2>
      <ul className="list">
        <li>{t('sent.next.together')}</li>
        <li>{t('sent.next.words')}</li>
        {look && <li>{look}</li>}
        <li>{t('sent.next.worker')}</li>
        <li>{t('sent.next.reply')}</li>
      </ul>
      {told && <Told told={told} />}
      <p>{t('sent.close')}</p>
    </RespondentPage>
  )
}
