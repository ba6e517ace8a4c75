import type { Submission, SubmissionResult } from '@conform-to/react'
import { languageAsked, toLanguage } from '~/web/language-button'

type Result = SubmissionResult | undefined | null

/**
 * The language button of a form with pairs of fields, which `changedLanguage` knows nothing of.
 *
 * returns  null when another button sent it; the redirect; or, there, what was typed, without looking for faults
 */
export function pairsInLanguage(
  request: Request,
  form: FormData,
  submission: Submission<unknown>,
): Response | SubmissionResult | null {
  const asked = languageAsked(form)
  if (!asked) return null
  const { initialValue } = submission.reply()
  return toLanguage(request, asked) ?? { initialValue: initialValue ?? {} }
}

/** What was typed into both halves of a pair before the page came back; undefined before anything was sent. */
export function typedPair(result: Result, name: string): { cy: string; en: string } | undefined {
  if (!result?.initialValue) return undefined
  const given = typedAt(result, name)
  const half = (lang: 'cy' | 'en') => {
    const value = isObject(given) ? given[lang] : undefined
    return typeof value === 'string' ? value : ''
  }
  return { cy: half('cy'), en: half('en') }
}

/** What was sent under a nested name such as `options[1].text.ti`. */
export function typedAt(result: Result, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), result?.initialValue)
}

const isObject = (of: unknown): of is Record<string, unknown> => typeof of === 'object' && of !== null
