import { randomUUID } from 'node:crypto'
import { type Action, type ActionRevision, changedActionParts } from '~/core/assessment/plan'
import { memberNames } from '~/store/assessment'
import { addActionRevision, findAction } from '~/store/plan'
import { inPartnership } from '~/store/pools'
import { type QuestionedTexts, questionTexts } from './question-texts'
import type { AssessmentLead } from './read-evidence'

export interface SaveAction {
  lead: AssessmentLead
  component: string
  /** null for a new one */
  actionId: string | null
  action: Action
  /** The revision that the lead saw while writing; nothing to a new one. */
  basedOn: number
  /** what the checkbox "I have checked these" sent */
  confirmed?: string
  now: Date
}

/**
 * unchanged  it says what was saved already, so no revision was added
 * newer      somebody saved meanwhile: nothing was added, and `newer` is what they saved
 * gone       the component has no such action
 * questioned something is to be looked at again first: nothing was added
 */
export type SavedAction =
  | { kind: 'saved' | 'unchanged'; actionId: string; revision: number }
  | { kind: 'newer'; newer: ActionRevision & { by: string } }
  | { kind: 'gone' }
  | QuestionedTexts

/** Adds an action to the plan, or a revision of one. The fields were checked by the form. */
export async function saveAction(wish: SaveAction): Promise<SavedAction> {
  const { lead, component, action, basedOn, confirmed = '', now } = wish
  const { memberId: savedBy, partnershipId } = lead
  return inPartnership('lead', partnershipId, async (tx): Promise<SavedAction> => {
    const add = (actionId: string, revision: number) =>
      addActionRevision(tx, {
        ...action,
        partnershipId,
        actionId,
        component,
        revision,
        savedBy,
        savedAt: now,
      })
    const question = () => {
      const { what, who, note } = action
      return questionTexts(tx, { texts: { what, who, note }, confirmed })
    }
    if (wish.actionId === null) {
      const questions = await question()
      if (questions.length > 0) return { kind: 'questioned', questions }
      const actionId = randomUUID()
      await add(actionId, 1)
      return { kind: 'saved', actionId, revision: 1 }
    }
    const { actionId } = wish
    const [latest] = await findAction(tx, component, actionId)
    if (!latest) return { kind: 'gone' }
    if (changedActionParts(latest, action).length === 0)
      return { kind: 'unchanged', actionId, revision: latest.revision }
    const questions = latest.revision === basedOn ? await question() : []
    if (questions.length > 0) return { kind: 'questioned', questions }
    const revision = latest.revision + 1
    if (latest.revision === basedOn && (await add(actionId, revision)))
      return { kind: 'saved', actionId, revision }

    const [newer] = await findAction(tx, component, actionId)
    if (!newer) throw new Error(`The action ${actionId} that was there a moment ago is gone.`)
    const names = await memberNames(tx, [newer.savedBy])
    return { kind: 'newer', newer: { ...newer, by: names.get(newer.savedBy) ?? '' } }
  })
}
