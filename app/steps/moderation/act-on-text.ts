import { seal } from '~/core/answer/seal'
import { pad } from '~/core/answer/secrets'
import { type Act, afterAct, type State, standingOf, stateOf, withoutLast } from '~/core/words/moderation'
import { webKeys } from '~/store/keyring'
import { findModeration, putWaiting, saveModeration, takeWaitingBack } from '~/store/moderation'
import { inPartnership, type Tx } from '~/store/pools'
import { findQuotable, type Moderator, openActs, type Quotable, sealActs } from './moderator'

/**
 * not-found  there is none, it was taken back, or it is not theirs to see
 * moved-on   somebody else has acted meanwhile, or it is not their turn: nothing was kept
 */
export type Acted = { kind: 'kept' | 'moved-on' | 'not-found' }

type WithoutBy<T> = T extends unknown ? Omit<T, 'by'> : never
/** An act, before it is said whose it is. */
export type WishedAct = WithoutBy<Act>

/**
 * Keeps what a moderator has done with a text. Passed by two people in both languages, it waits for the half-year's batch.
 *
 * basedOn  the revision they had before their eyes. A look has none: what another has found meanwhile is nothing to it
 */
export function actOnText(
  moderator: Moderator,
  { id, basedOn, act }: { id: string; basedOn: number | null; act: WishedAct },
): Promise<Acted> {
  return changed(moderator, id, async (acts, revision) => {
    if (act.kind !== 'look' && revision !== basedOn) return null
    const done = { ...act, by: moderator.memberId } as Act
    return afterAct(stateOf(acts), done) && [...acts, done]
  })
}

/** Takes back the last thing that was done with a text, for whoever did it and as long as nobody went on from there. */
export function undoOnText(moderator: Moderator, id: string): Promise<Acted> {
  return changed(moderator, id, async acts => withoutLast(acts, moderator.memberId))
}

function changed(
  moderator: Moderator,
  id: string,
  change: (acts: readonly Act[], revision: number) => Promise<Act[] | null>,
): Promise<Acted> {
  const { partnershipId } = moderator
  return inPartnership('moderator', partnershipId, async (tx): Promise<Acted> => {
    const said = await findQuotable(tx, moderator, id)
    if (!said) return { kind: 'not-found' }
    const kept = await findModeration(tx, id)
    const [before, basedOn] = [await openActs(kept), kept?.revision ?? 0]
    const after = before && (await change(before, basedOn))
    if (!after) return { kind: 'moved-on' }
    const next = { ...standingOf(after), partnershipId, wordsId: id, basedOn, sealed: await sealActs(after) }
    if (!(await saveModeration(tx, next))) return { kind: 'moved-on' }
    await keepWaiting(tx, { id, partnershipId, said }, stateOf(after), kept?.at === 'ready')
    return { kind: 'kept' }
  })
}

async function keepWaiting(
  tx: Tx,
  { id, partnershipId, said }: { id: string; partnershipId: string; said: Quotable },
  state: State,
  waited: boolean,
): Promise<void> {
  if (waited) await takeWaitingBack(tx, id)
  if (state.at !== 'ready') return
  const quote = JSON.stringify({ author: said.quote.author, cy: state.cy, en: state.en })
  const sealed = await seal(webKeys().quotes.public, pad(Buffer.from(quote, 'utf8')))
  await putWaiting(tx, { wordsId: id, partnershipId, sealed })
}
