import type { InstrumentData } from '../instrument/schema'
import { type Notes, rowsText, type What } from './lines'
import { type Choice, type ChoiceList, placeOf } from './lists'
import { takeName, toCode } from './names'
import {
  agreeCodes,
  agreeSpellings,
  apartCodes,
  apartSpellings,
  frequencyCodes,
  frequencySpellings,
  saysNo,
  saysYes,
} from './standard'
import { comparable } from './text'
import { keepTexts, toWords } from './words'

type Item = InstrumentData['items'][number]

/** How a question that has a list can be answered in the draft. */
export interface Answers {
  readonly type: 'agree' | 'frequency' | 'yes-no' | 'one-of' | 'several-of'
  readonly options?: Item['options']
  readonly answers?: Item['answers']
  /** what the form calls each answer, and what the draft does */
  readonly codes: readonly Coded[]
}

export interface Coded {
  readonly name: string
  readonly code: string
}

/** Turns a list into answers. What is said of the list is said once for each way in which it is used. */
export function toAnswers(list: ChoiceList, several: boolean, sheet: string, notes: Notes): Answers {
  const compared = list.choices.map(choice => ({
    choice,
    label: { cy: comparable(choice.label.cy), en: comparable(choice.label.en) },
  }))
  const aside = compared.flatMap(({ choice, label }) => {
    const place = placeIn(apartSpellings, label)
    return place === null ? [] : [{ choice, code: apartCodes[place] ?? '' }]
  })
  // Two that mean the same cannot both be the one that stands apart: then the list is left as it is.
  const apart = new Set(aside.map(({ code }) => code)).size === aside.length ? aside : []
  const rest = compared.filter(({ choice }) => !apart.some(one => one.choice === choice))
  const labels = rest.map(({ label }) => label)
  const rows = (choices: readonly Choice[]) => {
    const numbers = choices.map(({ row }) => row)
    return { sheet, row: numbers[0], name: list.name, values: { rows: rowsText(numbers) } }
  }
  const coded = apart.map(({ choice, code }) => ({ name: choice.name, code }))
  if (apart.length > 0) notes.say('list-apart', rows(apart.map(({ choice }) => choice)))
  const choices = rest.map(({ choice }) => choice)

  const scale = several ? null : scaleOf(labels)
  if (scale) {
    notes.say('list-standard', rows(choices))
    const codes = choices.map(({ name }, index) => ({ name, code: scale.codes[index] ?? '' }))
    return { type: scale.type, codes: [...codes, ...coded] }
  }
  const [first, second] = rest
  if (!several && rest.length === 2 && first && second) {
    const [yes, no] = saysYes(first.label) ? [first, second] : [second, first]
    if (saysYes(yes.label) && saysNo(no.label)) {
      const words = ({ choice }: typeof yes) =>
        toWords(keepTexts(choice.label, { sheet, row: choice.row, name: choice.name || null }, notes))
      const codes = [
        { name: yes.choice.name, code: 'yes' },
        { name: no.choice.name, code: 'no' },
      ]
      sayRenamed(list.name, codes, { sheet, row: yes.choice.row }, notes)
      return { type: 'yes-no', answers: { yes: words(yes), no: words(no) }, codes: [...codes, ...coded] }
    }
  }
  const own = ownOptions(choices, list.name, sheet, notes)
  return { type: several ? 'several-of' : 'one-of', options: own.options, codes: [...own.codes, ...coded] }
}

function ownOptions(choices: readonly Choice[], list: string, sheet: string, notes: Notes) {
  const taken = new Set<string>(apartCodes)
  const names = new Set<string>()
  const codes: Coded[] = []
  const options = choices.map((choice, index) => {
    const { name, label, row } = choice
    const say = (what: What) => notes.say(what, { sheet, ...placeOf(choice) })
    if (name === '') say('choice-without-name')
    else if (names.has(name)) say('choice-twice')
    if (!label.cy && !label.en) say('no-label')
    names.add(name)
    const code = takeName(toCode(name || label.en || label.cy) || `option-${index + 1}`, taken)
    codes.push({ name, code })
    return { code, text: toWords(keepTexts(label, { sheet, row, name: name || null }, notes)) }
  })
  sayRenamed(list, codes, { sheet, row: choices[0]?.row ?? null }, notes)
  return { options, codes: codes.filter(({ name }) => name !== '') }
}

function sayRenamed(
  list: string,
  codes: readonly Coded[],
  place: { sheet: string; row: number | null },
  notes: Notes,
): void {
  const renamed = codes.filter(({ name, code }) => name !== '' && name !== code)
  if (renamed.length === 0) return
  const quote = renamed.map(({ name, code }) => `${name} → ${code}`).join(', ')
  notes.say('codes-renamed', { ...place, name: list, quote })
}

type Compared = { cy: string; en: string }
type Spellings = Readonly<Record<'cy' | 'en', readonly (readonly string[])[]>>

/** The standard scale that these labels are, and its codes in their order; null when they are none, or only nearly. */
function scaleOf(
  labels: readonly Compared[],
): { type: 'agree' | 'frequency'; codes: readonly string[] } | null {
  const four = [0, 1, 3, 4]
  const agree = [[0, 1, 2, 3, 4], four].map(places => codesBy(agreeSpellings, agreeCodes, places, labels))
  const frequency = codesBy(frequencySpellings, frequencyCodes, [0, 1, 2, 3], labels)
  const found = agree.find(codes => codes !== null)
  if (found) return { type: 'agree', codes: found }
  return frequency && { type: 'frequency', codes: frequency }
}

/** Whole and in order, from the highest or from the lowest, in one of the languages. */
function codesBy(
  spellings: Spellings,
  codes: readonly string[],
  places: readonly number[],
  labels: readonly Compared[],
): string[] | null {
  if (labels.length !== places.length) return null
  for (const order of [places, places.toReversed()]) {
    const fits = (lang: 'cy' | 'en') =>
      labels.every((label, index) => spellings[lang][order[index] ?? 0]?.includes(label[lang]))
    // The other language has to say the same, or nothing.
    const silent = (lang: 'cy' | 'en') => labels.every(label => label[lang] === '')
    if ((fits('cy') && (fits('en') || silent('en'))) || (fits('en') && (fits('cy') || silent('cy'))))
      return order.map(place => codes[place] ?? '')
  }
  return null
}

function placeIn(spellings: Spellings, label: Compared): number | null {
  for (const lang of ['en', 'cy'] as const) {
    const place = spellings[lang].findIndex(ways => ways.includes(label[lang]))
    if (place >= 0) return place
  }
  return null
}
