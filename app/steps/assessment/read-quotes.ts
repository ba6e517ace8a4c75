import { type QuoteRelease, thawQuotes } from '~/core/words/moderation'
import { inPartnership, type Tx } from '~/store/pools'
import { listReleasedQuotes } from '~/store/quotes'
import type { AssessmentLead } from './read-evidence'

interface Year {
  from: string
  to: string
}

/**
 * The quotes that were released for half-years of a year, the latest first. A half-year that had too few is not told from
 * one of which nothing was decided.
 *
 * throws  Error when kept quotes are not what they were
 */
export const readQuotes = ({ lead, ...year }: { lead: AssessmentLead } & Year): Promise<QuoteRelease[]> =>
  inPartnership('lead', lead.partnershipId, tx => readQuotesIn(tx, year))

/** The same, for the login of leads or of partner agencies. */
export async function readQuotesIn(tx: Tx, { from, to }: Year): Promise<QuoteRelease[]> {
  const kept = await listReleasedQuotes(tx)
  const ofYear = kept.filter(batch => batch.from >= from && batch.to <= to)
  return ofYear.map(thawQuotes).filter(({ quotes }) => quotes.length > 0)
}
