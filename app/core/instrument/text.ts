/**
 * Characters that no answer needs: controls other than tab and new line (NUL would also break the database),
 * marks and overrides of writing direction, with which a text can be made to read as something else, half
 * surrogates, noncharacters of text interchange. Joiners and variation selectors stay, emoji are made of them.
 */
const unwanted =
  /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/**
 * Text as it was typed → the text to keep: composed (NFC), line ends as \n, no unwanted characters, no blank
 * ends. `removed` says whether unwanted characters were taken out. Shortens nothing, escapes nothing.
 */
export function cleanText(raw: string): { text: string; removed: boolean } {
  const lines = raw.replace(/\r\n?/g, '\n')
  const wanted = lines.replace(unwanted, '')
  return { text: wanted.normalize('NFC').trim(), removed: wanted !== lines }
}

/** Length in characters as Unicode counts them (code points), the same for every browser. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
