import type { RandomBytes } from '~/core/answer/secrets'
import { confirmLimit } from '~/core/staff/attempts'
import type { Browser } from '~/core/staff/browsers'
import { type PasswordProblem, passwordProblem } from '~/core/staff/password'
import { hashPassword } from '~/core/staff/password-hash'
import { mustHaveFactor } from '~/core/staff/second-factor'
import { SESSION_LENGTH, sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { endAccess, findMember, savePasswordHash } from '~/store/members'
import { endPasswordLinks } from '~/store/password-links'
import { inPartnership } from '~/store/pools'
import { countRecoveryCodes, factorRule, findFactor } from '~/store/second-factors'
import { endOtherSessions, endSession, listSessions, updateSession } from '~/store/sessions'
import { isPassword } from './confirm-identity'
import { countAll } from './count-try'
import type { Owner, OwnerHere } from './second-factor'

export interface OwnSession {
  id: string
  browser: Browser
  begun: Date
  /** some minutes late at most: a page does not write each time */
  used: Date
  here: boolean
}

export interface OwnSignIn {
  hasPassword: boolean
  hasApp: boolean
  /** recovery codes that are left */
  codes: number
  /** the partnership asks for a second factor from one of the member's roles */
  needsApp: boolean
  sessions: OwnSession[]
}

/** How somebody signs in, and where they are signed in. */
export const showOwnSignIn = ({ memberId, partnershipId, token }: OwnerHere, now: Date): Promise<OwnSignIn> =>
  inPartnership('staff', partnershipId, async tx => {
    const member = await findMember(tx, memberId)
    const factor = await findFactor(tx, memberId)
    const here = Buffer.from(sessionHash(webKeys().session, token))
    const sessions = await listSessions(tx, memberId, now)
    return {
      hasPassword: member?.hasPassword ?? false,
      hasApp: factor?.confirmedAt != null,
      codes: await countRecoveryCodes(tx, memberId),
      needsApp: mustHaveFactor(member?.roles ?? [], await factorRule(tx)),
      sessions: sessions.map(({ id, browser, createdAt, expiresAt, tokenHash }) => ({
        ...{ id, browser, begun: createdAt, here: here.equals(tokenHash) },
        // A session ends so long after it was last used, which is therefore kept nowhere else.
        used: new Date(Math.max(createdAt.getTime(), expiresAt.getTime() - SESSION_LENGTH.idle)),
      })),
    }
  })

/** Ends one session of the member's own. */
export const endOwnSession = ({ memberId, partnershipId }: Owner, id: string): Promise<void> =>
  inPartnership('staff', partnershipId, tx => endSession(tx, memberId, id))

/** Ends every session of the member's own, this one too, and every one-time link. */
export const signOutEverywhere = ({ memberId, partnershipId }: Owner): Promise<void> =>
  inPartnership('staff', partnershipId, tx => endAccess(tx, memberId))

export type ChangePasswordResult =
  | { kind: 'changed' }
  | {
      kind: 'invalid'
      field: 'old' | 'password' | 'repeated'
      problem: PasswordProblem | 'different' | 'old'
    }
  | { kind: 'too-many'; retryAfter: number }

/** Changes the password of somebody who knows the old one. Every other session and every one-time link ends. */
export async function changePassword(
  { memberId, partnershipId, token }: OwnerHere,
  { old, password, repeated }: Record<'old' | 'password' | 'repeated', string>,
  now: Date,
  randomBytes: RandomBytes,
): Promise<ChangePasswordResult> {
  const owner = { memberId, partnershipId }
  const member = await inPartnership('staff', partnershipId, tx => findMember(tx, memberId))
  if (!member) return { kind: 'invalid', field: 'old', problem: 'old' }
  const problem = passwordProblem(password, member)
  if (problem) return { kind: 'invalid', field: 'password', problem }
  if (password !== repeated) return { kind: 'invalid', field: 'repeated', problem: 'different' }

  const here = sessionHash(webKeys().session, token)
  const attempt = await countAll([[confirmLimit, Buffer.from(here).toString('base64url')]])
  if (attempt.kind === 'too-many') return attempt
  if (!(await isPassword(owner, old))) return { kind: 'invalid', field: 'old', problem: 'old' }
  await attempt.giveBack()
  await savePasswordHash(partnershipId, memberId, await hashPassword(password, randomBytes))
  await inPartnership('staff', partnershipId, async tx => {
    await endOtherSessions(tx, memberId, here)
    await endPasswordLinks(tx, memberId)
    await updateSession(tx, here, { authenticatedAt: now })
  })
  return { kind: 'changed' }
}
