import { inOneTrip, type Pool, type Settings, type Tx } from './pools'

/**
 * Takes away what is kept no longer. Each function is one small piece of it and says how many rows went, or whether
 * anything did; what is due is the caller's to say. The logins are those of the jobs process (docs/decisions/0024).
 */

/**
 * Deletes the journeys of one day, of every partnership, the earliest day first: those closed on it, or those opened on
 * it. Who was asked, their secret, invitations, goals and what was shared go with them (foreign keys that cascade).
 *
 * returns  false when there is none up to that day
 */
export async function deleteJourneys(which: 'closed' | 'opened', until: string): Promise<boolean> {
  const day = which === 'closed' ? 'closed_on' : 'opened_on'
  return some('jobs', {}, [
    `DELETE FROM journey.journey
     WHERE ${day} = (SELECT min(${day}) FROM journey.journey WHERE ${day} <= $1::date)`,
    [until],
  ])
}

/** Deletes the self-assessment's records of years that ended by `years`, and what was taken off it by `removed`. */
export async function deleteAssessments({ years, removed }: { years: string; removed: Date }): Promise<void> {
  await inOneTrip('jobs', {}, [
    { text: 'DELETE FROM assessment.component_record WHERE period_from < $1::date', values: [years] },
    { text: 'DELETE FROM assessment.agency_rating WHERE period_from < $1::date', values: [years] },
    { text: 'DELETE FROM assessment.aaa_report WHERE period_from < $1::date', values: [years] },
    { text: 'DELETE FROM assessment.sign_off WHERE period_from < $1::date', values: [years] },
    {
      text: 'DELETE FROM assessment.activity WHERE happened_on < $1::date OR removed_at <= $2',
      values: [years, removed],
    },
    {
      text: 'DELETE FROM assessment.change WHERE heard_on < $1::date OR removed_at <= $2',
      values: [years, removed],
    },
    {
      text: 'DELETE FROM assessment.stakeholder WHERE period_from < $1::date OR removed_at <= $2',
      values: [years, removed],
    },
    { text: OLD_ACTIONS, values: [years] },
  ])
}

/** All of an action goes at once, by the day until which it was last planned: half a history would say something else. */
const OLD_ACTIONS = `
  DELETE FROM assessment.action a USING (
    SELECT DISTINCT ON (partnership_id, action_id) partnership_id, action_id, by_when
    FROM assessment.action ORDER BY partnership_id, action_id, revision DESC) latest
  WHERE a.partnership_id = latest.partnership_id AND a.action_id = latest.action_id AND latest.by_when < $1::date`
/** Deletes keys of other systems whose last day was `ended` or before, or that were ended by `revoked`. */
export async function deleteApiKeys({ ended, revoked }: { ended: string; revoked: Date }): Promise<void> {
  const text = 'DELETE FROM staff.api_key WHERE expires_on <= $1::date OR revoked_at <= $2'
  await inOneTrip('jobs', {}, [{ text, values: [ended, revoked] }])
}

/** Deletes a partnership's messages of the demonstration's outbox. */
export async function deleteOutbox(partnershipId: string, until: Date): Promise<void> {
  const text = 'DELETE FROM delivery.outbox_message WHERE written_at <= $1'
  await inOneTrip('jobs', { partnership: partnershipId }, [{ text, values: [until] }])
}

/** Takes jobs off the queue that were given up. One that is running stays. */
export async function forgetJobs(until: Date): Promise<void> {
  const text = `SELECT count(*) FROM graphile_worker.complete_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs WHERE attempts >= max_attempts AND created_at <= $1))`
  await inOneTrip('jobs', {}, [{ text, values: [until] }])
}

/** Instruments of which a block ended by a day, with the ids of those blocks. For the publisher, as all that follows. */
export async function listEndedBlocks(
  tx: Tx,
  until: string,
): Promise<{ instrument: string; blocks: string[] }[]> {
  return tx.$queryRaw<{ instrument: string; blocks: string[] }[]>`
    SELECT instrument, array_agg(id::text ORDER BY id) AS blocks FROM release.block
    WHERE closed_on IS NOT NULL AND closes_on <= ${until}::date GROUP BY instrument ORDER BY instrument`
}

/** Deletes the opened answers of some blocks, and who was counted in them on the distance travelled. */
export async function deleteAnswers(tx: Tx, blocks: readonly string[]): Promise<boolean> {
  const ids = [...blocks]
  const answers = await tx.$executeRaw`DELETE FROM room.response WHERE block_id = ANY(${ids}::uuid[])`
  const distances = await tx.$executeRaw`DELETE FROM room.distance WHERE block_id = ANY(${ids}::uuid[])`
  return answers + distances > 0
}

