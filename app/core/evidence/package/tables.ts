import type { Agreement, ReleasedGroup } from '~/core/anonymise/release'
import { addDays } from '~/core/journey/days'
import { agreementIn, agreementText, HIDDEN, peopleText } from '../tokens'
import { pseudoRowsOf } from './pseudo-rows'
import { columns, type PackageWords, type Part } from './words'

export type Words = Readonly<Record<'cy' | 'en', PackageWords>>

/** What stands at the beginning of each line about a release. */
const placeOf = ({ release: { from, to, grain, instrument, version } }: Part): string[] => [
  ...[from, addDays(to, -1), grain],
  ...[instrument, String(version)],
]

/**
 * The released tables, a line for each figure. Every category has the same lines whether it is shown or not, and what is
 * not shown is the same sign in each column that would tell it.
 */
export function tableLines(parts: readonly Part[], words: Words): string[][] {
  const lines = parts.flatMap(part =>
    part.release.tables.flatMap(({ slice, groups }) =>
      groups.flatMap(group => {
        const place = [...placeOf(part), slice, group.category]
        return [
          [...place, 'people', '', ...peopleCells(group, words)],
          ...part.asked.items.map(({ item }) => [
            ...place,
            ...['share', item],
            ...shareCells(agreementIn(group, item), words),
          ]),
        ]
      }),
    ),
  )
  return [[...columns.tables], ...lines]
}

function peopleCells(group: ReleasedGroup, words: Words): string[] {
  const texts = inBoth(words, ({ tokens }) => peopleText(group, tokens))
  return group.shown ? ['people', String(group.people), ...texts] : [HIDDEN, HIDDEN, ...texts]
}

function shareCells(agreement: Agreement, words: Words): string[] {
  const texts = inBoth(words, ({ tokens }) => agreementText(agreement, tokens))
  if (!agreement.shown) return [HIDDEN, HIDDEN, ...texts]
  return [agreement.reads, 'percent' in agreement ? String(agreement.percent) : '', ...texts]
}

const inBoth = (words: Words, text: (of: PackageWords) => string): string[] => [
  text(words.cy),
  text(words.en),
]

/** The synthetic rows of every release, each marked as such in its first column. */
export function syntheticLines(parts: readonly Part[]): string[][] {
  const lines = parts.flatMap(part =>
    pseudoRowsOf(part.release).map(({ slice, category, measure, item, row, agrees }) => [
      ...['synthetic', ...placeOf(part), slice, category, measure, item, String(row)],
      agrees === null ? '' : agrees ? 'yes' : 'no',
    ]),
  )
  return [[...columns.synthetic], ...lines]
}
