import { isLater, type Measured, type ResponseRow } from '../responses'
import { questionsIn, valueIn, withValue } from './questions'

/**
 * People whose rows have everything in common but what they answer: also which questions they skipped. A world is made
 * by having more or fewer of a kind.
 */
export interface Kind {
  /** what they have in common, as text: the same for the same kind in any world */
  readonly key: string
  /** a person's rows, the one that counts last; what it answers is of no account */
  readonly example: readonly ResponseRow[]
  /** rows of those who are of it, a person each */
  readonly people: readonly (readonly ResponseRow[])[]
}

/**
 * The kinds there are among some rows, and those that nobody is of and that the public cannot rule out: the same
 * people, had they answered once only, every question, and had nobody known what.
 *
 * blocks  in the order in which they closed
 */
export function kindsIn(rows: readonly ResponseRow[], measured: Measured, blocks: readonly string[]): Kind[] {
  const kinds = new Map<string, { key: string; example: ResponseRow[]; people: ResponseRow[][] }>()
  for (const own of personsIn(rows, blocks)) {
    const key = kindKey(own, measured)
    const kind = kinds.get(key) ?? { key, example: own, people: [] }
    kind.people.push(own)
    kinds.set(key, kind)
  }
  for (const { example } of [...kinds.values()]) {
    const { knownTo: _, ...last } = example.at(-1) as ResponseRow
    const once = [answeringAll(last, measured)]
    const key = kindKey(once, measured)
    if (!kinds.has(key)) kinds.set(key, { key, example: once, people: [] })
  }
  return [...kinds.values()]
}

/** The rows of each person, the one that counts last. */
export function personsIn(rows: readonly ResponseRow[], blocks: readonly string[]): ResponseRow[][] {
  const people = new Map<string, ResponseRow[]>()
  for (const row of rows) {
    const own = people.get(row.person)
    if (own) own.push(row)
    else people.set(row.person, [row])
  }
  return [...people.values()].map(own => own.sort((a, b) => (isLater(a, b, blocks) ? 1 : -1)))
}

/** Everything about a person's rows but whose they are and what they answer. */
export function kindKey(own: readonly ResponseRow[], measured: Measured): string {
  const questions = questionsIn(measured)
  return JSON.stringify(
    own.map(row => {
      const { block, version, stage, round, audience, language, service, knownTo = [] } = row
      const answered = questions.map(question => valueIn(row, question, measured) !== undefined)
      return [block, stage, round, version, audience, language, service, [...knownTo].sort(), answered]
    }),
  )
}

function answeringAll(row: ResponseRow, measured: Measured): ResponseRow {
  const asked = questionsIn(measured).filter(({ items }) =>
    measured.items.some(
      ({ item, scales, stages }) =>
        item === items[0] && scales[row.audience].codes.length > 0 && (stages?.includes(row.stage) ?? true),
    ),
  )
  return asked.reduce((own, question) => withValue(own, question, 0, measured), row)
}
