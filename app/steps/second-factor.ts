import type { RandomBytes } from '~/core/answer/secrets'
import {
  mustHaveFactor,
  newFactorSecret,
  newRecoveryCodes,
  openFactor,
  recoveryHash,
  type SessionFactor,
  sealFactor,
  secretAsText,
  setUpAddress,
  stepOf,
} from '~/core/staff/second-factor'
import { sessionHash } from '~/core/staff/session'
import { webKeys } from '~/store/keyring'
import { findMember } from '~/store/members'
import { inPartnership, type Tx } from '~/store/pools'
import {
  confirmFactor,
  deleteFactor,
  factorRule,
  findFactor,
  insertFactor,
  replaceRecoveryCodes,
  rolesOf,
  takeRecoveryCode,
  takeStep,
} from '~/store/second-factors'
import { endOtherSessions, updateSession } from '~/store/sessions'

/** Whose second factor it is. */
export interface Owner {
  memberId: string
  partnershipId: string
}

/** An owner in a session, by the cookie's value: that session stays when the others end. */
export interface OwnerHere extends Owner {
  token: string
}

/** What a session begun with a password has to say of the second factor. */
export const factorAtSignIn = ({ memberId, partnershipId }: Owner): Promise<'none' | 'pending' | 'due'> =>
  inPartnership('staff', partnershipId, async tx => {
    const factor = await findFactor(tx, memberId)
    if (factor?.confirmedAt) return 'pending'
    return (await mustHave(tx, memberId)) ? 'due' : 'none'
  })

const mustHave = async (tx: Tx, memberId: string): Promise<boolean> =>
  mustHaveFactor(await rolesOf(tx, memberId), await factorRule(tx))

/**
 * Uses a code up that somebody typed: of the app, or a recovery code.
 *
 * returns  which it was; null when it is not right, or was used before
 */
export async function takeCode(
  tx: Tx,
  memberId: string,
  typed: string,
  now: Date,
): Promise<'app' | 'recovery' | null> {
  const key = webKeys().session
  const factor = await findFactor(tx, memberId)
  if (!factor?.confirmedAt) return null
  const step = stepOf(openFactor(key, memberId, factor.secret), typed, now)
  if (step !== null) return (await takeStep(tx, memberId, step)) ? 'app' : null
  const hash = recoveryHash(key, memberId, typed)
  return hash && (await takeRecoveryCode(tx, memberId, hash)) ? 'recovery' : null
}

/**
 * The secret that waits to be confirmed, made when there is none: for the QR code, and to be typed.
 *
 * returns  null when the member has an app already
 */
export async function prepareFactor(
  { memberId, partnershipId }: Owner,
  randomBytes: RandomBytes,
): Promise<{ address: string; text: string } | null> {
  const key = webKeys().session
  return inPartnership('staff', partnershipId, async tx => {
    const secret = sealFactor(key, memberId, newFactorSecret(randomBytes), randomBytes)
    await insertFactor(tx, { memberId, partnershipId, secret })
    const [factor, member] = [await findFactor(tx, memberId), await findMember(tx, memberId)]
    if (!factor || !member || factor.confirmedAt) return null
    const opened = openFactor(key, memberId, factor.secret)
    return { address: setUpAddress(opened, member.email), text: secretAsText(opened) }
  })
}

/**
 * Makes the app count, with a code that shows it has the secret, and gives the recovery codes, which are shown once.
 * Every other session of the member ends.
 */
export async function confirmApp(
  { memberId, partnershipId, token }: OwnerHere,
  code: string,
  now: Date,
  randomBytes: RandomBytes,
): Promise<{ kind: 'confirmed'; codes: string[] } | { kind: 'refused' }> {
  const key = webKeys().session
  return inPartnership('staff', partnershipId, async tx => {
    const factor = await findFactor(tx, memberId)
    const step = factor && stepOf(openFactor(key, memberId, factor.secret), code, now)
    if (step === null || !(await confirmFactor(tx, memberId, step, now))) return { kind: 'refused' } as const
    await settle(tx, { memberId, token }, 'app')
    const codes = await makeCodes(tx, { memberId, partnershipId }, randomBytes)
    return { kind: 'confirmed', codes } as const
  })
}

/** Makes the recovery codes anew; the old ones count for nothing. Null when the member has no app. */
export const renewCodes = (owner: Owner, randomBytes: RandomBytes): Promise<string[] | null> =>
  inPartnership('staff', owner.partnershipId, async tx =>
    (await findFactor(tx, owner.memberId))?.confirmedAt ? makeCodes(tx, owner, randomBytes) : null,
  )

/** Takes the member's own app and codes away. Every other session ends; where one is needed, this one leads to it. */
export const removeApp = ({ memberId, partnershipId, token }: OwnerHere): Promise<void> =>
  inPartnership('staff', partnershipId, async tx => {
    await deleteFactor(tx, memberId)
    await settle(tx, { memberId, token }, (await mustHave(tx, memberId)) ? 'due' : 'none')
  })

/** Says of this session what is now so, and ends every other. */
async function settle(
  tx: Tx,
  { memberId, token }: { memberId: string; token: string },
  secondFactor: SessionFactor,
): Promise<void> {
  const kept = sessionHash(webKeys().session, token)
  await updateSession(tx, kept, { secondFactor })
  await endOtherSessions(tx, memberId, kept)
}

async function makeCodes(tx: Tx, owner: Owner, randomBytes: RandomBytes): Promise<string[]> {
  const { session } = webKeys()
  const codes = newRecoveryCodes(randomBytes)
  const hashes = codes.map(code => recoveryHash(session, owner.memberId, code))
  await replaceRecoveryCodes(
    tx,
    owner,
    hashes.filter(hash => hash !== null),
  )
  return codes
}
