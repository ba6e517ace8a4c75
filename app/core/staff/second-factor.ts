import { Secret, TOTP } from 'otpauth'
import { type Bytes, decrypt, encrypt, hmac, newDevice, type RandomBytes, readCode } from '../answer/secrets'
import type { Role } from './roles'

/** An authenticator app and the codes that stand in for it (docs/decisions/0031). */

const SECRET_BYTES = 20
const SECONDS = 30
/** A code is taken half a minute early and late: clocks of phones differ, and typing takes time. */
const WINDOW = 1
export const RECOVERY_CODES = 10

/** How long somebody may take from the password to the code. */
export const PENDING_LENGTH = 10 * 60_000
/** How long having shown who one is lasts, for what is dangerous. */
export const RECENT = 10 * 60_000

/** What a session says of the second factor. `pending` is not live; `due` leads to setting one up and nowhere else. */
export type SessionFactor = 'none' | 'pending' | 'due' | 'app' | 'recovery'

/** A fresh secret: 160 bits, as long as the hash (RFC 4226, section 4). */
export const newFactorSecret = (randomBytes: RandomBytes): Uint8Array => randomBytes(SECRET_BYTES)

/** What an app reads from the QR code. `email` is how the app calls the account. */
export const setUpAddress = (secret: Uint8Array, email: string): string => totp(secret, email).toString()

/** The secret to be typed into an app by hand: base 32, in groups of four. */
export const secretAsText = (secret: Uint8Array): string =>
  (secretOf(secret).base32.match(/.{1,4}/g) ?? []).join(' ')

/**
 * Which half minute a typed code belongs to, counted from 1970; null when it is not right now. Compared in constant
 * time. That each is used once is for whoever keeps the last one.
 * source  RFC 6238 with SHA-1, 6 digits, 30 seconds, which every app knows
 */
export function stepOf(secret: Uint8Array, typed: string, now: Date): number | null {
  const token = typed.replace(/[\s-]/g, '')
  if (!/^[0-9]{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = totp(secret, '').validate({ token, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / SECONDS) + delta
}

/** A secret as the database keeps it, bound to its member. */
export const sealFactor = (
  key: Uint8Array,
  memberId: string,
  secret: Uint8Array,
  randomBytes: RandomBytes,
): Bytes => encrypt(sealKey(key), secret, memberId, randomBytes)

/** The opposite of sealFactor. throws Error when the key or the member is another. */
export const openFactor = (key: Uint8Array, memberId: string, sealed: Uint8Array): Bytes =>
  decrypt(sealKey(key), sealed, memberId)

/** Ten fresh recovery codes of 80 bits, in their canonical text. */
export const newRecoveryCodes = (randomBytes: RandomBytes): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => newDevice(randomBytes))

/** Under which a recovery code is kept, or null for what cannot be one. With 80 random bits it needs no slow hash. */
export function recoveryHash(key: Uint8Array, memberId: string, typed: string): Bytes | null {
  const code = readCode(typed)
  return code === null ? null : hmac(key, 'recovery-code', memberId, code)
}

/** Whether somebody with these roles has to have a second factor where `rule` does. */
export const mustHaveFactor = (held: readonly Role[], rule: readonly Role[]): boolean =>
  held.some(role => rule.includes(role))

/** Whether somebody showed who they are lately enough for what is dangerous. */
export const isRecent = (authenticatedAt: Date, now: Date): boolean =>
  now.getTime() - authenticatedAt.getTime() <= RECENT

const sealKey = (key: Uint8Array): Uint8Array => hmac(key, 'second-factor')

const secretOf = (secret: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(secret).buffer })

const totp = (secret: Uint8Array, label: string): TOTP =>
  new TOTP({
    ...{ issuer: 'Clywed', label, algorithm: 'SHA1', digits: 6, period: SECONDS },
    secret: secretOf(secret),
  })
