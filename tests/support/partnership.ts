import { randomBytes, randomUUID } from 'node:crypto'
import type { MemberDetails } from '~/core/staff/member'
import { openBlock } from '~/steps/open-block'
import { insertMember } from '~/store/members'
import { insertPartnership } from '~/store/partnerships'
import { inPartnership } from '~/store/pools'
import { insertService } from '~/store/services'
import type { TestDatabase } from './database'

/** Since when everybody has their roles, whatever the clock of a test says. */
const LONG_AGO = new Date(0)

export interface TestMember extends MemberDetails {
  id: string
}

export interface TestPartnership {
  id: string
  slug: string
  services: [string, string]
  workers: [TestMember, TestMember, TestMember]
  lead: TestMember
  /** the second is from outside every service */
  safeguardingLeads: [TestMember, TestMember]
  administrator: TestMember
}

export interface PartnershipOptions {
  slug?: string
  invented?: boolean
  /** when its block opens; null for no block */
  now?: Date | null
  /** for which instruments one opens; without them the check-in */
  instruments?: readonly string[]
}

/**
 * A partnership as an administrator would have set it up: two services, three workers, a lead, two safeguarding
 * leads, an administrator, confirmed help content, and an open block for the check-in. Nobody has a password.
 */
export async function aPartnership(
  _db: TestDatabase,
  options: PartnershipOptions = {},
): Promise<TestPartnership> {
  const id = randomUUID()
  const {
    slug = `partneriaeth-${id.slice(0, 8)}`,
    invented = true,
    now = new Date('2026-05-04T09:00:00Z'),
    instruments = ['check-in'],
  } = options
  const partnership: TestPartnership = {
    id,
    slug,
    // In the order of tables, so that two partnerships differ in nothing but what they were given.
    services: [randomUUID(), randomUUID()].sort() as [string, string],
    workers: [
      member(slug, 'Gweithiwr Un', 'worker'),
      member(slug, 'Gweithiwr Dau', 'worker'),
      member(slug, 'Gweithiwr Tri', 'worker'),
    ],
    lead: member(slug, 'Arweinydd', 'lead'),
    safeguardingLeads: [
      member(slug, 'Diogelu Mewnol', 'safeguarding_lead'),
      { ...member(slug, 'Diogelu Allanol', 'safeguarding_lead'), outside: true },
    ],
    administrator: member(slug, 'Gweinyddwr', 'administrator'),
  }
  await inPartnership('staff', id, async tx => {
    await insertPartnership(tx, {
      id,
      slug,
      nameCy: `Partneriaeth ${slug}`,
      nameEn: `Partnership ${slug}`,
      invented,
    })
    for (const [index, service] of partnership.services.entries()) {
      await insertService(tx, id, service, {
        nameCy: `Gwasanaeth ${index + 1}`,
        nameEn: `Service ${index + 1}`,
      })
    }
    const { workers, lead, safeguardingLeads, administrator } = partnership
    for (const { id: memberId, ...details } of [...workers, lead, ...safeguardingLeads, administrator]) {
      await insertMember(tx, id, memberId, details, LONG_AGO)
    }
  })
  await inPartnership('safeguarding', id, tx =>
    tx.helpContent.createMany({
      data: [
        {
          partnershipId: id,
          hoursCy: 'Dydd Llun i ddydd Gwener, 9 tan 5',
          hoursEn: 'Monday to Friday, 9 to 5',
          phone: '01632 960 000',
          confirmedOn: new Date('2026-04-01'),
          confirmedBy: partnership.safeguardingLeads[0].id,
        },
      ],
    }),
  )
  if (now) {
    for (const instrument of instruments) await openBlock({ partnership: id, instrument, now, randomBytes })
  }
  return partnership
}

function member(slug: string, name: string, role: MemberDetails['roles'][number]): TestMember {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@${slug}.example`
  return {
    id: randomUUID(),
    email,
    name,
    titleCy: name,
    titleEn: name,
    language: 'cy',
    outside: false,
    roles: [role],
  }
}
