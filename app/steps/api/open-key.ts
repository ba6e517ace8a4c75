import { hmac } from '~/core/answer/secrets'
import { apiKeyHash } from '~/core/api/keys'
import { dayOf } from '~/core/journey/days'
import type { Limit } from '~/core/staff/attempts'
import { type OpenedKey, openApiKey } from '~/store/api-keys'
import { countAttempt } from '~/store/attempts'
import { webKeys } from '~/store/keyring'

const MINUTE = 60

/**
 * How often other systems may ask. One key: twice a second on average, which reads years of releases in a minute. One
 * address with keys that open nothing: guessing is hopeless, and nobody is to fill the log with it.
 */
export const limits = {
  key: { name: 'api-key', points: 120, seconds: MINUTE },
  refused: { name: 'api-refused', points: 30, seconds: 15 * MINUTE },
} as const satisfies Record<string, Limit>

export interface OpenKey {
  /** as it was sent; '' when there was none */
  token: string
  /** where the request comes from */
  address: string
  now: Date
}

/** `refused` is the same for everything that opens nothing; `retryAfter` is in seconds. */
export type OpenKeyResult =
  | { kind: 'open'; key: OpenedKey }
  | { kind: 'refused' }
  | { kind: 'too-many'; retryAfter: number }

/**
 * Finds what a key opens. No key, an unknown one, one that was revoked and one past its last day get the same answer
 * after the same work. A key that works is never held up by others from the same address.
 */
export async function openKey({ token, address, now }: OpenKey): Promise<OpenKeyResult> {
  const secret = webKeys().session
  const id = (...parts: string[]) => Buffer.from(hmac(secret, 'attempt', ...parts)).toString('base64url')
  const key = await openApiKey(apiKeyHash(secret, token), dayOf(now))
  const counted = key
    ? await countAttempt(limits.key, id('api-key', key.id))
    : await countAttempt(limits.refused, id('api-address', address))
  if (counted.kind === 'too-many') return counted
  return key ? { kind: 'open', key } : { kind: 'refused' }
}
