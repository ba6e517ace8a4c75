import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { sendSchema } from '~/core/journey/forms'
import { langOf } from '~/i18n/languages'
import { findHandedOver, type HandedOver, handOver } from '~/steps/hand-over'
import type { SendCheckIn } from '~/steps/send-check-in'
import { whoIsSignedIn } from '~/web/guards'
import { sessionToken } from '~/web/session'

/**
 * Makes the check-in, locks the session and leads to the questions in the respondent's language.
 *
 * returns  the redirect, or why it could not be sent
 */
export async function toPhone(
  request: Request,
  wish: SendCheckIn,
): Promise<Response | Exclude<HandedOver, { kind: 'handed-over' | 'signed-out' }>> {
  const session = sessionToken(request)
  const outcome = session === null ? ({ kind: 'signed-out' } as const) : await handOver({ ...wish, session })
  if (outcome.kind === 'handed-over') return toQuestions(outcome)
  if (outcome.kind === 'signed-out') return redirect(`/${langOf(request.url)}/sign-in`, 303)
  return outcome
}

/**
 * "Answer on this phone" pressed twice: the first press has locked the session, and the second would lead to the
 * sign-in page instead of the questions. Gives the way to the questions, or null when it was no second press.
 */
export async function pressedTwice(
  request: Request,
  { journeyId, value, now }: { journeyId: string; value: z.output<typeof sendSchema>; now: Date },
): Promise<Response | null> {
  const { channel, respondent: respondentId, instrument, stage, formKey } = value
  if (channel !== 'phone' || formKey === undefined) return null
  const who = await whoIsSignedIn(request)
  if (!who?.locked) return null
  const outcome = await findHandedOver({
    worker: who.member,
    journeyId,
    respondentId,
    instrument,
    stage,
    formKey,
    now,
  })
  return outcome.kind === 'handed-over' ? toQuestions(outcome) : null
}

const toQuestions = ({ token, language }: { token: string; language: 'cy' | 'en' }): Response =>
  redirect(`/${language === 'cy' ? 'c' : 'e'}/${token}`, 303)
