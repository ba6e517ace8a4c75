import { SAFEGUARDING_LEADS_NEEDED } from './member'

/** What is known of an installation and a partnership, as far as an administrator has to look after it. */
export interface Facts {
  safeguardingLeads: { named: number; outside: number }
  helpConfirmed: boolean
  /** Days as 'YYYY-MM-DD': the first day after each period that is still open */
  openBlocksEnd: readonly string[]
  today: string
  mailIsOffered: boolean
  /** Whether something that public notices need is not filled in, and whether the impact assessment is a draft. */
  statements: { noticesMissing: boolean; dpiaDraft: boolean }
  /** Welsh texts that no qualified translator has read, of how many */
  welsh: { notReviewed: number; strings: number }
}

/** Something an administrator should know or do; the most pressing first. */
export type Notice =
  | { kind: 'safeguarding-leads'; named: number }
  | { kind: 'outside-lead' }
  | { kind: 'help-not-confirmed' }
  | { kind: 'no-open-block' }
  | { kind: 'jobs-not-running'; closedOn: string }
  | { kind: 'no-mail' }
  | { kind: 'notices-missing' }
  | { kind: 'dpia-draft' }
  | { kind: 'welsh-not-reviewed'; notReviewed: number; strings: number }

/**
 * The jobs process closes a period on the morning after it ends. Two days later it has not run: an open period
 * whose end lies further back says so.
 */
const GRACE_DAYS = 2

export function noticesFrom(facts: Facts): Notice[] {
  const { named, outside } = facts.safeguardingLeads
  const overdue = facts.openBlocksEnd.filter(end => addDays(end, GRACE_DAYS) <= facts.today).sort()[0]
  const { notReviewed, strings } = facts.welsh
  return [
    named < SAFEGUARDING_LEADS_NEEDED && ({ kind: 'safeguarding-leads', named } as const),
    named >= SAFEGUARDING_LEADS_NEEDED && outside === 0 && ({ kind: 'outside-lead' } as const),
    !facts.mailIsOffered && ({ kind: 'no-mail' } as const),
    !facts.helpConfirmed && ({ kind: 'help-not-confirmed' } as const),
    facts.openBlocksEnd.length === 0 && ({ kind: 'no-open-block' } as const),
    overdue !== undefined && ({ kind: 'jobs-not-running', closedOn: overdue } as const),
    facts.statements.noticesMissing && ({ kind: 'notices-missing' } as const),
    facts.statements.dpiaDraft && ({ kind: 'dpia-draft' } as const),
    notReviewed > 0 && ({ kind: 'welsh-not-reviewed', notReviewed, strings } as const),
  ].filter(notice => notice !== false)
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
