import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  findItem,
  hintOf,
  LONGEST_ANSWER,
  labelOf,
  nextItem,
  optionsFor,
  placeOf,
  previousItem,
  readAnswer,
  textOf,
} from '~/core/instrument'
import { respondentNamespace, say } from '~/i18n'
import { saveAnswer } from '~/steps/answer/save-answer'
import { QuestionPage } from '~/ui/QuestionPage'
import { TextQuestion } from '~/ui/TextQuestion'
import { answerMeta } from '~/web/answer-meta'
import {
  answerPath,
  instrumentOf,
  isHandedOver,
  type OwnPage,
  ownPage,
  pageProps,
  welcomePath,
} from '~/web/answering'
import { textOf as fieldOf, readForm } from '~/web/forms'
import { languageAsked } from '~/web/language-button'
import { found } from '~/web/params'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, register, visit, mine } = page
  const { audience } = visit.invitation
  const asked = instrumentOf(page)
  const item = found(findItem(asked, audience, params.item ?? ''))
  const before = previousItem(asked, audience, item.key)
  const { scale, apart } = optionsFor(item, audience)
  const place = placeOf(asked, audience, item.key)
  return {
    page: pageProps(page),
    title: textOf(item, register, lang),
    hint: hintOf(item, register, lang),
    text: item.type === 'long-text',
    scale: scale.map(option => ({ value: option.code, label: labelOf(option, register, lang) })),
    apart: apart.map(option => ({ value: option.code, label: labelOf(option, register, lang) })),
    value: mine.draft.answers[item.key] ?? null,
    progress: { position: place.number, total: place.of },
    back: before ? answerPath(page, `q/${before.key}`) : welcomePath(page),
    // The code takes along what was kept. Who answers on a worker's phone has no link to open elsewhere.
    code: mine.begun && !isHandedOver(page) ? answerPath(page, 'code') : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, visit, mine } = page
  const item = found(findItem(instrumentOf(page), visit.invitation.audience, params.item ?? ''))
  const form = await readForm(request, { nul: 'keep' })
  const language = languageAsked(form)
  const skip = fieldOf(form, 'intent') === 'skip' ? 'skip' : undefined
  const answer = readAnswer(item, visit.invitation.audience, { answer: fieldOf(form, 'answer'), skip })

  // Changing the language with nothing chosen is no skip and no mistake: the same question, in the other language.
  const nothing = answer.kind === 'skip' ? !skip : answer.kind === 'invalid' && fieldOf(form, 'answer') === ''
  if (!(language && nothing)) {
    if (answer.kind === 'invalid') return data({ ...answer, lang }, { status: 422 })
    await saveAnswer({
      invitation: visit.invitation,
      holder: mine.holder,
      draft: mine.draft,
      item: item.key,
      answer: answer.kind === 'skip' ? null : answer.value,
    })
  }
  if (language)
    return redirect(answerPath(page, `q/${item.key}${new URL(request.url).search}`, language), 303)
  return redirect(after(request, page, item.key), 303)
}

/** On to the next question, or to the check when this was the last one or was only changed. */
function after(request: Request, page: OwnPage, key: string): string {
  const changing = new URL(request.url).searchParams.has('change')
  const next = changing ? null : nextItem(instrumentOf(page), page.visit.invitation.audience, key)
  return answerPath(page, next ? `q/${next.key}` : 'check')
}

export default function Question() {
  const { page, title, hint, text, scale, apart, value, progress, back, code } =
    useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  const error = problem ? say(t, problem.message, problem.values) : null
  const after = code && (
    <p>
      <a href={code}>{t('links.code')}</a>
    </p>
  )
  const shared = {
    ...page,
    name: 'answer',
    question: title,
    hint,
    progress,
    back,
    error,
    formId: 'question',
    after,
  }
  if (text) return <TextQuestion {...shared} value={problem?.typed ?? value} limit={LONGEST_ANSWER} />
  return <QuestionPage {...shared} value={value} scale={scale} apart={apart} />
}
