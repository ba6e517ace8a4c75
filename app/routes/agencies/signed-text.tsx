import { useTranslation } from 'react-i18next'
import { letterOf } from '~/core/assessment/agencies'
import type { SignedParts } from '~/core/assessment/sign-off'
import { formatDate, formatDateTime, type Lang, sorted, translator } from '~/i18n'
import type { Citable } from '~/steps/assessment/read-citable'
import { Table } from '~/ui/Table'
import { citedViews } from '../assessment/figure-words'
import { RevisionSummary, type RevisionView } from '../assessment/revision-summary'
import { SideTable } from './side-table'
import { ratingText, type SideRow, stageText } from './side-view'

type Language = 'cy' | 'en'

export interface SignedTextView {
  record: RevisionView & { saved: string }
  rows: SideRow[]
  partners: { name: string; role: string; outcomes: string; language: Language }[]
  actions: { what: string; who: string; language: Language; state: string; byWhen: string }[]
}

/** What was signed, in the page's language where it has one. */
export function signedTextView(
  lang: Lang,
  { record, agencies, partners = [], actions = [] }: SignedParts,
  citable: Citable,
): SignedTextView {
  const t = translator(lang)
  const at = (saved: string) => formatDateTime(lang, new Date(saved))
  const { savedBy, savedAt, cites, ...said } = record
  return {
    record: {
      ...said,
      cited: citedViews(lang, citable, cites),
      saved: t('agencies:side.by', { name: savedBy, at: at(savedAt) }),
    },
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
    partners: partners.map(({ agency, name, role, outcomes, language }) => ({
      name: agency ? agency[lang] : name,
      ...{ role, outcomes, language },
    })),
    actions: actions.map(({ what, who, language, state, byWhen }) => ({
      ...{ what, who, language },
      state: t(`plan:state.${state}`),
      byWhen: formatDate(lang, byWhen),
    })),
  }
}

/** What was signed: the agreed record with its figures, what each agency said, the partners and the actions. */
export function SignedText({ view }: { view: SignedTextView }) {
  const { t } = useTranslation(['agencies', 'plan'])
  return (
    <>
      <section className="assess-section">
        <h2 className="heading heading--small">{t('signed.record')}</h2>
        <RevisionSummary revision={view.record} />
        <p className="soft">{view.record.saved}</p>
      </section>
      {view.rows.length > 0 && <SideTable rows={view.rows} />}
      {view.partners.length > 0 && (
        <section className="assess-section">
          <h2 className="heading heading--small">{t('plan:partners.title')}</h2>
          <Table
            caption={t('plan:partners.title')}
            captionHidden
            stacked
            head={[t('plan:partner.name'), t('plan:field.role'), t('plan:field.outcomes')]}
            rows={view.partners.map(({ name, role, outcomes, language }) => [
              name,
              <Written key="role" text={role} language={language} />,
              <Written key="outcomes" text={outcomes} language={language} />,
            ])}
          />
        </section>
      )}
      {view.actions.length > 0 && (
        <section className="assess-section">
          <h2 className="heading heading--small">{t('plan:actions.title')}</h2>
          <Table
            caption={t('plan:actions.title')}
            captionHidden
            stacked
            head={[t('plan:field.what'), t('plan:field.who'), t('plan:field.state'), t('plan:field.by-when')]}
            rows={view.actions.map(({ what, who, language, state, byWhen }) => [
              <Written key="what" text={what} language={language} />,
              <Written key="who" text={who} language={language} />,
              state,
              byWhen,
            ])}
          />
        </section>
      )}
    </>
  )
}

function Written({ text, language }: { text: string; language: Language }) {
  return (
    <span className="as-written" lang={language}>
      {text}
    </span>
  )
}
