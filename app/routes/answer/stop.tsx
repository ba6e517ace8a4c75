import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n'
import { forgetDraft } from '~/steps/answer/forget-draft'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Goodbye } from '~/ui/Goodbye'
import { elsewhere } from '~/ui/LeavePage'
import { LinkButton } from '~/ui/LinkButton'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import {
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
 * Stopping on a phone that was handed over: whoever holds it next must find nothing of what was answered. `?leave`
 * is the fast way out, which forgets without a question.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await openPage(request, params.token)
  if (!isHandedOver(page)) throw redirect(welcomePath(page), 303)
  if (new URL(request.url).searchParams.has('leave'))
    throw redirect(elsewhere, { status: 303, headers: await forgotten(page) })
  return { page: pageProps(page), title: titleOf(page, 'stop.title'), back: welcomePath(page) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await openPage(request, params.token)
  if (!isHandedOver(page)) throw redirect(welcomePath(page), 303)
  return data({ title: titleOf(page, 'stop.done') }, { headers: await forgotten(page) })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

async function forgotten(page: Page): Promise<HeadersInit> {
  const { mine, invitation } = page.visit
  if (mine) await forgetDraft(invitation, mine)
  return { 'Set-Cookie': forgetCookie(page) }
}

export default function Stop() {
  const { page, title, back } = useLoaderData<typeof loader>()
  const stopped = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  if (stopped) {
    return (
      <Goodbye page={page} title={stopped.title}>
        <p>{t('stop.nothing')}</p>
      </Goodbye>
    )
  }
  const { stopHref: _, ...rest } = page
  return (
    <RespondentPage {...rest}>
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