/**
 * Deletes the words sent in one closed block, with what moderators did with them and quotes that still wait. The block is
 * named by the transaction, since the publisher may not read which words belong to it.
 */
export async function deleteWords(partnershipId: string, block: string): Promise<boolean> {
  const text = 'DELETE FROM words.words'
  return some('publisher', { partnership: partnershipId, block }, [text, []])
}

/** Ids of the blocks whose key is still there although they closed by a day. */
export async function listSpentKeys(tx: Tx, until: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT b.id::text AS id FROM release.block b JOIN room.block_key k ON k.block_id = b.id
    WHERE b.closed_on <= ${until}::date ORDER BY 1`
  return rows.map(({ id }) => id)
}

/** Destroys a closed block's key, and with it envelopes that it never opened: nothing could open them again. */
export async function destroyKey(tx: Tx, blockId: string): Promise<void> {
  await tx.blockKey.deleteMany({ where: { blockId } })
  await deleteEnvelopes(tx, blockId)
}

export async function deleteEnvelopes(tx: Tx, blockId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM room.envelope WHERE block_id = ${blockId}::uuid`
}

/** Open blocks with a key that opened by a day and are not due: their last chance has passed. */
export async function listWaitingBlocks(tx: Tx, until: string, today: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT b.id::text AS id FROM release.block b JOIN room.block_key k ON k.block_id = b.id
    WHERE b.closed_on IS NULL AND b.opens_on <= ${until}::date AND b.closes_on > ${today}::date ORDER BY 1`
  return rows.map(({ id }) => id)
}

/** Closes an open block of which nothing was told. It ends on that day. Throws when it is not open. */
export async function giveUpBlock(tx: Tx, blockId: string, today: string): Promise<void> {
  const given = await tx.$executeRaw`
    UPDATE release.block SET closed_on = ${today}::date, closes_on = greatest(${today}::date, opens_on + 1), given_up = true
    WHERE id = ${blockId}::uuid AND closed_on IS NULL`
  if (given !== 1) throw new Error(`Block ${blockId} is not open`)
}

/** Deletes certificates of releases, and released quotes, of years that ended by a day. */
export async function deleteOldReleases(tx: Tx, until: string): Promise<boolean> {
  const certificates = await tx.$executeRaw`
    DELETE FROM room.certificate c USING release.release r
    WHERE r.partnership_id = c.partnership_id AND r.content_hash = c.content_hash AND r.period_to <= ${until}::date`
  const quotes = await tx.$executeRaw`DELETE FROM release.quotes WHERE period_to <= ${until}::date`
  return certificates + quotes > 0
}

/**
 * Forgets who wrote words that were read by then, for the opener. While somebody asks or it was agreed to, it stays.
 */
export async function forgetAuthors(tx: Tx, readBy: Date): Promise<boolean> {
  const forgotten = await tx.$executeRaw`
    UPDATE words.words SET opening = ''
    WHERE octet_length(opening) > 0
      AND id IN (SELECT words_id FROM safeguarding.words_reading WHERE read_at <= ${readBy})
      AND id NOT IN (SELECT words_id FROM safeguarding.opening WHERE state IN ('requested', 'approved'))`
  return forgotten > 0
}

/** Deletes what says that words were read which are no longer there. */
export async function deleteReadings(tx: Tx): Promise<boolean> {
  return (
    (await tx.$executeRaw`
      DELETE FROM safeguarding.words_reading r WHERE NOT EXISTS (SELECT FROM words.words w WHERE w.id = r.words_id)`) >
    0
  )
}

/** Deletes concerns closed by then, and requests made by then to find out who wrote something, with what they found. */
export async function deleteConcerns(tx: Tx, until: Date): Promise<boolean> {
  const concerns = await tx.$executeRaw`
    DELETE FROM safeguarding.concern WHERE state = 'closed' AND changed_at <= ${until}`
  const openings = await tx.$executeRaw`DELETE FROM safeguarding.opening WHERE requested_at <= ${until}`
  return concerns + openings > 0
}

async function some(pool: Pool, settings: Settings, [text, values]: [string, unknown[]]): Promise<boolean> {
  const [result] = await inOneTrip(pool, settings, [{ text, values }])
  return (result?.rowCount ?? 0) > 0
}
