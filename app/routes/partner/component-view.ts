import { dayOf } from '~/core/journey/days'
import { formatDateTime, formatPeriod, type Lang } from '~/i18n'
import type { OwnReading } from '~/steps/agencies/read-own'
import { ratingFormView } from '../agencies/rating-action'
import { saysView } from '../agencies/side-view'
import { signedTextView } from '../agencies/signed-text'
import { activityView } from '../assessment/component-view'
import { constructsView } from '../assessment/constructs-view'
import { distanceView } from '../assessment/distance-view'
import { evidenceView } from '../assessment/evidence-view'
import { revisionView } from '../assessment/revision-summary'

/** What somebody of an agency sees of a component, every date and name in the page's language. */
export function ownView(
  lang: Lang,
  { agency, own, record, signature, citable, activities, released }: OwnReading,
  now: Date,
) {
  return {
    form: ratingFormView(lang, own),
    says: own && saysView(lang, own),
    record: record && revisionView(lang, record, citable),
    closed: signature ? ('signed' as const) : agency.active ? null : ('retired' as const),
    activities: activities.map(each => activityView(lang, { ...each, files: [] })),
    released: releasedView(lang, released, now),
    signed: signature && {
      name: signature.entry.by,
      at: formatDateTime(lang, signature.entry.doneAt),
      text: signedTextView(lang, signature.signed, citable),
    },
  }
}

/** The evidence of a year, as the leads' page shows it; null where there is none to be released. */
function releasedView(lang: Lang, released: OwnReading['released'], now: Date) {
  if (!released) return null
  const [checkIn, ...others] = released.instruments
  const today = dayOf(now)
  return {
    evidence: evidenceView(lang, released, checkIn, today),
    others: others.map(one => evidenceView(lang, released, one, today)).filter(({ used }) => used),
    constructs: constructsView(lang, released, today),
    distance: distanceView(lang, released, today),
    quotes: released.quotes.map(({ from, to, quotes }) => ({ period: formatPeriod(lang, from, to), quotes })),
  }
}

export type ReleasedView = NonNullable<ReturnType<typeof releasedView>>
