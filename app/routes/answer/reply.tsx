import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { resumeAt } from '~/core/instrument'
import { formatDate, respondentNamespace } from '~/i18n'
import { readReplies } from '~/steps/answer/read-replies'
import { Inset } from '~/ui/Inset'
import { LinkButton } from '~/ui/LinkButton'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { answerPath, instrumentOf, openPage, pageProps, titleOf, welcomePath } from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/** What the worker wrote back. Behind the start, never on the first screen, which anybody with the link may see. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  const { mine, invitation } = page.visit
  if (!mine) throw redirect(`${welcomePath(page)}?again`, 303)
  const next =
    mine.draft.state === 'open' ? resumeAt(instrumentOf(page), invitation, mine.draft.answers) : null
  const replies = await readReplies(invitation)
  return {
    page: pageProps(page),
    title: titleOf(page, 'reply.title'),
    replies: replies.map(({ text, language, on }) => ({ text, language, date: formatDate(page.lang, on) })),
    next: mine.draft.state === 'sent' ? null : answerPath(page, next ? `q/${next.key}` : 'check'),
    back: welcomePath(page),
  }
}

export default function Reply() {
  const { page, title, replies, next, back } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  return (
    <RespondentPage {...page} back={back}>
      <h1 className="heading">{title}</h1>
      <p className="lead">{replies.length > 0 ? t('reply.intro') : t('reply.none')}</p>
      {replies.map(({ text, language, date }) => (
        <article key={`${date} ${text}`}>
          <Inset lang={language}>
            <p className="as-typed">{text}</p>
          </Inset>
          <p className="soft">{t('reply.date', { date })}</p>
        </article>
      ))}
      <p>{t('reply.wrong')}</p>
      {next && <LinkButton href={next}>{t('question.continue')}</LinkButton>}
    </RespondentPage>
  )
}
