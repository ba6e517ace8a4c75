import { openWords, type SealedWords } from '~/core/answer/envelope'
import type { Instrument } from '~/core/instrument'
import { authorIsKept } from '~/core/retention/due'
import { retentionPolicy } from '~/core/retention/policy'
import { readFirst } from '~/core/safeguarding/queue'
import { getInstrumentIn } from '~/steps/instruments/find-instrument'
import { webKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'
import { appendEntry, listLeads, listOpenings, namesOf } from '~/store/safeguarding'
import { findWords, markRead } from '~/store/words'
import type { Lead } from './lead'

export interface WordsView {
  id: string
  /** null when it was sealed to a key that this installation no longer has */
  said: (SealedWords & { asked: Instrument }) | null
  /** Whether it holds a word of the risk list, and so stood first. */
  first: boolean
  reading: { by: string; at: Date } | null
  /** Requests to find out who wrote it, the latest first. */
  openings: { id: string; state: 'requested' | 'approved' | 'opened' | 'refused'; by: string; at: Date }[]
  twoLeads: boolean
  /** Whether it can still be found out who wrote it: for some days after it was read. */
  authorKept: boolean
}

/**
 * Opens one sent text for a safeguarding lead, and writes in the log that they looked.
 *
 * returns  null when there is none, it was taken back, or it is another partnership's
 */
export async function readWords({
  lead,
  id,
  now,
}: {
  lead: Lead
  id: string
  now: Date
}): Promise<WordsView | null> {
  const { memberId, partnershipId } = lead
  const { readers } = webKeys()
  return inPartnership('safeguarding', partnershipId, async tx => {
    const row = await findWords(tx, id)
    if (!row) return null
    await appendEntry(tx, { partnershipId, at: now, actor: memberId, action: 'words-looked-at', subject: id })
    const openings = await listOpenings(tx, id)
    const names = await namesOf(tx, [row.reading?.readBy ?? null, ...openings.map(each => each.requestedBy)])
    const said = await openWords(readers.private, readers.public, row.sealed).catch(() => null)
    return {
      id,
      said: said && {
        ...said,
        asked: await getInstrumentIn(tx, partnershipId, said.instrument, said.version),
      },
      first: readFirst(said?.texts.map(({ text }) => text) ?? []),
      reading: row.reading && { by: names.get(row.reading.readBy) ?? '', at: row.reading.readAt },
      openings: openings.map(each => ({
        id: each.id,
        state: each.state,
        by: names.get(each.requestedBy) ?? '',
        at: each.requestedAt,
      })),
      twoLeads: (await listLeads(tx)).length >= 2,
      authorKept: row.reading === null || authorIsKept(row.reading.readAt, now, retentionPolicy),
    }
  })
}

/**
 * Takes a text off the queue: a lead has read it and nothing in it speaks of danger, or what it says is being
 * acted on. Marked twice, the first reading stands.
 */
export async function markWordsRead({
  lead,
  id,
  now,
}: {
  lead: Lead
  id: string
  now: Date
}): Promise<{ kind: 'read' } | { kind: 'not-found' }> {
  const { memberId, partnershipId } = lead
  return inPartnership('safeguarding', partnershipId, async tx => {
    if (!(await findWords(tx, id))) return { kind: 'not-found' }
    const first = await markRead(tx, { wordsId: id, partnershipId, readBy: memberId, readAt: now })
    if (first)
      await appendEntry(tx, { partnershipId, at: now, actor: memberId, action: 'words-read', subject: id })
    return { kind: 'read' }
  })
}
