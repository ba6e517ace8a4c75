import { type QuoteRelease, thawQuotes } from '~/core/words/moderation'
import { inPartnership } from '~/store/pools'
import { listReleasedQuotes } from '~/store/quotes'
import type { AssessmentLead, Reader } from './read-evidence'

/**
 * The quotes that were released for half-years of a year, the latest first. A half-year that had too few is not told from
 * one of which nothing was decided.
 *
 * throws  Error when kept quotes are not what they were
 */
export function readQuotes({
  lead,
  from,
  to,
  reader = 'lead',
}: {
  lead: AssessmentLead
  from: string
  to: string
  reader?: Reader
}): Promise<QuoteRelease[]> {
  return inPartnership(reader, lead.partnershipId, async tx => {
    const kept = await listReleasedQuotes(tx)
    const ofYear = kept.filter(batch => batch.from >= from && batch.to <= to)
    return ofYear.map(thawQuotes).filter(({ quotes }) => quotes.length > 0)
  })
}
