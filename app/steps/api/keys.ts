import type { RandomBytes } from '~/core/answer/secrets'
import { apiKeyHash, lastDayOf, newApiKey, type Scope } from '~/core/api/keys'
import { dayOf } from '~/core/journey/days'
import { newId } from '~/core/staff/ids'
import { type ApiKey, findApiKey, insertApiKey, listApiKeys, revokeApiKey } from '~/store/api-keys'
import { memberNames } from '~/store/assessment'
import { webKeys } from '~/store/keyring'
import { record } from '~/store/log'
import { inPartnership } from '~/store/pools'

export interface MakeApiKey {
  partnershipId: string
  /** the administrator who makes it */
  memberId: string
  label: string
  scopes: readonly Scope[]
  /** for how long it works */
  months: number
  now: Date
  randomBytes: RandomBytes
}

/** Makes a key. It is given back here and can never be read again. `lastDay` is 'YYYY-MM-DD'. */
export async function makeApiKey({
  partnershipId,
  memberId,
  label,
  scopes,
  months,
  now,
  randomBytes,
}: MakeApiKey): Promise<{ id: string; token: string; lastDay: string }> {
  const token = newApiKey(randomBytes)
  const id = newId(randomBytes)
  const lastDay = lastDayOf(dayOf(now), months)
  await inPartnership('staff', partnershipId, async tx => {
    await insertApiKey(tx, {
      id,
      partnershipId,
      label,
      scopes: [...scopes],
      tokenHash: apiKeyHash(webKeys().session, token),
      createdBy: memberId,
      createdAt: now,
      expiresOn: lastDay,
    })
    await record(tx, { actor: memberId, action: 'api-key-made', subject: id, at: now })
  })
  return { id, token, lastDay }
}

/** A key with the name of who made it. */
export type ShownApiKey = ApiKey & { by: string }

/** Every key of this partnership, those that have ended too, the newest first. */
export const showApiKeys = (partnershipId: string): Promise<ApiKey[]> =>
  inPartnership('staff', partnershipId, listApiKeys)

/** A key of this partnership, or null. */
export const showApiKey = (partnershipId: string, id: string): Promise<ShownApiKey | null> =>
  inPartnership('staff', partnershipId, async tx => {
    const key = await findApiKey(tx, id)
    if (!key) return null
    return { ...key, by: (await memberNames(tx, [key.createdBy])).get(key.createdBy) ?? '' }
  })

/** Ends a key at once and for good. Returns whether this partnership has it; ending it twice is the same. */
export const endApiKey = (
  partnershipId: string,
  id: string,
  now: Date,
  /** the administrator */
  actor: string,
): Promise<boolean> =>
  inPartnership('staff', partnershipId, async tx => {
    if ((await findApiKey(tx, id)) === null) return false
    await revokeApiKey(tx, id, now)
    await record(tx, { actor, action: 'api-key-ended', subject: id, at: now })
    return true
  })
