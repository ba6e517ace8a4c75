import type { SubmissionResult } from '@conform-to/react'
import { redirect } from '@remix-run/node'
import { isLang, type Lang, samePageIn } from '~/i18n/languages'

/**
 * The language button of a page with a form (`formId` of RespondentPage and StaffPage) sends the form along, so
 * that nothing typed is lost.
 *
 * returns  the language it asks for, or null when another button sent the form
 */
export function languageAsked(form: FormData): Lang | null {
  const asked = form.get('language')
  return isLang(asked) ? asked : null
}

/**
 * Where a form goes that is kept nowhere: 307 makes the browser send it again, to the same page in the language
 * asked for, which shows it as it was typed.
 *
 * returns  null when the page is in that language already
 */
export function toLanguage(request: Request, asked: Lang): Response | null {
  const url = new URL(request.url)
  const there = samePageIn(asked, url)
  return there === url.pathname + url.search ? null : redirect(there, 307)
}

/**
 * Both for a staff form that Conform shows.
 *
 * returns  null when another button sent it; the redirect; or, there, what was typed, to be shown again without
 *          looking for faults
 */
export function changedLanguage(request: Request, form: FormData): Response | SubmissionResult | null {
  const asked = languageAsked(form)
  if (!asked) return null
  const names = [...new Set(form.keys())].filter(name => name !== 'language')
  const typed = names.map((name): [string, string | string[]] => {
    const values = form.getAll(name).filter(value => typeof value === 'string')
    // Of several checkboxes under one name each is kept.
    return [name, values.length > 1 ? values : (values[0] ?? '')]
  })
  const again = { initialValue: Object.fromEntries(typed) }
  return toLanguage(request, asked) ?? again
}
