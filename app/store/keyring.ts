import { readFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * The keys and database passwords of one process (privacy model, section 3, "Keyrings"). The web process cannot
 * open a block or find out who wrote something; the jobs process cannot read a draft or a link. Files are made by
 * `npm run keys -- <folder>`.
 */

/** A key ring that is missing or unreadable. Its message says what to do and never holds a key. */
export class KeyringError extends Error {
  override name = 'KeyringError'
}

const key = z.base64().transform((text, problem) => {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  if (bytes.length !== 32)
    problem.addIssue({ code: 'custom', message: `${bytes.length} bytes instead of 32` })
  return bytes
})
/** ASCII, so that its SCRAM verifier needs no further normalising. */
const password = z.string().regex(/^[!-~]{16,200}$/)
const publicHalf = z.strictObject({ public: key })
const bothHalves = z.strictObject({ public: key, private: key })

const webRing = z.strictObject({
  ring: z.literal('web'),
  version: z.literal(1),
  logins: z.strictObject({
    respondent: password,
    staff: password,
    worker: password,
    lead: password,
    safeguarding: password,
    moderator: password,
    partner: password,
    api: password,
  }),
  /** HMAC of a link's token t */
  door: key,
  /** HMAC that finds a draft */
  draft: key,
  /** HMACs of a receipt R; each table's own key is derived from it */
  receipt: key,
  /** HMAC that makes a second answer to the same check-in impossible */
  nullifier: key,
  /** HMAC that links the waves of one person, J */
  person: key,
  /** wraps a respondent's secret s */
  secret: key,
  /** HMACs of a staff session's cookie, of one-time links and of other systems' keys */
  session: key,
  contact: publicHalf,
  readers: bothHalves,
  safeguarding: bothHalves,
  opening: publicHalf,
  /** seals who wrote words that may be quoted, and what the moderators have agreed on */
  quotes: publicHalf,
})

const jobsRing = z.strictObject({
  ring: z.literal('jobs'),
  version: z.literal(1),
  logins: z.strictObject({ publisher: password, opener: password, jobs: password }),
  /** wraps the private halves of the blocks' keys */
  block: key,
  contact: bothHalves,
  opening: bothHalves,
  safeguarding: publicHalf,
  quotes: bothHalves,
  /** HMAC that gives a batch of quotes its order */
  order: key,
})

const setUpRing = z.strictObject({
  ring: z.literal('set-up'),
  version: z.literal(1),
  logins: z.strictObject({ ...webRing.shape.logins.shape, ...jobsRing.shape.logins.shape }),
})

const rings = { web: webRing, jobs: jobsRing, 'set-up': setUpRing } as const

/** Keys are raw 32-byte values, already decoded; `logins` are database passwords. */
export type WebKeys = z.infer<typeof webRing>
export type JobsKeys = z.infer<typeof jobsRing>
export type SetUpKeys = z.infer<typeof setUpRing>
/** The same as they stand in the files: keys in base64. */
export type KeyFiles = {
  web: z.input<typeof webRing>
  jobs: z.input<typeof jobsRing>
  'set-up': z.input<typeof setUpRing>
}

/**
 * The web process's keys, from CLYWED_KEYS (a path to web.json, or its content).
 *
 * throws  KeyringError when it is missing, is another ring, or is not whole
 */
export const webKeys = (): WebKeys => read('web', ['CLYWED_KEYS'])

/** The jobs process's keys, from CLYWED_JOBS_KEYS, else CLYWED_KEYS. Throws KeyringError. */
export const jobsKeys = (): JobsKeys => read('jobs', ['CLYWED_JOBS_KEYS', 'CLYWED_KEYS'])

/** The passwords that `npm run migrate` gives to the logins, from CLYWED_SET_UP_KEYS. Throws KeyringError. */
export const setUpKeys = (): SetUpKeys => read('set-up', ['CLYWED_SET_UP_KEYS'])

const cache = new Map<string, unknown>()

/** Reads a ring once for each value of its variable. */
function read<R extends keyof typeof rings>(ring: R, variables: string[]): z.infer<(typeof rings)[R]> {
  const variable = variables.find(name => process.env[name])
  const value = variable && process.env[variable]
  if (!value) {
    throw new KeyringError(
      `${variables.at(-1)} is not set. Make key rings once with "npm run keys -- <folder>" and set it to the path ` +
        `of ${ring}.json, or to its content.`,
    )
  }
  const id = `${ring}\n${value}`
  if (!cache.has(id)) cache.set(id, parseRing(ring, value, variable))
  return cache.get(id) as z.infer<(typeof rings)[R]>
}

/**
 * A ring from a path or from JSON.
 *
 * from    what to call the source in an error, a variable's name
 * throws  KeyringError; the message names the faulty places, never their content
 */
export function parseRing<R extends keyof typeof rings>(
  ring: R,
  value: string,
  from: string,
): z.infer<(typeof rings)[R]> {
  const parsed = rings[ring].safeParse(parseJson(value, from))
  if (parsed.success) return parsed.data as z.infer<(typeof rings)[R]>
  const other = z.object({ ring: z.string() }).safeParse(parseJson(value, from))
  if (other.success && other.data.ring !== ring) {
    throw new KeyringError(
      `${from} holds the ring "${other.data.ring}", and this process needs ${ring}.json.`,
    )
  }
  const places = [...new Set(parsed.error.issues.map(issue => issue.path.join('.') || issue.code))]
  throw new KeyringError(
    `${from} is not a whole ${ring}.json; look at: ${places.join(', ')}. ` +
      'Restore the file from where you keep it. New keys cannot read what was written with the old ones.',
  )
}

function parseJson(value: string, from: string): unknown {
  const text = value.trimStart().startsWith('{') ? value : readText(value, from)
  try {
    return JSON.parse(text)
  } catch {
    throw new KeyringError(`${from} is neither a path to a key ring nor its JSON.`)
  }
}

function readText(path: string, from: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'this user may not read it' : code
    throw new KeyringError(
      `${from} names ${path}, but ${why}. Make key rings once with "npm run keys -- <folder>".`,
    )
  }
}
