import type { Score } from '~/core/assessment/model'

const STEP = 22

/** Four steps going up, the reached ones filled. Decoration: what it shows stands beside it. */
export function ScoreSteps({ score }: { score: Score | 0 }) {
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
