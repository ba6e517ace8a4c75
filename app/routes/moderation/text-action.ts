import { data, redirect } from '@remix-run/node'
import { highlightsOf } from '~/core/words'
import {
  countWords,
  quotePolicy,
  type Reason,
  reasons,
  takeOut,
  tidyWording,
  wordingProblem,
} from '~/core/words/moderation'
import { type Lang, translator } from '~/i18n'
import { actOnText, type WishedAct } from '~/steps/moderation/act-on-text'
import type { Moderator } from '~/steps/moderation/moderator'
import { readNames } from '~/steps/moderation/read-names'
import { nextAfter, readQueue } from '~/steps/moderation/read-queue'
import { readText } from '~/steps/moderation/read-text'
import { type Problem, textOf } from '~/web/forms'
import { languageAsked, toLanguage } from '~/web/language-button'
import { highlightNamed } from './text-view'

/** What stands in the form: as it was typed, whatever came of it. */
export interface Typed {
  wording: string
  language: 'cy' | 'en'
  reason: string
}

export const typedIn = (form: FormData): Typed => ({
  wording: textOf(form, 'wording'),
  language: textOf(form, 'language-of-quote') === 'cy' ? 'cy' : 'en',
  reason: textOf(form, 'reason'),
})

interface Posted {
  lang: Lang
  moderator: Moderator
  id: string
  form: FormData
}

/** Everything that the page of one text can send; what was typed is in every answer but the one that has kept it. */
export async function actOn(request: Request, posted: Posted) {
  const { form } = posted
  const typed = typedIn(form)
  const other = languageAsked(form)
  if (other) return toLanguage(request, other) ?? shown(typed)
  if (form.has('out') || form.has('use')) return shown(await changed(posted, typed))
  const act = textOf(form, 'act')
  if (act === 'unusable') return unusable(posted, typed)
  if (act === 'check') return keep(posted, typed, { kind: 'check' })
  return act === 'wording' ? wording(posted, typed) : shown(typed)
}

/** Takes a marked stretch out of the wording, or puts one of the two versions in its place. */
async function changed({ moderator, id, form }: Posted, typed: Typed): Promise<Typed> {
  const text = await readText(moderator, id)
  const named = text && highlightNamed(text, textOf(form, 'out'))
  if (named) return { ...typed, wording: takeOut(typed.wording, named.stretch, named.kind, typed.language) }
  const versions = text?.asks.task === 'agree' ? text.asks.versions : []
  const version = versions[Number(textOf(form, 'use') || '-1')]
  return version ? { ...typed, wording: version.text, language: version.language } : typed
}

async function wording(posted: Posted, typed: Typed) {
  const { lang, moderator, form } = posted
  const t = translator(lang)
  const text = tidyWording(typed.wording)
  const problem = wordingProblem(text)
  if (problem) {
    const values = { most: quotePolicy.words, count: countWords(text) }
    return shown(typed, [{ field: 'wording', message: t(`moderation:problem.${problem}`, values) }])
  }
  const still = highlightsOf(text, await readNames(moderator)).filter(
    ({ confidence }) => confidence === 'sure',
  )
  if (still.length > 0 && textOf(form, 'sure') !== 'yes') {
    const found = still.map(({ start, end }) => text.slice(start, end)).join(', ')
    return shown(typed, [{ field: 'sure', message: t('moderation:problem.sure') }], found)
  }
  const task = textOf(form, 'task')
  if (task === 'translate' || task === 'check') return keep(posted, typed, { kind: 'translate', text })
  const kind = task === 'agree' ? 'agree' : 'look'
  return keep(posted, typed, { kind, verdict: { usable: true, language: typed.language, text } })
}

function unusable(posted: Posted, typed: Typed) {
  const reason = reasons.find((one): one is Reason => one === typed.reason)
  if (!reason) {
    return shown(typed, [{ field: 'reason', message: translator(posted.lang)('moderation:problem.reason') }])
  }
  const task = textOf(posted.form, 'task')
  if (task === 'translate' || task === 'check') return keep(posted, typed, { kind: 'put-aside', reason })
  const kind = task === 'agree' ? 'agree' : 'look'
  return keep(posted, typed, { kind, verdict: { usable: false, reason } })
}

/** Keeps it and goes on to the next text; when somebody was faster, what was typed is shown and nothing is lost. */
async function keep({ lang, moderator, id, form }: Posted, typed: Typed, act: WishedAct) {
  const basedOn = Number(textOf(form, 'revision'))
  const { kind } = await actOnText(moderator, { id, basedOn, act })
  if (kind === 'not-found') return redirect(`/${lang}/moderation?gone`, 303)
  if (kind === 'moved-on') return data({ kind: 'moved-on', typed } as const, { status: 409 })
  const next = nextAfter(await readQueue(moderator), id)
  return redirect(`/${lang}/moderation${next ? `/${next}` : ''}?done=${id}`, 303)
}

const shown = (typed: Typed, problems: Problem[] = [], found = '') =>
  data({ kind: 'again', typed, problems, found } as const, { status: problems.length > 0 ? 422 : 200 })
