const RATES = [44_100, 48_000, 32_000]

/** What the first four bytes of an MP3 frame say; null when it is no frame of layer III. */
export function readFrame(frame: Uint8Array): { seconds: number } | null {
  const [sync = 0, version = 0, rates = 0] = frame
  // Eleven bits of a mark, two of the version, two of the layer.
  if (sync !== 0xff || (version & 0xe6) !== 0xe2) return null
  const which = (version >> 3) & 3
  const rate = RATES[(rates >> 2) & 3]
  if (!rate || which === 1) return null
  const full = which === 3
  return { seconds: (full ? 1152 : 576) / (rate / (full ? 1 : which === 2 ? 2 : 4)) }
}

/**
 * Whether what was read is not one unbroken run of frames up to the end: a reader that looks for the next frame finds
 * some in pictures too, and leaves out a last one that was cut off.
 */
export function isBroken(bytes: Uint8Array, frames: readonly Uint8Array[]): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [first] = frames
  if (!first) return true
  const tags = tagsLength(file)
  const start = file.indexOf(first, tags)
  let at = start
  for (const frame of frames) {
    if (file.compare(frame, 0, frame.length, at, at + frame.length) !== 0) return true
    at += frame.length
  }
  return isFrameMark(file, at) || countSaid(file.subarray(tags, start)) > frames.length + 1
}

/** Bytes of the tags (ID3v2) that an MP3 file may begin with. */
function tagsLength(file: Buffer): number {
  let at = 0
  while (file.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= file.length) {
    const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((file[at + index] ?? 0) & 127), 0)
    at += 10 + size
  }
  return at
}

const isFrameMark = (file: Buffer, at: number) =>
  file[at] === 0xff && ((file[at + 1] ?? 0xff) & 0xe0) === 0xe0

/** How many frames the file says there are, before the first of them; 0 when it does not. */
function countSaid(before: Buffer): number {
  const at = Math.max(before.indexOf('Xing'), before.indexOf('Info'))
  if (at < 0 || at + 12 > before.length) return 0
  return before.readUInt32BE(at + 4) & 1 ? before.readUInt32BE(at + 8) : 0
}
