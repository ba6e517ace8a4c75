import type { ReleasePolicy } from './policy'
import type { Agreement } from './release'

/**
 * How many people, as it is told: the nearest multiple of 5.
 *
 * people   whole number ≥ 0
 * throws   RangeError on a negative or fractional count
 * example  12 → 10, 13 → 15
 */
export function roundPeople(people: number, policy: ReleasePolicy): number {
  assertCount(people)
  return roundTo(policy.peopleStep, people, 1)
}

/**
 * Agreement with one item in one group, as it is told.
 *
 * Two or fewer dissenters come first, then two or fewer in agreement: with at least K = 10 on the scale at least one
 * of the two numbers is five or more, so never both. What is left has at least three on each side, and is told in
 * steps that depend on the group's rounded people alone: a step that followed the item's own denominator would tell
 * how many skipped it. A percent that rounds to 0 or 100 (three of 300) moves one step inwards, since 0 and 100
 * would read as unanimity.
 *
 * onScale      people who answered on the scale; agreeing of them chose one of the top two options
 * groupPeople  people of the group, exact
 * returns      not shown under K on the scale
 * throws       RangeError on counts that cannot be
 * example      7 of 10 in a group of 12: 70 %; 7 of 11 in a group of 24: 65 %
 */
export function agreementOf(
  { onScale, agreeing, groupPeople }: { onScale: number; agreeing: number; groupPeople: number },
  policy: ReleasePolicy,
): Agreement {
  for (const count of [onScale, agreeing, groupPeople]) assertCount(count)
  if (agreeing > onScale || onScale > groupPeople) {
    throw new RangeError(`impossible: ${agreeing} of ${onScale} of ${groupPeople}`)
  }
  if (onScale < policy.k) return { shown: false }
  if (onScale - agreeing <= policy.unanimityBand) return { shown: true, reads: 'nearly-all' }
  if (agreeing <= policy.unanimityBand) return { shown: true, reads: 'very-few' }
  const { coarse, fine, fineFrom } = policy.percent
  const step = roundPeople(groupPeople, policy) < fineFrom ? coarse : fine
  const percent = roundTo(step, 100 * agreeing, onScale)
  return { shown: true, reads: 'percent', percent: Math.min(100 - step, Math.max(step, percent)) }
}

/** The multiple of `step` nearest to numerator ÷ denominator, halves upwards, in whole numbers throughout. */
function roundTo(step: number, numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + step * denominator) / (2 * step * denominator)) * step
}

function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
}
