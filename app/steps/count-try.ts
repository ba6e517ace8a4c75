import { hmac } from '~/core/answer/secrets'
import type { Limit, Limits } from '~/core/staff/attempts'
import { deviceOf } from '~/core/staff/device'
import { countAttempt, giveBackAttempt } from '~/store/attempts'

export type Attempt =
  | { kind: 'allowed'; giveBack: () => Promise<void> }
  | { kind: 'too-many'; retryAfter: number }

/**
 * Counts before anything is looked up, so that being slowed down says nothing about whether there is an account.
 * A browser on which this person has signed in has a count of its own, which strangers cannot use up.
 *
 * device  the browser's device cookie, if it has one
 */
export async function countTry(
  limits: Limits,
  { key, email, address, device }: { key: Uint8Array; email: string; address: string; device: string | null },
): Promise<Attempt> {
  const id = (...parts: string[]) => Buffer.from(hmac(key, 'attempt', ...parts)).toString('base64url')
  const known = deviceOf(key, email, device)
  if (known !== null) {
    const own = await countAll([[limits.device, id('device', known)]])
    if (own.kind === 'allowed') return own
  }
  return countAll([
    [limits.address, id('address', address)],
    [limits.pair, id('pair', address, email)],
    [limits.email, id('email', email)],
  ])
}

/** Counts one after the other and stops at the first that is used up, so that the later ones are spared. */
export async function countAll(counters: [Limit, string][]): Promise<Attempt> {
  for (const [limit, id] of counters) {
    const counted = await countAttempt(limit, id)
    if (counted.kind === 'too-many') return counted
  }
  return {
    kind: 'allowed',
    giveBack: async () => {
      await Promise.all(counters.map(([limit, id]) => giveBackAttempt(limit, id)))
    },
  }
}
