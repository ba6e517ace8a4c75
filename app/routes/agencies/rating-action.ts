import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { AgencyRating } from '~/core/assessment/agencies'
import { agencyRatingForm } from '~/core/assessment/agency-forms'
import type { ComponentKey } from '~/core/assessment/components'
import { formatDateTime, type Lang, translator } from '~/i18n'
import { type Giver, giveRating } from '~/steps/agencies/give-rating'
import { readForm } from '~/web/forms'
import { changedLanguage } from '~/web/language-button'
import { confirmedIn, questionedReply } from '~/web/questioned'
import type { RatingFormView } from './rating-form'
import { saysView } from './side-view'

interface Whose {
  lang: Lang
  giver: Giver
  component: ComponentKey
  /** Where saving leads: a path with what was done. */
  back: (said: 'saved' | 'unchanged') => string
}

/** Saves what an agency says, for somebody of the agency and for a lead who types it in. Throws a 404 for what is not theirs. */
export async function saveRating(request: Request, { lang, giver, component, back }: Whose) {
  const form = await readForm(request)
  const again = changedLanguage(request, form)
  if (again instanceof Response) return again
  const nothing = { newer: null, questioned: null }
  if (again) return data({ ...nothing, result: again })
  const submission = parseWithZod(form, { schema: agencyRatingForm })
  if (submission.status !== 'success')
    return data({ ...nothing, result: submission.reply() }, { status: 422 })
  const { basedOn, writtenIn: language, ...said } = submission.value
  const period = new URL(request.url).searchParams.get('period')
  const says = { ...said, language }
  const given = await giveRating({
    ...{ giver, component, period, says, basedOn },
    confirmed: confirmedIn(form),
    now: new Date(),
  })
  switch (given.kind) {
    case 'unknown':
      throw new Response(null, { status: 404 })
    case 'saved':
    case 'unchanged':
      return redirect(back(given.kind), 303)
    case 'signed':
    case 'retired':
      // The page is read anew and says why its form is closed.
      return data({ ...nothing, result: submission.reply() }, { status: 409 })
    case 'questioned': {
      const labels = { reasons: translator(lang)('agencies:give.reasons') }
      return data(questionedReply(lang, submission, given.questions, labels, language), { status: 422 })
    }
    case 'newer': {
      const { by: name, savedAt } = given.newer
      const newer = { says: saysView(lang, given.newer), name, at: formatDateTime(lang, savedAt) }
      return data({ ...nothing, result: submission.reply(), newer }, { status: 409 })
    }
  }
}

/** What stands in the form before anybody types. */
export const ratingFormView = (lang: Lang, given: AgencyRating | null): RatingFormView => ({
  rating: String(given?.rating ?? ''),
  progressStage: String(given?.progressStage ?? ''),
  reasons: given?.reasons ?? '',
  language: given?.language ?? lang,
  revision: given?.revision ?? 0,
})
