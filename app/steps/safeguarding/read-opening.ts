import { openOpening } from '~/core/answer/envelope'
import { mayDecide, mayReview, needsReview, type OpeningState } from '~/core/safeguarding/opening'
import { webKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'
import { appendEntry, findOpening, findPerson, listLeads, namesOf, type Person } from '~/store/safeguarding'
import { findWords } from '~/store/words'
import { type Lead, openText } from './lead'

export interface OpeningView {
  id: string
  /** null when the words were taken back meanwhile */
  wordsId: string | null
  state: OpeningState
  immediate: boolean
  reason: string
  requested: { by: string; at: Date }
  decided: { by: string; at: Date } | null
  reviewed: { by: string; at: Date } | null
  openedAt: Date | null
  /** What this lead may do now. */
  may: { decide: boolean; review: boolean }
  /** It waits for somebody who is not this lead. */
  waitsForAnother: boolean
  /** Whether there is another lead at all, who was told. */
  colleagues: boolean
  needsReview: boolean
  /** Who wrote the words, once opened: null also when they had been taken back, or the journey is gone. */
  author: Person | null
  /** Opened, and the words had been taken back before. */
  foundNothing: boolean
}

/**
 * One request to find out who wrote something, for any safeguarding lead of the partnership; writes in the log
 * that they looked.
 *
 * returns  null when there is none or it is another partnership's
 */
export async function readOpening({
  lead,
  id,
  now,
}: {
  lead: Lead
  id: string
  now: Date
}): Promise<OpeningView | null> {
  const { memberId, partnershipId } = lead
  return inPartnership('safeguarding', partnershipId, async tx => {
    const row = await findOpening(tx, id)
    if (!row) return null
    await appendEntry(tx, {
      partnershipId,
      at: now,
      actor: memberId,
      action: 'opening-looked-at',
      subject: id,
    })
    const names = await namesOf(tx, [row.requestedBy, row.approvedBy, row.reviewedBy])
    const act = (by: string | null, at: Date | null) => (by && at ? { by: names.get(by) ?? '', at } : null)
    const { safeguarding } = webKeys()
    const author = row.result && (await openOpening(safeguarding.private, safeguarding.public, row.result))
    const may = { decide: mayDecide(row, memberId) === 'yes', review: mayReview(row, memberId) === 'yes' }
    return {
      id,
      wordsId: (await findWords(tx, row.wordsId)) ? row.wordsId : null,
      state: row.state,
      immediate: row.immediate,
      reason: await openText(row.reason),
      requested: { by: names.get(row.requestedBy) ?? '', at: row.requestedAt },
      decided: act(row.approvedBy, row.approvedAt),
      reviewed: act(row.reviewedBy, row.reviewedAt),
      openedAt: row.openedAt,
      may,
      waitsForAnother: (row.state === 'requested' && !may.decide) || (needsReview(row) && !may.review),
      colleagues: (await listLeads(tx)).some(({ id }) => id !== memberId),
      needsReview: needsReview(row),
      author: author && (await findPerson(tx, author.respondentId)),
      foundNothing: row.state === 'opened' && row.result === null,
    }
  })
}
