import { PASSWORD_LINK_LENGTH, SESSION_LENGTH } from '../staff/session'
import { BACKUP_DAYS, retentionPolicy as keep } from './policy'

/**
 * Everything that is kept, once: the page that shows it, and the tests that ask PostgreSQL's catalogue whether a table or a
 * login is missing here, read this list. The words for each are in locales/…/data-map.json.
 */

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
  | 'administrator'
  | 'everybody'
  | 'nobody'

/** Logins of the database, each a part of the web or of the jobs process (docs/decisions/0003). */
export const logins = {
  respondent: 'web',
  staff: 'web',
  worker: 'web',
  lead: 'web',
  safeguarding: 'web',
  moderator: 'web',
  publisher: 'jobs',
  opener: 'jobs',
  jobs: 'jobs',
} as const
export type Login = keyof typeof logins

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
  | 'minutes'
  | 'on-sending'

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

const months = (count: number, from: Moment): Length => ({ unit: 'months', count, from })
const days = (count: number, from: Moment): Length => ({ unit: 'days', count, from })
const hours = (count: number, from: Moment): Length => ({ unit: 'hours', count, from })
const as = (time: While): Until => ({ while: time })

const HOUR = 3_600_000

/** Every kind of thing that is kept, by its name in the locales. A table is in one of them. */
export const kept = {
  drafts: {
    group: 'told',
    tables: ['door.draft'],
    readBy: ['respondent', 'jobs'],
    seenBy: ['person'],
    until: [as('link-month')],
    by: ['hourly'],
  },
  envelopes: {
    group: 'told',
    tables: ['room.envelope'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [as('block-open'), months(keep.waitingBlock, 'block-opened')],
    by: ['closing', 'nightly', 'taken-back'],
  },
  answers: {
    group: 'told',
    tables: ['room.response'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [months(keep.answers, 'year-ended')],
    by: ['nightly', 'taken-back'],
  },
  words: {
    group: 'told',
    tables: ['words.words', 'words.moderation', 'words.quote'],
    readBy: ['safeguarding', 'moderator', 'publisher', 'opener'],
    seenBy: ['safeguarding-lead', 'moderator'],
    until: [months(keep.words, 'block-ended')],
    by: ['nightly', 'taken-back'],
  },
  authors: {
    group: 'told',
    tables: ['words.words.opening'],
    readBy: ['opener'],
    seenBy: ['two-leads'],
    until: [days(keep.author, 'words-read')],
    by: ['nightly', 'taken-back'],
  },
  nullifiers: {
    group: 'told',
    tables: ['room.nullifier'],
    readBy: [],
    seenBy: ['nobody'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  distances: {
    group: 'told',
    tables: ['room.distance'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [months(keep.answers, 'year-ended')],
    by: ['nightly'],
  },
  journeys: {
    group: 'together',
    tables: ['journey.journey', 'journey.respondent'],
    readBy: ['worker', 'safeguarding', 'jobs'],
    seenBy: ['worker', 'safeguarding-lead'],
    until: [months(keep.journey, 'journey-closed'), months(keep.openJourney, 'journey-opened')],
    by: ['nightly'],
  },
  goals: {
    group: 'together',
    tables: [
      'journey.what_matters',
      'journey.goal',
      'journey.goal_change',
      'journey.goal_score',
      'journey.goal_note',
    ],
    readBy: ['worker'],
    seenBy: ['person', 'worker'],
    until: [as('with-journey')],
    by: ['with-the-rest'],
  },
  shared: {
    group: 'together',
    tables: ['journey.shared_answer'],
    readBy: ['respondent', 'worker'],
    seenBy: ['person', 'worker'],
    until: [as('with-journey')],
    by: ['with-the-rest', 'taken-back'],
  },
  'asked-again': {
    group: 'together',
    tables: ['journey.asked_again'],
    readBy: ['worker'],
    seenBy: ['worker'],
    until: [as('with-journey')],
    by: ['with-the-rest'],
  },
  invitations: {
    group: 'together',
    tables: ['door.invitation'],
    readBy: ['respondent', 'worker', 'publisher'],
    seenBy: ['worker'],
    until: [as('with-journey')],
    by: ['with-the-rest'],
  },
  secrets: {
    group: 'together',
    tables: ['door.respondent_secret'],
    readBy: ['respondent'],
    seenBy: ['nobody'],
    until: [as('with-journey')],
    by: ['with-the-rest'],
  },
  concerns: {
    group: 'safety',
    tables: ['safeguarding.concern'],
    readBy: ['safeguarding', 'opener'],
    seenBy: ['safeguarding-lead'],
    until: [as('concern-open'), months(keep.concern, 'concern-closed')],
    by: ['nightly'],
  },
  openings: {
    group: 'safety',
    tables: ['safeguarding.opening'],
    readBy: ['safeguarding', 'opener'],
    seenBy: ['safeguarding-lead'],
    until: [months(keep.concern, 'asked')],
    by: ['nightly'],
  },
  readings: {
    group: 'safety',
    tables: ['safeguarding.words_reading'],
    readBy: ['safeguarding', 'opener'],
    seenBy: ['safeguarding-lead'],
    until: [as('with-words')],
    by: ['nightly'],
  },
  log: {
    group: 'safety',
    tables: ['safeguarding.audit_entry'],
    readBy: ['safeguarding', 'opener'],
    seenBy: ['safeguarding-lead'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  help: {
    group: 'safety',
    tables: ['safeguarding.help_content'],
    readBy: ['respondent', 'staff', 'safeguarding', 'jobs'],
    seenBy: ['everybody'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  blocks: {
    group: 'released',
    tables: ['release.block', 'release.offered'],
    readBy: ['respondent', 'worker', 'lead', 'publisher'],
    seenBy: ['lead'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  releases: {
    group: 'released',
    tables: ['release.release'],
    readBy: ['lead', 'publisher'],
    seenBy: ['lead'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  quotes: {
    group: 'released',
    tables: ['release.quotes'],
    readBy: ['lead', 'publisher'],
    seenBy: ['lead'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
  certificates: {
    group: 'released',
    tables: ['room.certificate'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
  'block-keys': {
    group: 'released',
    tables: ['room.block_key'],
    readBy: ['publisher'],
    seenBy: ['nobody'],
    until: [days(BACKUP_DAYS, 'block-closed')],
    by: ['nightly'],
  },
  assessment: {
    group: 'assessment',
    tables: ['assessment.component_record'],
    readBy: ['lead', 'jobs'],
    seenBy: ['lead'],
    until: [months(keep.assessment, 'year-ended')],
    by: ['nightly'],
  },
  recorded: {
    group: 'assessment',
    tables: ['assessment.activity', 'assessment.change'],
    readBy: ['lead', 'jobs'],
    seenBy: ['lead'],
    until: [months(keep.assessment, 'year-ended'), months(keep.removed, 'taken-off')],
    by: ['nightly'],
  },
  partnership: {
    group: 'staff',
    tables: ['staff.partnership', 'staff.service'],
    readBy: [
      'respondent',
      'staff',
      'worker',
      'lead',
      'safeguarding',
      'moderator',
      'publisher',
      'opener',
      'jobs',
    ],
    seenBy: ['everybody'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  members: {
    group: 'staff',
    tables: ['staff.member', 'staff.member_role', 'staff.member_service'],
    readBy: ['respondent', 'staff', 'worker', 'lead', 'safeguarding', 'moderator', 'jobs'],
    seenBy: ['administrator', 'person'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  sessions: {
    group: 'staff',
    tables: ['staff.session'],
    readBy: ['staff', 'jobs'],
    seenBy: ['nobody'],
    until: [hours(SESSION_LENGTH.absolute / HOUR, 'signed-in')],
    by: ['hourly', 'signing-out'],
  },
  'password-links': {
    group: 'staff',
    tables: ['staff.password_link'],
    readBy: ['staff', 'jobs'],
    seenBy: ['nobody'],
    until: [hours(PASSWORD_LINK_LENGTH / HOUR, 'made')],
    by: ['hourly'],
  },
  attempts: {
    group: 'staff',
    tables: ['staff.rate_limit'],
    readBy: ['staff', 'jobs'],
    seenBy: ['nobody'],
    until: [as('minutes')],
    by: ['hourly'],
  },
  instruments: {
    group: 'staff',
    tables: ['instrument.version', 'instrument.history', 'instrument.recording'],
    readBy: ['respondent', 'staff', 'worker', 'lead', 'safeguarding', 'moderator', 'publisher'],
    seenBy: ['everybody'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  queue: {
    group: 'running',
    tables: [
      'graphile_worker._private_jobs',
      'graphile_worker._private_tasks',
      'graphile_worker._private_job_queues',
      'graphile_worker._private_known_crontabs',
      'graphile_worker.migrations',
    ],
    readBy: ['jobs'],
    seenBy: ['nobody'],
    until: [as('on-sending'), hours(72, 'queued'), days(keep.givenUpJob, 'given-up')],
    by: ['sending', 'hourly', 'nightly'],
  },
  outbox: {
    group: 'running',
    tables: ['delivery.outbox_message'],
    readBy: ['worker', 'jobs'],
    seenBy: ['worker'],
    until: [days(keep.outbox, 'written')],
    by: ['nightly'],
  },
  migrations: {
    group: 'running',
    tables: ['public._prisma_migrations'],
    readBy: ['staff', 'jobs'],
    seenBy: ['nobody'],
    until: [as('in-use')],
    by: ['nothing'],
  },
} as const satisfies Record<string, Kept>

export type Kind = keyof typeof kept

/** The kinds of a group, in their order. */
export const kindsOf = (group: Group): Kind[] =>
  (Object.keys(kept) as Kind[]).filter(kind => kept[kind].group === group)

/** The schemas a kind stands in. */
export const schemasOf = (kind: Kind): string[] => [
  ...new Set(kept[kind].tables.map(table => table.split('.')[0] as string)),
]
