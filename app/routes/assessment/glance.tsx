import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Score } from '~/core/assessment/model'
import type { NextStep } from '~/core/assessment/next'

export interface GlanceView {
  rating: { score: Score; name: string } | null
  stage: { score: Score; descriptor: string } | null
  leadName: string
  heard: { people: string; period: string } | null
  saved: { name: string; at: string } | null
  next: NextStep[]
}

/** Where each thing to do is done. */
const anchors: Readonly<Record<NextStep, string | null>> = {
  'read-new-evidence': '#evidence',
  rate: '#rating',
  'choose-stage': '#progressStage',
  'name-lead': '#leadName',
  'write-narrative': '#narrative',
  'record-activity': '#activities',
  'record-change': '#changes',
  'finish-changes': '#changes',
  rest: null,
}

/** Where the component stands, and what to do next, before anything else on the page. */
export function Glance({ view }: { view: GlanceView }) {
  const { t } = useTranslation('assessment')
  const { rating, stage, leadName, heard, saved, next } = view
  return (
    <section className="assess-section" aria-labelledby="glance">
      <h2 className="govuk-visually-hidden" id="glance">
        {t('section.glance')}
      </h2>
      <dl className="glance">
        <Tile name={t('glance.rating')} score={rating?.score ?? null}>
          {rating?.name ?? t('glance.not-rated')}
        </Tile>
        <Tile name={t('glance.stage')} score={stage?.score ?? null} small={stage?.descriptor}>
          {stage ? t('glance.of-four', { score: stage.score }) : t('glance.not-chosen')}
        </Tile>
        <Tile name={t('glance.heard')} small={heard?.period}>
          {heard ? t('glance.people', { people: heard.people }) : t('glance.no-release')}
        </Tile>
        <Tile name={t('glance.lead')}>{leadName || t('glance.nobody')}</Tile>
      </dl>
      <div className="next">
        <h3 className="heading heading--small">{t('glance.next')}</h3>
        <ul className="next__list">
          {next.map(step => {
            const anchor = anchors[step]
            return <li key={step}>{anchor ? <a href={anchor}>{t(`next.${step}`)}</a> : t(`next.${step}`)}</li>
          })}
        </ul>
        <p className="soft">{saved ? t('glance.saved', saved) : t('glance.never-saved')}</p>
      </div>
    </section>
  )
}

interface TileProps {
  name: string
  /** Draws four steps, so many of them reached; the words say it too. */
  score?: Score | null
  small?: string
  children: ReactNode
}

function Tile({ name, score, small, children }: TileProps) {
  return (
    <div className="glance__tile">
      <dt className="glance__name">{name}</dt>
      <dd className="glance__value">
        {score !== undefined && <Steps score={score ?? 0} />}
        <span>{children}</span>
        {small && <span className="glance__small">{small}</span>}
      </dd>
    </div>
  )
}

const STEP = 22

/** Four steps going up, the reached ones filled. Decoration: what it shows stands beside it. */
function Steps({ score }: { score: number }) {
  return (
    <svg className="steps" viewBox="0 0 100 40" aria-hidden="true" focusable="false">
      {[1, 2, 3, 4].map(step => (
        <rect
          key={step}
          className={step <= score ? 'steps__on' : 'steps__off'}
          x={1 + (step - 1) * (STEP + 3)}
          y={39 - step * 9}
          width={STEP}
          height={step * 9}
          rx={2}
        />
      ))}
    </svg>
  )
}
