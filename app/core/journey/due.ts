import { CHECK_IN } from '~/core/instrument'
import { addDays, type Day, daysBetween } from './days'
import { AFTER_UNTIL_WEEKS, AFTER_WEEKS, BEGINNING_WEEKS, MIDPOINT_WEEKS } from './timing'
import type { Invitation, Journey, Respondent, Stage } from './types'

/** A check-in that should be sent now. */
export interface Due {
  journey: Journey
  respondent: Respondent
  stage: Stage
  /** The first day it was due; the longest waiting comes first in a list. */
  since: Day
}

type Sent = Pick<Invitation, 'respondentId' | 'stage' | 'cancelledAt'>

/**
 * Which stage a respondent is due, seen from what was sent alone: a check-in that was sent counts, answered or not,
 * since nobody here may know. One that was cancelled does not count.
 *
 * today    a day in Wales
 * returns  the stage and since when, or null when nothing is due
 */
export function dueStage(
  journey: Pick<Journey, 'openedOn' | 'closedOn'>,
  sent: readonly Sent[],
  today: Day,
): { stage: Stage; since: Day } | null {
  const was = new Set(sent.filter(({ cancelledAt }) => cancelledAt === null).map(({ stage }) => stage))
  const due =
    journey.closedOn === null ? whileOpen(journey.openedOn, today) : onceClosed(journey.closedOn, today)
  return due && !was.has(due.stage) ? due : null
}

/**
 * Everybody who is due a check-in, the longest waiting first.
 *
 * journeys     those of one worker, open and closed
 * invitations  everything sent in them
 */
export function listDue(journeys: readonly Journey[], invitations: readonly Invitation[], today: Day): Due[] {
  return journeys
    .flatMap(journey =>
      journey.respondents.flatMap((respondent): Due[] => {
        const sent = invitations.filter(
          one => one.respondentId === respondent.id && one.instrument === CHECK_IN,
        )
        const due = dueStage(journey, sent, today)
        return due ? [{ journey, respondent, ...due }] : []
      }),
    )
    .sort((a, b) => a.since.localeCompare(b.since) || a.journey.reference.localeCompare(b.journey.reference))
}

function whileOpen(openedOn: Day, today: Day): { stage: Stage; since: Day } | null {
  const days = daysBetween(openedOn, today)
  if (days >= MIDPOINT_WEEKS * 7) return { stage: 'midpoint', since: addDays(openedOn, MIDPOINT_WEEKS * 7) }
  if (days <= BEGINNING_WEEKS * 7) return { stage: 'beginning', since: openedOn }
  return null
}

function onceClosed(closedOn: Day, today: Day): { stage: Stage; since: Day } | null {
  const days = daysBetween(closedOn, today)
  if (days < AFTER_WEEKS * 7) return { stage: 'end', since: closedOn }
  if (days <= AFTER_UNTIL_WEEKS * 7) return { stage: 'after', since: addDays(closedOn, AFTER_WEEKS * 7) }
  return null
}
