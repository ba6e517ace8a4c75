import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Details } from '~/ui/Details'
import { Drawing } from '~/ui/Drawing'
import { Panel } from '~/ui/Panel'
import type { EvidenceView } from './evidence-view'
import { NextResults, Quarter, Wider } from './release-parts'

interface EvidenceProps {
  view: EvidenceView
  /** The address of the files, with the year in its query already; null for whoever takes none away. */
  files: string | null
}

/** What people said, as far as it may be told: each release with its charts, tables and file. */
export function EvidenceSection({ view, files }: EvidenceProps) {
  const { t } = useTranslation('assessment')
  const nothing = view.quarters.every(({ chart }) => chart === null) && view.wider.length === 0
  return (
    <section className="assess-section" id="evidence">
      <h2 className="heading">{t('section.evidence')}</h2>
      {nothing && (
        <Panel title={t('evidence.none.title')} level={3}>
          <Drawing name="heard" />
          <p>{t('evidence.none.text')}</p>
        </Panel>
      )}
      <Releases view={view} files={files} />
      <Statements view={view} />
      <NextResults dates={view.nextDates} none={t('evidence.no-block')} condition={t('evidence.when.if')} />
      {!nothing && <Reading view={view} />}
    </section>
  )
}

/** What people said to another questionnaire than the check-in. Counted apart: nobody is added up across two. */
export function OtherEvidence({ view, files }: EvidenceProps) {
  const { t } = useTranslation('assessment')
  return (
    <section className="assess-section" id={`evidence-${view.instrument}`}>
      <h2 className="heading">{view.title}</h2>
      <p>{t('evidence.apart')}</p>
      <Releases view={view} files={files} folded />
      <Statements view={view} />
    </section>
  )
}

function Statements({ view: { statements } }: { view: EvidenceView }) {
  const { t } = useTranslation('assessment')
  if (statements.length === 0) return null
  return (
    <Details summary={t('evidence.asked')}>
      <ul>
        {statements.map(statement => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </Details>
  )
}

/** The releases of an instrument: quarters, then half-years and the year. */
function Releases({ view, files, folded }: EvidenceProps & { folded?: boolean }) {
  const { t } = useTranslation(['assessment', 'api'])
  const noteOn = (hidden: boolean) =>
    hidden ? t('chart.note', { sign: view.hidden }) : t('chart.note-share')
  const part = {
    files,
    ticks: view.ticks,
    fileLabel: (period: string) => t('evidence.csv-of', { period }),
    workbookLabel: (period: string) => t('api:xlsx.file-of', { period }),
  }
  return (
    <>
      {view.quarters.map(quarter => (
        <Quarter
          key={quarter.id}
          quarter={quarter}
          head={{ label: t('column.item'), value: t('column.agree') }}
          note={noteOn(quarter.chart?.rows.some(({ agreement }) => !agreement.shown) ?? false)}
          {...part}
        />
      ))}
      {view.wider.map(release => (
        <Wider
          key={release.id}
          release={release}
          folded={folded ?? false}
          noteOn={({ rows }) => noteOn(rows.flat().includes(view.hidden))}
          {...part}
        />
      ))}
    </>
  )
}

/** What is known, what is hidden, and why. */
function Reading({ view: { notes, hidden } }: { view: EvidenceView }) {
  const { t } = useTranslation('assessment')
  const lang = useLang()
  return (
    <Panel title={t('evidence.reading.title')} level={3}>
      <p>{t('evidence.reading.known')}</p>
      <p>{t('evidence.reading.words')}</p>
      <p>{t('evidence.reading.hidden', { sign: hidden })}</p>
      <p>{t('evidence.reading.why')}</p>
      <p>{t('evidence.reading.never')}</p>
      <p>
        <a href={`/${lang}/how-we-protect-people`}>{t('evidence.reading.protect')}</a>
      </p>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </Panel>
  )
}
