import { cookies } from '~/core/cookies'
import { isStaffToken } from '~/core/staff/session'
import { clearCookie, hostName, readCookie, setCookie } from './cookies'

const COOKIE = cookies.session.shown

/** The value of the session cookie, or null when there is none or it cannot be one. */
export function sessionToken(request: Request): string | null {
  const value = readCookie(request, hostName(COOKIE))
  return value !== null && isStaffToken(value) ? value : null
}

/** Set-Cookie for a new session. It goes when the browser closes; the database ends it earlier if need be. */
export const sessionCookie = (token: string): string => setCookie(hostName(COOKIE), token)

/** Set-Cookie that takes the session away. */
export const noSessionCookie = (): string => clearCookie(hostName(COOKIE))

const ANSWER_COOKIE = /^(?:__Host-)?a_[0-9a-z]{8}$/

/**
 * Set-Cookies that make this browser forget every answer begun on it. A worker who takes the phone back and signs
 * in must not be able to go on where the young person stopped.
 */
export function forgetAnswers(request: Request): string[] {
  const names = (request.headers.get('Cookie') ?? '')
    .split(';')
    .map(pair => (pair.split('=', 1)[0] ?? '').trim())
  return names.filter(name => ANSWER_COOKIE.test(name)).map(name => clearCookie(name))
}
