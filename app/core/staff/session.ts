import { hmac, type RandomBytes } from '../answer/secrets'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * How long a session lasts. A working day, so that nobody has to sign in twice a day (OWASP Session Management:
 * 4 to 8 hours for an office, stretched to 12 for evening visits); and two hours without a page, because forms
 * are filled in during a visit and a shorter limit would lose what was typed.
 */
export const SESSION_LENGTH = { absolute: 12 * HOUR, idle: 2 * HOUR, writeAtMostEvery: 5 * MINUTE } as const

/** A one-time link has to survive a weekend, and no more. */
export const PASSWORD_LINK_LENGTH = 72 * HOUR

const TOKEN_BYTES = 32

/** A fresh value for a session's cookie or a one-time link: 256 random bits, base64url, 43 characters. */
export const newStaffToken = (randomBytes: RandomBytes): string =>
  Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url')

/** Whether this can be such a value at all. */
export const isStaffToken = (value: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(value)

/** Under which the database finds a session; the cookie's value itself is never stored. */
export const sessionHash = (key: Uint8Array, token: string): Uint8Array => hmac(key, 'session', token)

/** Under which the database finds a one-time link. */
export const linkHash = (key: Uint8Array, token: string): Uint8Array => hmac(key, 'password-link', token)

/** When a session ends if nothing happens: the idle limit, but never past the absolute one. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(
    Math.min(createdAt.getTime() + SESSION_LENGTH.absolute, now.getTime() + SESSION_LENGTH.idle),
  )
}
