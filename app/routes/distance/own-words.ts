import type { SubmissionResult } from '@conform-to/react'
import { cleanText } from '~/core/instrument'
import type { Lang } from '~/i18n'
import { type FormState, formState } from '../journeys/form-state'

/**
 * A form that comes back, with everything that was typed but for what cannot be seen: saving once more is enough.
 */
export function returned(lang: Lang, reply: SubmissionResult): FormState {
  const state = formState(lang, reply)
  return { ...state, values: cleaned(state.values) as Record<string, unknown> }
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).text
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleaned(part)]))
}
