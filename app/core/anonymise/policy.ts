/**
 * The numbers that decide what may be told. They live here and nowhere else; privacy model, section 1.
 */
export interface ReleasePolicy {
  /** Fewest distinct people behind anything shown. */
  readonly k: number
  /** Fewest by which two possible worlds must differ before something counts as unknown. Used by the gate. */
  readonly m: number
  /** How many insiders may tell each other their answers without learning a third one's. */
  readonly coalition: number
  /** People are told as a multiple of this. */
  readonly peopleStep: number
  /** From this percent on, "so many or more" reads "nearly all"; as far from nought, "very few". */
  readonly nearlyAll: number
  /** Fewest workers who sent check-ins before a service is shown by name. */
  readonly workers: number
  /** Percent are told as a multiple of `coarse` when the rounded people are fewer than `fineFrom`, else of `fine`. */
  readonly percent: { readonly coarse: number; readonly fine: number; readonly fineFrom: number }
}

export const releasePolicy: ReleasePolicy = {
  // A worker has 5 to 15 young people. Below 10 a figure is often about one worker's cases, whom colleagues know.
  k: 10,
  // One person more or less is a guess worth making; with three apart, no single person's presence or answer follows.
  m: 3,
  // Two young people of one group compare notes; so do two siblings. Three who agree to do so is no longer leakage.
  coalition: 2,
  // Somebody who knows all but one or two of those who answered must not learn from n whether the others did.
  peopleStep: 5,
  // Four of five: what people mean by "nearly all".
  nearlyAll: 80,
  // With two workers, each knows what is not about their own cases, so the rest is about the other one's.
  workers: 3,
  // Among 10 to 17 people one person weighs 6 to 10 points, so steps of 10; from 18 (rounded: 20) at most 5.6.
  percent: { coarse: 10, fine: 5, fineFrom: 20 },
}

/**
 * How many on one side of a question are told as if there were none, so that unanimity never shows: "all agree" tells
 * what each one said. One more than those who may tell each other, and as many again as one insider knows anyway: were
 * it fewer, those who know every one of the few would know that all the others are on the other side. It follows from
 * who answered alone, never from what.
 *
 * known    most people of the group whose answers one insider knows
 * source   privacy model, section 2, A1 and A2; docs/decisions/0022
 * example  nobody known: 3. Of ten people, seven to ten in agreement are told alike
 */
export const bandOf = (known: number, policy: ReleasePolicy): number => policy.coalition + 1 + known
