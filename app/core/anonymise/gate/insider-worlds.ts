import type { Measured, ResponseRow } from '../responses'
import { answersThatTellTheSame } from './answers'
import type { Kind } from './kinds'
import type { World } from './outsiders'
import type { Solve } from './program'
import { type Question, questionsIn, valueIn } from './questions'
import { reproduced, type Scope, tellsTheSame } from './scope'

const TOGETHER = 10
const ALONE = 6

/**
 * Worlds for somebody who knows who answered: the same people, other answers, the same told. Between them, nobody's
 * answer to any question is certain: of people of one kind, not all agree in every world, and not all do not. They are
 * made from what was told; the truth is none of them.
 *
 * returns  undefined when some answer stays certain in all that were found
 */
export async function worldsForInsiders(
  truth: readonly ResponseRow[],
  kinds: readonly Kind[],
  scope: Scope,
  { solve, random }: { solve: Solve; random: () => number },
): Promise<World[] | undefined> {
  const measured = scope.published.at(-1)?.context.measured as Measured
  const questions = questionsIn(measured)
  const places = placesOf(truth, kinds)
  const placeOf = new Map(places.flatMap((rows, place) => [...rows].map(row => [row, place] as const)))
  const binding = reproduced(truth, scope)
  const worlds: World[] = []
  const open = () =>
    questions.flatMap((question, q) =>
      openPlaces(worlds, places, question, measured).map(at => ({ q, ...at })),
    )

  /** direction by question and place: above nought to agree */
  const tryWorld = async (directionOf: (question: number, place: number) => number) => {
    let rows: ResponseRow[] | undefined = [...truth]
    for (const [q, question] of questions.entries()) {
      const weights = new Map(places.map((_, place) => [place, Math.round(directionOf(q, place) * 1000)]))
      rows = await answersThatTellTheSame(question, rows, {
        scope,
        measured,
        solve,
        weightOf: row => weights.get(placeOf.get(row) ?? -1) ?? 0,
      })
      if (!rows) return
    }
    if (tellsTheSame(rows, scope, binding)) worlds.push(rows)
  }

  for (let turn = 0; turn < TOGETHER && (worlds.length === 0 || open().length > 0); turn++) {
    const left = open()
    await tryWorld((q, place) => {
      const at = left.find(one => one.q === q && one.place === place)
      return at ? at.wants * (0.2 + random()) : random() - 0.5
    })
  }
  for (let turn = 0; turn < ALONE * places.length; turn++) {
    const [first] = open()
    if (!first) return worlds
    const before = open().length
    await tryWorld((q, place) =>
      q === first.q && place === first.place ? 100 * first.wants : random() - 0.5,
    )
    if (open().length === before) return undefined
  }
  return open().length === 0 ? worlds : undefined
}

/** The rows of the people of one kind, by which of their rows it is. */
const placesOf = (truth: readonly ResponseRow[], kinds: readonly Kind[]): ReadonlySet<number>[] => {
  const indexOf = new Map(truth.map((row, index) => [row, index]))
  return kinds.flatMap(({ example, people }) =>
    people.length === 0
      ? []
      : example.map((_, at) => new Set(people.map(own => indexOf.get(own[at] as ResponseRow) as number))),
  )
}

/** Places where everybody says one thing in all worlds, and what would be new: to agree (1) or not to (−1). */
function openPlaces(
  worlds: readonly World[],
  places: readonly ReadonlySet<number>[],
  question: Question,
  measured: Measured,
): { place: number; wants: 1 | -1 }[] {
  const agrees = (row: ResponseRow) => {
    const value = valueIn(row, question, measured)
    return value === undefined
      ? undefined
      : (question.values[value]?.includes(question.items[0] as string) ?? false)
  }
  return places.flatMap((rows, place): { place: number; wants: 1 | -1 }[] => {
    const said = new Set(worlds.flatMap(world => [...rows].map(row => agrees(world[row] as ResponseRow))))
    if (said.has(undefined)) return []
    if (!said.has(true)) return [{ place, wants: 1 }]
    return said.has(false) ? [] : [{ place, wants: -1 }]
  })
}
