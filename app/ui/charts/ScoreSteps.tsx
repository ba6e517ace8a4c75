const WIDTH = 100
const HEIGHT = 36

/**
 * Steps going up, the reached ones filled. Decoration: what it shows stands beside it.
 *
 * score  0 while there is none
 * of     how many steps the scale has
 */
export function ScoreSteps({ score, of = 4 }: { score: number; of?: number }) {
  const step = WIDTH / of
  return (
    <svg className="steps" viewBox="0 0 100 40" aria-hidden="true" focusable="false">
      {Array.from({ length: of }, (_, index) => index + 1).map(place => (
        <rect
          key={place}
          className={place <= score ? 'steps__on' : 'steps__off'}
          x={1 + (place - 1) * step}
          y={39 - (place * HEIGHT) / of}
          width={step - 3}
          height={(place * HEIGHT) / of}
          rx={2}
        />
      ))}
    </svg>
  )
}
