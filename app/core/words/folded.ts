/**
 * A text as the rules read it: lower case, without accents, with plain apostrophes and hyphens. Each character keeps
 * where it came from, so that what is found can be shown in the text as it was written.
 */
export interface Folded {
  readonly text: string
  /** the same characters with the capitals they had; as long as `text` */
  readonly cased: string
  /** where in the original the character at this place begins … */
  readonly starts: readonly number[]
  /** … and ends */
  readonly ends: readonly number[]
}

const plainer: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ı: 'i',
}

/** Marks on letters, and what is not seen at all: soft hyphens, joiners, marks of direction. */
const unseen = /[\p{M}\p{Cf}]/gu

const unaccented = (character: string) =>
  plainer[character] ?? character.normalize('NFKD').replace(unseen, '')

export function fold(original: string): Folded {
  const cased: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const end = at + character.length
    const plain = character < '\u0080' ? (plainer[character] ?? character) : unaccented(character)
    for (const unit of plain.split('')) {
      cased.push(plainer[unit] ?? unit)
      starts.push(at)
      ends.push(end)
    }
    // A mark of its own belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end
    at = end
  }
  const lower = cased.map(unit => (unit.toLowerCase().length === unit.length ? unit.toLowerCase() : unit))
  return { text: lower.join(''), cased: cased.join(''), starts, ends }
}

/** One word in that reading, for the lists. */
export const foldWord = (word: string): string => fold(word).text

/** Letters and digits alone: "Pen-y-bont ar Ogwr" and "penybont ar ogwr" have one key. */
export const keyOf = (name: string): string => foldWord(name).replace(/[^\p{L}\p{N}]+/gu, '')
