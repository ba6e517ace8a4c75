import { randomBytes, randomUUID } from 'node:crypto'
import { newDevice } from '~/core/answer/secrets'
import type { Audience, Stage } from '~/core/instrument'
import { type SaveAnswer, saveAnswer } from '~/steps/answer/save-answer'
import { sendResponse } from '~/steps/answer/send-response'
import { type Visit, visit } from '~/steps/answer/visit'
import { openJourney } from '~/steps/open-journey'
import { sendCheckIn } from '~/steps/send-check-in'
import type { TestPartnership } from './partnership'

export interface Asked {
  worker: { memberId: string; partnershipId: string; partnership: { nameCy: string; nameEn: string } }
  journeyId: string
  respondentId: string
}

export interface AskOptions {
  audience?: Audience
  language?: 'cy' | 'en'
  /** place of the worker and of the service in the partnership */
  worker?: 0 | 1 | 2
  service?: 0 | 1
  now: Date
}

/** A journey with one respondent, opened by a worker as in the product. */
export async function aJourney(partnership: TestPartnership, options: AskOptions): Promise<Asked> {
  const { audience = 'young_person', language = 'cy', worker: who = 0, service = 0, now } = options
  const partnershipId = partnership.id
  const worker = {
    memberId: partnership.workers[who].id,
    partnershipId,
    partnership: { nameCy: 'P', nameEn: 'P' },
  }
  const reference = `T-${randomUUID()}`
  const serviceId = partnership.services[service]
  const respondents = [{ audience, language }]
  const opened = await openJourney({
    worker,
    reference,
    confirmed: true,
    serviceId,
    respondents,
    now,
    randomBytes,
  })
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  const { findJourneyView } = await import('~/steps/find-journey')
  const view = await findJourneyView({ worker, journeyId: opened.journeyId, now })
  const respondentId = view?.journey.respondents[0]?.id
  if (!respondentId) throw new Error('nobody was asked')
  return { worker, journeyId: opened.journeyId, respondentId }
}

/** Sends a check-in, or another instrument, to that respondent. Returns the token of its link. */
export async function anInvitation(
  asked: Asked,
  now: Date,
  stage: Stage = 'midpoint',
  channel: 'link' | 'phone' = 'link',
  instrument = 'check-in',
): Promise<string> {
  const wish = {
    ...asked,
    instrument,
    stage,
    channel,
    email: '',
    formKey: randomUUID(),
    baseUrl: 'http://localhost',
    now,
  }
  const sent = await sendCheckIn(wish)
  if (sent.kind !== 'sent' || !sent.token) throw new Error(sent.kind === 'refused' ? sent.why : sent.kind)
  return sent.token
}

export type OpenVisit = Extract<Visit, { kind: 'open' }>

/** What the link opens, on a phone of its own unless one is given. Throws when it leads nowhere. */
export async function theVisit(
  token: string,
  now: Date,
  device = newDevice(randomBytes),
): Promise<OpenVisit & { device: string }> {
  const found = await visit({ token, device, now })
  if (found.kind !== 'open') throw new Error(found.kind)
  return { ...found, device }
}

/** Keeps answers one after the other, as the pages do: each sees what the one before kept. */
export async function keepAnswers(
  token: string,
  device: string,
  answers: Record<string, string | null>,
  now: Date,
): Promise<OpenVisit> {
  for (const [item, answer] of Object.entries(answers)) {
    const { invitation, mine } = await theVisit(token, now, device)
    if (mine?.draft.state !== 'open') throw new Error('sent already')
    const save: SaveAnswer = { invitation, holder: mine.holder, draft: mine.draft, item, answer }
    await saveAnswer(save)
  }
  return theVisit(token, now, device)
}

/** Answers and sends, as one person on one phone. Returns the receipt. */
export async function aResponse(
  token: string,
  answers: Record<string, string | null>,
  {
    now,
    share = false,
    quote = false,
    language = 'cy',
    device = newDevice(randomBytes),
  }: { now: Date; share?: boolean; quote?: boolean; language?: 'cy' | 'en'; device?: string },
): Promise<string> {
  const { invitation, mine } = await keepAnswers(token, device, answers, now)
  if (mine?.draft.state !== 'open') throw new Error('sent already')
  const sent = await sendResponse({
    invitation,
    holder: mine.holder,
    draft: mine.draft,
    language,
    share,
    quote,
    now,
  })
  if (sent.kind !== 'sent') throw new Error(sent.kind)
  return sent.receipt
}
