import type { Lang } from '~/i18n/languages'

/** Where signing in leads when nothing else was asked for. */
export const staffHome = (lang: Lang): string => `/${lang}/staff`

const STAFF_PAGE = /^\/(?:cy|en)(\/(?:staff|journeys|safeguarding|assessment|admin|outbox)(?:[/?].*)?)$/s

/**
 * Where to go after signing in: only to a staff page of this site, in the language of the sign-in page. Anything
 * else that stands in `next`, such as another site's address, leads to the staff home.
 */
export function nextPage(lang: Lang, next: string | null): string {
  // Resolved as a browser would do it, so that no spelling of another host gets through.
  const base = 'http://here.invalid'
  if (next === null || !next.startsWith('/') || !URL.canParse(next, base)) return staffHome(lang)
  const url = new URL(next, base)
  const [, rest] = url.origin === base ? (STAFF_PAGE.exec(url.pathname + url.search) ?? []) : []
  return rest === undefined ? staffHome(lang) : `/${lang}${rest}`
}
