import { collaboration } from '~/core/assessment/components'
import { dayOf } from '~/core/journey/days'
import { formatDateTime, formatPeriod, type Lang } from '~/i18n'
import type { OwnReading, PartnerMember } from '~/steps/agencies/read-own'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readQuotes } from '~/steps/assessment/read-quotes'
import { ratingFormView } from '../agencies/rating-action'
import { saysView } from '../agencies/side-view'
import { signedTextView } from '../agencies/signed-text'
import { constructsView } from '../assessment/constructs-view'
import { distanceView } from '../assessment/distance-view'
import { evidenceView } from '../assessment/evidence-view'
import { revisionView } from '../assessment/revision-summary'

/** What somebody of an agency sees of a component, every date and name in the page's language. */
export function ownView(lang: Lang, { agency, own, record, signature, citable }: OwnReading) {
  return {
    form: ratingFormView(lang, own),
    says: own && saysView(lang, own),
    record: record && revisionView(lang, record, citable),
    closed: signature ? ('signed' as const) : agency.active ? null : ('retired' as const),
    signed: signature && {
      name: signature.entry.by,
      at: formatDateTime(lang, signature.entry.doneAt),
      text: signedTextView(lang, signature.signed, citable),
    },
  }
}

/** The released evidence of a year, as the leads' page shows it, read with the partners' login. */
export async function releasedView(lang: Lang, partner: PartnerMember, period: string, now: Date) {
  const wish = { lead: partner, component: collaboration, period, now, reader: 'partner' } as const
  const evidence = await readEvidence(wish)
  if (!evidence) return null
  const quotes = await readQuotes({ lead: partner, ...evidence.year, reader: 'partner' })
  const [checkIn, ...others] = evidence.instruments
  const today = dayOf(now)
  return {
    evidence: evidenceView(lang, evidence, checkIn, today),
    others: others.map(one => evidenceView(lang, evidence, one, today)).filter(({ used }) => used),
    constructs: constructsView(lang, evidence, today),
    distance: distanceView(lang, evidence, today),
    quotes: quotes.map(({ from, to, quotes }) => ({ period: formatPeriod(lang, from, to), quotes })),
  }
}
