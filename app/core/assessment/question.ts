import {
  type Highlight,
  type HighlightKind,
  highlightsOf,
  type OwnNames,
  type PromptAbout,
} from '~/core/words'

/** Why somebody is asked to look again. The words are in the namespace `record` under `question.why.`. */
export type Why =
  | 'number'
  | 'person'
  | 'place'
  | 'service'
  | 'contact'
  | 'reference'
  | 'age'
  | 'only-one'
  | 'family'
  | 'pregnancy'
  | 'loss'
  | 'in-the-news'

/** Why somebody is asked to look again before everybody may read a text: by the words of the namespace `moderation`. */
export type WhyPublic = `kind.${HighlightKind}` | `about.${PromptAbout}`

/** A stretch of a text that may say more than it should, with a little of what stands around it. */
export interface Question<W extends string = Why> {
  readonly passage: string
  readonly why: W
  /** up to 40 characters before and after, whole words, for finding it in a long text */
  readonly before: string
  readonly after: string
}

/** What a text may say without being asked about. */
export interface Known {
  /** shares of the cited figures, in hundredths: 80 for 80% */
  readonly percents: readonly number[]
  /** numbers of people of the cited figures, rounded as they were released */
  readonly people: readonly number[]
  /** what the partnership calls its staff and services: named, they are asked about */
  readonly own: OwnNames
}

/**
 * Prompts that speak of one person even where a board writes about its work. The others (courts, schools, health, being in
 * care …) are what such a text is about, and asking at each would teach people to press on.
 */
const ofOnePerson: readonly PromptAbout[] = ['only-one', 'family', 'pregnancy', 'loss', 'in-the-news']

/** What is of one person in a family's words and not in a board's: our partners are agencies, and everybody may know what to do. */
const ofTheWork = /(?:^|\s)[bpm]?h?artner(?:s|iaid)?$|\bknows? (?:who|what)$|^pawb yn gwybod$/i

/** 80%, 1,234, 12.5 per cent, 80 y cant; not 12Cs, C8 or 2nd. */
const numberIn = /(?<![\p{L}\p{N}])(\d+(?:[.,]\d+)*)(\s?(?:%|per ?cent|y cant))?(?![\p{L}\p{N}])/giu
/** A year, or two as they are written for a financial year: 2026, 2026/27, 2026-2027. */
const yearIn = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?(?![\p{L}\p{N}%])/gu
/** 1. or 2) at the beginning of a line */
const listMark = /^[^\S\n]*\d{1,2}[.)](?=\s)/gmu

/**
 * What somebody ought to look at again before a text is saved: numbers that no cited figure has, and what may say who a
 * person is. It asks and takes nothing away; whoever means it saves it as it is.
 *
 * text     as it was written, in Welsh, in English or in both
 * returns  in the order of the text; each passage once for each reason
 */
export function questionText(text: string, { percents, people, own }: Known): Question[] {
  const highlights = highlightsOf(text, own)
  const asked = highlights.flatMap(found => {
    const why = whyOf(found, text)
    return why ? [{ start: found.start, end: found.end, why }] : []
  })
  const settled = [
    ...asked,
    ...highlights.filter(({ kind }) => kind === 'date' || kind === 'url'),
    ...spansOf(text, yearIn),
    ...spansOf(text, listMark),
  ]
  const numbers = [...text.matchAll(numberIn)].flatMap(({ 0: whole, 1: digits = '', 2: percent, index }) => {
    const [start, end] = [index, index + whole.length]
    const value = Number(digits.replaceAll(',', ''))
    const known = percents.includes(value) || (percent === undefined && people.includes(value))
    const elsewhere = settled.some(span => span.start < end && start < span.end)
    return known || elsewhere ? [] : [{ start, end, why: 'number' as const }]
  })
  return once(
    [...asked, ...numbers]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, why }) => ({ ...passageOf(text, start, end), why })),
  )
}

