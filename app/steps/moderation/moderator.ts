import { openWords, type SealedWords } from '~/core/answer/envelope'
import { open, seal } from '~/core/answer/seal'
import { type Bytes, pad, unpad } from '~/core/answer/secrets'
import { type Act, actsFromText, actsToText, mayModerate, type WorksFor } from '~/core/words/moderation'
import { webKeys } from '~/store/keyring'
import { findWorksFor, type KeptModeration } from '~/store/moderation'
import type { Tx } from '~/store/pools'
import { listSealedWords } from '~/store/words'

/** A moderator who acts: of which partnership, and who. */
export interface Moderator {
  memberId: string
  partnershipId: string
}

/** Words that may be quoted. */
export type Quotable = SealedWords & { quote: NonNullable<SealedWords['quote']> }

/** Nobody moderates before it is said for whom they work. */
export const worksFor = async (tx: Tx, { memberId }: Moderator): Promise<WorksFor> =>
  (await findWorksFor(tx, memberId)) ?? { outside: false, services: [] }

/** What this moderator may see of some words: null when there are none, they may not be quoted, or are of their service. */
export async function findQuotable(tx: Tx, moderator: Moderator, id: string): Promise<Quotable | null> {
  const [row] = await listSealedWords(tx, [id])
  const said = row && (await opened(row.sealed))
  if (!said?.quote || !mayModerate(await worksFor(tx, moderator), said.quote.service)) return null
  return { ...said, quote: said.quote }
}

/** null when it was sealed to a key that this installation no longer has */
export async function opened(sealed: Uint8Array): Promise<SealedWords | null> {
  const { readers } = webKeys()
  return openWords(readers.private, readers.public, sealed).catch(() => null)
}

/** Acts are kept as the words are: padded, and sealed to the readers' key. */
export const sealActs = (acts: readonly Act[]): Promise<Bytes> =>
  seal(webKeys().readers.public, pad(Buffer.from(actsToText(acts), 'utf8')))

/** No row, no acts; null when a batch was made since. */
export async function openActs(kept: KeptModeration | null): Promise<Act[] | null> {
  if (!kept) return []
  if (kept.at === 'done') return null
  const { readers } = webKeys()
  const text = unpad(await open(readers.private, readers.public, kept.sealed))
  return actsFromText(Buffer.from(text).toString('utf8'))
}
