/**
 * The two languages and their addresses. Neither is the default: a page is in the language its address says
 * (`/c/…` and `/cy/…` Welsh, `/e/…` and `/en/…` English), and `/` is in both.
 */

export const languages = ['cy', 'en'] as const
export type Lang = (typeof languages)[number]

/** Anything that holds an address: a URL, a Remix location, or a path with or without its query. */
export type Address = string | { pathname: string; search?: string }

/** The first segment of an address: what it says, and how the same tree is called in each language. */
const trees = new Map<string, { lang: Lang } & Readonly<Record<Lang, string>>>([
  ['c', { lang: 'cy', cy: 'c', en: 'e' }],
  ['e', { lang: 'en', cy: 'c', en: 'e' }],
  ['cy', { lang: 'cy', cy: 'cy', en: 'en' }],
  ['en', { lang: 'en', cy: 'cy', en: 'en' }],
])

/** The language an address says, or null for a page in neither or both (`/`, an unknown address). */
export function findLang(address: Address): Lang | null {
  const { pathname } = partsOf(address)
  return trees.get(pathname.split('/')[1] ?? '')?.lang ?? null
}

/** The language of an address. Pages outside the two trees show both languages and are marked `en`. */
export function langOf(address: Address): Lang {
  return findLang(address) ?? 'en'
}

/** Whether a route parameter names a language. */
export function isLang(value: unknown): value is Lang {
  return value === 'cy' || value === 'en'
}

export function otherLang(lang: Lang): Lang {
  return lang === 'cy' ? 'en' : 'cy'
}

/**
 * The address of the same page in the other language, or in this one: the path and the query stay, only the
 * first segment changes. An address in neither tree leads to `/`, which offers both.
 *
 * returns  always a path on this site, never another host
 */
export function samePageIn(lang: Lang, address: Address): string {
  const { pathname, search } = partsOf(address)
  const [, first = '', ...rest] = pathname.split('/')
  const tree = trees.get(first)
  return tree ? `/${[tree[lang], ...rest].join('/')}${search}` : '/'
}

function partsOf(address: Address): { pathname: string; search: string } {
  if (typeof address !== 'string') return { pathname: address.pathname, search: address.search ?? '' }
  const withoutHost = address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '')
  const query = withoutHost.indexOf('?')
  if (query < 0) return { pathname: withoutHost || '/', search: '' }
  return { pathname: withoutHost.slice(0, query) || '/', search: withoutHost.slice(query) }
}
