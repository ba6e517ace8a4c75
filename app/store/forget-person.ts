import { inOneTrip } from './pools'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The wrapped secret s of one respondent, through the only login that may read it; null when it is gone. */
export async function findWrapped(partnership: string, respondent: string): Promise<Uint8Array | null> {
  const [found] = await inOneTrip('respondent', { partnership, respondent }, [
    { text: 'SELECT wrapped FROM door.respondent_secret WHERE respondent_id = $1', values: [respondent] },
  ])
  return found?.rows[0]?.wrapped ?? null
}

/**
 * Deletes the opened scores of one person to one instrument, by J. Whether there were any is not asked and not told: the
 * statement names no row, and how many went is thrown away.
 */
export async function forgetScores(partnership: string, person: Uint8Array): Promise<void> {
  await inOneTrip('respondent', { partnership, person: hex(person) }, [{ text: 'DELETE FROM room.response' }])
}
