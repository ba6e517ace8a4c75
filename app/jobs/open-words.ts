import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { openWords as open } from '~/steps/safeguarding/open-words'

const payloadSchema = z.strictObject({ openingId: z.uuid(), partnershipId: z.uuid() })

/** Finds out who wrote something, after two people or one in immediate danger decided it. Only ids are logged. */
export const openWords: Task = async (payload, { logger }) => {
  const { openingId, partnershipId } = payloadSchema.parse(payload)
  const { kind } = await open({ openingId, partnershipId, now: new Date() })
  if (kind === 'refused') logger.error(`Opening ${openingId} was not approved, so nothing was opened`)
}
