import {
  type AnswerOf,
  BASE,
  type EndpointName,
  endpoints,
  findEndpoint,
  type QueryOf,
  readQuery,
} from '~/core/api/endpoints'
import { etagOf, isKnown } from '~/core/api/etag'
import { bearerOf } from '~/core/api/keys'
import { type Page, pageOf } from '~/core/api/page'
import { recordOf } from '~/core/api/record'
import { summaryOf, wholeOf } from '~/core/api/release'
import { components } from '~/core/assessment/components'
import { source } from '~/core/assessment/model'
import { canonicalJson } from '~/core/canonical-json'
import { addDays } from '~/core/journey/days'
import { networkOf } from '~/core/staff/attempts'
import { askedIn, bothWords } from '~/routes/evaluation/package-words'
import { openKey } from '~/steps/api/open-key'
import {
  readPartnership,
  readQuoteBatches,
  readRecords,
  readRelease,
  readReleaseList,
} from '~/steps/api/read'
import { toId } from '~/web/params'
import { theDocument } from './document'
import { type ApiAnswer, refusal } from './refusal'

/** A request to the API, as far as it matters. */
export interface ApiRequest {
  method: string
  /** path and query */
  url: string
  authorization: string | undefined
  ifNoneMatch: string | undefined
  /** where it comes from, behind the trusted proxies */
  address: string | undefined
  now: Date
}

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * The answer to a request below `/api`. The key comes before everything that is somebody's: without one that works there
 * is one refusal, whatever was asked.
 *
 * throws  what the database threw, and ZodError for an answer that is not of its shape, which is never sent
 */
export async function answerApi(request: ApiRequest): Promise<ApiAnswer> {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, '/api/*', { headers: { Allow: 'GET, HEAD' } })
  if (pathname === `${BASE}/openapi.json`) {
    const body = `${theDocument()}\n`
    return fresh(request, { pattern: pathname, body, cache: 'public, no-cache' })
  }

  const { authorization, address = 'unknown', now } = request
  const opened = await openKey({ token: bearerOf(authorization), address: networkOf(address), now })
  if (opened.kind === 'refused') return refusal(401, '/api/*', { headers: { 'WWW-Authenticate': 'Bearer' } })
  if (opened.kind === 'too-many')
    return refusal(429, '/api/*', { headers: { 'Retry-After': String(opened.retryAfter) } })

  const { partnershipId, scopes } = opened.key
  const found = pathname.startsWith(`${BASE}/`) ? findEndpoint(pathname.slice(BASE.length)) : null
  if (!found) return refusal(404, '/api/*')
  const { path, scope, answer } = endpoints[found.name]
  const pattern = BASE + path
  if (scope !== null && !scopes.includes(scope)) return refusal(404, pattern)
  const read = readQuery(found.name, searchParams)
  if ('wrong' in read) return refusal(400, pattern, { parameter: read.wrong })

  const told = await tell[found.name]({ partnershipId, value: found.value, query: read.query as never })
  if (told === null) return refusal(404, pattern)
  const body = `${canonicalJson(answer.parse(told))}\n`
  const next = 'next' in told ? told.next : null
  return fresh(request, { pattern, body, cache: 'private, no-cache', next })
}

interface Asking<N extends EndpointName> {
  partnershipId: string
  /** what stands in the address in place of `{…}` */
  value: string
  query: QueryOf<N>
}

/** What each endpoint answers; null for what this partnership does not have. */
const tell: { [N in EndpointName]: (asking: Asking<N>) => Promise<AnswerOf<N> | null> } = {
  partnership: async ({ partnershipId }) => {
    const partnership = await readPartnership(partnershipId)
    if (!partnership) return null
    const { id, slug, nameCy, nameEn, invented } = partnership
    return { id, slug, name: { cy: nameCy, en: nameEn }, invented }
  },
  releases: async ({ partnershipId, query }) => {
    const all = await readReleaseList(partnershipId, query)
    const page = pageOf(
      all,
      ({ id, release: { to, from, instrument, grain } }) => [to, from, instrument, grain, id],
      query,
    )
    return listed('releases', query, page, kept => summaryOf(kept, askedIn(kept)))
  },
  release: async ({ partnershipId, value }) => {
    const id = toId(value)
    const read = id && (await readRelease(partnershipId, id))
    return read ? wholeOf(read.kept, askedIn(read.kept), bothWords(read.services)) : null
  },
  components: async () => ({
    items: components.map(({ key, name, group, definition }) => ({ key, name, group, definition })),
    source: source.attribution,
  }),
  records: async ({ partnershipId, value, query }) => {
    if (!components.some(({ key }) => key === value)) return null
    const records = await readRecords(partnershipId, value, query.period)
    return records && { component: value, items: records.map(recordOf) }
  },
  quotes: async ({ partnershipId, query }) => {
    const page = pageOf(await readQuoteBatches(partnershipId), ({ from }) => [from], query)
    return listed('quotes', query, page, ({ from, to, quotes }) => ({
      period: { from, to: addDays(to, -1) },
      quotes: quotes.map(({ cy, en }) => ({ cy, en })),
    }))
  },
}

/** One page of a list, with the address of the next. */
function listed<T, A>(
  name: EndpointName,
  query: Record<string, string | number | undefined>,
  { items, cursor }: Page<T>,
  tellOne: (item: T) => A,
): { items: A[]; next: string | null } {
  const asked = Object.entries({ ...query, cursor }).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))
  return {
    items: items.map(tellOne),
    next: cursor === null ? null : `${BASE}${endpoints[name].path}?${search}`,
  }
}

/** An answer, or 304 when whoever asks has it already. */
function fresh(
  { ifNoneMatch }: ApiRequest,
  { pattern, body, cache, next }: { pattern: string; body: string; cache: string; next?: string | null },
): ApiAnswer {
  const etag = etagOf(body)
  const headers = {
    ETag: etag,
    // A proxy that packed the body would have to change the tag.
    'Cache-Control': `${cache}, no-transform`,
    Vary: 'Authorization',
    ...(next ? { Link: `<${next}>; rel="next"` } : {}),
  }
  if (isKnown(ifNoneMatch, etag)) return { status: 304, pattern, headers, body: '' }
  return { status: 200, pattern, headers: { ...headers, 'Content-Type': JSON_TYPE }, body }
}
