import { openOpening, sealOpening } from '~/core/answer/envelope'
import { mayOpen } from '~/core/safeguarding/opening'
import { jobsKeys } from '~/store/keyring'
import { inPartnership, type Tx } from '~/store/pools'
import { appendEntry, findOpening, findSealedAuthor, saveOpened } from '~/store/safeguarding'

export interface OpenWords {
  openingId: string
  partnershipId: string
  now: Date
}

/**
 * nothing   the words were taken back before they could be opened
 * refused   there is no such opening, or it was not approved as the rule wants; nothing was opened
 * already   it was opened before: the job ran twice
 */
export type OpenedWords = { kind: 'opened' | 'nothing' | 'already' | 'refused' }

/**
 * Finds out who wrote something, in the jobs process, which alone holds the key. It looks at the rule itself and
 * takes no page's word for it; what it finds is sealed again, to the safeguarding leads.
 */
export async function openWords({ openingId, partnershipId, now }: OpenWords): Promise<OpenedWords> {
  return inPartnership('opener', partnershipId, async (tx): Promise<OpenedWords> => {
    const opening = await findOpening(tx, openingId)
    if (opening?.state === 'opened') return { kind: 'already' }
    if (!opening || !mayOpen(opening)) return { kind: 'refused' }
    const result = await findAuthor(tx, opening.wordsId)
    if (!(await saveOpened(tx, openingId, { result, openedAt: now }))) return { kind: 'already' }
    const action = result ? 'opening-opened' : 'opening-found-nothing'
    await appendEntry(tx, { partnershipId, at: now, actor: null, action, subject: openingId })
    return { kind: result ? 'opened' : 'nothing' }
  })
}

async function findAuthor(tx: Tx, wordsId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const sealed = await findSealedAuthor(tx, wordsId)
  if (!sealed) return null
  const keys = jobsKeys()
  const author = await openOpening(keys.opening.private, keys.opening.public, sealed)
  return new Uint8Array(await sealOpening(keys.safeguarding.public, author))
}
