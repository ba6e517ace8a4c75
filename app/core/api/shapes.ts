import { z } from 'zod'

/**
 * The parts that answers are made of. `note` names a text of the locales (`api:note.…`) that the API's own document
 * gives as the description. Shapes are strict: what is not written here cannot leave.
 */

/** A text in both languages, neither of them the default. */
export const both = z.strictObject({ cy: z.string(), en: z.string() })

/** 'YYYY-MM-DD' */
export const day = z.iso.date()

/** Days, both of them part of it. */
export const period = z.strictObject({ from: day, to: day.meta({ note: 'last-day' }) })

export const score = z.strictObject({ score: z.int().min(1).max(4), text: both })

/** What somebody wrote, in the language it was written in. */
export const written = z.strictObject({ text: z.string(), language: z.enum(['cy', 'en']) })

export const grain = z.enum(['quarter', 'half-year', 'year'])

/**
 * One figure. Where it is not shown every part says the same, whether there was nobody, there were few, or it protects
 * another figure.
 */
export const figure = z.strictObject({
  reads: z
    .enum(['people', 'percent', 'at-least', 'at-most', 'nearly-all', 'very-few'])
    .nullable()
    .meta({ note: 'reads' }),
  value: z.int().nullable().meta({ note: 'value' }),
  text: both.meta({ note: 'text' }),
})

/** One page of a list. */
export const pageOfShape = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable().meta({ note: 'next' }) })

const releaseFields = {
  id: z.uuid(),
  instrument: z.strictObject({ key: z.string(), version: z.int(), title: both }),
  grain,
  period,
  released_on: day,
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ note: 'sha256' }),
}

export const releaseSummary = z.strictObject({ ...releaseFields, href: z.string() })

const group = z.strictObject({
  category: z.string(),
  name: both,
  people: figure.meta({ note: 'people' }),
  shares: z.array(z.strictObject({ item: z.string(), agree: figure })).meta({ note: 'shares' }),
})

export const table = z.strictObject({
  table: z.enum(['total', 'stage', 'audience', 'language', 'service']),
  name: both,
  groups: z.array(group),
})

export const wholeRelease = z.strictObject({
  ...releaseFields,
  items: z.array(z.strictObject({ item: z.string(), text: both })),
  tables: z.array(table),
  notes: z.strictObject({
    gate: z.enum(['held', 'not-yet-checked']).meta({ note: 'gate' }),
    pooled_scales: z.array(z.string()).meta({ note: 'pooled' }),
  }),
})

export const partnership = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  name: both,
  invented: z.boolean().meta({ note: 'invented' }),
})

export const component = z.strictObject({
  key: z.string(),
  name: both,
  group: z.enum(['practitioners', 'structures']),
  definition: both.nullable(),
})

export const components = z.strictObject({ items: z.array(component), source: z.string() })

export const quotes = z.strictObject({ period, quotes: z.array(both) })

/** Every refusal. RFC 9457, with a sentence in each language. */
export const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  message: both,
  parameter: z.string().optional().meta({ note: 'parameter' }),
})
