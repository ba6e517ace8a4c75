import type { ResponseRow } from '../responses'
import { answersThatTellTheSame } from './answers'
import type { Attack } from './attack'
import type { Kind } from './kinds'
import type { World } from './outsiders'
import type { Chances } from './program'
import { agreesIn } from './questions'
import { tellsTheSame } from './scope'

/** Most attempts at worlds for all answers at once, and for one that is left. */
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
  attack: Attack,
  kinds: readonly Kind[],
  { solve, random }: Chances,
): Promise<World[] | undefined> {
  const { truth, questions, scope, binding, figures } = attack
  const places = placesOf(truth, kinds)
  const placeOf = new Map(places.flatMap((rows, place) => [...rows].map(row => [row, place] as const)))
  const worlds: World[] = []

  /** direction by question and place: above nought to agree */
  const tryWorld = async (directionOf: (question: number, place: number) => number) => {
    let rows: ResponseRow[] | undefined = [...truth]
    for (const [q, question] of questions.entries()) {
      const weights = places.map((_, place) => Math.round(directionOf(q, place) * 1000))
      const weightOf = (row: number) => weights[placeOf.get(row) ?? -1] ?? 0
      rows = await answersThatTellTheSame(question, rows, attack, { figures, weightOf }, solve)
      if (!rows) return
    }
    if (tellsTheSame(rows, scope, binding)) worlds.push(rows)
  }

  let left = closedPlaces(worlds, places, attack)
  for (let turn = 0; turn < TOGETHER && (worlds.length === 0 || left.length > 0); turn++) {
    const wants = new Map(left.map(({ question, place, wants }) => [`${question} ${place}`, wants]))
    await tryWorld((q, place) => {
      const wanted = wants.get(`${q} ${place}`)
      return wanted ? wanted * (0.2 + random()) : random() - 0.5
    })
    left = closedPlaces(worlds, places, attack)
  }
  for (let first = left[0]; first; first = left[0]) {
    const { question, place, wants } = first
    for (let turn = 0; turn < ALONE && left[0] === first; turn++) {
      await tryWorld((q, at) => (q === question && at === place ? 100 * wants : random() - 0.5))
      const now = closedPlaces(worlds, places, attack)
      if (now.length < left.length) left = now
    }
    if (left[0] === first) return undefined
  }
  return worlds.length > 0 ? worlds : undefined
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

interface Closed {
  question: number
  place: number
  /** what would be new: to agree (1) or not to (−1) */
  wants: 1 | -1
}

/** Places where everybody says one thing in all worlds. */
function closedPlaces(
  worlds: readonly World[],
  places: readonly ReadonlySet<number>[],
  { questions, measured }: Attack,
): Closed[] {
  return questions.flatMap((one, question) =>
    places.flatMap((rows, place): Closed[] => {
      const said = new Set(
        worlds.flatMap(world => [...rows].map(row => agreesIn(world[row] as ResponseRow, one, measured))),
      )
      if (said.has(undefined) || said.size === 2) return []
      return [{ question, place, wants: said.has(true) ? -1 : 1 }]
    }),
  )
}
