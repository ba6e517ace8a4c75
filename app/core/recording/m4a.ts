const RATES = [96, 88.2, 64, 48, 44.1, 32, 24, 22.05, 16, 12, 11.025, 8].map(kilo => kilo * 1000)

/** AAC of the kinds that every phone plays: low complexity, and its two high-efficiency forms. */
const KINDS = [2, 5, 29]
/** Bytes of the longest description there is a use for. */
const LONGEST = 8

/**
 * What the description of an AAC track says, and nothing of what the file around it claims.
 *
 * returns  the seconds of one packet; null for a kind that not every phone plays
 */
export function readAac({ description }: AudioDecoderConfig): { seconds: number } | null {
  if (!description) return null
  const bytes = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description)
  if (bytes.length < 2 || bytes.length > LONGEST) return null
  const [first = 0, second = 0] = bytes
  const rate = RATES[((first & 7) << 1) | (second >> 7)]
  const channels = (second >> 3) & 15
  if (!KINDS.includes(first >> 3) || !rate || channels < 1 || channels > 2) return null
  return { seconds: 1024 / rate }
}

/** A file as the library writes it, without the time of writing: twice in each of these boxes. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  for (const box of ['mvhd', 'tkhd', 'mdhd']) {
    const at = file.indexOf(box, 0, 'latin1')
    // Behind the name: a byte of version, three of flags, then the two times.
    file.fill(0, at + 8, at + 16)
  }
  return file
}
