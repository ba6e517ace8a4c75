import { approve, type Lang, lacksOf, markReady, type Refusal } from '~/core/instrument/editing'
import { addEvent, findVersion, updateStanding } from '~/store/drafts'
import { inPartnership } from '~/store/pools'
import type { Which } from './editor'

export type Stepped = { kind: 'done' } | { kind: 'refused'; why: Refusal } | { kind: 'not-found' }

interface InLanguage extends Which {
  lang: Lang
  now: Date
}

/** Somebody says that a language of a draft is whole. */
export const markLanguageReady = (wish: InLanguage): Promise<Stepped> => step(wish, 'ready')

/** Somebody approves a language of a draft, while the other one is ready too. */
export const approveLanguage = (wish: InLanguage): Promise<Stepped> => step(wish, 'approved')

function step(
  { editor: { partnershipId, memberId: by }, key, version, lang, now: at }: InLanguage,
  to: 'ready' | 'approved',
): Promise<Stepped> {
  return inPartnership('staff', partnershipId, async (tx): Promise<Stepped> => {
    const found = await findVersion(tx, key, version, { lock: true })
    if (!found) return { kind: 'not-found' }
    const act = to === 'ready' ? markReady : approve
    const outcome = act(found.standing, lang, lacksOf(found.body), { by, at })
    if (outcome.kind === 'refused') return outcome
    if (outcome.standing === found.standing) return { kind: 'done' }
    await updateStanding(tx, found.id, outcome.standing)
    const { revision } = outcome.standing
    await addEvent(tx, partnershipId, found.id, { event: `${lang}-${to}`, revision, by, at })
    return { kind: 'done' }
  })
}
