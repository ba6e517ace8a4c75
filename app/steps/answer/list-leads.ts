import { listSafeguardingLeads } from '~/store/door'

/** Whom a respondent may pick to read a signal: somebody outside the service first. */
export const listLeadsToPick = (partnershipId: string) => listSafeguardingLeads(partnershipId)
