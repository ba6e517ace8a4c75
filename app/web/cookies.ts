import { settings } from './env'

const SAFE_VALUE = /^[A-Za-z0-9._~-]*$/

/** Cookies travel over HTTPS only, unless the app is addressed without it (a laptop, the tests). */
export const secure = (): boolean => settings().baseUrl.startsWith('https:')

/**
 * The name a cookie goes by. Over HTTPS it bears the prefix `__Host-`, with which browsers refuse a cookie
 * planted by a neighbouring subdomain or over plain HTTP.
 */
export const hostName = (name: string): string => (secure() ? `__Host-${name}` : name)

/** The value of a cookie of this request, or null. The first one counts if a name comes twice. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/**
 * A Set-Cookie header: HttpOnly, SameSite=Lax, Secure when the app is served over HTTPS, no Domain.
 *
 * value    letters, digits and . _ ~ - only; RangeError otherwise
 * path     default `/`
 * maxAge   whole seconds; left out, the cookie goes when the browser closes
 */
export function setCookie(
  name: string,
  value: string,
  options: { path?: string; maxAge?: number } = {},
): string {
  if (!SAFE_VALUE.test(value))
    throw new RangeError(`The cookie ${name} has a value that is not safe in a header.`)
  return [
    `${name}=${value}`,
    `Path=${options.path ?? '/'}`,
    ...(options.maxAge === undefined ? [] : [`Max-Age=${Math.floor(options.maxAge)}`]),
    'HttpOnly',
    'SameSite=Lax',
    ...(secure() ? ['Secure'] : []),
  ].join('; ')
}

/** A Set-Cookie header that takes a cookie away again; the path must be the one it was set with. */
export const clearCookie = (name: string, path = '/'): string => setCookie(name, '', { path, maxAge: 0 })
