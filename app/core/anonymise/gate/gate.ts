import type { Release } from '../release'
import type { ResponseRow } from '../responses'
import { attackOn } from './attack'
import { type Certificate, certify } from './certificate'
import { worldsForInsiders } from './insider-worlds'
import { attackAsInsider, type Outcome } from './insiders'
import { attackAsPublic } from './outsiders'
import type { Chances } from './program'
import { faultsIn } from './recheck'
import type { Scope } from './scope'

/** What came of attacking a release before it goes out. Whatever is not held is not published. */
export type Verdict =
  | { readonly kind: 'held'; readonly certificate: Certificate }
  | Exclude<Outcome, { kind: 'held' }>

export interface Means extends Chances {
  /** called now and then with what is under way, for whoever waits */
  readonly progress?: (what: string) => void
}

/**
 * Tries to break the last release of a scope together with all that was told about the same rows before it (privacy
 * model, section 2; docs/decisions/0022): as somebody who knows who answered, with what was shared and with two more
 * people's word (A1, A2), then as anybody (A0). A release that holds has a certificate, which is looked at again here
 * without the solver; what the solver said counts for nothing by itself. Out of time is a failure.
 *
 * truth  the rows of the scope, as held
 */
export async function tryToBreak(
  truth: readonly ResponseRow[],
  scope: Scope,
  { solve, random, progress }: Means,
): Promise<Verdict> {
  const attack = attackOn(truth, scope)
  // A table that the rows themselves do not give was made from others: nothing could be proved about it.
  if (!attack.binding.at(-1)) return { kind: 'broken', how: 'the rows do not give the release' }
  for (const [index, question] of attack.questions.entries()) {
    progress?.(`insider ${index + 1} of ${attack.questions.length}`)
    const outcome = await attackAsInsider(question, attack, solve)
    if (outcome.kind !== 'held') return outcome
  }
  progress?.('public')
  const outside = await attackAsPublic(attack, { solve, random })
  if (outside.kind !== 'held') return outside
  progress?.('certificate')
  const insiders = await worldsForInsiders(attack, outside.kinds, { solve, random })
  if (!insiders) return { kind: 'broken', how: 'no worlds for insiders' }
  const { kinds, worlds: outsiders, witnessed } = outside
  const certificate = certify(attack, { kinds, outsiders, witnessed, insiders })
  // That each world tells the same was seen when it was found; here, that what was written down leaves enough open.
  const faults = faultsIn(certificate, scope)
  return faults.length === 0 ? { kind: 'held', certificate } : { kind: 'broken', how: faults[0] as string }
}

/** The draft with what the gate did in its notes, for every reader to see. */
export function asHeld(draft: Release): Release {
  return { ...draft, notes: { ...draft.notes, gate: 'held' } }
}
