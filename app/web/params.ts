import type { Lang } from '~/i18n/languages'

type Params = Readonly<Record<string, string | undefined>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const notFound = () => new Response(null, { status: 404 })

/** The language of an address that starts with `/:lang`. Throws a 404 for anything but `cy` and `en`. */
export function langParam(params: Params): Lang {
  if (params.lang !== 'cy' && params.lang !== 'en') throw notFound()
  return params.lang
}

/** An id in an address, in lower case. Throws a 404 for what cannot be one, so that it never reaches the database. */
export const idParam = (params: Params, name: string): string => found(toId(params[name]))

/** What may be an id, in lower case; null for what cannot be one. */
export function toId(text: string | null | undefined): string | null {
  const id = text?.toLowerCase() ?? ''
  return UUID.test(id) ? id : null
}

/** Throws a 404 for null and undefined: `const journey = found(await findJourney(…))`. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}
