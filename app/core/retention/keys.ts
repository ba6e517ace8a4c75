import { LINK_DAYS } from '../journey/timing'
import { PASSWORD_LINK_LENGTH, SESSION_LENGTH } from '../staff/session'
import { BACKUP_DAYS } from './policy'

/**
 * The lifetime of every key: those of the two rings, which are files outside the database, and the secrets that are made
 * for one person, one link or one block. A test reads the rings; the words are in locales/…/data-map.json.
 */

/** Which ring a key is in. Of a pair the halves may be in different rings. */
export type Ring = 'web' | 'jobs'

/** Keys of the rings. They live as long as what they protect: without them nothing of it can be read again. */
export const ringKeys = {
  door: ['web'],
  draft: ['web'],
  receipt: ['web'],
  nullifier: ['web'],
  person: ['web'],
  secret: ['web'],
  session: ['web'],
  contact: ['web', 'jobs'],
  readers: ['web'],
  safeguarding: ['web', 'jobs'],
  opening: ['web', 'jobs'],
  quotes: ['web', 'jobs'],
  block: ['jobs'],
  order: ['jobs'],
  logins: ['web', 'jobs'],
} as const satisfies Record<string, readonly Ring[]>
export type RingKey = keyof typeof ringKeys

/** Where a secret is that belongs to no ring. */
export type Place = 'link' | 'phone' | 'shown-once' | 'memory' | 'database' | 'browser'

export type Life =
  | { readonly unit: 'months' | 'days' | 'hours'; readonly count: number; readonly from: LifeMoment }
  | { readonly while: 'with-journey' | 'with-draft' | 'with-answer' }
export type LifeMoment = 'sent' | 'block-closed' | 'signed-in' | 'made' | 'last-page'

const HOUR = 3_600_000

/** Secrets made for one person, one link or one block (privacy model, section 3). */
export const secrets = {
  t: { at: 'link', life: [{ unit: 'days', count: LINK_DAYS, from: 'sent' }] },
  d: { at: 'phone', life: [{ while: 'with-draft' }] },
  'draft-key': { at: 'memory', life: [{ while: 'with-draft' }] },
  s: { at: 'database', life: [{ while: 'with-journey' }] },
  r: { at: 'shown-once', life: [{ while: 'with-answer' }] },
  block: { at: 'database', life: [{ unit: 'days', count: BACKUP_DAYS, from: 'block-closed' }] },
  session: {
    at: 'browser',
    life: [
      { unit: 'hours', count: SESSION_LENGTH.absolute / HOUR, from: 'signed-in' },
      { unit: 'hours', count: SESSION_LENGTH.idle / HOUR, from: 'last-page' },
    ],
  },
  'password-link': {
    at: 'link',
    life: [{ unit: 'hours', count: PASSWORD_LINK_LENGTH / HOUR, from: 'made' }],
  },
} as const satisfies Record<string, { readonly at: Place; readonly life: readonly Life[] }>
export type Secret = keyof typeof secrets
