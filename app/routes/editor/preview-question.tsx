import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  hintOf,
  isWords,
  itemsFor,
  labelOf,
  limitOf,
  nextItem,
  numberFor,
  optionsFor,
  pictureOf,
  placeOf,
  readAnswer,
  recordingOf,
  registerOf,
  sayTo,
  shownItems,
  textOf,
} from '~/core/instrument'
import { toPreview } from '~/core/instrument/build'
import { permissions } from '~/core/staff/permissions'
import { respondentNamespace, say, translator } from '~/i18n'
import { Listen } from '~/ui/Listen'
import { Picture } from '~/ui/pictures/Picture'
import { QuestionPage } from '~/ui/QuestionPage'
import { RespondentPage } from '~/ui/RespondentPage'
import { TextQuestion } from '~/ui/TextQuestion'
import { answerMeta } from '~/web/answer-meta'
import { textOf as fieldOf, readForm } from '~/web/forms'
import { requireMember } from '~/web/guards'
import { languageAsked } from '~/web/language-button'
import { listenTo } from '~/web/listen'
import { found, langParam } from '~/web/params'
import { versionOf } from './find'
import { previewAnswers, previewAsked } from './preview-asked'
import { NUMBER_ASKED, numberLinks, PreviewNumbers, previewNumber } from './preview-numbers'
import { editorPath } from './words'

export const meta = answerMeta

/** Stands in the place of an item after the last question. */
const END = 'end'
/** What is not written yet. */
const GAP = '…'

async function look(request: Request, params: Record<string, string | undefined>) {
  const lang = langParam(params)
  const { body } = await versionOf(await requireMember(request, permissions['edit-instruments']), params)
  const of = toPreview(body)
  const query = new URL(request.url).searchParams
  const asked = found(previewAsked(of, query))
  const answers = previewAnswers(of, query)
  const at = (item: string, in_ = lang) => `${editorPath(in_, body, `/preview/${item}`)}?${query}`
  return { lang, of, asked, answers, query, at, voice: { ...asked, easy: query.get('words') === 'easy' } }
}

/** A question of a draft as the person it is for will see it, in the very page of those who answer. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMember(request, permissions['edit-instruments'])
  const { lang, of, asked, answers, query, at, voice } = await look(request, params)
  const page = { register: registerOf(asked.audience), invented: false, safeHref: `/${lang}/help` }
  const t = translator(lang)
  const title = t('editor:preview.title')
  const first = itemsFor(of, asked)[0]
  // Only who, when and which words stay in the address of the beginning: what was answered does not.
  const anew = new URLSearchParams([...query].filter(([name]) => !name.startsWith('a.')))
  const again = first ? at(first.key).replace(/\?.*/, `?${anew}`) : null
  if (params.item === END || !first) return { kind: 'end' as const, title, page, again }
  const item = found(of.items.find(({ key }) => key === params.item))
  const { scale, apart } = optionsFor(item, asked.audience)
  const number = previewNumber(query) ?? numberFor(of, asked, answers, item)
  const recording = recordingOf(item, voice, lang, number)
  const choice = (option: (typeof apart)[number]) => ({
    value: option.code,
    label: labelOf(option, voice, lang) || GAP,
  })
  const shown = shownItems(of, asked, answers).includes(item)
  const place = shown ? placeOf(of, asked, answers, item.key) : null
  return {
    kind: 'question' as const,
    title,
    page,
    question: textOf(item, voice, lang, number) || GAP,
    hint: hintOf(item, voice, lang),
    picture: pictureOf(item, voice, lang),
    listen: recording && listenTo(lang, recording),
    numbers: item.counted && numberLinks(lang, at(item.key), number),
    type: item.type,
    limit: limitOf(item),
    scale: scale.map(choice),
    apart: apart.map(choice),
    ends: item.anchors && {
      low: sayTo(item.anchors.low, voice, lang) || GAP,
      high: sayTo(item.anchors.high, voice, lang) || GAP,
    },
    progress: place && { position: place.number, total: place.of },
  }
}

/** On to the next question, as for somebody who answers. What was answered goes along in the address alone. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireMember(request, permissions['edit-instruments'])
  const { of, asked, answers, query, at } = await look(request, params)
  const item = found(of.items.find(({ key }) => key === params.item))
  const form = await readForm(request, { nul: 'keep' })
  const language = languageAsked(form)
  if (language) return redirect(at(item.key, language), 303)
  const given = item.type === 'several-of' ? form.getAll('answer') : fieldOf(form, 'answer')
  const skip = fieldOf(form, 'intent') === 'skip' ? 'skip' : undefined
  const read = readAnswer(item, asked.audience, { answer: given, skip })
  if (read.kind === 'invalid') return data(read, { status: 422 })
  const value = read.kind === 'answered' ? (isWords(item) ? '1' : read.value) : ''
  query.set(`a.${item.key}`, value)
  query.delete(NUMBER_ASKED)
  const now = { ...answers, [item.key]: value || null }
  const next = shownItems(of, asked, now).includes(item) ? nextItem(of, asked, now, item.key) : null
  return redirect(at(next?.key ?? END), 303)
}

export default function PreviewQuestion() {
  const view = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()
  const { t } = useTranslation([respondentNamespace(view.page.register), 'editor'])
  if (view.kind === 'end')
    return (
      <RespondentPage {...view.page}>
        <h1 className="heading heading--question">
          {t(view.again ? 'editor:preview.end' : 'editor:preview.nothing')}
        </h1>
        {view.again && (
          <p>
            <a href={view.again}>{t('editor:preview.again')}</a>
          </p>
        )}
      </RespondentPage>
    )
  const { page, question, hint, picture, listen, numbers, type, limit, scale, apart, ends, progress } = view
  const shared = {
    ...page,
    ...(progress ? { progress } : {}),
    name: 'answer',
    question,
    hint,
    error: problem ? say(t, problem.message, problem.values) : null,
    formId: 'question',
    extra: (
      <>
        {picture && <Picture {...picture} />}
        {listen && <Listen {...listen} />}
      </>
    ),
    after: numbers && <PreviewNumbers numbers={numbers} />,
    value: problem?.typed ?? null,
  }
  if (isWords({ type })) return <TextQuestion {...shared} limit={limit} line={type === 'short-text'} />
  return <QuestionPage {...shared} scale={scale} apart={apart} ends={ends} several={type === 'several-of'} />
}
