import { randomBytes } from 'node:crypto'
import { newFormKey } from '~/core/journey/link'
import { chooseGoal, type PutGoal } from '~/steps/distance/choose-goal'
import { findDistance } from '~/steps/distance/find-distance'
import type { Asked } from '../../support/invitation'

export const aGoal = (change: Partial<PutGoal> = {}): PutGoal => ({
  area: 'learning',
  text: 'Rydw i eisiau mynd i’r ysgol bob dydd.',
  zero: '',
  ten: '',
  language: 'cy',
  formKey: newFormKey(randomBytes),
  ...change,
})

/** Chooses a goal that must be taken in. Gives its id. */
export async function chosen({ worker, journeyId, respondentId }: Asked, now: Date, goal = aGoal()) {
  const outcome = await chooseGoal({ worker, journeyId, respondentId, goal, now })
  if (outcome.kind !== 'chosen') throw new Error(outcome.kind)
  return outcome.goalId
}

/** What is kept in the journey; it must be there. */
export async function kept({ worker, journeyId }: Asked) {
  const view = await findDistance({ worker, journeyId })
  if (!view) throw new Error('not found')
  return view
}
