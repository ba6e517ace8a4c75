/**
 * How long everything is kept. Each number stands here and nowhere else, with its reason; docs/decisions/0024. What is
 * deleted by a clock of its own (drafts, sessions, e-mails that wait) has its number where that clock is.
 */
export interface RetentionPolicy {
  /** Months after a journey was closed. */
  readonly journey: number
  /** Months after a journey was opened that nobody has closed. */
  readonly openJourney: number
  /** Months a block may wait for enough people; it ends with the quarter in which they are over. */
  readonly waitingBlock: number
  /** Months after the reporting year in which answers were released. */
  readonly answers: number
  /** Months after the end of the block in which words were sent. */
  readonly words: number
  /** Days after a safeguarding lead marked words as read, while who wrote them can still be found out. */
  readonly author: number
  /** Months after a concern was closed, and after somebody asked who wrote something. */
  readonly concern: number
  /** Days after invented concerns were made to practise with. */
  readonly training: number
  /** Months after the reporting year that a self-assessment is about. */
  readonly assessment: number
  /** Months after something recorded was taken off the self-assessment. */
  readonly removed: number
  /** Days a message stands in the demonstration's outbox. */
  readonly outbox: number
  /** Days a job is kept that was given up. */
  readonly givenUpJob: number
  /** Months after something was done that the log of who did what says. */
  readonly log: number
  /** Months after another system's key was ended, or its last day. */
  readonly apiKey: number
}

export const retentionPolicy: RetentionPolicy = {
  // Looking back is asked for up to nine months after closing. What was sent has to be there when the year in which it
  // was sent is released, which is up to a year later. The service's own case record has retention of its own.
  journey: 24,
  // Nobody closed it. Support of five years has its reviews, and a new journey, in the service's own record.
  openJourney: 60,
  // Eight quarters. A partnership that is answered five times a year gets there; whoever answered first has mostly left by then.
  waitingBlock: 24,
  // Three years stand side by side: this one, the one before, and the one before that.
  answers: 36,
  // Two half-yearly batches of quotes, so that words held back once can still be in the next.
  words: 12,
  // Privacy model, section 6.
  author: 30,
  // As long as a complaint or a claim about what was done can usually be brought. The record itself is the service's.
  concern: 72,
  // A week's course. Nobody is in them, and an old one could be taken for real.
  training: 7,
  // As long as an inspection looks back, and as accounts are kept.
  assessment: 72,
  // Long enough to notice that it was taken off by mistake.
  removed: 12,
  // Longer than a demonstration.
  outbox: 30,
  // Long enough to look into what went wrong.
  givenUpJob: 30,
  // As long as the concerns and requests it stands beside; it says what staff did, and that is about them, too.
  log: 72,
  // Long enough to find out what a system could read, when it is noticed late that its key was in wrong hands.
  apiKey: 12,
}

/** Days after which no backup is left that holds what was deleted, unless BACKUP_DAYS says otherwise. */
export const BACKUP_DAYS = 35

/** The most days that may be set: a backup that outlives what it holds by years is an archive. */
export const MOST_BACKUP_DAYS = 400

/**
 * How many days a backup is kept, from BACKUP_DAYS.
 *
 * throws  RangeError when it is not a whole number from 1 to 400
 */
export function backupDaysOf(text: string | undefined): number {
  if (text === undefined || text === '') return BACKUP_DAYS
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (days < 1 || days > MOST_BACKUP_DAYS)
    throw new RangeError(`BACKUP_DAYS must be a whole number from 1 to ${MOST_BACKUP_DAYS}`)
  return days
}
