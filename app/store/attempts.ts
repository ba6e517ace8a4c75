import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit } from '~/core/staff/attempts'
import { rawPool } from './pools'

/** Counters in staff.rate_limit, shared by every web process. Their keys are HMACs, never addresses or e-mails. */
export type Counted = { kind: 'allowed' } | { kind: 'too-many'; retryAfter: number }

/**
 * Counts an attempt.
 *
 * returns  whether it was still within the limit; `retryAfter` is in whole seconds, at least 1
 */
export async function countAttempt(limit: Limit, key: string): Promise<Counted> {
  try {
    await limiter(limit).consume(key)
    return { kind: 'allowed' }
  } catch (refusal) {
    // The limiter rejects with a plain result when there are too many, and with an Error when it cannot count.
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { kind: 'too-many', retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
  }
}

/** Gives back an attempt that turned out well. */
export async function giveBackAttempt(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key)
}

const made = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

function limiter(limit: Limit): RateLimiterPostgres {
  const pool = rawPool('staff')
  const known = made.get(pool) ?? new Map<string, RateLimiterPostgres>()
  made.set(pool, known)
  const found = known.get(limit.name)
  if (found) return found
  const fresh = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'staff',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    // One limiter clears old rows for all of them.
    clearExpiredByTimeout: known.size === 0,
  })
  known.set(limit.name, fresh)
  return fresh
}
