import type { Release } from './release'

/** What came of attacking a release before it goes out. */
export interface Verdict {
  readonly kind: Release['notes']['gate']
}

/**
 * The place of the gate (privacy model, section 2): here a draft is attacked together with everything released
 * before it. The attack is not built yet, and the answer says so; a draft is protected by the rules of section 1
 * alone, and the release carries that in its notes.
 *
 * draft    not published yet
 * earlier  every release of the partnership and instrument, oldest first
 */
export function tryToBreak(_draft: Release, _earlier: readonly Release[]): Verdict {
  return { kind: 'not-yet-checked' }
}

/** The draft with the verdict in its notes, for every reader to see. */
export function withVerdict(draft: Release, verdict: Verdict): Release {
  return { ...draft, notes: { ...draft.notes, gate: verdict.kind } }
}
