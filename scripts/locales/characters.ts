import { type Problem, problem, type Text } from './strings'

/**
 * Variables that may follow any Welsh word: they begin with a digit, which is never mutated, or are a person's
 * name, which present-day Welsh does not mutate. The name of the variable is the promise.
 */
const safeAnywhere = new Set([
  'count',
  'number',
  'of',
  'total',
  'limit',
  'length',
  'percent',
  'date',
  'until',
  'time',
  'year',
  'people',
  'strings',
  'firstName',
])

/** Small words after which the next one changes, or which themselves change before it (glossary, Mutations). */
const changing =
  'am|ar|at|dan|tan|dros|drwy|trwy|gan|heb|hyd|i|o|wrth|dy|fy|ei|neu|pa|rhy|mor|dyma|dyna|dau|dwy|tri|chwe|' +
  'a|ac|â|ag|gyda|gydag|tua|na|nac|y|yr|yn|un|unrhyw|rhyw|holl|prif|pan'
const changingBeforeVariable = new RegExp(
  `(?:(?<![\\p{L}’])(${changing})\\s+|(?<=\\p{L})(’[rn])\\s+)\\{\\{\\s*(\\w+)`,
  'giu',
)

/** Faults of typing in one text, in either language, and variables where Welsh cannot take them. */
export function checkCharacters(one: Text): Problem[] {
  const { text } = one
  if (text.trim() === '') return [problem(one, 'is empty')]
  const found: string[] = []
  if (text !== text.trim()) found.push('begins or ends with a space')
  if (text.includes("'")) found.push('has a straight apostrophe: write ’')
  if (text.includes('"')) found.push('has straight quotation marks: write ‘…’ or “…”')
  if (/ {2}/.test(text)) found.push('has two spaces together')
  if (text.includes('...')) found.push('has three full stops: write …, or better none')
  if (text !== text.normalize('NFC')) found.push('has letters in parts: write them composed (NFC)')
  if (/\{\{|\}\}/.test(text.replace(/\{\{\w+\}\}/g, ''))) found.push('has a variable that is not {{name}}')
  if (one.lang === 'cy') {
    if (text.includes('&')) found.push('has an ampersand: write a or ac')
    for (const [, word, ending, variable] of text.matchAll(changingBeforeVariable)) {
      if (!safeAnywhere.has(variable ?? '')) {
        found.push(
          `puts {{${variable}}} right after “${word ?? ending}”, where Welsh changes a word: use a label and colon`,
        )
      }
    }
  }
  return found.map(reason => problem(one, reason))
}
