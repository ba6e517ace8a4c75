import { createHash } from 'node:crypto'

/**
 * A chain of entries: each one's hash covers the hash of the entry before it and every part of its own, so a row that is
 * changed, removed or slipped in later is found. What a chain cannot show by itself is entries cut off its end: for that
 * its latest hash has to be known elsewhere (docs/decisions/0011, 0033).
 */
export interface Link {
  /** 1, 2, 3 … */
  position: number
  /** 32 bytes */
  previousHash: Uint8Array
  /** SHA-256, 32 bytes */
  hash: Uint8Array
}

/** What stands before the first entry of every chain. */
export const beginning = new Uint8Array(32)

export type Verdict = { kind: 'intact'; entries: number } | { kind: 'broken'; position: number }

/** What an entry says, in the order in which it is hashed. */
export type Parts = readonly (string | Uint8Array)[]

/** Where the next entry goes. */
export const follow = (previous: Link | null): Pick<Link, 'position' | 'previousHash'> => ({
  position: (previous?.position ?? 0) + 1,
  previousHash: previous?.hash ?? beginning,
})

/** SHA-256 over the parts, each with its length before it, so that no two lists of parts read alike. */
export function hashOfParts(...parts: Parts): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return new Uint8Array(hash.digest())
}

/**
 * Reads a whole chain, in order of position.
 *
 * partsOf  what an entry's hash covers besides the hash before it
 * start    what the first entry follows; left out, the beginning of every chain
 * returns  intact, or the position from which it can no longer be relied on
 */
export function verifyLinks<E extends Link>(
  entries: readonly E[],
  partsOf: (entry: E) => Parts,
  start: Pick<Link, 'position' | 'hash'> = { position: 0, hash: beginning },
): Verdict {
  let previous = start
  for (const entry of entries) {
    const position = previous.position + 1
    const follows = entry.position === position && sameBytes(entry.previousHash, previous.hash)
    if (!follows || !sameBytes(entry.hash, hashOfParts(entry.previousHash, ...partsOf(entry))))
      return { kind: 'broken', position }
    previous = entry
  }
  return { kind: 'intact', entries: entries.length }
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b))
