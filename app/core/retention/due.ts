import { dayOf, periodOf } from '../anonymise/calendar'
import { addDays, addMonths, type Day } from '../journey/days'
import type { RetentionPolicy } from './policy'

/** Up to when what is kept is due on a day. Days are 'YYYY-MM-DD'; moments are Dates. */
export interface Due {
  /** the day it is in Wales */
  readonly today: Day
  /** Journeys closed on this day or before. */
  readonly journeysClosed: Day
  /** Journeys opened on this day or before, closed or not. */
  readonly journeysOpened: Day
  /** Open blocks that opened on this day or before. */
  readonly blocksOpened: Day
  /** Blocks that ended on this day or before: their answers. Always the first day of a reporting year. */
  readonly answers: Day
  /** Blocks that ended on this day or before: their words. */
  readonly words: Day
  /** Blocks closed on this day or before: their keys. */
  readonly keys: Day
  /** What belongs to a reporting year that ended on this day or before. Always the first day of one. */
  readonly assessment: Day
  readonly removed: Date
  readonly author: Date
  readonly concern: Date
  readonly training: Date
  readonly outbox: Date
  readonly givenUpJob: Date
  /** What the log says of this moment and before. */
  readonly log: Date
  /** Keys whose last day was this one or before … */
  readonly apiKeyEnded: Day
  /** … or that were ended by then. */
  readonly apiKeyRevoked: Date
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * What is due.
 *
 * backupDays  how long the last backup lives that needs a block's key
 */
export function dueAt(now: Date, policy: RetentionPolicy, backupDays: number): Due {
  const today = dayOf(now)
  const daysAgo = (days: number) => new Date(now.getTime() - days * MILLISECONDS_A_DAY)
  const monthsAgo = (months: number) => new Date(`${addMonths(today, -months)}T00:00:00.000Z`)
  return {
    today,
    journeysClosed: addMonths(today, -policy.journey),
    journeysOpened: addMonths(today, -policy.openJourney),
    blocksOpened: addMonths(periodOf('quarter', today).from, -policy.waitingBlock),
    answers: lastYearEnd(today, policy.answers),
    words: addMonths(today, -policy.words),
    keys: addDays(today, -backupDays),
    assessment: lastYearEnd(today, policy.assessment),
    removed: monthsAgo(policy.removed),
    author: daysAgo(policy.author),
    concern: monthsAgo(policy.concern),
    training: daysAgo(policy.training),
    outbox: daysAgo(policy.outbox),
    givenUpJob: daysAgo(policy.givenUpJob),
    log: monthsAgo(policy.log),
    apiKeyEnded: addMonths(today, -policy.apiKey),
    apiKeyRevoked: monthsAgo(policy.apiKey),
  }
}

/**
 * The end (first day after) of the latest reporting year that ended at least so many months ago. All of a year goes in
 * one night: of the rows behind a year's release some are never gone while others stand, unless somebody took theirs back.
 */
function lastYearEnd(today: Day, months: number): Day {
  return periodOf('year', addMonths(today, -months)).from
}

/** Whether it can still be found out who wrote some words that were read at a moment. */
export function authorIsKept(readAt: Date, now: Date, { author }: RetentionPolicy): boolean {
  return now.getTime() - readAt.getTime() < author * MILLISECONDS_A_DAY
}
