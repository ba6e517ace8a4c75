import type { SealedWords } from '~/core/answer/envelope'
import type { Instrument } from '~/core/instrument'
import { type Highlight, highlightsOf } from '~/core/words'
import { mayAct, type Quote, stateOf } from '~/core/words/moderation'
import { getInstrumentIn } from '~/steps/instruments/find-instrument'
import { findModeration } from '~/store/moderation'
import { findOwnNames } from '~/store/own-names'
import { inPartnership } from '~/store/pools'
import { findQuotable, type Moderator, openActs } from './moderator'

/** What is asked of the moderator, with what they have to see for it and nothing else. */
export type Asks =
  | { task: 'look' }
  | { task: 'agree'; versions: Quote[] }
  | { task: 'translate'; agreed: Quote }
  | { task: 'check'; agreed: Quote; translated: string }
  /** nothing: it is another's turn, or over */
  | { task: null }

export interface TextView {
  id: string
  /** what is done next is done on it; null for a look, which it would tell whether it is the second */
  revision: number | null
  asked: Instrument
  said: Pick<SealedWords, 'stage' | 'audience' | 'language'>
  texts: { item: string; text: string; highlights: readonly Highlight[] }[]
  asks: Asks
}

/** One text as this moderator may see it; null when there is none, it was taken back, or it is not theirs to see. */
export function readText(moderator: Moderator, id: string): Promise<TextView | null> {
  const { partnershipId, memberId } = moderator
  return inPartnership('moderator', partnershipId, async tx => {
    const said = await findQuotable(tx, moderator, id)
    if (!said) return null
    const kept = await findModeration(tx, id)
    const acts = await openActs(kept)
    const names = await findOwnNames(tx)
    const { stage, audience, language } = said
    const asks: Asks = acts ? asksOf(acts, memberId) : { task: null }
    return {
      id,
      revision: asks.task === 'look' ? null : (kept?.revision ?? 0),
      asked: await getInstrumentIn(tx, partnershipId, said.instrument, said.version),
      said: { stage, audience, language },
      texts: said.texts.map(({ item, text }) => ({ item, text, highlights: highlightsOf(text, names) })),
      asks,
    }
  })
}

function asksOf(acts: Parameters<typeof stateOf>[0], who: string): Asks {
  const state = stateOf(acts)
  if (!mayAct(state, who)) return { task: null }
  switch (state.at) {
    case 'first':
    case 'second':
      return { task: 'look' }
    case 'agree':
      return { task: 'agree', versions: state.versions.map(({ quote }) => quote) }
    case 'translate':
      return { task: 'translate', agreed: state.agreed }
    case 'check':
      return { task: 'check', agreed: state.agreed, translated: state.translated }
    default:
      return { task: null }
  }
}
