import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { inGroups } from '~/core/answer/secrets'
import { formatDate, respondentNamespace } from '~/i18n'
import { ReceiptPanel } from '~/ui/ReceiptPanel'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { isHandedOver, ownPage, pageProps, titleOf, welcomePath } from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await ownPage(request, params.token)
  // With the code, whoever gets a handed-over phone back could read on.
  if (isHandedOver(page)) throw redirect(welcomePath(page), 303)
  return {
    page: pageProps(page),
    title: titleOf(page, 'code.title'),
    code: inGroups(page.mine.holder.device),
    until: formatDate(page.lang, page.visit.invitation.expiresAt),
    back: welcomePath(page),
  }
}

export default function Code() {
  const { page, title, code, until, back } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  return (
    <RespondentPage {...page} back={back}>
      <h1 className="heading">{title}</h1>
      <ol className="list">
        <li>{t('code.open')}</li>
        <li>{t('code.choose')}</li>
        <li>{t('code.enter')}</li>
      </ol>
      <ReceiptPanel code={code} label={t('continue.label')}>
        <p>{t('code.secret')}</p>
      </ReceiptPanel>
      <p>{t('code.until', { date: until })}</p>
      <p>{t('code.same-phone')}</p>
    </RespondentPage>
  )
}
