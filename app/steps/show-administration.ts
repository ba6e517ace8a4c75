import { type Member, type Service, safeguardingLeads } from '~/core/staff/member'
import { type Facts, type Notice, noticesFrom } from '~/core/staff/notices'
import { missingIn } from '~/core/statements/fields'
import { isHelpConfirmed, listOpenBlockEnds } from '~/store/installation'
import { listMembers } from '~/store/members'
import { inPartnership } from '~/store/pools'
import { listServices } from '~/store/services'
import { findStatement } from '~/store/statements'

export interface ShowAdministration extends Pick<Facts, 'mailIsOffered' | 'welsh'> {
  partnershipId: string
  now: Date
}

/** Everything on the administrator's first page: people, services, and what needs looking after. */
export async function showAdministration({
  partnershipId,
  now,
  mailIsOffered,
  welsh,
}: ShowAdministration): Promise<{
  members: Member[]
  services: Service[]
  notices: Notice[]
}> {
  const openBlocksEnd = await listOpenBlockEnds(partnershipId)
  const { members, services, helpConfirmed, notices, dpia } = await inPartnership(
    'staff',
    partnershipId,
    async tx => ({
      members: await listMembers(tx),
      services: await listServices(tx),
      helpConfirmed: await isHelpConfirmed(tx),
      notices: await findStatement(tx, 'notices'),
      dpia: await findStatement(tx, 'dpia'),
    }),
  )
  const today = now.toISOString().slice(0, 10)
  const facts = {
    safeguardingLeads: safeguardingLeads(members),
    helpConfirmed,
    openBlocksEnd,
    today,
    mailIsOffered,
    statements: {
      noticesMissing: missingIn('notices', notices.body).length > 0,
      dpiaDraft: !dpia.signed,
    },
    welsh,
  }
  return { members, services, notices: noticesFrom(facts) }
}
