import { type FieldQuestion, questionFields, stillOpen } from '~/core/assessment/question'
import { figuresIn, numbersOf } from '~/core/evidence'
import { findOwnNames } from '~/store/own-names'
import type { Tx } from '~/store/pools'
import { listReleasesOf } from '~/store/release'

/** Nothing was saved: somebody is to look at this again first. */
export interface QuestionedTexts {
  kind: 'questioned'
  questions: FieldQuestion[]
}

/** The numbers of everything that was released about days from one to another: a text about them may say these. */
export async function numbersReleased(tx: Tx, { from, to }: { from: string; to: string }) {
  const releases = await listReleasesOf(tx, from, to)
  return numbersOf(releases.flatMap(({ release }) => figuresIn(release)))
}

/**
 * What somebody is to look at again before texts about the partnership's work are saved. For any step that saves such a
 * text: when it gives any, nothing is saved, and the page shows them with `ui/Questioned`.
 *
 * texts      by the names of the form's fields
 * figures    the numbers of the figures that the texts cite; none for a text that cites nothing
 * confirmed  what the checkbox "I have checked these" sent, '' when it was not ticked
 */
export async function questionTexts(
  tx: Tx,
  {
    texts,
    figures = { percents: [], people: [] },
    confirmed,
  }: {
    texts: Readonly<Record<string, string>>
    figures?: { percents: readonly number[]; people: readonly number[] }
    confirmed: string
  },
): Promise<FieldQuestion[]> {
  const own = await findOwnNames(tx)
  return stillOpen(questionFields(texts, { ...figures, own }), confirmed)
}
