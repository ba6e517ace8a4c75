import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextStep } from '~/core/assessment/next'
import { ScoreSteps } from '~/ui/charts/ScoreSteps'

export interface GlanceView {
  rating: { score: number; of: number; name: string } | null
  stage: { score: number; descriptor: string } | null
  leadName: string
  /** the latest results; undefined for a component that has none of its own */
  heard?: { people: string; period: string } | null
  saved: { name: string; at: string } | null
  next: NextStep[]
}

/** Where each thing to do is done: on this page, or in the form of the record. */
const anchors: Readonly<Record<NextStep, `#${string}` | `record#${string}` | null>> = {
  'read-new-evidence': '#evidence',
  rate: 'record#rating',
  'choose-stage': 'record#progressStage',
  'name-lead': 'record#leadName',
  'write-narrative': 'record#narrative',
  'record-activity': '#activities',
  'record-change': '#changes',
  'finish-changes': '#changes',
  rest: null,
}

/**
 * Where the component stands, and what to do next, before anything else on the page.
 *
 * record  the address of the record's form
 */
export function Glance({ view, record }: { view: GlanceView; record: string }) {
  const { t } = useTranslation(['assessment', 'record'])
  const { rating, stage, leadName, heard, saved, next } = view
  return (
    <section className="assess-section" aria-labelledby="glance">
      <h2 className="govuk-visually-hidden" id="glance">
        {t('section.glance')}
      </h2>
      <dl className="glance">
        <Tile name={t('glance.rating')} score={rating?.score ?? null} of={rating?.of}>
          {rating?.name ?? t('glance.not-rated')}
        </Tile>
        <Tile name={t('glance.stage')} score={stage?.score ?? null} small={stage?.descriptor}>
          {stage ? t('glance.of-four', { score: stage.score }) : t('glance.not-chosen')}
        </Tile>
        {heard !== undefined && (
          <Tile name={t('glance.heard')} small={heard?.period}>
            {heard ? t('glance.people', { people: heard.people }) : t('glance.no-release')}
          </Tile>
        )}
        <Tile name={t('glance.lead')}>{leadName || t('glance.nobody')}</Tile>
      </dl>
      <div className="next">
        <h3 className="heading heading--small">{t('glance.next')}</h3>
        <ul className="next__list">
          {next.map(step => {
            const anchor = anchors[step]?.replace(/^record/, record)
            const words =
              step === 'record-activity' && heard === undefined
                ? t('record:activities.next')
                : t(`next.${step}`)
            return <li key={step}>{anchor ? <a href={anchor}>{words}</a> : words}</li>
          })}
        </ul>
        <p className="soft">{saved ? t('glance.saved', saved) : t('glance.never-saved')}</p>
      </div>
    </section>
  )
}

interface TileProps {
  name: string
  /** Draws steps, so many of them reached; the words say it too. */
  score?: number | null
  /** how many steps there are: four unless it says so */
  of?: number
  small?: string
  children: ReactNode
}

function Tile({ name, score, of = 4, small, children }: TileProps) {
  return (
    <div className="glance__tile">
      <dt className="glance__name">{name}</dt>
      <dd className="glance__value">
        {score !== undefined && <ScoreSteps score={score ?? 0} of={of} />}
        <span>{children}</span>
        {small && <span className="glance__small">{small}</span>}
      </dd>
    </div>
  )
}
