import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n'
import { forgetDraft } from '~/steps/answer/save-answer'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Goodbye } from '~/ui/Goodbye'
import { elsewhere } from '~/ui/LeavePage'
import { LinkButton } from '~/ui/LinkButton'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import {
  answerPath,
  forgetCookie,
  isHandedOver,
  openPage,
  type Page,
  pageProps,
  titleOf,
  welcomePath,
} from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

/**
 * Stopping on a phone that was handed over: whoever holds it next must find nothing of what was answered. `?leave` is
 * the fast way out and forgets without a question. It is a link, since a browser lets no form lead to another site
 * (`form-action`), and changes something for nobody but the phone that has begun.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await handedOver(request, params.token)
  const asked = new URL(request.url).searchParams
  if (asked.has('leave')) return forget(page, elsewhere)
  unlessSent(page)
  const done = asked.has('done')
  const title = titleOf(page, done ? 'stop.done' : 'stop.title')
  return { page: pageProps(page), done, title, back: welcomePath(page) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await handedOver(request, params.token)
  unlessSent(page)
  return forget(page, `${answerPath(page, 'stop')}?done`)
}

async function handedOver(request: Request, token: string | undefined): Promise<Page> {
  const page = await openPage(request, token)
  if (!isHandedOver(page)) throw redirect(welcomePath(page), 303)
  return page
}

/** What was sent cannot be stopped any more; the receipt is shown instead, and forgotten as it is. */
function unlessSent(page: Page): void {
  if (page.visit.mine?.draft.state === 'sent') throw redirect(answerPath(page, 'sent'), 303)
}

async function forget(page: Page, then: string): Promise<never> {
  const { mine, invitation } = page.visit
  if (mine) await forgetDraft(invitation, mine)
  throw redirect(then, { status: 303, headers: { 'Set-Cookie': forgetCookie(page) } })
}

export default function Stop() {
  const { page, done, title, back } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (done) {
    return (
      <Goodbye page={page} title={title}>
        <p>{t('stop.nothing')}</p>
      </Goodbye>
    )
  }
  return (
    <RespondentPage {...page} stopHref={undefined}>
      <h1 className="heading">{title}</h1>
      <p>{t('stop.forget')}</p>
      <p>{t('stop.later')}</p>
      <form method="post">
        <ButtonGroup>
          <Button>{t('stop.button')}</Button>
          <LinkButton look="secondary" href={back}>
            {t('stop.back')}
          </LinkButton>
        </ButtonGroup>
      </form>
    </RespondentPage>
  )
}
