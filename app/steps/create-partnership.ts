import type { RandomBytes } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import type { MemberDetails, Service } from '~/core/staff/member'
import { isDuplicate } from '~/store/faults'
import { record } from '~/store/log'
import { insertMember } from '~/store/members'
import { insertPartnership } from '~/store/partnerships'
import { inPartnership } from '~/store/pools'
import { insertService } from '~/store/services'
import { linkFor, type OneTimeLink } from './link-for'

export interface CreatePartnership {
  /** short name for the command line and for file names: lower-case letters, digits, hyphens */
  slug: string
  nameCy: string
  nameEn: string
  /** true: every page says that nobody in it is real */
  invented: boolean
  services: readonly Pick<Service, 'nameCy' | 'nameEn'>[]
  administrator: Pick<MemberDetails, 'email' | 'name' | 'language'>
  baseUrl: string
  now: Date
  randomBytes: RandomBytes
}

export type CreatePartnershipResult =
  | { kind: 'created'; partnershipId: string; administratorId: string; link: OneTimeLink }
  | { kind: 'slug-taken' }
  | { kind: 'email-taken' }

/**
 * Makes a partnership with its services and its first administrator, who chooses a password with the one-time
 * link. Nothing is kept unless everything is.
 */
export async function createPartnership(all: CreatePartnership): Promise<CreatePartnershipResult> {
  const { slug, nameCy, nameEn, invented, services, administrator, baseUrl, now, randomBytes } = all
  const partnershipId = newId(randomBytes)
  const administratorId = newId(randomBytes)
  const details: MemberDetails = {
    ...administrator,
    titleCy: '',
    titleEn: '',
    outside: false,
    roles: ['administrator'],
  }
  let taken: 'slug-taken' | 'email-taken' = 'slug-taken'
  try {
    const link = await inPartnership('staff', partnershipId, async tx => {
      await insertPartnership(tx, { id: partnershipId, slug, nameCy, nameEn, invented })
      taken = 'email-taken'
      await insertMember(tx, partnershipId, administratorId, details, now)
      for (const names of services) await insertService(tx, partnershipId, newId(randomBytes), names)
      const member = { id: administratorId, ...details }
      const made = await linkFor(tx, { partnershipId, member, byEmail: false, baseUrl, now, randomBytes })
      await record(tx, { actor: null, action: 'partnership-made', subject: partnershipId, at: now })
      await record(tx, { actor: null, action: 'member-added', subject: administratorId, at: now })
      return made
    })
    return { kind: 'created', partnershipId, administratorId, link }
  } catch (error) {
    if (isDuplicate(error)) return { kind: taken }
    throw error
  }
}
