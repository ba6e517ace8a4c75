import {
  type Asked,
  codesIn,
  type Instrument,
  type Item,
  isWords,
  itemsFor,
  limitOf,
  readAnswer,
  shownItems,
} from '~/core/instrument'
import { hmac, newDevice } from './secrets'

/** Answers somebody gave on paper, all on one form: read at once, item by item as a phone would have sent them. */

/** Keys of the namespace `paper`. */
export type PaperProblem =
  | 'problem.choice'
  | 'problem.not-together'
  | 'problem.long'
  | 'problem.hidden'
  | 'problem.not-asked'

export interface ReadPaper {
  /** item key → option code, codes or text; what was left empty is absent */
  answers: Record<string, string>
  /** item key → everything typed or ticked, to stand in the form again */
  typed: Record<string, string[]>
  /** in the order of the questions */
  problems: { item: string; message: PaperProblem; values: { length: number; limit: number } }[]
  /** the form holds an answer to something that this person is never asked */
  stray: boolean
}

/** The name of an item's field. */
export const paperField = (item: string): string => `answer.${item}`

/**
 * Reads a whole form. Each question may be left empty. An answer to a question that the other answers lead past is a
 * problem and not dropped: only the paper can say which of the two was meant.
 *
 * fields  the form's fields by name, each with every value it was sent with
 */
export function readPaper(
  of: Instrument,
  asked: Asked,
  fields: Readonly<Record<string, readonly string[]>>,
): ReadPaper {
  const items = itemsFor(of, asked)
  const known = new Set(items.map(({ key }) => paperField(key)))
  const read: ReadPaper = {
    answers: {},
    typed: {},
    problems: [],
    stray: Object.keys(fields).some(name => name.startsWith(paperField('')) && !known.has(name)),
  }
  for (const item of items) {
    const given = (fields[paperField(item.key)] ?? []).filter(value => value.trim() !== '')
    if (given.length === 0) continue
    read.typed[item.key] = given
    readItem(item, asked, given, read)
  }
  const shown = shownItems(of, asked, read.answers)
  for (const item of items) {
    if (shown.includes(item) || !(item.key in read.typed)) continue
    if (!read.problems.some(problem => problem.item === item.key)) addProblem(read, item, 'problem.not-asked')
  }
  const place = ({ item }: { item: string }) => items.findIndex(({ key }) => key === item)
  read.problems.sort((a, b) => place(a) - place(b))
  return read
}

function readItem(item: Item, { audience }: Asked, given: string[], read: ReadPaper): void {
  const answer = readAnswer(item, audience, { answer: item.type === 'several-of' ? given : given[0] })
  if (answer.kind === 'answered') read.answers[item.key] = answer.value
  if (answer.kind !== 'invalid') return
  // What cannot be kept is shown again without it, and sending once more is enough.
  read.typed[item.key] = isWords(item) ? [answer.typed] : codesIn(item, answer.typed).filter(Boolean)
  addProblem(read, item, MESSAGES[answer.message], answer.values.length)
}

function addProblem(read: ReadPaper, item: Item, message: PaperProblem, length = 0): void {
  read.problems.push({ item: item.key, message, values: { length, limit: limitOf(item) } })
}

const MESSAGES = {
  'question.problem.choose': 'problem.choice',
  'question.problem.choose-any': 'problem.choice',
  'question.problem.not-a-choice': 'problem.choice',
  'question.problem.not-together': 'problem.not-together',
  'question.problem.too-long': 'problem.long',
  'question.problem.characters': 'problem.hidden',
} as const satisfies Record<string, PaperProblem>

/**
 * The device secret d for answers typed in from paper. No phone answers, so it follows from the form as the token
 * does (core/journey/link): the same form sent twice has one receipt.
 *
 * key  the web process's session key
 */
export const paperDevice = (key: Uint8Array, token: string): string =>
  newDevice(length => hmac(key, 'paper/device', token).subarray(0, length))
