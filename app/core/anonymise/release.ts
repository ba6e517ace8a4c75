import { audiences, stages } from '~/core/instrument'

/**
 * What a release is. Pages, charts, sentences and files take this type and nothing else, and only `toRelease`
 * and `thaw` make one: the mark below exists in the types alone and is exported to nobody.
 *
 * Source: privacy model, section 1.
 */
declare const brand: unique symbol

/** How a table cuts the people: not at all, or by one attribute at a time. */
export type Slice = 'total' | 'stage' | 'audience' | 'language' | 'service'

/** The length of the period a release is about. */
export type Grain = 'quarter' | 'half-year' | 'year'

/**
 * How many people agree with an item, as far as it may be told. `percent` is a multiple of 5 or of 10, never 0
 * and never 100; `at-least` and `at-most` bound it. `shown: false` stands for too few answers, none, and withheld to
 * protect another figure, alike.
 */
export type Agreement =
  | { readonly shown: false }
  | { readonly shown: true; readonly reads: 'nearly-all' | 'very-few' }
  | { readonly shown: true; readonly reads: 'percent' | 'at-least' | 'at-most'; readonly percent: number }

export interface ReleasedItem {
  /** item key of the instrument */
  readonly item: string
  readonly agreement: Agreement
}

/** One category of a table. `people` is rounded to 5. */
export type ReleasedGroup =
  | { readonly category: string; readonly shown: false }
  | {
      readonly category: string
      readonly shown: true
      readonly people: number
      readonly items: readonly ReleasedItem[]
    }

/** The total has one group, category `everyone`. Categories stand in a fixed order, whatever was answered. */
export interface ReleasedTable {
  readonly slice: Slice
  readonly groups: readonly ReleasedGroup[]
}

/** What a reader of the tables has to know besides them. Never depends on what was answered. */
export interface ReleaseNotes {
  /** Whether the release was attacked before it went out, and held. Older ones were not. */
  readonly gate: 'not-yet-checked' | 'held'
  /** Tables that add people asked on the four-option scale to people asked on the five-option scale. */
  readonly pooledScales: readonly Slice[]
}

export interface Release {
  readonly [brand]: true
  readonly format: 1
  /** id of the partnership */
  readonly partnership: string
  /** key of the instrument */
  readonly instrument: string
  readonly version: number
  readonly grain: Grain
  /** first day, 'YYYY-MM-DD' */
  readonly from: string
  /** first day after the period, 'YYYY-MM-DD' */
  readonly to: string
  readonly tables: readonly ReleasedTable[]
  readonly notes: ReleaseNotes
}

/** A release before it is marked as one. */
export type Unmarked = Omit<Release, typeof brand>

/**
 * Marks a finished set of tables as a release. For `to-release.ts` and `freeze.ts` only: a test reads the imports
 * (tests/core/anonymise/only-way.test.ts).
 */
export function markAsRelease(tables: Unmarked): Release {
  return tables as Release
}

/** Category of the one group of the total. */
export const EVERYONE = 'everyone'

/** Category of the services that are too small, or had too few workers, to stand alone. */
export const OTHER_SERVICES = 'other-services'

/** Categories of the slices whose list is the same for every partnership, in the order of the tables. */
export const FIXED_CATEGORIES = {
  total: [EVERYONE],
  stage: stages,
  audience: audiences,
  language: ['cy', 'en'],
} as const satisfies Record<Exclude<Slice, 'service'>, readonly string[]>

/** Which tables a release of each grain holds: fixed, never chosen from the data. */
export const TABLES_OF: Readonly<Record<Grain, readonly Slice[]>> = {
  quarter: ['total'],
  'half-year': ['stage', 'audience'],
  year: ['language', 'service'],
}

/** Whether any figure of the release is shown. */
export function showsAnything(release: Release): boolean {
  return release.tables.some(table => table.groups.some(group => group.shown))
}
