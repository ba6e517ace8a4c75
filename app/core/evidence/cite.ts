import { DISTANCE } from '~/core/anonymise/distance'
import {
  type Agreement,
  EVERYONE,
  type Grain,
  type Release,
  type ReleasedGroup,
  type Slice,
} from '~/core/anonymise/release'

/**
 * Released figures by their addresses, so that a text can say which figure it means and a page can look it up: the address
 * is kept, never the number. A figure that is hidden has no address, and neither has one of a release that is not there.
 *
 * An address is `instrument/grain/end/table[/category]/measure[/item]`; `end` is the first day after the period, as in the
 * names of files, and the table of everybody has no category:
 *
 *   check-in/quarter/2026-07-01/total/agree/respected
 *   check-in/half-year/2026-10-01/stage/beginning/people
 *   distance.person/quarter/2026-07-01/total/way/forward
 */
export interface CitedFigure {
  readonly address: string
  /** key of the instrument, or DISTANCE */
  readonly instrument: string
  readonly version: number
  readonly grain: Grain
  /** first day */
  readonly from: string
  /** first day after */
  readonly to: string
  readonly slice: Slice
  readonly category: string
  /** how many people; how many agree with an item; how many went which way */
  readonly measure: 'people' | 'agree' | 'way'
  /** key of the item or the way; null for people */
  readonly item: string | null
  /** null for people */
  readonly agreement: Extract<Agreement, { shown: true }> | null
  /** people of the group, rounded to 5 */
  readonly people: number
}

/** Every figure of a release that is shown, table by table, group by group: first how many people, then each item. */
export function figuresIn(release: Release): CitedFigure[] {
  return release.tables.flatMap(({ slice, groups }) =>
    groups.flatMap(group => figuresOfGroup(release, slice, group)),
  )
}

function figuresOfGroup(release: Release, slice: Slice, group: ReleasedGroup): CitedFigure[] {
  if (!group.shown) return []
  const { instrument, version, grain, from, to } = release
  const { category, people } = group
  const place = [instrument, grain, to, slice, ...(category === EVERYONE ? [] : [category])]
  const common = { instrument, version, grain, from, to, slice, category, people }
  const measure = instrument === DISTANCE ? 'way' : 'agree'
  return [
    {
      ...common,
      ...{ measure: 'people', item: null, agreement: null },
      address: [...place, 'people'].join('/'),
    },
    ...group.items.flatMap(({ item, agreement }): CitedFigure[] =>
      agreement.shown
        ? [{ ...common, measure, item, agreement, address: [...place, measure, item].join('/') }]
        : [],
    ),
  ]
}

/** The figure at an address; null when there is none, when it is hidden, and when its release is not among these. */
export function findFigure(address: string, releases: readonly Release[]): CitedFigure | null {
  const [instrument, grain, to] = address.split('/')
  const release = releases.find(one => one.instrument === instrument && one.grain === grain && one.to === to)
  return (release && figuresIn(release).find(figure => figure.address === address)) ?? null
}

/** The numbers that a text may name because it cites these figures: shares in hundredths, and people. */
export function numbersOf(figures: readonly CitedFigure[]): { percents: number[]; people: number[] } {
  return {
    percents: figures.flatMap(({ agreement }) =>
      agreement && 'percent' in agreement ? [agreement.percent] : [],
    ),
    people: figures.map(({ people }) => people),
  }
}
