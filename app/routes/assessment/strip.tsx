/** One mark of the strip: how many points of how many, none of them while it is not rated. */
export interface StripMark {
  key: string
  rating: number | null
  of: number
}

const WIDTH = 30
const HEIGHT = 60

/**
 * Twelve marks in the order of the list below, which says the same in words: steps going up, the reached ones filled, with
 * the number beneath. What is not rated is a broken line and a dash.
 */
export function Strip({ marks, label }: { marks: readonly StripMark[]; label: string }) {
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${marks.length * WIDTH} ${HEIGHT + 20}`}
      role="img"
      aria-label={label}
    >
      {marks.map(({ key, rating, of }, place) => {
        const step = HEIGHT / of
        const x = place * WIDTH + 4
        return (
          <g key={key}>
            {Array.from({ length: of }, (_, index) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
                key={index}
                className={rating === null ? 'strip__none' : index < rating ? 'strip__on' : 'strip__off'}
                x={x}
                y={HEIGHT - (index + 1) * step + 1}
                width={WIDTH - 8}
                height={step - 2}
                rx={2}
              />
            ))}
            <text className="strip__number" x={x + (WIDTH - 8) / 2} y={HEIGHT + 15} textAnchor="middle">
              {rating ?? '–'}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
