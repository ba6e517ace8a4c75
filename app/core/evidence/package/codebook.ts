import type { Grain, Slice } from '~/core/anonymise/release'
import type { InBothLanguages } from '~/core/instrument'
import { HIDDEN } from '../tokens'
import type { Words } from './tables'
import { columns, type Part, type packageTexts, reads } from './words'

type TextKey = (typeof packageTexts)[number]

const grains: readonly Grain[] = ['quarter', 'half-year', 'year']
const slices: readonly Slice[] = ['total', 'stage', 'audience', 'language', 'service']

/**
 * What every column and every code of the package means, in both languages side by side. It follows from what was asked
 * and which tables there are, never from what was answered.
 */
export function codebookLines(parts: readonly Part[], words: Words): string[][] {
  const both = (key: TextKey): InBothLanguages => ({ cy: words.cy.text(key), en: words.en.text(key) })
  const code = (
    file: string,
    column: string,
    value: string,
    text: InBothLanguages,
    about: string[] = ['', ''],
  ) => [...[file, column, ...about], ...[value, text.cy, text.en]]
  const column = (file: string) => (name: string) => code(file, name, '', both(`column-${name}` as TextKey))
  const all = 'tables, synthetic-rows'
  return [
    [...columns.codebook],
    ...columns.tables.map(column('tables')),
    ...columns.synthetic.map(column('synthetic-rows')),
    ...columns.codebook.map(column('codebook')),
    ...grains.map(grain => code(all, 'grain', grain, both(`grain-${grain}` as TextKey))),
    ...slices.map(slice =>
      code(all, 'table', slice, { cy: words.cy.tables[slice], en: words.en.tables[slice] }),
    ),
    ...(['people', 'share'] as const).map(measure =>
      code(all, 'measure', measure, both(`measure-${measure}`)),
    ),
    ...reads.map(one => code('tables', 'reads', one, both(`reads-${one}`))),
    ...['reads', 'value', 'text_cy', 'text_en'].map(name =>
      code('tables', name, HIDDEN, both('reads-hidden')),
    ),
    code('synthetic-rows', 'agrees', 'yes', both('agrees-yes')),
    code('synthetic-rows', 'agrees', 'no', both('agrees-no')),
    code('synthetic-rows', 'agrees', '', both('agrees-nothing')),
    ...reads
      .filter(one => one !== 'people')
      .map(one => code('synthetic-rows', 'agrees', one, both(`expanded-${one}`))),
    ...categoryLines(parts, words, (slice, value, text) => code(all, `category (${slice})`, value, text)),
    ...askedLines(parts, (name, value, text, about) => code(all, name, value, text, about)),
  ]
}

function categoryLines(
  parts: readonly Part[],
  words: Words,
  line: (slice: Slice, value: string, text: InBothLanguages) => string[],
): string[][] {
  const known = new Map<string, string[]>()
  for (const { release } of parts)
    for (const { slice, groups } of release.tables)
      for (const { category } of groups) {
        const text = { cy: words.cy.category(slice, category), en: words.en.category(slice, category) }
        known.set(`${slice} ${category}`, line(slice, category, text))
      }
  return [...known.values()]
}

function askedLines(
  parts: readonly Part[],
  line: (column: string, value: string, text: InBothLanguages, about: string[]) => string[],
): string[][] {
  const known = new Map<string, string[][]>()
  for (const { release, asked } of parts) {
    const about = [release.instrument, String(release.version)]
    known.set(about.join(' '), [
      line('instrument', release.instrument, asked.title, about),
      ...asked.items.map(({ item, text }) => line('item', item, text, about)),
    ])
  }
  return [...known.values()].flat()
}
