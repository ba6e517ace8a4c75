import { type Hours, minutesWaited } from './hours'
import { type ConcernKind, type Priority, priorityOf } from './queue'

/** How long a concern may wait until somebody is told, of each priority. */
export interface Deadlines {
  /** by the clock */
  urgentMinutes: number
  /** of the partnership's hours */
  ordinaryMinutes: number
}

/** Where a partnership has said nothing: an hour, and one working day of eight. */
export const usualDeadlines: Deadlines = { urgentMinutes: 60, ordinaryMinutes: 480 }

/** 1: every lead whom the concern is for; 2: the contact outside the service. */
export const steps = [1, 2] as const
export type Step = (typeof steps)[number]

export interface Unseen {
  kind: ConcernKind
  priority: Priority | null
  raisedAt: Date
  /** The steps taken so far, and when. */
  taken: readonly { step: number; at: Date }[]
}

/**
 * The step that is due for a concern at which nobody has looked, one at a time: the second is counted from the first,
 * so that after a night in which nothing ran, or a clock that was put forward, leads have their time before anybody
 * outside is told. A clock that is put back makes nothing due, and what was taken is never taken again.
 */
export function stepDue(concern: Unseen, hours: Hours | null, deadlines: Deadlines, now: Date): Step | null {
  const next = steps.find(step => !concern.taken.some(each => each.step === step))
  if (!next) return null
  const before = concern.taken.find(each => each.step === next - 1)
  const waited = waitedSince(before?.at ?? concern.raisedAt)
  return waited >= allowed() ? next : null

  function waitedSince(from: Date): number {
    return minutesWaited(urgent() ? null : hours, from, now)
  }
  function allowed(): number {
    return urgent() ? deadlines.urgentMinutes : deadlines.ordinaryMinutes
  }
  function urgent(): boolean {
    return priorityOf(concern) === 'urgent'
  }
}
