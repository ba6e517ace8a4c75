import { type Agreement, agreementOf, besideAgreed, letterOf } from '~/core/assessment/agencies'
import { progressStages, type Score } from '~/core/assessment/model'
import { type Rating, ratingName } from '~/core/assessment/scale'
import type { Missing } from '~/core/assessment/sign-off'
import { formatDateTime, formatList, type Lang, sorted, translator } from '~/i18n'
import type { AgencyRow } from '~/steps/agencies/gather'
import type { SideBySide } from '~/steps/agencies/read-side-by-side'

/** What somebody or an agency says, as words of the page's language; what was written stays in its own. */
export interface SaysView {
  rating: string
  stage: string | null
  reasons: string
  language: 'cy' | 'en'
  /** who saved it and when */
  saved: string
}

export interface SideRow {
  agencyId: string
  letter: string
  name: string
  active: boolean
  /** null while it has given no rating */
  says: SaysView | null
}

export interface ChartView {
  rows: { label: string; rating: Rating | null }[]
  agreed: Rating | null
}

export interface SigningView {
  number: number
  kind: 'signed' | 'reopened'
  name: string
  at: string
  reason: string
  language: 'cy' | 'en'
}

export interface SideView {
  rows: SideRow[]
  chart: ChartView
  /** the agreement in words, a sentence a line */
  sentences: string[]
  /** names of active agencies without a rating, joined; '' for none */
  waiting: string
  missing: Missing[]
  signings: SigningView[]
  /** the signature that counts */
  signature: SigningView | null
}

/** '3. Good' */
export const ratingText = (lang: Lang, rating: Rating): string => `${rating}. ${ratingName(rating)[lang]}`

/** '2. Practice/intervention/policy identified …', or null while not chosen */
export const stageText = (lang: Lang, stage: Score | null): string | null =>
  stage && `${stage}. ${progressStages[stage][lang]}`

/** Agencies side by side, with names, letters and dates in the page's language. */
export function sideView(lang: Lang, side: SideBySide): SideView {
  const nameOf = ({ agency }: AgencyRow) => (lang === 'cy' ? agency.nameCy : agency.nameEn)
  const ordered = sorted(lang, side.rows, nameOf)
  const rows = ordered.map((row, index): SideRow => {
    const { agency, given } = row
    return {
      agencyId: agency.id,
      letter: letterOf(index),
      name: nameOf(row),
      active: agency.active,
      says: given && saysView(lang, given),
    }
  })
  const signings = side.signings.map(({ number, kind, by, doneAt, reason, language }) => ({
    number,
    kind,
    name: by,
    at: formatDateTime(lang, doneAt),
    reason,
    language,
  }))
  const agreed = side.latest?.rating ?? null
  const given = ordered.flatMap(row => (row.given ? [{ rating: row.given.rating, name: nameOf(row) }] : []))
  return {
    rows,
    chart: {
      rows: ordered.map(({ given }, index) => ({ label: letterOf(index), rating: given?.rating ?? null })),
      agreed,
    },
    sentences: [
      agreementText(lang, agreementOf(given.map(({ rating }) => rating))),
      ...agreedTexts(lang, agreed, given),
    ],
    waiting: formatList(
      lang,
      rows.filter(({ active, says }) => active && !says).map(({ name }) => name),
    ),
    missing: side.missing,
    signings,
    signature: signings[0]?.kind === 'signed' ? signings[0] : null,
  }
}

/** What an agency says, and who saved it. */
export function saysView(lang: Lang, given: NonNullable<AgencyRow['given']>): SaysView {
  const who = { name: given.by, at: formatDateTime(lang, given.savedAt) }
  return {
    rating: ratingText(lang, given.rating),
    stage: stageText(lang, given.progressStage),
    reasons: given.reasons,
    language: given.language,
    saved: translator(lang)(given.typedByLead ? 'agencies:side.by-lead' : 'agencies:side.by', who),
  }
}

function agreementText(lang: Lang, agreement: Agreement): string {
  const t = translator(lang)
  switch (agreement.kind) {
    case 'none':
      return t('agencies:side.agreement.none')
    case 'one':
    case 'same':
      return t(`agencies:side.agreement.${agreement.kind}`, { rating: ratingText(lang, agreement.rating) })
    case 'next':
    case 'spread':
      return t(`agencies:side.agreement.${agreement.kind}`, {
        lowest: ratingText(lang, agreement.lowest),
        highest: ratingText(lang, agreement.highest),
      })
  }
}

function agreedTexts(
  lang: Lang,
  agreed: Rating | null,
  given: readonly { rating: Rating; name: string }[],
): string[] {
  const t = translator(lang)
  if (agreed === null) return [t('agencies:side.no-agreed')]
  const { same, lower, higher } = besideAgreed(agreed, given)
  const names = (some: readonly { name: string }[]) => ({
    agencies: formatList(
      lang,
      some.map(({ name }) => name),
    ),
  })
  return [
    t('agencies:side.agreed', { rating: ratingText(lang, agreed) }),
    ...(same.length > 0 ? [t('agencies:side.same', names(same))] : []),
    ...(lower.length > 0 ? [t('agencies:side.lower', names(lower))] : []),
    ...(higher.length > 0 ? [t('agencies:side.higher', names(higher))] : []),
  ]
}
