import type { SubmissionResult } from '@conform-to/react'
import { redirect } from '@remix-run/node'
import { isLang, samePageIn } from '~/i18n/languages'

/**
 * What to do with a staff form that was sent by the language button (`formId` of StaffPage), which carries along
 * what was typed.
 *
 * returns  null when another button sent it; a redirect (307: the browser sends the same form again) to the page in
 *          the other language; and there what was typed, to be shown again without looking for faults
 */
export function changedLanguage(request: Request, form: FormData): Response | SubmissionResult | null {
  const asked = form.get('language')
  if (!isLang(asked)) return null
  const url = new URL(request.url)
  const there = samePageIn(asked, url)
  if (there !== url.pathname + url.search) return redirect(there, 307)
  const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { initialValue: Object.fromEntries(typed.filter(([name]) => name !== 'language')) }
}
