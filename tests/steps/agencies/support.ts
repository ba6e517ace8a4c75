import { randomBytes, randomUUID } from 'node:crypto'
import type { AgencyView } from '~/core/assessment/agencies'
import type { ComponentKey } from '~/core/assessment/components'
import { type Assessment, nothingYet } from '~/core/assessment/record'
import { giveRating } from '~/steps/agencies/give-rating'
import { addAgency } from '~/steps/agencies/keep-agencies'
import type { PartnerMember } from '~/steps/agencies/read-own'
import { readSideBySide } from '~/steps/agencies/read-side-by-side'
import { readYearToSign, signYear } from '~/steps/agencies/sign-off'
import { rateComponent } from '~/steps/assessment/rate-component'
import { insertMember } from '~/store/members'
import { inPartnership } from '~/store/pools'
import type { TestPartnership } from '../../support/database'

export const PERIOD = '2026-04-01'
export const NOW = new Date('2026-08-10T09:00:00Z')
export const COMPONENT: ComponentKey = 'clarity'

export const leadOf = ({ id, lead }: TestPartnership) => ({ memberId: lead.id, partnershipId: id })

/** An agency with somebody who belongs to it. */
export async function anAgency(
  { id }: { id: string },
  name: string,
): Promise<PartnerMember & { email: string; id: string }> {
  const names = { nameCy: `${name} (cy)`, nameEn: name }
  const agencyId = await addAgency({ partnershipId: id, names, randomBytes })
  const memberId = randomUUID()
  const details = {
    email: `${memberId}@partners.example`,
    name: `Person ${name}`,
    titleCy: '',
    titleEn: '',
    language: 'cy' as const,
    outside: true,
    services: [],
    agencyId,
  }
  await inPartnership('staff', id, tx =>
    insertMember(tx, id, memberId, { ...details, roles: ['partner'] }, NOW),
  )
  return { memberId, partnershipId: id, agencyId, email: details.email, id: memberId }
}

export const says: AgencyView = {
  rating: 3,
  progressStage: 2,
  reasons: 'Rydyn ni’n cwrdd bob mis.',
  language: 'cy',
}

/** Somebody of an agency gives its rating. */
export const give = (partner: PartnerMember, over: Partial<AgencyView> = {}, basedOn = 0) =>
  giveRating({
    giver: { as: 'partner', ...partner },
    component: COMPONENT,
    period: PERIOD,
    says: { ...says, ...over },
    basedOn,
    now: NOW,
  })

/** A lead types in what an agency said. */
export const typeIn = (
  partnership: TestPartnership,
  { agencyId }: { agencyId: string },
  over: Partial<AgencyView> = {},
  basedOn = 0,
) =>
  giveRating({
    giver: { as: 'lead', ...leadOf(partnership), agencyId },
    component: COMPONENT,
    period: PERIOD,
    says: { ...says, ...over },
    basedOn,
    now: NOW,
  })

export const whole: Assessment = {
  ...nothingYet,
  rating: 3,
  progressStage: 2,
  narrative: 'Mae pawb yn gwybod pwy sy’n gwneud beth.',
  narrativeLanguage: 'cy',
  leadName: 'Y bwrdd',
}

/** The agreed record of a component. */
export const agree = (
  partnership: TestPartnership,
  over: Partial<Assessment> = {},
  basedOn = 0,
  component: ComponentKey = COMPONENT,
) =>
  rateComponent({
    lead: leadOf(partnership),
    component,
    period: PERIOD,
    assessment: { ...whole, ...over },
    basedOn,
    now: NOW,
  })

export async function sideOf(partnership: TestPartnership) {
  const side = await readSideBySide({
    lead: leadOf(partnership),
    component: COMPONENT,
    period: PERIOD,
    now: NOW,
  })
  if (!side) throw new Error('no such year')
  return side
}

/** Signs a component off, today and for this year. Returns its key. */
export async function signsSomething(partnership: TestPartnership): Promise<ComponentKey> {
  const component: ComponentKey = 'capacity'
  const wish = { lead: leadOf(partnership), period: null, now: new Date() }
  await rateComponent({ ...wish, component, assessment: whole, basedOn: 0 })
  const mark = (await readYearToSign(wish))?.mark ?? ''
  const signed = await signYear({ ...wish, language: 'cy', mark })
  if (signed.kind !== 'signed') throw new Error(signed.kind)
  return component
}
