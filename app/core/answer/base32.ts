/**
 * Crockford's base 32 in lower case: no i, l, o or u, so that a code can be read aloud and typed from paper.
 * source  https://www.crockford.com/base32.html
 */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const digitOf = new Map([...alphabet].map((letter, value) => [letter, value]))

/** bytes → text of ceil(8n / 5) characters; the last one is filled up with zero bits. */
export function toBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

/**
 * Text as somebody typed it → exactly `length` bytes, or null when it cannot be such a code.
 * Spaces, hyphens and capitals do not matter; o reads as 0, i and l as 1. Filling bits must be zero, so that
 * two texts never mean the same bytes.
 */
export function fromBase32(typed: string, length: number): Uint8Array | null {
  const text = typed
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200d\u2010-\u2015\u2060_-]+/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
  if (text.length !== Math.ceil((length * 8) / 5)) return null
  const bytes = new Uint8Array(length)
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = digitOf.get(letter)
    if (value === undefined) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8 && at < length) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
    held &= (1 << bits) - 1
  }
  return held === 0 ? bytes : null
}
