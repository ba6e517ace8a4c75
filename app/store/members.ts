import type { Member, MemberDetails } from '~/core/staff/member'
import { inOrder } from '~/core/staff/permissions'
import { about, inPartnership, type Tx } from './pools'
import { deleteFactor } from './second-factors'

/** Members, for signing in and for the administrator. The hash of a password leaves only through `findByEmail`. */

const columns = {
  id: true,
  email: true,
  name: true,
  titleCy: true,
  titleEn: true,
  language: true,
  outside: true,
  officer: true,
  agencyId: true,
  active: true,
  passwordHash: true,
  roles: { select: { role: true } },
  services: { select: { serviceId: true } },
} as const

type Row = Omit<Member, 'roles' | 'services' | 'hasPassword'> & {
  passwordHash: string
  services: { serviceId: string }[]
  roles: { role: Member['roles'][number] }[]
}

const fromRow = ({ passwordHash, roles, services, ...member }: Row): Member => ({
  ...member,
  services: services.map(({ serviceId }) => serviceId).sort(),
  roles: inOrder(roles.map(({ role }) => role)),
  hasPassword: passwordHash !== '',
})

/** Who signs in with this address: '' as a hash when no password has been chosen yet. */
export interface Credentials {
  memberId: string
  partnershipId: string
  passwordHash: string
  active: boolean
}

/** The member with this e-mail address in any partnership, or null. `email` is in lower case. */
export const findByEmail = (email: string): Promise<Credentials | null> =>
  about('staff', { email }, async tx => {
    const row = await tx.member.findFirst({
      where: { email },
      select: { id: true, partnershipId: true, passwordHash: true, active: true },
    })
    return row && { memberId: row.id, ...row }
  })

/** Replaces the hash of a password by one with today's parameters. */
export async function savePasswordHash(
  partnershipId: string,
  memberId: string,
  passwordHash: string,
): Promise<void> {
  await inPartnership('staff', partnershipId, tx =>
    tx.member.updateMany({ where: { id: memberId }, data: { passwordHash } }),
  )
}

/** Every member of the partnership, in no particular order. */
export async function listMembers(tx: Tx): Promise<Member[]> {
  return (await tx.member.findMany({ select: columns })).map(fromRow)
}

/** A member of the partnership the transaction is about, or null: other partnerships' members are not there. */
export async function findMember(tx: Tx, id: string): Promise<Member | null> {
  const row = await tx.member.findFirst({ where: { id }, select: columns })
  return row && fromRow(row)
}

/** Makes everybody who changes the members of this partnership wait for this transaction, so that rules hold. */
export async function oneAtATime(tx: Tx, partnershipId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM staff.partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`
}

/**
 * Adds a member without a password.
 *
 * since   from when the roles are held
 * throws  a unique violation when the e-mail address is in use
 */
export async function insertMember(
  tx: Tx,
  partnershipId: string,
  id: string,
  details: MemberDetails,
  since: Date,
): Promise<void> {
  const { roles, services, ...member } = details
  await tx.member.createMany({ data: [{ id, partnershipId, ...member }] })
  await tx.memberRole.createMany({ data: roles.map(role => ({ memberId: id, partnershipId, role, since })) })
  await worksFor(tx, partnershipId, id, services)
}

/**
 * Replaces what is known of a member, roles included. A role that stays has been held since it was given.
 *
 * throws  a unique violation when the e-mail address is in use
 */
export async function updateMember(
  tx: Tx,
  partnershipId: string,
  id: string,
  details: MemberDetails,
  now: Date,
): Promise<void> {
  const { roles, services, ...member } = details
  await tx.member.updateMany({ where: { id }, data: member })
  await tx.memberRole.deleteMany({ where: { memberId: id, role: { notIn: roles } } })
  await tx.memberRole.createMany({
    data: roles.map(role => ({ memberId: id, partnershipId, role, since: now })),
    skipDuplicates: true,
  })
  await worksFor(tx, partnershipId, id, services)
}

/** Replaces for which services somebody works; what is no service of the partnership is left out. */
async function worksFor(tx: Tx, partnershipId: string, memberId: string, services: readonly string[] = []) {
  await tx.memberService.deleteMany({ where: { memberId } })
  if (services.length === 0) return
  const known = await tx.service.findMany({ where: { id: { in: [...services] } }, select: { id: true } })
  await tx.memberService.createMany({
    data: known.map(({ id: serviceId }) => ({ memberId, serviceId, partnershipId })),
  })
}

/** From here on somebody counts as named anew: with another address or access given back, it may be another person. */
export async function leadFrom(tx: Tx, memberId: string, now: Date): Promise<void> {
  await tx.memberRole.updateMany({ where: { memberId, role: 'safeguarding_lead' }, data: { since: now } })
}

/** Takes a member's password and second factor away, with every session and every one-time link. */
export async function forgetPassword(tx: Tx, id: string): Promise<void> {
  await deleteFactor(tx, id)
  await tx.member.updateMany({ where: { id }, data: { passwordHash: '' } })
  await endAccess(tx, id)
}

/** Lets a member sign in, or not. Taking it away also ends every session and every one-time link. */
export async function setActive(tx: Tx, id: string, active: boolean): Promise<void> {
  await tx.member.updateMany({ where: { id }, data: { active } })
  if (!active) await endAccess(tx, id)
}

/** Ends every session and every one-time link of a member. */
export async function endAccess(tx: Tx, memberId: string): Promise<void> {
  await tx.session.deleteMany({ where: { memberId } })
  await tx.passwordLink.deleteMany({ where: { memberId } })
}
