import { audiences, type InstrumentData, MOST_OPTIONS } from '../instrument/schema'
import { type Earlier, type Found, readCondition } from './conditions'
import type { Line, Notes, What } from './lines'
import type { Lists } from './lists'
import { takeName, toKey } from './names'
import { isZeroToTen, readParameters } from './numbers'
import { type Answers, type Coded, toAnswers } from './options'
import { type Question, type Survey, tooMany } from './survey'
import { keepTexts, toWords } from './words'

type Item = InstrumentData['items'][number]

/** Longest text of a question that also names it in tables. */
const LONGEST_SHORT = 60

/** Turns questions into items, one after another; what cannot be carried over is listed. */
export function newItems(lists: Lists, notes: Notes) {
  const items: Item[] = []
  const earlier = new Map<string, Earlier>()
  const keys = new Set<string>()
  const usedLists = new Set<string>()
  const answersOf = rememberAnswers(lists, notes)

  const take = (question: Question, { table, names }: Survey) => {
    const { row, name, label } = question
    const place = { sheet: table.sheet, row, name: name || null }
    const say = (
      what: What,
      more: { values?: Record<string, string | number>; quote?: Line['quote'] } = {},
    ) => notes.say(what, { ...place, ...more })
    const leave = (what: What, values?: Record<string, string | number>) =>
      say(what, { quote: label, ...(values && { values }) })
    const find = (asked: string): Found => {
      const [at, ...more] = names.get(asked) ?? []
      if (at === undefined) return 'unknown'
      if (more.length > 0) return 'twice'
      return earlier.get(asked) ?? (at < row ? 'left-out' : 'later')
    }

    const why = whyLeftOut(question, lists)
    if (why) return leave(why.what, why.values)
    if (tooMany(items.length)) return leave('too-many-questions')
    const condition = readCondition(question.conditions, find)
    const written = inOne(question.conditions)
    if (condition.kind === 'never') return leave('never-asked', { condition: written })
    if (condition.kind === 'cannot') say(condition.why, { quote: written })
    if (condition.kind === 'on' && condition.unanswered) say('condition-unanswered', { quote: written })

    const answers = answersOf(question, usedLists)
    const key = keyOf(question, keys)
    if (name === '') say('no-name', { values: { key } })
    else if (names.get(name)?.length !== 1) say('name-twice', { values: { key } })
    else if (key !== name) say('key-renamed', { values: { key } })
    if (!label.cy && !label.en) say('no-label')
    if (answers.type === 'agree') say('became-agree')
    if (answers.type === 'frequency') say('became-frequency')
    if (answers.type === 'zero-to-ten') say('ends-missing')
    if (question.choiceFilter) say('choice-filter', { quote: question.choiceFilter })
    if ('other' in question.type && question.type.other) say('other-option')

    const text = keepTexts(label, place, notes)
    const hint = keepTexts(question.hint, place, notes)
    const { codes, ...answered } = answers
    const { showIf, after } = condition.kind === 'on' ? condition : { showIf: null, after: null }
    items.push({
      key,
      audiences: [...audiences],
      text: toWords(text),
      ...((hint.cy || hint.en) && { hint: toWords(hint) }),
      short: { cy: shortOf(text.cy), en: shortOf(text.en) },
      ...answered,
      ...(showIf && { showIf }),
    })
    earlier.set(name, { key, kind: kindOf(answers), codes, always: question.required, showIf, after })
  }
  return { items, usedLists, take }
}

function whyLeftOut(
  { type, ...question }: Question,
  { byName }: Lists,
): { what: What; values?: Record<string, string | number> } | null {
  if (type.kind === 'number')
    return isZeroToTen({ type, ...question })
      ? null
      : { what: 'type-number', values: { type: type.range ? 'range' : 'integer' } }
  if (type.kind === 'text') return null
  if (type.list === '') return { what: 'no-list' }
  const list = byName.get(type.list)
  if (!list) return { what: 'unknown-list', values: { list: type.list } }
  const options = list.choices.length
  if (options <= MOST_OPTIONS) return null
  return { what: 'too-many-options', values: { list: type.list, options, most: MOST_OPTIONS } }
}

type ItemAnswers =
  | Answers
  | { type: 'short-text' | 'long-text'; codes: Coded[] }
  | { type: 'zero-to-ten'; anchors: NonNullable<Item['anchors']>; codes: Coded[] }

/** A list is turned into answers once for each way it is used, so that it is spoken of once. */
function rememberAnswers({ byName, table }: Lists, notes: Notes) {
  const known = new Map<string, Answers>()
  return ({ type, appearance, parameters }: Question, used: Set<string>): ItemAnswers => {
    if (type.kind === 'text')
      return { type: isLong(appearance, parameters) ? 'long-text' : 'short-text', codes: [] }
    if (type.kind === 'number') return zeroToTen()
    const list = byName.get(type.list) ?? { name: type.list, choices: [] }
    const several = type.kind === 'several'
    const name = `${type.kind} ${type.list}`
    const answers = known.get(name) ?? toAnswers(list, several, table?.sheet ?? '', notes)
    known.set(name, answers)
    used.add(type.list)
    return answers
  }
}

/** A line unless the form makes room for more: that is what a text is in ODK and KoBo. */
const isLong = (appearance: string, parameters: string): boolean =>
  /\bmultiline\b/i.test(appearance) || Number(readParameters(parameters).rows) > 1

function zeroToTen(): ItemAnswers {
  const codes = Array.from({ length: 11 }, (_, number) => ({ name: String(number), code: String(number) }))
  const empty = () => toWords({ cy: '', en: '' })
  return { type: 'zero-to-ten', anchors: { low: empty(), high: empty() }, codes }
}

/** Conditions of groups and the question's own, as one. */
const inOne = (conditions: readonly string[]) =>
  conditions.length > 1 ? conditions.map(one => `(${one})`).join(' and ') : (conditions[0] ?? '')

const kindOf = ({ type }: ItemAnswers): Earlier['kind'] => {
  if (type === 'several-of') return 'several'
  return type === 'short-text' || type === 'long-text' ? 'words' : 'one'
}

const keyOf = ({ name, label, row }: Question, taken: Set<string>): string =>
  takeName(toKey(name) || toKey(label.en || label.cy) || `question-${row}`, taken)

const shortOf = (text: string): string => (text.length <= LONGEST_SHORT && !text.includes('\n') ? text : '')
