import type { Release, Slice } from '~/core/anonymise/release'
import type { InBothLanguages } from '~/core/instrument'
import type { TokenWords } from '../tokens'

/** The columns of the package's files, spelled the same in both languages. */
export const columns = {
  tables: [
    ...['period_from', 'period_to', 'grain', 'instrument', 'version', 'table', 'category', 'measure', 'item'],
    ...['reads', 'value', 'text_cy', 'text_en'],
  ],
  synthetic: [
    ...['synthetic', 'period_from', 'period_to', 'grain', 'instrument', 'version', 'table', 'category'],
    ...['measure', 'item', 'row', 'agrees'],
  ],
  codebook: ['file', 'column', 'instrument', 'version', 'code', 'cy', 'en'],
} as const

export const reads = ['people', 'percent', 'at-least', 'at-most', 'nearly-all', 'very-few'] as const

/** What the package says in sentences; each language has all of them. */
export const packageTexts = [
  ...['title', 'about', 'rounded', 'hidden', 'synthetic', 'crosses', 'gate', 'limits', 'files'],
  ...['file-tables', 'file-synthetic-rows', 'file-codebook', 'file-releases'],
  ...['column-period_from', 'column-period_to', 'column-grain', 'column-instrument', 'column-version'],
  ...['column-table', 'column-category', 'column-measure', 'column-item', 'column-reads', 'column-value'],
  ...['column-text_cy', 'column-text_en', 'column-synthetic', 'column-row', 'column-agrees'],
  ...['column-file', 'column-column', 'column-code', 'column-cy', 'column-en'],
  ...['measure-people', 'measure-share', 'reads-people', 'reads-percent', 'reads-at-least', 'reads-at-most'],
  ...['reads-nearly-all', 'reads-very-few', 'reads-hidden', 'agrees-yes', 'agrees-no', 'agrees-nothing'],
  ...[
    'expanded-percent',
    'expanded-at-least',
    'expanded-at-most',
    'expanded-nearly-all',
    'expanded-very-few',
  ],
  ...['grain-quarter', 'grain-half-year', 'grain-year'],
] as const

/** Everything a package says in one language. */
export interface PackageWords {
  readonly tables: Readonly<Record<Slice, string>>
  /** the name of a category: a stage, an audience, a language, a service by its id */
  category(slice: Slice, category: string): string
  readonly tokens: TokenWords
  text(key: (typeof packageTexts)[number]): string
}

/** What was asked, as far as a release is about it. */
export interface Asked {
  readonly title: InBothLanguages
  /** items that are released, in the instrument's order */
  readonly items: readonly { readonly item: string; readonly text: InBothLanguages }[]
}

/** One release of a package and what was asked in it. */
export interface Part {
  readonly release: Release
  readonly asked: Asked
}
