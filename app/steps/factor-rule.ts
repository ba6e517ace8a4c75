import { inOrder } from '~/core/staff/permissions'
import type { Role } from '~/core/staff/roles'
import { translator } from '~/i18n'
import { findMember, listMembers } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { deleteFactor, factorRule, findFactor, saveFactorRule } from '~/store/second-factors'
import { endSessions } from '~/store/sessions'
import { queueEmail } from './queue-email'

/** Which roles have to have a second factor. */
export const showFactorRule = (partnershipId: string): Promise<Role[]> =>
  inPartnership('staff', partnershipId, async tx => inOrder(await factorRule(tx)))

/** Keeps which roles have to have one; it counts from each member's next sign-in. */
export const keepFactorRule = (partnershipId: string, rule: readonly Role[]): Promise<void> =>
  inPartnership('staff', partnershipId, tx => saveFactorRule(tx, rule))

/** Whether a member has a second factor that counts. */
export const hasFactor = (partnershipId: string, memberId: string): Promise<boolean> =>
  inPartnership('staff', partnershipId, async tx => (await findFactor(tx, memberId))?.confirmedAt != null)

export interface ResetFactor {
  partnershipId: string
  memberId: string
  /** whether mail is set up: then the member and the other administrators are told */
  mail: boolean
  /** the administrator */
  actor: string
  now: Date
}

/**
 * Takes the second factor of a member away who has lost it, and ends their sessions; the password stays what it was.
 *
 * returns  false when the partnership has no such member
 */
export const resetFactor = ({ partnershipId, memberId, actor, mail, now }: ResetFactor): Promise<boolean> =>
  inPartnership('staff', partnershipId, async tx => {
    const member = await findMember(tx, memberId)
    if (!member) return false
    const had = await deleteFactor(tx, memberId)
    await endSessions(tx, memberId)
    if (!had || !mail) return true
    const others = (await listMembers(tx)).filter(
      ({ id, active, roles }) => active && roles.includes('administrator') && id !== actor && id !== memberId,
    )
    for (const { email: to, name, language } of [member, ...others]) {
      const t = translator(language)
      const subject = t('own-sign-in:email.subject')
      const body = t('own-sign-in:email.body', { name, member: member.name })
      await queueEmail(tx, { to, subject, body, language, partnershipId }, now)
    }
    return true
  })
