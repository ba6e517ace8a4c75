import { audiences } from '~/core/instrument'
import { addDays, type Day } from '~/core/journey/days'
import type { Audience, Journey, Language, Respondent, SharedAnswer, Stage } from '~/core/journey/types'
import type { Prisma } from './generated/client'
import type { Tx } from './pools'

/**
 * Journeys, for the login of the workers. Each function names the worker: a worker reaches own journeys only, and
 * row-level security keeps the partnership. Nothing of door's answers or of the room can be read from here.
 */

export interface NewRespondent {
  id: string
  audience: Audience
  language: Language
  /** s, wrapped under the web process's key */
  wrapped: Uint8Array
}

export interface NewJourney {
  id: string
  partnershipId: string
  serviceId: string
  workerId: string
  reference: string
  openedOn: Day
}

const journeyFields = {
  id: true,
  reference: true,
  openedOn: true,
  closedOn: true,
  service: { select: { id: true, nameCy: true, nameEn: true } },
  // An id begins with the respondent's place in the journey (core/journey/respondents).
  respondents: { select: { id: true, audience: true, language: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.JourneySelect

/** Keeps a new journey. throws a duplicate (store/faults) when the reference is taken in the partnership. */
export async function insertJourney(tx: Tx, { openedOn, ...journey }: NewJourney): Promise<void> {
  await tx.journey.createMany({ data: [{ ...journey, openedOn: asDate(openedOn) }] })
}

/** Adds somebody who is asked, together with their wrapped secret. */
export async function insertRespondents(
  tx: Tx,
  { partnershipId, journeyId }: { partnershipId: string; journeyId: string },
  respondents: readonly NewRespondent[],
): Promise<void> {
  await tx.respondent.createMany({
    data: respondents.map(({ id, audience, language }) => ({
      id,
      partnershipId,
      journeyId,
      audience: fromAudience(audience),
      language,
    })),
  })
  // The worker's login may put a secret in and never read one: createMany asks for nothing back.
  await tx.respondentSecret.createMany({
    data: respondents.map(({ id, wrapped }) => ({
      respondentId: id,
      partnershipId,
      wrapped: new Uint8Array(wrapped),
    })),
  })
}

/** One journey of this worker, or null. */
export async function findJourney(tx: Tx, workerId: string, id: string): Promise<Journey | null> {
  const row = await tx.journey.findFirst({ where: { id, workerId }, select: journeyFields })
  return row && toJourney(row)
}

/** All journeys of this worker: open ones by reference, then closed ones, the latest closed first. */
export async function listJourneys(tx: Tx, workerId: string): Promise<Journey[]> {
  const rows = await tx.journey.findMany({
    where: { workerId },
    select: journeyFields,
    orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { reference: 'asc' }],
  })
  return rows.map(toJourney)
}

/** Closes a journey on a day, or opens it again with null. */
export async function setClosed(tx: Tx, workerId: string, id: string, closedOn: Day | null): Promise<void> {
  await tx.journey.updateMany({
    where: { id, workerId },
    data: { closedOn: closedOn === null ? null : asDate(closedOn) },
  })
}

/** The services of the partnership that new journeys can belong to. */
export async function listActiveServices(tx: Tx): Promise<Journey['service'][]> {
  return tx.service.findMany({ where: { active: true }, select: { id: true, nameCy: true, nameEn: true } })
}

/** What was shared in one journey of this worker, the latest first. */
export async function listShared(tx: Tx, workerId: string, journeyId: string): Promise<SharedAnswer[]> {
  const rows = await tx.sharedAnswer.findMany({
    where: { respondent: { journeyId, journey: { workerId } } },
    select: sharedFields,
    orderBy: [{ sharedOn: 'desc' }, { id: 'asc' }],
  })
  return rows.map(toShared)
}

/**
 * Saves what the worker says will change. Gives whether the shared answer was there: it may have been taken back.
 */
export async function saveReply(
  tx: Tx,
  at: { workerId: string; journeyId: string; sharedId: string },
  reply: { text: string; language: Language; on: Day },
): Promise<boolean> {
  const { count } = await tx.sharedAnswer.updateMany({
    where: { id: at.sharedId, respondent: { journeyId: at.journeyId, journey: { workerId: at.workerId } } },
    data: {
      reply: reply.text,
      replyLanguage: reply.language,
      repliedBy: at.workerId,
      repliedOn: asDate(reply.on),
    },
  })
  return count > 0
}

/** A journey as far as whoever answers for it needs to know it, whoever keeps it. */
export interface KeptJourney {
  id: string
  reference: string
  service: { id: string; nameCy: string; nameEn: string }
  openedOn: Day
  closedOn: Day | null
  keeper: { id: string; name: string }
  /** in the order of their places */
  people: Respondent[]
}

/** A journey of the partnership by its id or by its reference exactly as it is kept, whoever keeps it; or null. */
export async function findKeptJourney(
  tx: Tx,
  by: { id: string } | { reference: string },
): Promise<KeptJourney | null> {
  const row = await tx.journey.findFirst({
    where: by,
    select: { ...journeyFields, worker: { select: { id: true, name: true } } },
  })
  if (!row) return null
  const { worker: keeper, ...own } = row
  const { respondents: people, ...journey } = toJourney(own)
  return { ...journey, keeper, people }
}

/**
 * Takes a journey away with all that hangs on it. The transaction has to name it (`journey` among its settings); a
 * journey that is held is not there for it.
 *
 * returns  whether it went
 */
export async function eraseJourneyRow(tx: Tx, id: string): Promise<boolean> {
  return (await tx.journey.deleteMany({ where: { id } })).count > 0
}

/** What each person of a journey was asked with: pairs of respondent and instrument. */
export async function listAsked(
  tx: Tx,
  journeyId: string,
): Promise<{ respondentId: string; instrument: string }[]> {
  return tx.invitation.findMany({
    where: { journeyId },
    select: { respondentId: true, instrument: true },
    distinct: ['respondentId', 'instrument'],
  })
}

const sharedFields = {
  id: true,
  respondentId: true,
  instrument: true,
  version: true,
  stage: true,
  language: true,
  answers: true,
  sharedOn: true,
  reply: true,
  replyLanguage: true,
  repliedOn: true,
} as const satisfies Prisma.SharedAnswerSelect

type JourneyRow = Prisma.JourneyGetPayload<{ select: typeof journeyFields }>
type SharedRow = Prisma.SharedAnswerGetPayload<{ select: typeof sharedFields }>

function toJourney({ openedOn, closedOn, respondents, ...journey }: JourneyRow): Journey {
  return {
    ...journey,
    openedOn: asDay(openedOn),
    closedOn: closedOn && asDay(closedOn),
    respondents: respondents.map(({ audience, ...respondent }) => ({
      ...respondent,
      audience: toAudience(audience),
    })),
  }
}

function toShared({
  reply,
  replyLanguage,
  repliedOn,
  sharedOn,
  answers,
  stage,
  ...shared
}: SharedRow): SharedAnswer {
  return {
    ...shared,
    stage: stage as Stage,
    answers: answers as Record<string, string>,
    sharedOn: asDay(sharedOn),
    reply:
      reply && replyLanguage && repliedOn
        ? { text: reply, language: replyLanguage, on: asDay(repliedOn) }
        : null,
  }
}

// Prisma spells an enum's values with underscores; core's own spelling is looked up rather than assumed.
const spelled = (audience: string) => audience.replace('-', '_')
export const fromAudience = (audience: Audience) =>
  spelled(audience) as Prisma.RespondentCreateManyInput['audience']

function toAudience(stored: string): Audience {
  const audience = audiences.find(one => spelled(one) === spelled(stored))
  if (!audience) throw new Error(`No audience ${stored}`)
  return audience
}

const asDate = (day: Day) => new Date(`${addDays(day, 0)}T00:00:00Z`)
const asDay = (date: Date): Day => date.toISOString().slice(0, 10)
