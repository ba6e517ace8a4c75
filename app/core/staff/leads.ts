import type { Member } from './member'

/**
 * Finding out who wrote something takes two safeguarding leads (privacy model, section 6). An administrator decides
 * who they are, so what an administrator does about a lead is written in the leads' own log, and a lead needs some
 * standing before opening anything.
 */

/** What the safeguarding log says of the leads themselves; the database lets in no other from the staff login. */
export const leadActions = ['lead-named', 'lead-removed', 'lead-changed', 'lead-link'] as const

export type LeadAction = (typeof leadActions)[number]

export const isLeadAction = (action: string): action is LeadAction =>
  (leadActions as readonly string[]).includes(action)

const HOUR = 3_600_000

/**
 * Milliseconds from being named until a lead may ask who wrote something, or have it opened alone: long enough for
 * the other leads to read that there is a new one and to object, short enough for a new lead to be of use.
 */
export const LEAD_STANDING = 24 * HOUR

/** Whether somebody is a safeguarding lead, also while they may not sign in. */
export const isLead = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('safeguarding_lead')

type Who = Pick<Member, 'roles' | 'email' | 'active'> & Partial<Pick<Member, 'outside' | 'officer'>>

/**
 * What an administrator's change to a member means for the safeguarding leads.
 *
 * before   null for somebody added
 * returns  null when it changes nothing about who they are and where they are reached
 */
export function leadChange(before: Who | null, after: Who): Exclude<LeadAction, 'lead-link'> | null {
  const was = before !== null && isLead(before)
  if (!was) return isLead(after) ? 'lead-named' : null
  if (!isLead(after)) return 'lead-removed'
  const reachedAnew = before.email !== after.email || before.active !== after.active
  // Who sees concerns about somebody who works here hangs on these.
  const onRoute = (who: Who) => `${Boolean(who.outside)} ${Boolean(who.officer)}`
  return reachedAnew || onRoute(before) !== onRoute(after) ? 'lead-changed' : null
}

/** An active safeguarding lead, and from when on. */
export interface Named {
  id: string
  since: Date
}

/**
 * Whether a lead may ask who wrote something. While nobody has any standing, as in a partnership's first days, a new
 * lead need not wait: somebody may be in danger, and there is nobody else to ask.
 *
 * leads  every active one of the partnership, in any order
 */
export function mayAsk(id: string, leads: readonly Named[], now: Date): boolean {
  const stands = ({ since }: Named) => now.getTime() - since.getTime() >= LEAD_STANDING
  return leads.some(lead => lead.id === id && (stands(lead) || !leads.some(stands)))
}

/**
 * Whether somebody was a lead already at that moment. Nobody agrees to a request that is older than their being a
 * lead: else it would be enough to name the second person after the first has asked.
 */
export const wasLeadAt = (id: string, leads: readonly Named[], at: Date): boolean =>
  leads.some(lead => lead.id === id && lead.since <= at)
