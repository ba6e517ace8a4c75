import type { Measured, MeasuredItem, ResponseRow } from '../responses'

/**
 * What one person decides when they answer: an item to agree with or not; or, where items split another one, which of
 * them. Answers to different questions never bound one another, so each is attacked by itself.
 */
export interface Question {
  /** the first one's key names the question */
  readonly items: readonly string[]
  /** what somebody can say: the items it agrees with */
  readonly values: readonly (readonly string[])[]
  /** whether what is hidden can depend on the answers, and not only on who answered */
  readonly hidesByAnswer: boolean
}

export function questionsIn({ items }: Measured): Question[] {
  return items
    .filter(({ splits }) => splits === undefined)
    .map(({ item }): Question => {
      const parts = items.filter(({ splits }) => splits === item).map(part => part.item)
      if (parts.length === 0) return { items: [item], values: [[], [item]], hidesByAnswer: false }
      const all = [item, ...parts]
      return { items: all, values: all.map(one => [one]), hidesByAnswer: true }
    })
}

/** Which of a question's values a row has; undefined when it is not on the scale of every item. */
export function valueIn(
  row: ResponseRow,
  { items, values }: Question,
  measured: Measured,
): number | undefined {
  const agreed: string[] = []
  for (const item of items) {
    const answer = row.answers[item]
    const scale = scaleOf(row, item, measured)
    if (answer === undefined || !scale?.codes.includes(answer)) return undefined
    if (scale.agreeing.includes(answer)) agreed.push(item)
  }
  const found = values.findIndex(value => value.join() === agreed.join())
  return found < 0 ? undefined : found
}

/** Whether a row agrees with a question's first item; undefined when it is not on the scale. */
export function agreesIn(row: ResponseRow, question: Question, measured: Measured): boolean | undefined {
  const value = valueIn(row, question, measured)
  return value === undefined ? undefined : agreesWith(question, value)
}

/** Whether a value agrees with an item: the question's first one, if none is named. */
export const agreesWith = ({ values, items }: Question, value: number, item = items[0] as string): boolean =>
  values[value]?.includes(item) ?? false

/** The answers of a row with a question answered otherwise. */
export function withValue(
  row: ResponseRow,
  question: Question,
  value: number,
  measured: Measured,
): ResponseRow {
  const answers = { ...row.answers }
  for (const item of question.items) {
    const scale = scaleOf(row, item, measured)
    const agrees = question.values[value]?.includes(item)
    const code = agrees ? scale?.agreeing[0] : scale?.codes.find(one => !scale.agreeing.includes(one))
    if (code === undefined) throw new RangeError(`nobody like this is asked ${item}`)
    answers[item] = code
  }
  return { ...row, answers }
}

const scaleOf = (
  { audience }: ResponseRow,
  item: string,
  { items }: Measured,
): MeasuredItem['scales'][typeof audience] | undefined =>
  items.find(one => one.item === item)?.scales[audience]
