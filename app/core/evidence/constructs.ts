import { type Agreement, EVERYONE, type Grain, type Release } from '~/core/anonymise/release'
import { type Construct, type Instrument, isMeasured, type Stage } from '~/core/instrument'
import { agreementIn } from './tokens'

/** One time at which people were asked, as far as a release tells it by itself. */
export interface Occasion {
  /** key of the instrument */
  readonly instrument: string
  readonly stage: Stage
  readonly grain: Grain
  /** first day */
  readonly from: string
  /** first day after */
  readonly to: string
  /** people, rounded to 5; null when the group is hidden */
  readonly n: number | null
  /** how many agree, by what it is about; a construct that was not asked about is absent */
  readonly agreements: Readonly<Partial<Record<Construct, Agreement>>>
}

/**
 * The occasions of one release, so that what several instruments ask alike can stand side by side. Only figures that
 * are in the release are taken, and none is put together: an instrument that asks at several stages has a table of
 * them each half-year; of one that asks at a single stage the quarter's total is that stage. Other releases have no
 * figures by stage, and give none.
 *
 * asked  the version that was released
 */
export function occasionsOf(release: Release, asked: Instrument): Occasion[] {
  const { instrument, grain, from, to } = release
  const items = asked.items.filter(isMeasured)
  const groupsOf = (slice: 'total' | 'stage') =>
    release.tables.find(table => table.slice === slice)?.groups ?? []
  const occasion = (stage: Stage, category: string, slice: 'total' | 'stage'): Occasion[] => {
    const group = groupsOf(slice).find(one => one.category === category)
    if (!group) return []
    const agreements: Partial<Record<Construct, Agreement>> = {}
    for (const { key, construct, stages } of items) {
      // Of two items about the same thing the first one: there is no way to make one figure of two.
      if (construct && stages.includes(stage) && !(construct in agreements))
        agreements[construct] = agreementIn(group, key)
    }
    const n = group.shown ? group.people : null
    return [{ instrument, stage, grain, from, to, n, agreements }]
  }
  const [only, ...more] = asked.stages
  if (only && more.length === 0) return occasion(only, EVERYONE, 'total')
  return asked.stages.flatMap(stage => occasion(stage, stage, 'stage'))
}
