import { timingSafeEqual } from 'node:crypto'
import { hmac, type RandomBytes } from '../answer/secrets'

const NONCE_BYTES = 16
const VALUE = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/** Seconds a browser is remembered as one on which somebody has signed in: half a year. */
export const DEVICE_SECONDS = 180 * 24 * 3600

/**
 * The value of the cookie of a browser on which somebody has signed in (OWASP, "Slow Down Online Guessing Attacks
 * with Device Cookies"). It opens nothing. It only lets this browser try this e-mail address while strangers are
 * being slowed down, so that guessing at somebody's password cannot lock that person out.
 */
export function newDeviceCookie(key: Uint8Array, email: string, randomBytes: RandomBytes): string {
  const nonce = Buffer.from(randomBytes(NONCE_BYTES)).toString('base64url')
  return `${nonce}.${signature(key, email, nonce).toString('base64url')}`
}

/** The nonce of a device cookie that was made for this e-mail address, or null for any other text. */
export function deviceOf(key: Uint8Array, email: string, value: string | null): string | null {
  const [, nonce, signed] = VALUE.exec(value ?? '') ?? []
  if (!nonce || !signed) return null
  const given = Buffer.from(signed, 'base64url')
  const expected = signature(key, email, nonce)
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null
}

const signature = (key: Uint8Array, email: string, nonce: string): Buffer =>
  Buffer.from(hmac(key, 'device', email, nonce))
