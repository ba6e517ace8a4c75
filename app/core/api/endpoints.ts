import { z } from 'zod'
import type { Scope } from './keys'
import { readCursor } from './page'
import { record, records } from './record'
import * as shapes from './shapes'

/** Where the API begins. */
export const BASE = '/api/v1'

/** Whole numbers in an address, and no other way of writing them. */
const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(100))
  .default(50)

const paging = {
  limit,
  cursor: z
    .string()
    .max(400)
    .refine(cursor => readCursor(cursor) !== null)
    .optional(),
}

const optionalDay = shapes.day.optional()

/** One address: what it needs, what it may be asked, and what it answers. */
export interface Endpoint {
  /** below BASE, as OpenAPI writes it */
  readonly path: string
  /** null: any key */
  readonly scope: Scope | null
  readonly query: z.ZodObject
  readonly answer: z.ZodType
}

const endpoint = <E extends Endpoint>(of: E): E => of

/** Everything that can be asked with a key. The API's own document is made of this, and answers are checked by it. */
export const endpoints = {
  partnership: endpoint({
    path: '/partnership',
    scope: null,
    query: z.strictObject({}),
    answer: shapes.partnership,
  }),
  releases: endpoint({
    path: '/releases',
    scope: 'releases:read',
    query: z.strictObject({
      instrument: z.string().min(1).max(100).optional(),
      grain: shapes.grain.optional(),
      from: optionalDay,
      to: optionalDay,
      ...paging,
    }),
    answer: shapes.pageOfShape(shapes.releaseSummary),
  }),
  release: endpoint({
    path: '/releases/{id}',
    scope: 'releases:read',
    query: z.strictObject({}),
    answer: shapes.wholeRelease,
  }),
  components: endpoint({
    path: '/components',
    scope: null,
    query: z.strictObject({}),
    answer: shapes.components,
  }),
  records: endpoint({
    path: '/components/{component}/records',
    scope: 'records:read',
    query: z.strictObject({ period: optionalDay }),
    answer: records,
  }),
  quotes: endpoint({
    path: '/quotes',
    scope: 'quotes:read',
    query: z.strictObject(paging),
    answer: shapes.pageOfShape(shapes.quotes),
  }),
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints

/** What an endpoint is asked, once it was read. */
export type QueryOf<N extends EndpointName> = z.infer<(typeof endpoints)[N]['query']>
export type AnswerOf<N extends EndpointName> = z.infer<(typeof endpoints)[N]['answer']>

/** Shapes that stand in the document by a name of their own. */
export const named = {
  BothLanguages: shapes.both,
  Period: shapes.period,
  Score: shapes.score,
  Written: shapes.written,
  Figure: shapes.figure,
  ReleaseSummary: shapes.releaseSummary,
  Release: shapes.wholeRelease,
  Table: shapes.table,
  Partnership: shapes.partnership,
  Component: shapes.component,
  Record: record,
  Quotes: shapes.quotes,
  Problem: shapes.problem,
}

/**
 * The endpoint of an address.
 *
 * pathname  below BASE, such as '/releases/8e4f…'
 * returns   null for what nobody knows; `value` is what stands in the place of `{…}`, decoded
 */
export function findEndpoint(pathname: string): { name: EndpointName; value: string } | null {
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const pattern = endpoints[name].path.replace(/\{\w+\}/, '([a-z0-9-]{1,100})')
    const match = new RegExp(`^${pattern}$`).exec(pathname)
    if (match) return { name, value: match[1] ?? '' }
  }
  return null
}

/**
 * What an endpoint is asked, from the query of an address.
 *
 * returns  `wrong` names the first parameter that is unknown, given twice or cannot be read
 */
export function readQuery<N extends EndpointName>(
  name: N,
  search: URLSearchParams,
): { query: QueryOf<N> } | { wrong: string } {
  const { query } = endpoints[name]
  for (const key of search.keys())
    if (!Object.hasOwn(query.shape, key) || search.getAll(key).length > 1) return { wrong: key.slice(0, 60) }
  const read = query.safeParse(Object.fromEntries(search))
  if (read.success) return { query: read.data as QueryOf<N> }
  return { wrong: String(read.error.issues[0]?.path[0] ?? '') }
}
