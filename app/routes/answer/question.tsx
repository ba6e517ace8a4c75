import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  findItem,
  hasEasyWords,
  hintOf,
  type Item,
  isWords,
  labelOf,
  limitOf,
  nextItem,
  numberFor,
  optionsFor,
  pictureOf,
  placeOf,
  previousItem,
  readAnswer,
  recordingOf,
  resumeAt,
  sayTo,
  shownItems,
  textOf,
} from '~/core/instrument'
import { respondentNamespace, say } from '~/i18n'
import { saveAnswer, saveReading } from '~/steps/answer/save-answer'
import { Button } from '~/ui/Button'
import { Listen } from '~/ui/Listen'
import { Picture } from '~/ui/pictures/Picture'
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
  voiceOf,
  welcomePath,
} from '~/web/answering'
import { textOf as fieldOf, readForm } from '~/web/forms'
import { languageAsked } from '~/web/language-button'
import { listenTo } from '~/web/listen'
import { found } from '~/web/params'

export { LinkEnded as ErrorBoundary } from '~/web/link-ended'
export const meta = answerMeta

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, visit, mine } = page
  const { invitation } = visit
  const { answers } = mine.draft
  const asked = instrumentOf(page)
  const item = itemShown(page, params.item)
  const voice = voiceOf(page)
  const number = numberFor(asked, invitation, answers, item)
  const recording = recordingOf(item, voice, lang, number)
  const before = previousItem(asked, invitation, answers, item.key)
  const { scale, apart } = optionsFor(item, invitation.audience)
  const place = placeOf(asked, invitation, answers, item.key)
  const choice = (option: (typeof apart)[number]) => ({
    value: option.code,
    label: labelOf(option, voice, lang),
  })
  return {
    page: pageProps(page),
    title: textOf(item, voice, lang, number),
    hint: hintOf(item, voice, lang),
    picture: pictureOf(item, voice, lang),
    listen: recording && listenTo(lang, recording),
    type: item.type,
    limit: limitOf(item),
    scale: scale.map(choice),
    apart: apart.map(choice),
    ends: item.anchors && {
      low: sayTo(item.anchors.low, voice, lang),
      high: sayTo(item.anchors.high, voice, lang),
    },
    value: answers[item.key] ?? null,
    progress: { position: place.number, total: place.of },
    back: before ? answerPath(page, `q/${before.key}`) : welcomePath(page),
    reading: hasEasyWords(asked, invitation.audience) ? (voice.easy ? 'usual' : 'easy') : null,
    // The code takes along what was kept. Who answers on a worker's phone has no link to open elsewhere.
    code: mine.begun && !isHandedOver(page) ? answerPath(page, 'code') : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await ownPage(request, params.token)
  const { lang, visit, mine } = page
  const item = itemShown(page, params.item)
  const form = await readForm(request, { nul: 'keep' })
  const language = languageAsked(form)
  const intent = fieldOf(form, 'intent')
  const skip = intent === 'skip' ? 'skip' : undefined
  const reading = intent === 'easy' || intent === 'usual' ? intent : undefined
  const stays = language !== null || reading !== undefined
  const given = item.type === 'several-of' ? form.getAll('answer') : fieldOf(form, 'answer')
  const answer = readAnswer(item, visit.invitation.audience, { answer: given, skip })

  // Changing the language or the words with nothing chosen is no skip and no mistake: the same question once more.
  const nothing =
    answer.kind === 'skip' ? !skip : answer.kind === 'invalid' && [given].flat().every(one => one === '')
  let { draft } = mine
  if (!(stays && nothing)) {
    if (answer.kind === 'invalid') return data({ ...answer, lang }, { status: 422 })
    const value = answer.kind === 'skip' ? null : answer.value
    draft = await saveAnswer({ ...mine, draft, invitation: visit.invitation, item: item.key, answer: value })
  }
  if (reading) await saveReading(visit.invitation, { ...mine, draft }, reading === 'easy')
  if (stays)
    return redirect(answerPath(page, `q/${item.key}${new URL(request.url).search}`, language ?? lang), 303)
  return redirect(after(request, { ...page, mine: { ...mine, draft } }, item.key), 303)
}

/**
 * The item of the address.
 *
 * throws  a 404 for what this person is never asked, a redirect to where to go on for what the answers have hidden
 */
function itemShown(page: OwnPage, key: string | undefined): Item {
  const asked = instrumentOf(page)
  const { invitation } = page.visit
  const item = found(findItem(asked, invitation, key ?? ''))
  const { answers } = page.mine.draft
  if (shownItems(asked, invitation, answers).includes(item)) return item
  throw redirect(onward(page), 303)
}

/** On to the next question, or to the check when this was the last one or was only changed. */
function after(request: Request, page: OwnPage, key: string): string {
  // A change of mind may bring up questions that were not asked before.
  if (new URL(request.url).searchParams.has('change')) return onward(page)
  const { invitation } = page.visit
  const next = nextItem(instrumentOf(page), invitation, page.mine.draft.answers, key)
  return answerPath(page, next ? `q/${next.key}` : 'check')
}

function onward(page: OwnPage): string {
  const next = resumeAt(instrumentOf(page), page.visit.invitation, page.mine.draft.answers)
  return answerPath(page, next ? `q/${next.key}` : 'check')
}

export default function Question() {
  const {
    page,
    title,
    hint,
    picture,
    listen,
    type,
    limit,
    scale,
    apart,
    ends,
    value,
    progress,
    back,
    reading,
    code,
  } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  const { t } = useTranslation(respondentNamespace(page.register))
  const shared = {
    ...page,
    name: 'answer',
    question: title,
    hint,
    progress,
    back,
    error: problem ? say(t, problem.message, problem.values) : null,
    formId: 'question',
    extra: (
      <>
        {picture && <Picture {...picture} />}
        {listen && <Listen {...listen} />}
      </>
    ),
    // A single choice that was refused leaves the one that was kept.
    value: problem && (isWords({ type }) || type === 'several-of') ? problem.typed : value,
    after: (
      <>
        {reading && (
          <p>
            <Button look="quiet" form="question" name="intent" value={reading} formNoValidate>
              {reading === 'easy' ? t('question.easy') : t('question.usual')}
            </Button>
          </p>
        )}
        {code && (
          <p>
            <a href={code}>{t('links.code')}</a>
          </p>
        )}
      </>
    ),
  }
  if (isWords({ type })) return <TextQuestion {...shared} limit={limit} line={type === 'short-text'} />
  return <QuestionPage {...shared} scale={scale} apart={apart} ends={ends} several={type === 'several-of'} />
}
