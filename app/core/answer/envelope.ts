import { z } from 'zod'
import { audienceSchema, type Instrument, type Item, stageSchema } from '~/core/instrument'
import { open, seal } from './seal'
import { pad, unpad } from './secrets'

/**
 * What is sealed and to whom. Every text is JSON, padded so that its length says nothing about the answers,
 * and checked again when it is opened.
 */
const language = z.enum(['cy', 'en'])
const hex = z.string().regex(/^[0-9a-f]{64}$/)

/** A response on its way to the room: sealed to the open block's key. `person` and `receiptHash` are 32 bytes in hex. */
export const sealedResponse = z.strictObject({
  person: hex,
  receiptHash: hex,
  instrument: z.string(),
  version: z.int(),
  stage: stageSchema,
  round: z.int().min(1),
  audience: audienceSchema,
  language,
  service: z.uuid(),
  /** item key → option code; a skipped item is absent */
  answers: z.record(z.string(), z.string()),
  shared: z.boolean(),
  /** given on paper: whoever typed it in knows it. Absent from what was sealed before 2026-11-26. */
  paper: z.boolean().default(false),
})
export type SealedResponse = z.infer<typeof sealedResponse>

/** Words on their way to the readers (moderators and safeguarding leads). */
export const sealedWords = z.strictObject({
  instrument: z.string(),
  version: z.int(),
  stage: stageSchema,
  audience: audienceSchema,
  language,
  texts: z.array(z.strictObject({ item: z.string(), text: z.string() })),
  /**
   * There when the writer said that the words may be quoted: the service they came from, whose own people do not moderate
   * them, and who wrote them, as a label sealed to the quotes' key, base64. Null: never moderated.
   */
  quote: z.strictObject({ service: z.uuid(), author: z.base64() }).nullable().default(null),
})
export type SealedWords = z.infer<typeof sealedWords>

/** Who wrote the words: sealed to the opening key, which no web process holds. */
export const sealedOpening = z.strictObject({ respondentId: z.uuid(), invitationId: z.uuid() })
export type SealedOpening = z.infer<typeof sealedOpening>

/** A signal to the safeguarding leads, with who gave it: sealed to the safeguarding key. */
export const sealedConcern = z.strictObject({
  respondentId: z.uuid(),
  invitationId: z.uuid(),
  language,
  message: z.string(),
  contact: z.string(),
})
export type SealedConcern = z.infer<typeof sealedConcern>

/** Bytes of a response before its answers, with room to spare. */
const AROUND = 1024

/**
 * Scores of one instrument always take the same number of bytes, whatever was answered or skipped: a power of two
 * that holds the longest answer to each item. `response` must be to that instrument.
 */
export const sealResponse = (
  publicKey: Uint8Array,
  response: z.input<typeof sealedResponse>,
  to: Instrument,
) => seal(publicKey, pad(json(response), roomFor(to)))

function roomFor({ items }: Instrument): number {
  const longest = ({ type, key, scale, apart }: Item): number => {
    const codes = [...scale, ...apart].map(({ code }) => code.length)
    const answer =
      type === 'several-of' ? codes.reduce((sum, length) => sum + length + 1, 0) : Math.max(0, ...codes)
    return key.length + answer + '"":"",'.length
  }
  const needed = AROUND + items.map(longest).reduce((sum, length) => sum + length, 0)
  return 2 ** Math.max(11, Math.ceil(Math.log2(needed)))
}

export const openResponse = (privateKey: Uint8Array, publicKey: Uint8Array, sealed: Uint8Array) =>
  opened(sealedResponse, privateKey, publicKey, sealed)

export const sealWords = (publicKey: Uint8Array, words: z.input<typeof sealedWords>) =>
  seal(publicKey, pad(json(words)))
export const openWords = (privateKey: Uint8Array, publicKey: Uint8Array, sealed: Uint8Array) =>
  opened(sealedWords, privateKey, publicKey, sealed)

export const sealOpening = (publicKey: Uint8Array, opening: SealedOpening) =>
  seal(publicKey, pad(json(opening)))
export const openOpening = (privateKey: Uint8Array, publicKey: Uint8Array, sealed: Uint8Array) =>
  opened(sealedOpening, privateKey, publicKey, sealed)

export const sealConcern = (publicKey: Uint8Array, concern: SealedConcern) =>
  seal(publicKey, pad(json(concern)))
export const openConcern = (privateKey: Uint8Array, publicKey: Uint8Array, sealed: Uint8Array) =>
  opened(sealedConcern, privateKey, publicKey, sealed)

const json = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8')

/** throws ZodError when the text is not of the expected shape, Error when the key is another */
async function opened<T>(
  shape: z.ZodType<T>,
  privateKey: Uint8Array,
  publicKey: Uint8Array,
  sealed: Uint8Array,
): Promise<T> {
  const text = Buffer.from(unpad(await open(privateKey, publicKey, sealed))).toString('utf8')
  return shape.parse(JSON.parse(text))
}
