import type { Act, Quote, Verdict } from './acts'
import { wordingProblem } from './wording'

/** How far a text is, and what whoever acts next has to see of it. `by` are members. */
export type State =
  | { at: 'first' }
  | { at: 'second'; first: { by: string; verdict: Verdict } }
  | { at: 'agree'; versions: readonly Version[] }
  | { at: 'translate'; agreed: Quote }
  | { at: 'check'; agreed: Quote; translated: string; by: string }
  | { at: 'ready'; cy: string; en: string }
  | { at: 'aside' }

export interface Version {
  by: string
  quote: Quote
}

export type At = State['at']

/**
 * Whether somebody may do what comes next. A wording reaches `ready` only through two people: whoever translated it and
 * another who checked both languages, after two looked at what was written without sight of one another.
 */
export function mayAct(state: State, who: string): boolean {
  switch (state.at) {
    case 'first':
    case 'translate':
      return true
    case 'second':
      return state.first.by !== who
    case 'agree':
      return state.versions.some(({ by }) => by === who)
    case 'check':
      return state.by !== who
    default:
      return false
  }
}

/** The state after one more act; null when it is not that person's turn, or not the turn of that act. */
export function afterAct(state: State, act: Act): State | null {
  if (!mayAct(state, act.by) && !(state.at === 'check' && act.kind !== 'check')) return null
  if (!wordings(act).every(text => wordingProblem(text) === null)) return null
  switch (act.kind) {
    case 'look':
      return look(state, act)
    case 'agree':
      if (state.at !== 'agree') return null
      return act.verdict.usable ? { at: 'translate', agreed: act.verdict } : { at: 'aside' }
    case 'translate':
      if (state.at !== 'translate' && state.at !== 'check') return null
      return { at: 'check', agreed: state.agreed, translated: act.text, by: act.by }
    case 'check':
      return state.at === 'check' ? ready(state.agreed, state.translated) : null
    case 'put-aside':
      return state.at === 'translate' || state.at === 'check' ? { at: 'aside' } : null
  }
}

/** The state that acts have made. throws Error when one of them was not allowed: nobody kept that */
export function stateOf(acts: readonly Act[]): State {
  return acts.reduce<State>(
    (state, act) => {
      const next = afterAct(state, act)
      if (!next) throw new Error(`${act.kind} cannot follow ${state.at}`)
      return next
    },
    { at: 'first' },
  )
}

/**
 * The acts without the last, for the person who did it; null for anybody else. A second look that found another wording
 * stays: both are before their eyes from then on, and looking anew would no longer be without sight of the first.
 */
export function withoutLast(acts: readonly Act[], who: string): Act[] | null {
  if (acts.at(-1)?.by !== who || stateOf(acts).at === 'agree') return null
  return acts.slice(0, -1)
}

/** The same words from both need no agreeing; one of two who says no is enough. */
function look(state: State, { by, verdict }: Extract<Act, { kind: 'look' }>): State | null {
  if (state.at === 'first') return { at: 'second', first: { by, verdict } }
  if (state.at !== 'second') return null
  const { first } = state
  // Only now: had one "no" ended it, being asked for a second look would have told what the first was.
  if (!first.verdict.usable || !verdict.usable) return { at: 'aside' }
  const [one, other] = [first.verdict, verdict]
  if (one.text === other.text && one.language === other.language) return { at: 'translate', agreed: one }
  return {
    at: 'agree',
    versions: [
      { by: first.by, quote: one },
      { by, quote: other },
    ],
  }
}

const ready = ({ language, text }: Quote, translated: string): State =>
  language === 'cy' ? { at: 'ready', cy: text, en: translated } : { at: 'ready', cy: translated, en: text }

function wordings(act: Act): string[] {
  if (act.kind === 'translate') return [act.text]
  return (act.kind === 'look' || act.kind === 'agree') && act.verdict.usable ? [act.verdict.text] : []
}
