import { cookies } from '~/core/cookies'
import { clearCookie, hostName, readCookie, setCookie } from '~/web/cookies'

/** Whether somebody has turned the single keys off in this browser (WCAG 2.1.4). */
const name = () => hostName(cookies.keys.shown)
const YEAR = 365 * 86_400

export const keysAreOn = (request: Request): boolean => readCookie(request, name()) !== 'off'

export const keysCookie = (on: boolean): string =>
  on ? clearCookie(name()) : setCookie(name(), 'off', { maxAge: YEAR })
