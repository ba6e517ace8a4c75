import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '~/core/canonical-json'
import { MOST_POINTS } from './frameworks'
import { scores } from './model'
import type { Assessment } from './record'

/**
 * What is signed off: everything that the page of a component and year showed, as one text with its hash. The text is made
 * of parts, and a part that is not there yet is left out: parts can be added and old texts stay readable.
 */

const words = z.strictObject({ cy: z.string(), en: z.string() })
const language = z.enum(['cy', 'en'])
const rating = z.int().min(1).max(MOST_POINTS)
const stage = z.literal([...scores])
const saved = { savedBy: z.string(), savedAt: z.iso.datetime() }

const record = z.strictObject({
  revision: z.int().min(1),
  framework: z.string().min(1),
  rating,
  progressStage: stage,
  narrative: z.string().min(1),
  argued: z.string(),
  governance: z.string(),
  narrativeLanguage: language,
  leadName: z.string(),
  /** addresses of the released figures that it cites */
  cites: z.array(z.string()),
  ...saved,
})

const partner = z.strictObject({
  /** null for somebody who is no agency of the list, who has a `name` */
  agency: words.nullable(),
  name: z.string(),
  role: z.string(),
  outcomes: z.string(),
  language,
})

const action = z.strictObject({
  kind: z.enum(['implement', 'improve', 'sustain']),
  horizon: z.enum(['strategic', 'operational']),
  what: z.string(),
  who: z.string(),
  language,
  byWhen: z.iso.date(),
  reviewOn: z.iso.date().nullable(),
  state: z.enum(['not-started', 'in-progress', 'finished', 'stopped']),
})

const agency = z.strictObject({
  name: words,
  /** null: it had given no rating */
  given: z
    .strictObject({
      rating,
      progressStage: stage.nullable(),
      reasons: z.string(),
      language,
      typedByLead: z.boolean(),
      ...saved,
    })
    .nullable(),
})

const parts = z.strictObject({
  component: z.string().min(1),
  /** first day of the year, and first day after it */
  from: z.iso.date(),
  to: z.iso.date(),
  record,
  agencies: z.array(agency),
  /** stakeholder partners and the actions of the year, as their page showed them; absent in older texts */
  partners: z.array(partner).optional(),
  actions: z.array(action).optional(),
})

/** What is signed, in parts. `savedBy` is the name that the page showed. */
export type SignedParts = z.infer<typeof parts>
export type SignedAgency = SignedParts['agencies'][number]

export interface SignedBody {
  readonly body: string
  /** SHA-256 of the text's UTF-8 */
  readonly contentHash: Uint8Array<ArrayBuffer>
}

/** The text that is signed: JSON without spaces, keys in code-unit order. The same parts give the same bytes. */
export function signedBody(signed: SignedParts): SignedBody {
  const body = canonicalJson({ format: 1, ...signed })
  return { body, contentHash: hashOf(body) }
}

/**
 * What was signed.
 *
 * throws  Error when the text is not the one the hash was made of, or is none that was signed
 */
export function readSignedBody(body: string, contentHash: Uint8Array): SignedParts {
  if (!Buffer.from(hashOf(body)).equals(contentHash))
    throw new Error('the signed text does not match its hash')
  const { format: _, ...signed } = parts.extend({ format: z.literal(1) }).parse(JSON.parse(body))
  return signed
}

/** What an agreed record needs before it can be signed off, in the order of its form. */
export const neededToSign = ['rating', 'progressStage', 'narrative'] as const
export type Missing = 'record' | (typeof neededToSign)[number]

/** What is missing; empty when the record can be signed off. */
export function missingIn(
  latest: Pick<Assessment, 'rating' | 'progressStage' | 'narrative'> | null,
): Missing[] {
  if (latest === null) return ['record']
  return neededToSign.filter(part => latest[part] === null || latest[part] === '')
}

/** One mark for several texts, for a page that shows them all and is confirmed as a whole. Hex. */
export const markOf = (bodies: readonly SignedBody[]): string =>
  Buffer.from(
    hashOf(bodies.map(({ contentHash }) => Buffer.from(contentHash).toString('hex')).join()),
  ).toString('hex')

function hashOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}
