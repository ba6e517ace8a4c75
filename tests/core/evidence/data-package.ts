import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { z } from 'zod'

/**
 * A reader of Data Packages by the text of the standard, version 2.0 (datapackage.org), written apart from what writes
 * them: there is no package on npm that is kept up and knows version 2. It covers what the standard says MUST be of the
 * properties that are used, and refuses others.
 */
const missing = z.array(
  z.union([z.string(), z.strictObject({ value: z.string(), label: z.string().optional() })]),
)
const field = z.strictObject({
  name: z.string().min(1),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.enum(['string', 'integer', 'date']),
  constraints: z
    .strictObject({ required: z.boolean(), minimum: z.number(), maximum: z.number() })
    .partial()
    .optional(),
  categories: z.array(z.string()).min(1).optional(),
  missingValues: missing.optional(),
})
const relativePath = z.string().regex(/^(?![./~])(?!.*\.\.)[\w./-]+$/)
const kept = {
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: relativePath,
  description: z.string(),
  mediatype: z.string(),
  encoding: z.literal('utf-8'),
  bytes: z.int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
}
const table = z.strictObject({
  ...kept,
  type: z.literal('table'),
  format: z.literal('csv'),
  schema: z.strictObject({
    fields: z.array(field).min(1),
    missingValues: missing,
    primaryKey: z.array(z.string()).min(1).optional(),
  }),
  // Properties of one's own are allowed; this is the package's own mark.
  synthetic: z.literal(true).optional(),
})
const other = z.strictObject({ ...kept, format: z.literal('json') })
const descriptor = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  languages: z.array(z.enum(['cy', 'en'])),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })),
  resources: z.array(z.union([table, other])).min(1),
})

type Row = Record<string, string | number | null>

/** Reads a package and fails where a file is not what the descriptor says of it. */
export function readPackage(files: Readonly<Record<string, string>>) {
  const { resources } = descriptor.parse(JSON.parse(files['datapackage.json'] ?? ''))
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  const tables = new Map<string, Row[]>()
  for (const resource of resources) {
    const text = files[resource.path] ?? ''
    expect(Buffer.byteLength(text)).toBe(resource.bytes)
    expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).toBe(resource.hash)
    if ('schema' in resource) tables.set(resource.name, readTable(text, resource.schema))
    else JSON.parse(text)
  }
  return { tables, codebook: tables.get('codebook') ?? [] }
}

function readTable(text: string, schema: z.infer<typeof table>['schema']): Row[] {
  const [head, ...lines] = readCsv(text)
  expect(head).toEqual(schema.fields.map(({ name }) => name))
  const rows = lines.map(line => {
    expect(line).toHaveLength(schema.fields.length)
    return Object.fromEntries(
      schema.fields.map((of, index) => [of.name, cast(line[index] ?? '', of, schema.missingValues)]),
    )
  })
  const { primaryKey } = schema
  if (primaryKey) {
    const keys = rows.map(row => JSON.stringify(primaryKey.map(name => row[name])))
    expect(new Set(keys).size).toBe(keys.length)
    for (const row of rows) for (const name of primaryKey) expect(row[name]).not.toBeNull()
  }
  return rows
}

function cast(
  text: string,
  of: z.infer<typeof field>,
  byDefault: z.infer<typeof missing>,
): string | number | null {
  const absent = (of.missingValues ?? byDefault).map(one => (typeof one === 'string' ? one : one.value))
  if (absent.includes(text)) {
    expect(of.constraints?.required ?? false).toBe(false)
    return null
  }
  if (of.categories) expect(of.categories).toContain(text)
  if (of.type === 'date') expect(text).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  if (of.type !== 'integer') return text
  expect(text).toMatch(/^-?\d+$/)
  expect(Number(text)).toBeGreaterThanOrEqual(of.constraints?.minimum ?? Number.NEGATIVE_INFINITY)
  return Number(text)
}

/** RFC 4180: cells in quotes or bare, lines ended by CRLF, the last one too. */
export function readCsv(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(false)
  expect(text.endsWith('\r\n')).toBe(true)
  const lines: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}
