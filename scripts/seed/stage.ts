import { currentLibrary } from '~/core/instrument'
import { usualDeadlines } from '~/core/safeguarding/escalation'
import { saveStatement } from '~/steps/account/statements'
import { addMember } from '~/steps/add-member'
import { addAgency } from '~/steps/agencies/keep-agencies'
import { choosePassword } from '~/steps/choose-password'
import { createPartnership } from '~/steps/create-partnership'
import { linkFor } from '~/steps/link-for'
import { openBlock } from '~/steps/open-block'
import { confirmHelpContent } from '~/steps/safeguarding/confirm-help-content'
import { keepWatch } from '~/steps/safeguarding/keep-watch'
import { inPartnership } from '~/store/pools'
import { listServices } from '~/store/services'
import { type CastPartnership, DEMO_PASSWORD } from './cast'
import type { Chance } from './chance'

const BASE_URL = 'http://localhost:3000'

/** Where things are while nobody plays yet. Members and services are in the order of the cast. */
export interface Stage {
  partnershipId: string
  members: string[]
  services: string[]
  /** ids of the partner agencies by their key in the cast */
  agencies: Map<string, string>
}

/** Lets this process act as the web and as the jobs process: only ever for invented people. */
export function useRings({
  databaseUrl,
  keys,
}: {
  databaseUrl: string
  keys: { web: string; jobs: string }
}): void {
  process.env.DATABASE_URL = databaseUrl
  process.env.CLYWED_KEYS = keys.web
  process.env.CLYWED_JOBS_KEYS = keys.jobs
}

/**
 * Makes an invented partnership as an administrator would: services, members who choose their passwords, help
 * content confirmed by a safeguarding lead, and the first blocks.
 */
export async function putOnStage(partnership: CastPartnership, now: Date, chance: Chance): Promise<Stage> {
  const randomBytes = chance.bytes
  const administrator = partnership.members.find(({ roles }) => roles.includes('administrator'))
  if (!administrator) throw new Error(`${partnership.slug} has no administrator`)
  const { slug, nameCy, nameEn } = partnership
  const services = partnership.services.map(({ nameCy, nameEn }) => ({ nameCy, nameEn }))
  const invented = { slug, nameCy, nameEn, invented: true, services, administrator }
  const created = await createPartnership({ ...invented, baseUrl: BASE_URL, now, randomBytes })
  if (created.kind !== 'created') throw new Error(`${slug}: ${created.kind}`)
  const { partnershipId, administratorId: actor } = created
  await choose(created.link.url, now, chance)

  const agencies = new Map<string, string>()
  for (const { key, ...names } of partnership.agencies)
    agencies.set(key, await addAgency({ partnershipId, names, randomBytes }))

  const members: string[] = []
  for (const member of partnership.members) {
    if (member === administrator) {
      members.push(created.administratorId)
      continue
    }
    const { agency, ...known } = member
    const agencyId = agency ? (agencies.get(agency) ?? null) : null
    const details = { titleCy: '', titleEn: '', outside: false, ...known, agencyId }
    const how = { byEmail: false, baseUrl: BASE_URL, now, randomBytes }
    const added = await addMember({ partnershipId, actor, details, mailIsOffered: true, ...how })
    if (added.kind !== 'added') throw new Error(`${member.email}: ${added.kind}`)
    // A safeguarding lead's link is shown to nobody, not even to an invented administrator.
    const { url } = await inPartnership('staff', partnershipId, tx =>
      linkFor(tx, { partnershipId, member: { id: added.memberId, ...details }, ...how }),
    )
    await choose(url, now, chance)
    members.push(added.memberId)
  }

  const lead = partnership.members.findIndex(({ roles }) => roles.includes('safeguarding_lead'))
  const { hoursCy, hoursEn, phone } = partnership
  await confirmHelpContent({
    lead: { memberId: members[lead] ?? '', partnershipId },
    content: { hoursCy, hoursEn, phone },
    now,
  })
  // One of the two has filled its notices in; the other shows what anybody reads until then.
  if (slug === 'bro-wen') await fillInNotices({ memberId: actor, partnershipId }, now)
  await keepWatch({ lead: { memberId: members[lead] ?? '', partnershipId }, watch, basedOn: null, now })
  for (const { key: instrument } of currentLibrary)
    await openBlock({ partnership: partnershipId, instrument, now, randomBytes })
  const rows = await inPartnership('staff', partnershipId, tx => listServices(tx))
  const ids = partnership.services.map(service => rows.find(row => row.nameEn === service.nameEn)?.id ?? '')
  return { partnershipId, members, services: ids, agencies }
}

/** What an invented council would say of itself in its public notices. */
async function fillInNotices(administrator: { memberId: string; partnershipId: string }, now: Date) {
  const email = { cy: 'data@bro-wen.example', en: 'data@bro-wen.example' }
  const officer = {
    cy: 'Swyddog diogelu data, Cyngor Bro Wen',
    en: 'Data protection officer, Bro Wen Council',
  }
  const saved = await saveStatement({
    administrator,
    document: 'notices',
    basedOn: 0,
    body: {
      controller: { cy: 'Cyngor Bro Wen (dychmygol)', en: 'Bro Wen Council (invented)' },
      contact: {
        cy: 'Neuadd y Sir, Bro Wen\n01632 960 123',
        en: 'County Hall, Bro Wen\n01632 960 123',
      },
      email,
      officer,
      officerEmail: email,
      basis: {
        cy: 'Tasg gyhoeddus: y gwasanaethau y mae’n rhaid i’r cyngor eu darparu yn ôl y gyfraith.',
        en: 'Public task: the services that the law asks the council to provide.',
      },
      recipients: {
        cy: 'Neb. Mae popeth ar weinydd y cyngor ei hun.',
        en: 'Nobody. Everything is on the council’s own server.',
      },
      access: {
        cy: 'Ffoniwch neu ysgrifennwch atom. Cewch ateb o fewn deg diwrnod gwaith.',
        en: 'Ring or write to us. You get an answer within ten working days.',
      },
    },
    now,
  })
  if (saved.kind !== 'saved') throw new Error(`notices: ${saved.kind}`)
}

/** Somebody looks on weekdays from nine to five. Nobody outside is named: an invented address would get real e-mail. */
const watch = {
  hours: [...Array.from({ length: 5 }, (): [number, number] => [540, 1020]), null, null],
  closedDays: [],
  ...usualDeadlines,
  contactEmail: null,
  contactLanguage: 'cy' as const,
}

/** Everybody in the demonstration has the same password, and it is printed. */
async function choose(link: string, now: Date, chance: Chance): Promise<void> {
  const token = link.split('/').pop() ?? ''
  const chosen = await choosePassword({
    token,
    password: DEMO_PASSWORD,
    repeated: DEMO_PASSWORD,
    now,
    randomBytes: chance.bytes,
  })
  if (chosen.kind !== 'chosen') throw new Error(`password: ${chosen.kind}`)
}
