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
 * A few dissenters, up to the band, are told as none would be: so many percent or more; a few in agreement likewise:
 * so many or fewer. There must be room for a third case, so that the two never meet. What is left has more than the
 * band on each side, and is told in steps that depend on the group's rounded people alone: a step that followed the
 * item's own denominator would tell how many skipped it. A bound follows from that denominator, so it is told in coarse
 * steps always: in fine ones *50% or more* of twenty people said that eleven of them had answered. A percent that rounds
 * to 0 or 100 (four of 300) moves one step inwards, since 0 and 100 would read as unanimity.
 *
 * onScale      people who answered on the scale; agreeing of them chose one of the top two options
 * groupPeople  people of the group, exact
 * band         `bandOf`
 * returns      not shown under K on the scale, nor where twice the band is everybody
 * throws       RangeError on counts that cannot be
 * example      band 3: 6 of 10 in a group of 12 is 60 %; 7 of 11 in a group of 24 is 65 %; 9 of 10 is "70 % or more"
 */
export function agreementOf(
  {
    onScale,
    agreeing,
    groupPeople,
    band,
  }: { onScale: number; agreeing: number; groupPeople: number; band: number },
  policy: ReleasePolicy,
): Agreement {
  for (const count of [onScale, agreeing, groupPeople, band]) assertCount(count)
  if (agreeing > onScale || onScale > groupPeople) {
    throw new RangeError(`impossible: ${agreeing} of ${onScale} of ${groupPeople}`)
  }
  if (onScale < policy.k || onScale <= 2 * band) return { shown: false }
  const { coarse, fine, fineFrom } = policy.percent
  const step = roundPeople(groupPeople, policy) < fineFrom ? coarse : fine
  const least = Math.floor((100 * (onScale - band)) / (onScale * coarse)) * coarse
  if (onScale - agreeing <= band) {
    if (least >= policy.nearlyAll) return { shown: true, reads: 'nearly-all' }
    return { shown: true, reads: 'at-least', percent: least }
  }
  if (agreeing <= band) {
    if (least >= policy.nearlyAll) return { shown: true, reads: 'very-few' }
    return { shown: true, reads: 'at-most', percent: 100 - least }
  }
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
