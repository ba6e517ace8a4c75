import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { answerTexts, numberFor, shownItems, textOf } from '~/core/instrument'
import { respondentNamespace } from '~/i18n'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { CheckAnswers } from '~/ui/CheckAnswers'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { RespondentPage } from '~/ui/RespondentPage'
import { answerMeta } from '~/web/answer-meta'
import { answerPath, instrumentOf, ownPage, pageProps, titleOf, voiceOf } from '~/web/answering'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, mine } = page
  const [asked, { invitation }] = [instrumentOf(page), page.visit]
  const items = shownItems(asked, invitation, mine.draft.answers)
  const voice = voiceOf(page)
  const answers = items.map(item => {
    const answer = mine.draft.answers[item.key] ?? null
    return {
      key: item.key,
      question: textOf(item, voice, lang, numberFor(asked, invitation, mine.draft.answers, item)),
      answer: answer === null ? null : answerTexts(item, answer, voice, lang),
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
