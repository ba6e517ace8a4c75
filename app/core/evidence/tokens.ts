import type { Agreement, ReleasedGroup } from '~/core/anonymise/release'

/**
 * What stands wherever a figure is not shown, in every table, chart, sentence and file and in both languages. One
 * sign for none, too few, and withheld to protect another figure: telling them apart would tell how many there are.
 * It is the sign of the Government Statistical Service for a confidential figure.
 */
export const HIDDEN = '[c]'

/** The words for figures, in the page's language. */
export interface TokenWords {
  readonly nearlyAll: string
  readonly veryFew: string
  /** 45 → '45%' */
  percent(value: number): string
  /** 70 → '70% or more' */
  atLeast(value: number): string
  /** 30 → '30% or fewer' */
  atMost(value: number): string
  /** 25 → '25' */
  people(value: number): string
}

/** Agreement as text: the same in a table, beside a bar, in a sentence and in a file. */
export function agreementText(agreement: Agreement, words: TokenWords): string {
  if (!agreement.shown) return HIDDEN
  if (agreement.reads === 'percent') return words.percent(agreement.percent)
  if (agreement.reads === 'at-least') return words.atLeast(agreement.percent)
  if (agreement.reads === 'at-most') return words.atMost(agreement.percent)
  return agreement.reads === 'nearly-all' ? words.nearlyAll : words.veryFew
}

/** The people of a group as text; rounded to 5. */
export function peopleText(group: ReleasedGroup, words: TokenWords): string {
  return group.shown ? words.people(group.people) : HIDDEN
}

/** The agreement of a group with an item; hidden when the group is. */
export function agreementIn(group: ReleasedGroup, item: string): Agreement {
  if (!group.shown) return { shown: false }
  return group.items.find(released => released.item === item)?.agreement ?? { shown: false }
}
