import { allLogins } from '../../logins'
import { PASSWORD_LINK_LENGTH, SESSION_LENGTH } from '../../staff/session'
import { as, days, hours, type Kept, months } from '../kind'
import { retentionPolicy as keep } from '../policy'

const HOUR = 3_600_000

/** Staff, and what it takes to run. */
export const running = {
  partnership: {
    group: 'staff',
    tables: ['staff.partnership', 'staff.service'],
    readBy: allLogins,
    seenBy: ['everybody'],
    until: [as('in-use')],
    by: ['nothing'],
  },
  members: {
    group: 'staff',
    tables: ['staff.member', 'staff.member_role', 'staff.member_service'],
    readBy: ['respondent', 'staff', 'worker', 'lead', 'safeguarding', 'moderator', 'partner', 'jobs'],
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
  'api-keys': {
    group: 'staff',
    tables: ['staff.api_key'],
    readBy: ['staff', 'api', 'jobs'],
    seenBy: ['administrator'],
    until: [months(keep.apiKey, 'key-ended')],
    by: ['nightly'],
  },
  'who-did-what': {
    group: 'staff',
    tables: ['audit.entry'],
    readBy: ['staff', 'worker', 'opener'],
    seenBy: ['administrator', 'worker'],
    until: [months(keep.log, 'done')],
    by: ['nightly'],
  },
  statements: {
    group: 'staff',
    tables: ['staff.statement'],
    readBy: ['respondent', 'staff'],
    seenBy: ['administrator', 'everybody'],
    until: [as('in-use')],
    by: ['nothing'],
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
    readBy: [
      'respondent',
      'staff',
      'worker',
      'lead',
      'safeguarding',
      'moderator',
      'partner',
      'api',
      'publisher',
    ],
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
