import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerText, itemsFor, textOf } from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { CheckAnswers } from '~/ui/CheckAnswers'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { answerPath, instrumentOf, ownPage, pageProps, titleOf } from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, register, visit, mine } = page
  const { audience } = visit.invitation
  const items = itemsFor(instrumentOf(page), audience)
  const answers = items.map(item => {
    const answer = mine.draft.answers[item.key] ?? null
    return {
      key: item.key,
      question: textOf(item, register, lang),
      answer: answer === null ? null : answerText(item, answer, register, lang),
      changeHref: answerPath(page, `q/${item.key}?change`),
    }
  })
  return {
    page: pageProps(page),
    title: titleOf(page, 'check.title'),
    answers,
    nothing: answers.every(({ answer }) => answer === null),
    back: answerPath(page, `q/${items[items.length - 1]?.key}`),
    next: answerPath(page, 'share'),
  }
}

export default function Check() {
  const { page, title, answers, nothing, back, next } = useLoaderData<typeof loader>()
  const { t } = useTranslation(respondentNamespace(page.register))
  return (
    <RespondentPage {...page} back={back}>
      <h1 className="heading">{title}</h1>
      <p className="lead">{nothing ? t('check.nothing') : t('check.unsent')}</p>
      <CheckAnswers answers={answers} />
      {nothing ? (
        <Notice>{t('welcome.optional.answer')}</Notice>
      ) : (
        <ButtonGroup>
          <LinkButton href={next}>{t('check.continue')}</LinkButton>
        </ButtonGroup>
      )}
    </RespondentPage>
  )
}
