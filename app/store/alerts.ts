import type { Tx } from './pools'

/** Where to tell safeguarding leads, or those of the assessment, that something waits: for the login of the jobs process. */
export interface LeadAddress {
  id: string
  email: string
  language: 'cy' | 'en'
  outside: boolean
  officer: boolean
}

/** The partnership's active leads of one kind, in no meaningful order. */
export async function listLeadAddresses(tx: Tx, role: 'safeguarding_lead' | 'lead'): Promise<LeadAddress[]> {
  const named = await tx.memberRole.findMany({ where: { role }, select: { memberId: true } })
  return tx.member.findMany({
    where: { id: { in: named.map(({ memberId }) => memberId) }, active: true },
    select: { id: true, email: true, language: true, outside: true, officer: true },
  })
}

/** The hours that people who answer are told; null while the partnership has none. */
export async function findHours(tx: Tx): Promise<{ hoursCy: string; hoursEn: string } | null> {
  return tx.helpContent.findFirst({ select: { hoursCy: true, hoursEn: true } })
}

/** Whom to tell, outside the service, when no lead has looked; null while nobody is named. */
export async function findEscalationContact(
  tx: Tx,
): Promise<{ email: string; language: 'cy' | 'en' } | null> {
  const row = await tx.watch.findFirst({ select: { contactEmail: true, contactLanguage: true } })
  return row?.contactEmail ? { email: row.contactEmail, language: row.contactLanguage } : null
}
