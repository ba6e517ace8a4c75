import { createHash } from 'node:crypto'
import { freeze } from '~/core/anonymise/freeze'
import type { Agreement, Release, Slice } from '~/core/anonymise/release'

/** An invented person who stands for one of those that a released figure counts. Nobody is behind it. */
export interface PseudoRow {
  readonly slice: Slice
  readonly category: string
  /** people: one for each of the rounded number; share: one for each again, for this item alone */
  readonly measure: 'people' | 'share'
  /** item key; '' for people */
  readonly item: string
  /** from 1; it says nothing across items or tables */
  readonly row: number
  /** whether the invented person agrees; null for people */
  readonly agrees: boolean | null
}

/**
 * Synthetic rows that give back what was released, made of the release alone. Each table and each item is expanded by
 * itself: rows of two of them belong to nobody in common, so no cross is invented. What is hidden gives no rows. The
 * order is by a hash of the release, so that the first rows of two items are not all those who agree.
 *
 * returns  rows in the order of tables, groups and items; the same release gives the same rows
 */
export function pseudoRowsOf(release: Release): PseudoRow[] {
  const seed = Buffer.from(freeze(release).contentHash).toString('hex')
  return release.tables.flatMap(({ slice, groups }) =>
    groups.flatMap((group): PseudoRow[] => {
      if (!group.shown) return []
      const { category, people } = group
      const place = { slice, category }
      return [
        ...answers(people).map(
          row => ({ ...place, measure: 'people', item: '', row, agrees: null }) as const,
        ),
        ...group.items.flatMap(({ item, agreement }): PseudoRow[] => {
          const agreeing = agreeingOf(agreement, people)
          if (agreeing === null) return []
          const chosen = inOrderOf(`${seed} ${slice} ${category} ${item}`, people).slice(0, agreeing)
          const agrees = new Set(chosen)
          return answers(people).map(
            row => ({ ...place, measure: 'share', item, row, agrees: agrees.has(row) }) as const,
          )
        }),
      ]
    }),
  )
}

/**
 * How many of the invented people agree: the whole number nearest to the percent, halves upwards; for a bound the
 * first one that keeps it. "Nearly all" is everybody but one and "very few" is one, since either could be more.
 *
 * returns  null where nothing is shown
 */
export function agreeingOf(agreement: Agreement, people: number): number | null {
  if (!agreement.shown) return null
  switch (agreement.reads) {
    case 'nearly-all':
      return people - 1
    case 'very-few':
      return 1
    case 'percent':
      return Math.floor((people * agreement.percent + 50) / 100)
    case 'at-least':
      return Math.ceil((people * agreement.percent) / 100)
    case 'at-most':
      return Math.floor((people * agreement.percent) / 100)
  }
}

const answers = (people: number): number[] => Array.from({ length: people }, (_, index) => index + 1)

function inOrderOf(seed: string, people: number): number[] {
  const keyed = answers(people).map(row => ({
    row,
    key: createHash('sha256').update(`${seed} ${row}`).digest('hex'),
  }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row)
}
