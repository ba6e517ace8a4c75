/**
 * Finding out who wrote something takes two people and a reason. In immediate danger one lead may open alone;
 * then another one reviews it (privacy model, section 6). The database repeats the rule as a CHECK.
 */
export type OpeningState = 'requested' | 'approved' | 'opened' | 'refused'

export interface OpeningRule {
  state: OpeningState
  immediate: boolean
  requestedBy: string
  /** Who approved or refused. */
  approvedBy: string | null
  reviewedBy: string | null
}

export type Allowed = 'yes' | 'same-person' | 'too-late'

/** Whether a lead may approve or refuse: never the one who asked, and only while nobody has decided. */
export function mayDecide(opening: OpeningRule, memberId: string): Allowed {
  if (opening.state !== 'requested') return 'too-late'
  return opening.requestedBy === memberId ? 'same-person' : 'yes'
}

/** Whether a lead opened alone and nobody else has looked at that decision yet. */
export function needsReview(opening: OpeningRule): boolean {
  return openedAlone(opening) && opening.reviewedBy === null
}

/** Whether a lead may say that they have reviewed an opening made alone: never the one who made it. */
export function mayReview(opening: OpeningRule, memberId: string): Allowed {
  if (!needsReview(opening)) return 'too-late'
  return opening.requestedBy === memberId ? 'same-person' : 'yes'
}

/** Whether the jobs process may open: two different people, or one who said that the danger is immediate. */
export function mayOpen(opening: OpeningRule): boolean {
  if (opening.state !== 'approved' || opening.approvedBy === null) return false
  return opening.approvedBy !== opening.requestedBy || opening.immediate
}

function openedAlone(opening: OpeningRule): boolean {
  return opening.immediate && opening.approvedBy === opening.requestedBy
}
