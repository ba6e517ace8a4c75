export type DrawingName = 'heard' | 'signpost' | 'gate' | 'cup'

/** Plain line drawings of our own, for the moments when a page has little else. Decoration only. */
export function Drawing({ name }: { name: DrawingName }) {
  const { alive, lines } = drawings[name]
  return (
    <svg className="drawing" viewBox="0 0 160 96" aria-hidden="true" focusable="false">
      <path className="drawing__alive" d={alive} />
      <path d={lines} />
    </svg>
  )
}

/** One path that is alive, in lichen, and one for everything else. */
const drawings: Record<DrawingName, { alive: string; lines: string }> = {
  /** A word falls into water, and the rings go out. */
  heard: {
    alive: 'M80 6c5.5 8 9 12.5 9 18a9 9 0 0 1-18 0c0-5.5 3.5-10 9-18z',
    lines:
      'M66 62c-2.5 1.3-4 3-4 4.8 0 4.5 8 8.2 18 8.2s18-3.7 18-8.2c0-1.8-1.5-3.5-4-4.8M47 58c-5.5 2.6-8.5 5.7-8.5 9 0 9 18.5 16.3 41.5 16.3s41.5-7.3 41.5-16.3c0-3.3-3-6.4-8.5-9M28 55c-8 3.7-12.5 8-12.5 12.6C15.5 81 44.5 92 80 92s64.5-11 64.5-24.4c0-4.6-4.5-8.9-12.5-12.6',
  },
  /** Two ways to go. */
  signpost: {
    alive: 'M78 16h44l10 9-10 9H78z',
    lines: 'M78 8v80M78 42H38l-10 9 10 9h40M24 88h112M96 88c1-7 4-10 8-11M62 88c-1-5-3-7-6-8',
  },
  /** A gate in a field, shut for now. */
  gate: {
    alive: 'M128 88c-1-9 1-15 5-19-1 8 0 12-1 19M134 88c1-6 3-10 8-12-2 5-3 8-4 12',
    lines: 'M6 88h148M30 88V28M114 88V28M30 38h84M30 54h84M30 70h84M36 70l72-32M26 28h8M110 28h8',
  },
  /** A cup of tea, while it is put right. */
  cup: {
    alive: 'M52 48h50v24a16 16 0 0 1-16 16H68a16 16 0 0 1-16-16z',
    lines:
      'M102 54h7a10 10 0 0 1 0 20h-8M36 88h82M66 38c-5-7 5-10 0-18M77 38c-5-7 5-10 0-18M88 38c-5-7 5-10 0-18',
  },
}
