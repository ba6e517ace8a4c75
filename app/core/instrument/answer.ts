import { z } from 'zod'
import { optionsFor } from './instruments'
import type { Audience, Item } from './schema'
import { cleanText, lengthOf } from './text'

/** The longest answer in words, in characters (Unicode code points after normalising). The pages say it. */
export const LONGEST_ANSWER = 2000

/** Keys in respondent-ti and respondent-chi. */
export type AnswerProblem =
  | 'question.problem.choose'
  | 'question.problem.not-a-choice'
  | 'question.problem.too-long'
  | 'question.problem.characters'

export type ReadAnswer =
  | { kind: 'answered'; value: string }
  | { kind: 'skip' }
  | {
      kind: 'invalid'
      message: AnswerProblem
      /** What to show in the field again: everything typed, without what cannot be kept. */
      typed: string
      /** For the message's own variables. */
      values: { length: number; limit: number }
    }

const posted = z.object({ answer: z.string().optional(), skip: z.string().optional() })

/**
 * Reads what was posted for one item: `answer` (an option code or a text), or `skip` (the button's own name).
 *
 * fields   the form's fields by name, as they arrived
 * returns  answered, with the value to keep · skip, also for an empty text · invalid, with the message's key
 *          Emoji, HTML and script are words like any other and stay as they are: pages print them as text.
 */
export function readAnswer(
  item: Item,
  audience: Audience,
  fields: Readonly<Record<string, unknown>>,
): ReadAnswer {
  const form = posted.safeParse(fields)
  if (!form.success) return invalid('question.problem.not-a-choice', '')
  if (form.data.skip !== undefined) return { kind: 'skip' }
  const answer = form.data.answer ?? ''
  return item.type === 'long-text' ? readWords(answer) : readChoice(item, audience, answer)
}

function readChoice(item: Item, audience: Audience, code: string): ReadAnswer {
  if (code === '') return invalid('question.problem.choose', '')
  const { scale, apart } = optionsFor(item, audience)
  const known = [...scale, ...apart].some(option => option.code === code)
  return known ? { kind: 'answered', value: code } : invalid('question.problem.not-a-choice', '')
}

function readWords(raw: string): ReadAnswer {
  const { text, removed } = cleanText(raw)
  if (lengthOf(text) > LONGEST_ANSWER) return invalid('question.problem.too-long', text)
  // Refused rather than quietly changed: the words are shown again without them, and sending once more is enough.
  if (removed) return invalid('question.problem.characters', text)
  return text === '' ? { kind: 'skip' } : { kind: 'answered', value: text }
}

function invalid(message: AnswerProblem, typed: string): ReadAnswer {
  return { kind: 'invalid', message, typed, values: { length: lengthOf(typed), limit: LONGEST_ANSWER } }
}
