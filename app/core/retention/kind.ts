import type { Login } from '../logins'

/** What a kind belongs to, in the order in which it is shown. */
export const groups = ['told', 'together', 'safety', 'released', 'assessment', 'staff', 'running'] as const
export type Group = (typeof groups)[number]

/** Who sees it. `person` is whoever it is about; `nobody`: no page shows it. */
export type Seen =
  | 'person'
  | 'worker'
  | 'safeguarding-lead'
  | 'two-leads'
  | 'moderator'
  | 'lead'
  | 'evaluator'
  | 'partner'
  | 'administrator'
  | 'everybody'
  | 'nobody'

/** From which moment a length counts. */
export type Moment =
  | 'journey-closed'
  | 'journey-opened'
  | 'block-opened'
  | 'block-ended'
  | 'block-closed'
  | 'year-ended'
  | 'words-read'
  | 'concern-closed'
  | 'asked'
  | 'taken-off'
  | 'signed-in'
  | 'made'
  | 'queued'
  | 'given-up'
  | 'written'
  | 'key-ended'
  | 'done'

export type Length = {
  readonly unit: 'months' | 'days' | 'hours'
  readonly count: number
  readonly from: Moment
}

/** A time without a number: as long as something else. */
export type While =
  | 'in-use'
  | 'link-month'
  | 'block-open'
  | 'with-journey'
  | 'with-words'
  | 'concern-open'
  | 'held'
  | 'minutes'
  | 'on-sending'
  | 'app-used'

export type Until = Length | { readonly while: While }

/** What deletes it. */
export type By =
  | 'nightly'
  | 'hourly'
  | 'closing'
  | 'sending'
  | 'taken-back'
  | 'with-the-rest'
  | 'signing-out'
  | 'asked-for'
  | 'let-go'
  | 'owner'
  | 'nothing'

export interface Kept {
  readonly group: Group
  /** schema.table; with a third part a column, which has a life of its own */
  readonly tables: readonly string[]
  /** every login that may read any part of it */
  readonly readBy: readonly Login[]
  readonly seenBy: readonly Seen[]
  readonly until: readonly Until[]
  readonly by: readonly By[]
}

export const months = (count: number, from: Moment): Length => ({ unit: 'months', count, from })
export const days = (count: number, from: Moment): Length => ({ unit: 'days', count, from })
export const hours = (count: number, from: Moment): Length => ({ unit: 'hours', count, from })
export const as = (time: While): Until => ({ while: time })
