import type { Role } from './roles'

/** Who is signed in. Found afresh for every request, so a role taken away is gone at once. */
export interface SignedIn {
  memberId: string
  partnershipId: string
  name: string
  roles: Role[]
  /** the partner agency somebody with the role partner belongs to; null for everybody else */
  agencyId: string | null
  partnership: { slug: string; nameCy: string; nameEn: string; invented: boolean }
}

/** What an administrator decides about a member. */
export interface MemberDetails {
  /** in lower case */
  email: string
  name: string
  /** what the member does, in both languages; a respondent who picks a safeguarding lead reads it */
  titleCy: string
  titleEn: string
  language: 'cy' | 'en'
  /** works for no service of the partnership */
  outside: boolean
  /** the designated officer, who alone sees concerns about somebody who works here; left out: not */
  officer?: boolean
  /** ids of the services worked for, which a moderator has to name unless there is none; left out: not known */
  services?: readonly string[]
  /** id of the partner agency somebody with the role partner belongs to; null or left out for everybody else */
  agencyId?: string | null
  roles: Role[]
}

/** A member as the administrator's pages see one; never with the hash of a password. */
export interface Member extends MemberDetails {
  id: string
  active: boolean
  hasPassword: boolean
}

export interface Service {
  id: string
  nameCy: string
  nameEn: string
  /** false: retired; its journeys stay, new ones cannot be opened */
  active: boolean
}

/** No check-in can be sent until so many safeguarding leads are named (privacy model, section 6). */
export const SAFEGUARDING_LEADS_NEEDED = 2

type Standing = Pick<Member, 'id' | 'active' | 'roles'>

const holding = (members: readonly Standing[], role: Role) =>
  members.filter(member => member.active && member.roles.includes(role))

/** Members with `changed` in the place of the one that has its id; added at the end when there is none. */
const after = (members: readonly Standing[], changed: Standing) => [
  ...members.filter(member => member.id !== changed.id),
  changed,
]

/** Whether this change would leave the partnership without an administrator who can sign in. */
export const leavesNoAdministrator = (members: readonly Standing[], changed: Standing): boolean =>
  holding(after(members, changed), 'administrator').length === 0

/**
 * Whether this change takes a safeguarding lead away and leaves fewer than are needed, so that it has to be
 * confirmed: from then on no check-in can be sent.
 */
export function leavesTooFewSafeguardingLeads(members: readonly Standing[], changed: Standing): boolean {
  const now = holding(members, 'safeguarding_lead').length
  const then = holding(after(members, changed), 'safeguarding_lead').length
  return then < now && then < SAFEGUARDING_LEADS_NEEDED
}

/** How many members who can sign in are safeguarding leads, and how many of those are from outside. */
export function safeguardingLeads(members: readonly Pick<Member, 'active' | 'roles' | 'outside'>[]) {
  const leads = members.filter(member => member.active && member.roles.includes('safeguarding_lead'))
  return { named: leads.length, outside: leads.filter(lead => lead.outside).length }
}
