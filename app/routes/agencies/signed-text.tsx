import { useTranslation } from 'react-i18next'
import { letterOf } from '~/core/assessment/agencies'
import type { SignedParts } from '~/core/assessment/sign-off'
import { formatDateTime, type Lang, sorted, translator } from '~/i18n'
import { RevisionSummary, type RevisionView } from '../assessment/revision-summary'
import { SideTable } from './side-table'
import { ratingText, type SideRow, stageText } from './side-view'

export interface SignedTextView {
  record: RevisionView & { saved: string }
  rows: SideRow[]
  evidence: string[]
}

/** What was signed, in the page's language where it has one. */
export function signedTextView(lang: Lang, { record, agencies, evidence }: SignedParts): SignedTextView {
  const t = translator(lang)
  const at = (saved: string) => formatDateTime(lang, new Date(saved))
  const { savedBy, savedAt, ...said } = record
  return {
    record: { ...said, saved: t('agencies:side.by', { name: savedBy, at: at(savedAt) }) },
    rows: sorted(lang, agencies, ({ name }) => name[lang]).map(({ name, given }, index) => ({
      agencyId: String(index),
      letter: letterOf(index),
      name: name[lang],
      active: true,
      says: given && {
        rating: ratingText(lang, given.rating),
        stage: stageText(lang, given.progressStage),
        reasons: given.reasons,
        language: given.language,
        saved: t(given.typedByLead ? 'agencies:side.by-lead' : 'agencies:side.by', {
          name: given.savedBy,
          at: at(given.savedAt),
        }),
      },
    })),
    evidence: evidence ?? [],
  }
}

/** What was signed: the agreed record, what each agency said, and which released figures the record cites. */
export function SignedText({ view }: { view: SignedTextView }) {
  const { t } = useTranslation('agencies')
  return (
    <>
      <section className="assess-section">
        <h2 className="heading heading--small">{t('signed.record')}</h2>
        <RevisionSummary revision={view.record} />
        <p className="soft">{view.record.saved}</p>
      </section>
      {view.rows.length > 0 && <SideTable rows={view.rows} />}
      {view.evidence.length > 0 && (
        <section className="assess-section">
          <h2 className="heading heading--small">{t('signed.evidence')}</h2>
          <ul>
            {view.evidence.map(address => (
              <li key={address}>
                <code>{address}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
