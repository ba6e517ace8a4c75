import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { Missing } from '~/core/assessment/told-back'
import { heardForm } from '~/core/assessment/told-back-form'
import { dayOf } from '~/core/journey/days'
import { formatDateTime, type Lang, translator } from '~/i18n'
import { saveChange } from '~/steps/assessment/save-change'
import { CHECKED, type QuestionedView } from '~/ui/Questioned'
import { readForm } from '~/web/forms'
import { confirmedIn, questionedView } from '~/web/questioned'
import { pairsInLanguage } from '../editor/typed'
import { type ChangeView, changeView } from './change-view'

/** A form that came back: what was typed, and what there is to know before it is sent again. */
export interface CameBack {
  result: SubmissionResult
  /** what a colleague saved meanwhile */
  newer: { view: ChangeView; revision: number; name: string; at: string } | null
  /** words to look at before publishing */
  questioned: QuestionedView | null
  /** somebody removed it: saving again makes a new one */
  gone: boolean
}

const back = (result: SubmissionResult, more: Partial<CameBack> = {}): CameBack => ({
  ...{ result, newer: null, questioned: null, gone: false },
  ...more,
})

/** Where in the form each missing thing is put right. */
const fieldOf = (missing: Missing): string =>
  missing === 'decision' ? 'state' : missing.replace(/^(heard|decided)-(cy|en).*$/, '$1.$2')

/** What each text is called where it is questioned. */
const labelsIn = (lang: Lang) => {
  const t = translator(lang)
  return {
    'heard.cy': t('changes:check.heard-cy'),
    'heard.en': t('changes:check.heard-en'),
    'decided.cy': t('changes:check.decided-cy'),
    'decided.en': t('changes:check.decided-en'),
  }
}

interface Saving {
  request: Request
  lang: Lang
  lead: { memberId: string; partnershipId: string }
  /** null for a new one */
  id: string | null
}

/** Takes the form of a heard thing, saves it, and answers: a redirect, or the form with what to know. */
export async function saveForm({ request, lang, lead, id }: Saving) {
  const now = new Date()
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: heardForm(dayOf(now), lang) })
  const again = pairsInLanguage(request, form, submission)
  if (again instanceof Response) return again
  if (again) return data(back(again))
  if (submission.status !== 'success') return data(back(submission.reply()), { status: 422 })
  const { act, basedOn, ...thing } = submission.value
  const saved = await saveChange({ lead, id, thing, act, confirmed: confirmedIn(form), basedOn, now })
  const wrong = (fieldErrors: Record<string, string[]>) => submission.reply({ fieldErrors })
  switch (saved.kind) {
    case 'saved':
    case 'unchanged': {
      const said = saved.kind === 'saved' && saved.published ? 'published' : saved.kind
      return redirect(`/${lang}/assessment/changes/${saved.id}?said=${said}`, 303)
    }
    case 'incomplete': {
      const errors = saved.missing.map(one => [fieldOf(one), [`changes:publish.need.${one}`]])
      return data(back(wrong(Object.fromEntries(errors))), { status: 422 })
    }
    case 'questioned': {
      const questioned = questionedView(lang, saved.questions, labelsIn(lang), field =>
        field.endsWith('.cy') ? 'cy' : 'en',
      )
      return data(back(wrong({ [CHECKED]: ['record:question.problem'] }), { questioned }), { status: 422 })
    }
    case 'undecided':
      return data(back(wrong({ state: ['changes:problem.undecided'] })), { status: 422 })
    case 'newer': {
      const { by, savedAt, revision } = saved.newer
      const view = changeView(lang, saved.newer)
      const newer = { view, revision, name: by, at: formatDateTime(lang, savedAt) }
      return data(back(submission.reply({ formErrors: ['changes:newer.title'] }), { newer }), { status: 409 })
    }
    case 'unknown':
      throw new Response(null, { status: 404 })
    case 'gone':
      return data(back(submission.reply({ formErrors: ['changes:newer.gone'] }), { gone: true }), {
        status: 409,
      })
  }
}
