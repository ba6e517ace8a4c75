import { fromDate, toDate } from '~/core/anonymise/calendar'
import { type Scope, scopesInOrder } from '~/core/api/keys'
import { inOneTrip, type Statement, type Tx } from './pools'

/** Keys of other systems: the staff's login keeps them without reading a hash, the API's login finds the one it is shown. */

export interface ApiKey {
  id: string
  label: string
  scopes: Scope[]
  /** id of a member */
  createdBy: string
  createdAt: Date
  /** its last day, 'YYYY-MM-DD' */
  expiresOn: string
  revokedAt: Date | null
  lastUsedOn: string | null
}

const columns = {
  id: true,
  label: true,
  scopes: true,
  createdBy: true,
  createdAt: true,
  expiresOn: true,
  revokedAt: true,
  lastUsedOn: true,
} as const

type Row = Omit<ApiKey, 'scopes' | 'expiresOn' | 'lastUsedOn'> & {
  scopes: string[]
  expiresOn: Date
  lastUsedOn: Date | null
}

const toKey = ({ scopes, expiresOn, lastUsedOn, ...row }: Row): ApiKey => ({
  ...row,
  scopes: scopesInOrder(scopes),
  expiresOn: fromDate(expiresOn),
  lastUsedOn: lastUsedOn && fromDate(lastUsedOn),
})

/** Every key of the partnership the transaction is about, the newest first. */
export async function listApiKeys(tx: Tx): Promise<ApiKey[]> {
  const rows = await tx.apiKey.findMany({ select: columns, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })
  return rows.map(toKey)
}

/** A key of the partnership the transaction is about, or null. */
export async function findApiKey(tx: Tx, id: string): Promise<ApiKey | null> {
  const row = await tx.apiKey.findFirst({ where: { id }, select: columns })
  return row && toKey(row)
}

export async function insertApiKey(
  tx: Tx,
  {
    tokenHash,
    expiresOn,
    ...key
  }: Omit<ApiKey, 'revokedAt' | 'lastUsedOn'> & { partnershipId: string; tokenHash: Uint8Array },
): Promise<void> {
  await tx.apiKey.createMany({
    data: [{ ...key, expiresOn: toDate(expiresOn), tokenHash: Buffer.from(tokenHash) }],
  })
}

/** Ends a key for good. Returns whether it was there and not ended yet. */
export async function revokeApiKey(tx: Tx, id: string, revokedAt: Date): Promise<boolean> {
  const { count } = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } })
  return count > 0
}

/** What a key that was shown opens. */
export interface OpenedKey {
  id: string
  partnershipId: string
  scopes: Scope[]
}

// The policy `by_key` lets in the one row that bears the hash that was shown.
const FIND = `SELECT id, partnership_id, scopes FROM staff.api_key WHERE revoked_at IS NULL AND expires_on >= $1::date`

// A day and no hour, and once a day: who reads what when is not written down.
const USED = `UPDATE staff.api_key SET last_used_on = $1::date
  WHERE revoked_at IS NULL AND expires_on >= $1::date AND (last_used_on IS NULL OR last_used_on < $1::date)`

/**
 * The key with this hash, and notes the day; null when there is none, or it works no longer. One round trip, and the same
 * work whatever comes out.
 *
 * today  'YYYY-MM-DD'
 */
export async function openApiKey(tokenHash: Uint8Array, today: string): Promise<OpenedKey | null> {
  const statements: Statement[] = [
    { name: 'api-key-find', text: FIND, values: [today] },
    { name: 'api-key-used', text: USED, values: [today] },
  ]
  const [found] = await inOneTrip('api', { api_key: Buffer.from(tokenHash).toString('hex') }, statements)
  const row = found?.rows[0] as { id: string; partnership_id: string; scopes: string[] } | undefined
  return row ? { id: row.id, partnershipId: row.partnership_id, scopes: scopesInOrder(row.scopes) } : null
}
