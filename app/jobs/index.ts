import type { Task } from 'graphile-worker'
import { alertLeads } from './alert-leads'
import { clearExpired } from './clear-expired'
import { closeBlocks, openBlocks } from './close-blocks'
import { endRetention } from './end-retention'
import { openWords } from './open-words'
import { releaseQuotes } from './release-quotes'
import { remindLeads } from './remind-leads'
import { sendEmail } from './send-email'
import { watchOver } from './watch-over'

/** Everything the jobs process does, by the name under which it is queued or planned. */
export const taskList = {
  'alert-leads': alertLeads,
  'clear-expired': clearExpired,
  'close-blocks': closeBlocks,
  'end-retention': endRetention,
  'open-blocks': openBlocks,
  'open-words': openWords,
  'release-quotes': releaseQuotes,
  'remind-leads': remindLeads,
  'send-email': sendEmail,
  'watch-over': watchOver,
} satisfies Record<string, Task>

export type TaskName = keyof typeof taskList

/**
 * What runs by the clock, in UTC: at night, and again after a night in which the process was away. At 02:10 UTC the
 * day has begun in Wales in summer and in winter. A new partnership gets its first block within minutes.
 */
export const cron: readonly {
  task: TaskName
  match: string
  options: { backfillPeriod: number; maxAttempts: number }
}[] = [
  {
    task: 'close-blocks',
    match: '10 2 * * *',
    options: { backfillPeriod: 24 * 60 * 60 * 1000, maxAttempts: 25 },
  },
  {
    task: 'release-quotes',
    match: '30 2 * * *',
    options: { backfillPeriod: 24 * 60 * 60 * 1000, maxAttempts: 25 },
  },
  // After what is made from it: periods that ended tonight are published by now.
  {
    task: 'end-retention',
    match: '10 3 * * *',
    options: { backfillPeriod: 24 * 60 * 60 * 1000, maxAttempts: 25 },
  },
  // Every hour, so that an address in the queue is kept for its three days and not for a fourth.
  {
    task: 'clear-expired',
    match: '40 * * * *',
    options: { backfillPeriod: 60 * 60 * 1000, maxAttempts: 25 },
  },
  // Seven o'clock on Mondays in Wales is six here in summer; at the other hour there is nothing to do.
  {
    task: 'remind-leads',
    match: '0 6,7 * * 1',
    options: { backfillPeriod: 24 * 60 * 60 * 1000, maxAttempts: 25 },
  },
  // Whoever waits has not been seen for an hour: a few minutes more are too many. It logs the same, due or not.
  { task: 'watch-over', match: '*/5 * * * *', options: { backfillPeriod: 60 * 60 * 1000, maxAttempts: 3 } },
  { task: 'open-blocks', match: '*/5 * * * *', options: { backfillPeriod: 60 * 60 * 1000, maxAttempts: 3 } },
]
