import { CHECK_IN } from '~/core/instrument'
import { type AskedAgain, askAgainOn, LOOKING_BACK } from './afterwards'
import { addDays, type Day, daysBetween } from './days'
import { AFTER_FOR_WEEKS, BEGINNING_WEEKS, END_UNTIL_WEEKS, MIDPOINT_WEEKS } from './timing'
import type { Invitation, Journey, Respondent, Stage } from './types'

/** A check-in, or afterwards the questionnaire for looking back, that should be sent now. */
export interface Due {
  journey: Journey
  respondent: Respondent
  instrument: string
  stage: Stage
  /** The first day it was due; the longest waiting comes first in a list. */
  since: Day
  /** afterwards, the way the person chose; null before */
  way: Exclude<AskedAgain['way'], 'no'> | null
}

type Sent = Pick<Invitation, 'instrument' | 'stage' | 'cancelledAt'>
type What = Pick<Due, 'instrument' | 'stage' | 'since' | 'way'>

/**
 * Which stage a respondent is due, seen from what was sent alone: a check-in that was sent counts, answered or not,
 * since nobody here may know. One that was cancelled does not count.
 *
 * sent     everything this respondent was sent
 * again    what they said about being asked afterwards; null when they were not asked: then nothing is due
 * today    a day in Wales
 * returns  the stage and since when, or null when nothing is due
 */
export function dueStage(
  journey: Pick<Journey, 'openedOn' | 'closedOn'>,
  sent: readonly Sent[],
  again: AskedAgain | null,
  today: Day,
): What | null {
  const due =
    journey.closedOn === null
      ? whileOpen(journey.openedOn, today)
      : onceClosed(journey.closedOn, again, today)
  const was = sent.some(
    one => one.cancelledAt === null && one.instrument === due?.instrument && one.stage === due.stage,
  )
  return was ? null : due
}

/**
 * Everybody who is due a check-in, the longest waiting first.
 *
 * journeys     those of one worker, open and closed
 * invitations  everything sent in them
 * again        what those who were asked said about being asked afterwards, the last of each
 */
export function listDue(
  journeys: readonly Journey[],
  invitations: readonly Invitation[],
  again: readonly AskedAgain[],
  today: Day,
): Due[] {
  return journeys
    .flatMap(journey =>
      journey.respondents.flatMap((respondent): Due[] => {
        const sent = invitations.filter(one => one.respondentId === respondent.id)
        const said = again.find(one => one.respondentId === respondent.id) ?? null
        const due = dueStage(journey, sent, said, today)
        return due ? [{ journey, respondent, ...due }] : []
      }),
    )
    .sort((a, b) => a.since.localeCompare(b.since) || a.journey.reference.localeCompare(b.journey.reference))
}

function whileOpen(openedOn: Day, today: Day): What | null {
  const days = daysBetween(openedOn, today)
  if (days >= MIDPOINT_WEEKS * 7) return checkIn('midpoint', addDays(openedOn, MIDPOINT_WEEKS * 7))
  if (days <= BEGINNING_WEEKS * 7) return checkIn('beginning', openedOn)
  return null
}

function onceClosed(closedOn: Day, again: AskedAgain | null, today: Day): What | null {
  if (daysBetween(closedOn, today) < END_UNTIL_WEEKS * 7) return checkIn('end', closedOn)
  const since = again && askAgainOn(closedOn, again)
  if (!since || again.way === 'no') return null
  const late = daysBetween(since, today)
  if (late < 0 || late > AFTER_FOR_WEEKS * 7) return null
  return { instrument: LOOKING_BACK, stage: 'after', since, way: again.way }
}

const checkIn = (stage: Stage, since: Day): What => ({ instrument: CHECK_IN, stage, since, way: null })
