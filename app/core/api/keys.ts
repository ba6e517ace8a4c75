import { z } from 'zod'
import { hmac, type RandomBytes } from '../answer/secrets'
import { addDays, addMonths, type Day } from '../journey/days'
import { line, listed } from '../staff/forms'
import { newStaffToken } from '../staff/session'

/** What a key can be for. A key reads nothing that is not named on it. */
export const scopes = ['releases:read', 'records:read', 'quotes:read'] as const
export type Scope = (typeof scopes)[number]

/** Scopes in the order above, each once, whatever order the database gave. */
export const scopesInOrder = (held: readonly string[]): Scope[] =>
  scopes.filter(scope => held.includes(scope))

/** How long a key may live, in months. One that never ends is forgotten, and works on. */
export const lengths = ['3', '12', '24'] as const

const PREFIX = 'clywed_'

/** A fresh key: `clywed_` and 256 random bits as base64url. The prefix lets scanners of code find one left behind. */
export const newApiKey = (randomBytes: RandomBytes): string => `${PREFIX}${newStaffToken(randomBytes)}`

/** Under which the database finds a key; the key itself is never stored. Anything may be hashed, however it looks. */
export const apiKeyHash = (key: Uint8Array, token: string): Uint8Array => hmac(key, 'api-key', token)

/** The key in an `Authorization` header, `Bearer …`; '' when there is none. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? ''

/** The last day of a key that is made today. */
export const lastDayOf = (today: Day, months: number): Day => addDays(addMonths(today, months), -1)

export type KeyState = 'works' | 'revoked' | 'ended'

/** Whether a key works on a day. Its last day still counts. */
export function stateOf(key: { revokedAt: Date | null; expiresOn: Day }, today: Day): KeyState {
  if (key.revokedAt) return 'revoked'
  return key.expiresOn < today ? 'ended' : 'works'
}

/** The form that makes a key; messages are keys of the texts. */
export const apiKeySchema = z.object({
  label: line('api:problem.label-missing'),
  scopes: listed(
    z
      .array(z.enum(scopes, { error: 'api:problem.scopes-missing' }))
      .min(1, { error: 'api:problem.scopes-missing' }),
  ),
  months: z.enum(lengths, { error: 'api:problem.months-missing' }).transform(Number),
})
