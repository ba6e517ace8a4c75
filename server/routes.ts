import { isLang } from '../app/i18n/languages'

/** The part of Remix's route table that is needed here. */
export type Routes = Readonly<
  Record<string, { id: string; path?: string | undefined; index?: boolean | undefined } | undefined>
>

export interface Route {
  id: string
  /** as the table writes it, such as `/:lang/answer/:token/check`; `*` for what nobody knows */
  pattern: string
}

interface Known extends Route {
  segments: string[]
}

/**
 * Finds the route that answers for an address.
 *
 * The pattern is all that is ever written down about an address: a mistyped link, which no route knows, leaves no
 * trace of its token either. All routes stand directly under the root, so one look is enough.
 */
export function findRouteIn(routes: Routes): (pathname: string) => Route {
  const all = Object.values(routes).filter(route => route !== undefined)
  const start = { id: all.find(route => route.index)?.id ?? '', pattern: '/' }
  const unknown = { id: all.find(route => route.path === '*')?.id ?? '', pattern: '*' }
  const known: Known[] = all
    .flatMap(({ id, path }) =>
      path && path !== '*' ? [{ id, pattern: `/${path}`, segments: path.split('/') }] : [],
    )
    // A word is a better match than a parameter: /journeys/new before /journeys/:journey.
    .sort((a, b) => rank(a).localeCompare(rank(b)))

  return pathname => {
    if (pathname === '/') return start
    const asked = pathname.replace(/\/$/, '').split('/').slice(1)
    return known.find(route => fits(route.segments, asked)) ?? unknown
  }
}

const isParameter = (segment: string) => segment.startsWith(':')

const rank = ({ segments }: Known) => segments.map(segment => (isParameter(segment) ? 1 : 0)).join('')

const fits = (segments: readonly string[], asked: readonly string[]) =>
  segments.length === asked.length && segments.every((segment, index) => fitsOne(segment, asked[index] ?? ''))

/** Addresses come in two languages only: `/fr/help` is nobody's page. */
function fitsOne(segment: string, asked: string): boolean {
  if (segment === ':lang') return isLang(asked)
  return isParameter(segment) ? asked !== '' : segment.toLowerCase() === asked.toLowerCase()
}
