import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '~/core/canonical-json'
import { assertDay } from './calendar'
import { markAsRelease, type Release, type Unmarked } from './release'

/** A release as it is kept: the text that every page, chart and file goes back to, and the SHA-256 of its UTF-8. */
export interface FrozenRelease {
  readonly body: string
  readonly contentHash: Uint8Array<ArrayBuffer>
}

const day = z.string().refine(isDay)
const step5 = z.int().min(0).multipleOf(5)
const slice = z.enum(['total', 'stage', 'audience', 'language', 'service'])
const hidden = z.strictObject({ shown: z.literal(false) })
const agreement = z.union([
  hidden,
  z.strictObject({ shown: z.literal(true), reads: z.enum(['nearly-all', 'very-few']) }),
  z.strictObject({
    shown: z.literal(true),
    reads: z.enum(['percent', 'at-least', 'at-most']),
    percent: step5.min(5).max(95),
  }),
])
const group = z.union([
  z.strictObject({ category: z.string().min(1), shown: z.literal(false) }),
  z.strictObject({
    category: z.string().min(1),
    shown: z.literal(true),
    people: step5,
    items: z.array(z.strictObject({ item: z.string().min(1), agreement })),
  }),
])
const shape: z.ZodType<Unmarked> = z.strictObject({
  format: z.literal(1),
  partnership: z.string().min(1),
  instrument: z.string().min(1),
  version: z.int().min(1),
  grain: z.enum(['quarter', 'half-year', 'year']),
  from: day,
  to: day,
  tables: z.array(z.strictObject({ slice, groups: z.array(group) })),
  notes: z.strictObject({ gate: z.enum(['not-yet-checked', 'held']), pooledScales: z.array(slice) }),
})

/** The canonical text of a release: JSON without spaces, keys in code-unit order. Equal releases give equal bytes. */
export function freeze(release: Release): FrozenRelease {
  const body = canonicalJson(release)
  return { body, contentHash: hashOf(body) }
}

/**
 * The release that was frozen.
 *
 * throws  Error when the text is not the one the hash was made of, is not canonical, or is no release
 */
export function thaw(body: string, contentHash: Uint8Array): Release {
  if (!Buffer.from(hashOf(body)).equals(contentHash))
    throw new Error('the text of a release does not match its hash')
  const release = shape.parse(JSON.parse(body))
  if (canonicalJson(release) !== body) throw new Error('the text of a release is not canonical')
  return markAsRelease(release)
}

function hashOf(body: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(body, 'utf8').digest())
}

function isDay(text: string): boolean {
  try {
    assertDay(text)
    return true
  } catch {
    return false
  }
}
