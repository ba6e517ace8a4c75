import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { fromBase32, toBase32 } from './base32'

/**
 * The secrets of privacy model section 3 and how they are made from one another. Pure: keys and random bytes
 * are arguments.
 *
 *   t  token of an invitation, 128 bits, in the link           26 characters
 *   d  device secret of one answering, 80 bits, in a cookie    16 characters
 *   s  secret of one respondent, 128 bits                      bytes
 *   R  receipt, first 80 bits of HKDF(t‖d, "receipt")          16 characters
 */
export type RandomBytes = (length: number) => Uint8Array

/** Bytes with memory of their own, as the database wants them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A draft is found and read only with both: the link and the phone's own secret. */
export interface Holder {
  token: string
  device: string
}

const TOKEN_BYTES = 16
const CODE_BYTES = 10
const SECRET_BYTES = 16

/** A fresh token t, in its canonical text. */
export const newToken = (randomBytes: RandomBytes): string => toBase32(randomBytes(TOKEN_BYTES))

/** A fresh device secret d, in its canonical text. */
export const newDevice = (randomBytes: RandomBytes): string => toBase32(randomBytes(CODE_BYTES))

/** A fresh respondent secret s. */
export const newRespondentSecret = (randomBytes: RandomBytes): Uint8Array => randomBytes(SECRET_BYTES)

/** What somebody typed or followed → the canonical token, or null when it cannot be one. */
export const readToken = (typed: string): string | null => canonical(typed, TOKEN_BYTES)

/** A device code or a receipt as typed → its canonical text, or null. */
export const readCode = (typed: string): string | null => canonical(typed, CODE_BYTES)

/** A code in groups of four, as it is shown: `abcd-efgh-jkmn-pqrs`. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** HMAC-SHA-256 over the parts, each with its length before it so that no two lists of parts read alike. */
export function hmac(key: Uint8Array, ...parts: (string | Uint8Array)[]): Bytes {
  const mac = createHmac('sha256', key)
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    mac.update(length).update(bytes)
  }
  return new Uint8Array(mac.digest())
}

/** Under which door finds an invitation: HMAC(K_door, SHA-256(t)). */
export function tokenHash(doorKey: Uint8Array, token: string): Bytes {
  return hmac(doorKey, createHash('sha256').update(bytesOf(token, TOKEN_BYTES)).digest())
}

/** The cookie of one invitation on one phone; its name does not give the token away. */
export function cookieName(token: string): string {
  return `a_${toBase32(createHash('sha256').update('cookie').update(bytesOf(token, TOKEN_BYTES)).digest().subarray(0, 5))}`
}

/** Under which door finds a draft: HMAC(K_draft, t‖d). */
export const draftHash = (draftKey: Uint8Array, holder: Holder): Bytes => hmac(draftKey, together(holder))

/** The receipt R of this holder: sending again shows the same one. */
export const receiptOf = (holder: Holder): string => toBase32(derive(holder, 'receipt', CODE_BYTES))

/** The four places an answer stands in, each with an HMAC of R that says nothing about the others. */
export function receiptHashes(receiptKey: Uint8Array, receipt: string) {
  const at = (place: string) => hmac(receiptKey, place, bytesOf(receipt, CODE_BYTES))
  return { envelope: at('envelope'), response: at('response'), words: at('words'), shared: at('shared') }
}

/** One answer a person, instrument, stage and round: HMAC(K_n, s‖instrument‖stage‖round). */
export function nullifierOf(
  key: Uint8Array,
  secret: Uint8Array,
  instrument: string,
  stage: string,
  round: number,
): Bytes {
  return hmac(key, secret, instrument, stage, String(round))
}

/** J, which links the waves of one person within one instrument: HMAC(K_j, s‖instrument). */
export const personOf = (key: Uint8Array, secret: Uint8Array, instrument: string): Bytes =>
  hmac(key, secret, instrument)

/**
 * Who wrote words that may be quoted, the same in all of a person's words, so that authors can be counted:
 * HMAC(K_j, "author"‖s). It stands nowhere but sealed, and is no J of any instrument.
 */
export const authorOf = (key: Uint8Array, secret: Uint8Array): Bytes => hmac(key, 'author', secret)

/** s, wrapped under a key outside the database and bound to its respondent. */
export function wrapSecret(
  key: Uint8Array,
  respondentId: string,
  secret: Uint8Array,
  randomBytes: RandomBytes,
): Bytes {
  return encrypt(key, secret, respondentId, randomBytes)
}

/** The opposite of wrapSecret. throws Error when the key or the respondent is another. */
export const unwrapSecret = (key: Uint8Array, respondentId: string, wrapped: Uint8Array): Bytes =>
  decrypt(key, wrapped, respondentId)

/** A draft's text, padded to a power of two from 1 KiB and encrypted with HKDF(t‖d). */
export function encryptDraft(holder: Holder, text: string, randomBytes: RandomBytes): Bytes {
  return encrypt(derive(holder, 'draft', 32), pad(Buffer.from(text, 'utf8')), 'draft', randomBytes)
}

/** The opposite of encryptDraft. throws Error when the holder is another or the bytes were changed. */
export const decryptDraft = (holder: Holder, ciphertext: Uint8Array): string =>
  Buffer.from(unpad(decrypt(derive(holder, 'draft', 32), ciphertext, 'draft'))).toString('utf8')

/** bytes → their length, the bytes, zeros up to `size` or the next power of two from 1 KiB. throws RangeError when too long. */
export function pad(bytes: Uint8Array, size?: number): Bytes {
  let whole = size ?? 1024
  if (size === undefined) while (whole < bytes.length + 4) whole *= 2
  if (bytes.length + 4 > whole) throw new RangeError(`${bytes.length} bytes do not fit into ${whole}`)
  const padded = Buffer.alloc(whole)
  padded.writeUInt32BE(bytes.length)
  padded.set(bytes, 4)
  return padded
}

/** The opposite of pad. */
export function unpad(padded: Uint8Array): Bytes {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  return new Uint8Array(padded.subarray(4, 4 + length))
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, ciphertext. `about` is authenticated with it. */
export function encrypt(key: Uint8Array, plain: Uint8Array, about: string, randomBytes: RandomBytes): Bytes {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The opposite of encrypt. throws Error when key, bytes or `about` are not the same. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, about: string): Bytes {
  if (sealed.length < 28) throw new Error('too short to have been encrypted')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

function canonical(typed: string, length: number): string | null {
  const bytes = fromBase32(typed, length)
  return bytes && toBase32(bytes)
}

function bytesOf(text: string, length: number): Uint8Array {
  const bytes = fromBase32(text, length)
  if (!bytes) throw new TypeError('not a canonical code')
  return bytes
}

function together({ token, device }: Holder): Bytes {
  return Buffer.concat([bytesOf(token, TOKEN_BYTES), bytesOf(device, CODE_BYTES)])
}

function derive(holder: Holder, label: string, length: number): Bytes {
  return new Uint8Array(hkdfSync('sha256', together(holder), new Uint8Array(), `clywed/${label}`, length))
}
