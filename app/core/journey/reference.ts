import { firstNames } from './first-names'

/** Long enough for the references of the case systems in use in Wales; short enough that a story does not fit. */
export const REFERENCE_LENGTH = 40

/** What a reference looks like when it should not be one. The form then asks; it does not forbid. */
export type Doubt = 'name' | 'email' | 'phone' | 'birth-date'

/** The reference as it is kept: composed letters, single spaces, none at the ends. */
export function tidyReference(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Whether the text holds something that cannot be seen: control characters, marks that turn the writing round. */
export function holdsHidden(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text)
}

/**
 * Asks whether a reference could point at a person.
 *
 * reference  as it was typed, in either language
 * returns    the first doubt that fits, or null when nothing speaks against it
 */
export function doubtReference(reference: string): Doubt | null {
  const text = tidyReference(reference)
  if (/[^\s@]+@[^\s@]+\.[^\s@]+/.test(text)) return 'email'
  if (looksLikeBirthDate(text)) return 'birth-date'
  if (looksLikePhone(text)) return 'phone'
  if (looksLikeName(text)) return 'name'
  return null
}

const months =
  'ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|' +
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?'
const datePatterns = [
  // 4/3/2009, 04.03.09, 04-03-2009
  /(?<!\d)(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>\d{4}|\d{2})(?!\d)/,
  // 2009-03-04
  /(?<!\d)(?<year>\d{4})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<day>\d{1,2})(?!\d)/,
  // 04032009, 20090304
  /(?<!\d)(?<day>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})(?!\d)/,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
]
const dateInWords = new RegExp(
  `(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\\s?(?:o\\s|of\\s)?\\s?(?:${months})|` +
    `(?<!\\p{L})(?:${months})\\s?\\d{1,2}(?:st|nd|rd|th)?)(?!\\p{L})`,
  'iu',
)

function looksLikeBirthDate(text: string): boolean {
  if (dateInWords.test(text)) return true
  return datePatterns.some(pattern => {
    const parts = pattern.exec(text)?.groups
    return parts !== undefined && isDay(Number(parts.year), Number(parts.month), Number(parts.day))
  })
}

function isDay(year: number, month: number, day: number): boolean {
  const fullYear = year < 100 ? 2000 + year : year
  return fullYear >= 1900 && fullYear < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** A number that could be rung in the United Kingdom: 0 or +44, then nine or ten digits, however grouped. */
function looksLikePhone(text: string): boolean {
  return /(?<![\d\p{L}])(?:\+\s?44|0044|0)(?:[\s().-]{0,2}\d){9,10}(?!\d)/u.test(text)
}

function looksLikeName(text: string): boolean {
  // Two words that begin with a capital and go on in small letters, O’Brien and Wyn-Jones among them.
  const part = `\\p{Lu}['’]?\\p{Lu}?\\p{Ll}+(?:[-’']\\p{L}+)*`
  if (new RegExp(`(?<![\\p{L}\\d])(?:${part}|\\p{Lu}\\.?) ${part}(?![\\p{L}\\d])`, 'u').test(text))
    return true
  if (new RegExp(`(?<![\\p{L}\\d])\\p{Lu}\\.${part}(?![\\p{L}\\d])`, 'u').test(text)) return true
  return words(text).some(word => firstNames.has(word))
}

/** Words of letters alone, small and without accents, so that SIÂN and siân are both sian. */
function words(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word.length > 2)
}
