import { z } from 'zod'
import { BASE, type Endpoint, type EndpointName, endpoints, named } from './endpoints'

/** Everything the document says in words: both languages in one text, since OpenAPI has room for one. */
export interface DocumentTexts {
  title: string
  about: string
  security: string
  summary(endpoint: EndpointName): string
  parameter(name: string): string
  status(status: string): string
  note(note: string): string
}

type Json = Record<string, unknown>

const COMPONENTS = '#/components/schemas/'

/**
 * The API's own description, OpenAPI 3.1, made of the shapes by which its answers are checked. It says less than they do
 * in one thing: a later release of the same version may add parts to an answer, so no shape is said to be complete.
 */
export function openApiOf(texts: DocumentTexts): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: texts.title,
      version: '1.0.0',
      description: texts.about,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: BASE }],
    security: [{ key: [] }],
    paths: Object.fromEntries(
      (Object.keys(endpoints) as EndpointName[]).map(name => [
        endpoints[name].path,
        { get: operationOf(name, texts) },
      ]),
    ),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: texts.security } },
      schemas: schemasOf(texts),
      responses: problemResponses(texts),
    },
  }
}

/** The name in the document of what an endpoint answers. */
const answerName = (name: EndpointName) => `${name[0]?.toUpperCase()}${name.slice(1)}Answer`

function operationOf(name: EndpointName, texts: DocumentTexts): Json {
  const { path, scope, query }: Endpoint = endpoints[name]
  const inPath = /\{(\w+)\}/.exec(path)?.[1]
  const parameters = [
    ...(inPath ? [{ ...parameter(inPath, 'path', texts), required: true, schema: { type: 'string' } }] : []),
    ...Object.entries(query.shape).map(([key, shape]) => ({
      ...parameter(key, 'query', texts),
      required: false,
      schema: key === 'limit' ? LIMIT : plain(z.toJSONSchema(shape as z.ZodType, { io: 'input' })),
    })),
  ]
  const refusals = ['400', '401', '404', '405', '429', '500', '503'] as const
  return {
    operationId: name,
    summary: texts.summary(name),
    ...(scope ? { 'x-scope': scope } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    responses: {
      200: {
        description: texts.status('200'),
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: `${COMPONENTS}${answerName(name)}` } } },
      },
      304: { description: texts.status('304') },
      ...Object.fromEntries(refusals.map(status => [status, { $ref: `#/components/responses/${status}` }])),
    },
  }
}

/** As it stands in an address; what the shape checks is a text. */
const LIMIT = { type: 'integer', minimum: 1, maximum: 100, default: 50 }

const parameter = (name: string, place: 'path' | 'query', texts: DocumentTexts) => ({
  name,
  in: place,
  description: texts.parameter(name),
})

const problemResponses = (texts: DocumentTexts): Json =>
  Object.fromEntries(
    ['400', '401', '404', '405', '429', '500', '503'].map(status => [
      status,
      {
        description: texts.status(status),
        content: { 'application/problem+json': { schema: { $ref: `${COMPONENTS}Problem` } } },
      },
    ]),
  )

function schemasOf(texts: DocumentTexts): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(named)) registry.add(shape, { id })
  const all = new Set<z.ZodType>(Object.values(named))
  // What an endpoint answers is a shape with a name already, or gets one.
  const answers = Object.keys(endpoints).map(key => {
    const name = key as EndpointName
    const { answer }: Endpoint = endpoints[name]
    if (all.has(answer)) return [answerName(name), { $ref: `${COMPONENTS}${registry.get(answer)?.id}` }]
    registry.add(answer, { id: answerName(name) })
    return null
  })
  const { schemas } = z.toJSONSchema(registry, {
    uri: id => `${COMPONENTS}${id}`,
    override: ({ jsonSchema }) => {
      const schema = jsonSchema as Json
      if (typeof schema.note === 'string') schema.description = texts.note(schema.note)
      delete schema.note
      delete schema.additionalProperties
    },
  })
  const made = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema as Json)]))
  return { ...made, ...Object.fromEntries(answers.filter(one => one !== null)) }
}

/** Without what only a document of one schema needs, and without patterns that a format says already. */
function plain(schema: Json): Json {
  const { $schema, $id, ...rest } = schema
  return JSON.parse(JSON.stringify(rest), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const { pattern, ...other } = value as Json
    if ('format' in other || pattern === undefined) return trimmed(other)
    return trimmed({ ...other, pattern })
  })
}

/** Whole numbers reach as far as a computer can tell them apart, which says nothing to a reader. */
const trimmed = (schema: Json): Json =>
  Object.fromEntries(
    Object.entries(schema).filter(
      ([key, value]) => !/^(min|max)imum$/.test(key) || Math.abs(Number(value)) < Number.MAX_SAFE_INTEGER,
    ),
  )
