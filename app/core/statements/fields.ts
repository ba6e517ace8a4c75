import { z } from 'zod'
import { cleanText, lengthOf } from '../instrument/text'

/** What a partnership fills in of its notices and of its impact assessment. The rest stands in the locales and in the data map. */
export const documents = ['notices', 'dpia'] as const
export type DocumentName = (typeof documents)[number]

export interface Field {
  /** lines: a few sentences; line: one line. Each in both languages, but for an address. */
  readonly kind: 'pair-line' | 'pair-text' | 'email'
  /** Until it is filled in, pages say so and the administrator is told. */
  readonly needed: boolean
}

export const fields = {
  notices: {
    controller: { kind: 'pair-line', needed: true },
    contact: { kind: 'pair-text', needed: true },
    email: { kind: 'email', needed: true },
    officer: { kind: 'pair-line', needed: true },
    officerEmail: { kind: 'email', needed: true },
    basis: { kind: 'pair-text', needed: true },
    recipients: { kind: 'pair-text', needed: true },
    access: { kind: 'pair-text', needed: true },
  },
  dpia: {
    why: { kind: 'pair-text', needed: true },
    people: { kind: 'pair-text', needed: true },
    consulted: { kind: 'pair-text', needed: true },
    basis: { kind: 'pair-text', needed: true },
    others: { kind: 'pair-text', needed: true },
    risks: { kind: 'pair-text', needed: true },
    measures: { kind: 'pair-text', needed: true },
    advice: { kind: 'pair-text', needed: true },
    decision: { kind: 'pair-text', needed: true },
  },
} as const satisfies Record<DocumentName, Record<string, Field>>

export type FieldOf<D extends DocumentName> = keyof (typeof fields)[D] & string

/** What was filled in: both languages of each field; an address stands in both alike. '' is nothing. */
export type Body = Readonly<Record<string, { cy: string; en: string }>>

export const LONGEST = { line: 200, text: 4000 } as const

export const fieldsOf = (document: DocumentName): [string, Field][] => Object.entries(fields[document])

/** The body as it was stored; anything that is not a field of the document is left out, and what is missing is ''. */
export function bodyOf(document: DocumentName, stored: unknown): Body {
  const known = z.record(z.string(), z.object({ cy: z.string(), en: z.string() })).safeParse(stored)
  const given = known.success ? known.data : {}
  return Object.fromEntries(fieldsOf(document).map(([name]) => [name, given[name] ?? { cy: '', en: '' }]))
}

/** The needed fields that are not filled in, in either language. */
export const missingIn = (document: DocumentName, body: Body): string[] =>
  fieldsOf(document)
    .filter(([name, { needed }]) => needed && (!body[name]?.cy || !body[name]?.en))
    .map(([name]) => name)

const half = (limit: number) =>
  z
    .string()
    .default('')
    .transform(raw => cleanText(raw).text)
    .refine(text => lengthOf(text) <= limit, 'notices:problem.long')

const pair = (limit: number) => z.object({ cy: half(limit), en: half(limit) }).default({ cy: '', en: '' })

const email = z
  .string()
  .default('')
  .transform(raw => raw.trim())
  .refine(text => text === '' || z.email().max(254).safeParse(text).success, 'notices:problem.email')
  .transform(text => ({ cy: text, en: text }))

/** The form of a document: nothing has to be filled in to be saved. Field names are `name.cy`, `name.en`, or `name`. */
export const statementSchema = (document: DocumentName) =>
  z.object({
    basedOn: z.coerce.number().int().min(0).catch(0),
    ...Object.fromEntries(
      fieldsOf(document).map(([name, { kind }]) => [
        name,
        kind === 'email' ? email : pair(kind === 'pair-line' ? LONGEST.line : LONGEST.text),
      ]),
    ),
  })
