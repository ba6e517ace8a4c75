import { z } from 'zod'
import { isWords, optionsFor } from './instruments'
import type { Audience, Item, ItemType } from './schema'
import { cleanText, lengthOf } from './text'

/** The longest answer in words, in characters (Unicode code points after normalising). The pages say it. */
export const LONGEST_ANSWER = 2000
/** The same for a line. */
export const LONGEST_LINE = 150

/** Keys in respondent-ti and respondent-chi. */
export type AnswerProblem =
  | 'question.problem.choose'
  | 'question.problem.choose-any'
  | 'question.problem.not-a-choice'
  | 'question.problem.not-together'
  | 'question.problem.too-long'
  | 'question.problem.characters'

export type ReadAnswer =
  | { kind: 'answered'; value: string }
  | { kind: 'skip' }
  | {
      kind: 'invalid'
      message: AnswerProblem
      /** What to show in the field again: everything typed or ticked, without what cannot be kept. */
      typed: string
      /** For the message's own variables. */
      values: { length: number; limit: number }
    }

const posted = z.object({
  answer: z.union([z.string(), z.array(z.string())]).optional(),
  skip: z.string().optional(),
})

/** Most characters that are kept of an answer in words. */
export const limitOf = ({ type }: { type: ItemType }): number =>
  type === 'short-text' ? LONGEST_LINE : LONGEST_ANSWER

/**
 * Reads what was posted for one item: `answer` (an option code, several of them, or a text), or `skip` (the
 * button's own name).
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
  const limit = limitOf(item)
  const form = posted.safeParse(fields)
  if (!form.success) return invalid('question.problem.not-a-choice', '', limit)
  if (form.data.skip !== undefined) return { kind: 'skip' }
  const { answer = '' } = form.data
  if (item.type === 'several-of') return readSeveral(item, audience, [answer].flat())
  if (typeof answer !== 'string') return invalid('question.problem.not-a-choice', '', limit)
  return isWords(item) ? readWords(item, answer) : readChoice(item, audience, answer)
}

function readChoice(item: Item, audience: Audience, code: string): ReadAnswer {
  if (code === '') return invalid('question.problem.choose', '')
  const { scale, apart } = optionsFor(item, audience)
  const known = [...scale, ...apart].some(option => option.code === code)
  return known ? { kind: 'answered', value: code } : invalid('question.problem.not-a-choice', '')
}

/** Kept in the order of the options, whatever order the browser sent. */
function readSeveral(item: Item, audience: Audience, ticked: readonly string[]): ReadAnswer {
  const codes = ticked.filter(code => code !== '')
  if (codes.length === 0) return invalid('question.problem.choose-any', '')
  const { scale, apart } = optionsFor(item, audience)
  const inOrder = (options: readonly { code: string }[]) =>
    options.map(({ code }) => code).filter(code => codes.includes(code))
  const [chosen, aside] = [inOrder(scale), inOrder(apart)]
  const value = [...chosen, ...aside].join(' ')
  if (codes.some(code => !chosen.includes(code) && !aside.includes(code)))
    return invalid('question.problem.not-a-choice', value)
  // "I don’t know" or "it has not helped" beside something else: only the person can say which of the two was meant.
  const excluding = [...aside, ...scale.filter(({ alone }) => alone).map(({ code }) => code)]
  if (chosen.length + aside.length > 1 && [...chosen, ...aside].some(code => excluding.includes(code)))
    return invalid('question.problem.not-together', value)
  return { kind: 'answered', value }
}

function readWords(item: Item, raw: string): ReadAnswer {
  const limit = limitOf(item)
  const { text, removed } = cleanText(item.type === 'short-text' ? raw.replace(/\s+/g, ' ') : raw)
  if (lengthOf(text) > limit) return invalid('question.problem.too-long', text, limit)
  // Refused rather than quietly changed: the words are shown again without them, and sending once more is enough.
  if (removed) return invalid('question.problem.characters', text, limit)
  return text === '' ? { kind: 'skip' } : { kind: 'answered', value: text }
}

function invalid(message: AnswerProblem, typed: string, limit: number = LONGEST_ANSWER): ReadAnswer {
  return { kind: 'invalid', message, typed, values: { length: lengthOf(typed), limit } }
}
