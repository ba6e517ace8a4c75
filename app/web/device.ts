import { cookies } from '~/core/cookies'
import { DEVICE_SECONDS } from '~/core/staff/device'
import { hostName, readCookie, setCookie } from './cookies'

const COOKIE = cookies.device.shown

/** The cookie of a browser on which somebody has signed in before (core/staff/device), or null. */
export const deviceCookie = (request: Request): string | null => readCookie(request, hostName(COOKIE))

/** Set-Cookie for such a browser. */
export const knownDevice = (value: string): string =>
  setCookie(hostName(COOKIE), value, { maxAge: DEVICE_SECONDS })