const passageOf = (text: string, start: number, end: number) => ({
  passage: text.slice(start, end),
  before: lastWords(text.slice(0, start)),
  after: firstWords(text.slice(end)),
})

function whyOf({ kind, confidence, about, start, end }: Highlight, text: string): Why | null {
  if (kind === 'prompt') {
    if (!about || !ofOnePerson.includes(about)) return null
    return ofTheWork.test(text.slice(start, end)) ? null : (about as Why)
  }
  if (kind === 'phone' || kind === 'email' || kind === 'handle' || kind === 'postcode') return 'contact'
  if (kind === 'case-number') return 'reference'
  // Digits alone are asked about as a number, unless what stands beside them says that they are an age.
  if (kind === 'age')
    return !/^\d+$/.test(text.slice(start, end)) || saysAge(text.slice(0, start), text.slice(end))
      ? kind
      : null
  // Whoever writes about the work writes names with a capital; and a capital alone ("Youth Justice Board") is none.
  if (kind === 'person') return confidence === 'sure' && /\p{Lu}/u.test(text[start] ?? '') ? kind : null
  if (kind === 'place' || kind === 'service') return confidence === 'sure' ? kind : null
  return null
}

const saysAge = (before: string, after: string) =>
  /(?:\baged?|\boed(?:ran)?) *$/i.test(before) || /^[ -]?(?:years?|yrs?|[bm]?lwydd|oed)\b/i.test(after)

const spansOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))

function once<W extends string>(questions: readonly Question<W>[]): Question<W>[] {
  const seen = new Set<string>()
  return questions.filter(question => {
    const key = keyOf(question)
    return !seen.has(key) && seen.add(key)
  })
}

const AROUND = 40

function lastWords(text: string): string {
  const line = text.split('\n').at(-1) ?? ''
  return line.length <= AROUND ? line : `…${line.slice(-AROUND).replace(/^\S*/u, '')}`
}

function firstWords(text: string): string {
  const line = text.split('\n')[0] ?? ''
  return line.length <= AROUND ? line : `${line.slice(0, AROUND).replace(/\S*$/u, '')}…`
}

type Asked = Pick<Question<string>, 'why' | 'passage'>

/** How a question is known again when the form comes back. */
const keyOf = ({ why, passage }: Asked) => `${why} ${passage.replace(/\s+/g, ' ')}`

/** What the checkbox "I have checked these" carries: exactly what was shown, and so nothing that was written since. */
export const confirmationOf = (questions: readonly Asked[]): string => questions.map(keyOf).join('\n')

/** Those of the questions that were not confirmed. `confirmed` is what the checkbox sent, '' when it was not ticked. */
export function stillOpen<T extends Asked>(questions: readonly T[], confirmed: string): T[] {
  const keys = new Set(confirmed.split(/\r?\n/))
  return questions.filter(question => !keys.has(keyOf(question)))
}

/** A question about one of several texts of a form. */
export interface FieldQuestion<W extends string = Why> extends Question<W> {
  /** name of the field */
  readonly field: string
}

/** The questions about several texts, field by field. */
export const questionFields = (texts: Readonly<Record<string, string>>, known: Known): FieldQuestion[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    questionText(text, known).map(question => ({ ...question, field })),
  )

const NOBODY: OwnNames = { staff: [], services: [] }

/**
 * The same about texts that everybody is going to read: whatever moderation would highlight. It asks a person to look and
 * clears nothing: a text without questions may still give somebody away.
 *
 * own  what the partnership calls its staff; its services are public and need no question
 */
export const questionPublic = (
  texts: Readonly<Record<string, string>>,
  own: OwnNames = NOBODY,
): FieldQuestion<WhyPublic>[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    once(
      highlightsOf(text, { ...own, services: [] }).map(({ start, end, kind, about }) => ({
        ...passageOf(text, start, end),
        why: about ? (`about.${about}` as const) : (`kind.${kind}` as const),
      })),
    ).map(question => ({ ...question, field })),
  )
