import type { Measured, ResponseRow } from '../responses'
import { lastContext } from './attack'
import type { Certificate } from './certificate'
import type { Kind } from './kinds'
import { agreesIn, questionsIn, withValue } from './questions'
import { type Scope, tellsTheSame } from './scope'
import { sensitiveGroups } from './sensitive'

/**
 * Whether the worlds of a certificate tell the same by themselves. Where some of its people were also told of in other
 * periods, what is hidden may hang on that, and then it takes the rows to see it.
 */
export function tellTheSame(certificate: Certificate, scope: Scope): boolean {
  const { measured, blocks } = lastContext(scope)
  return certificate.worlds.every(world =>
    tellsTheSame(
      read(world, certificate, blocks, measured).rows,
      { ...scope, before: [] },
      certificate.binding,
    ),
  )
}

/**
 * Looks at what the worlds of a certificate leave open, with whole numbers and nothing else; that they tell the same is
 * `tellTheSame`.
 *
 * scope    the releases it was made for, with their contexts; no truth is needed
 * returns  what does not hold, in words; nothing when all does
 */
export function faultsIn(certificate: Certificate, scope: Scope): string[] {
  const { measured, blocks } = lastContext(scope)
  const { k, m } = scope.against
  const worlds = certificate.worlds.map(world => read(world, certificate, blocks, measured))
  const faults: string[] = []
  for (const { name, kinds, people, agreeing } of certificate.groups) {
    const its = new Set(kinds)
    const size = (world: number) => worlds[world]?.people.filter(({ kind }) => its.has(kind)).length ?? 0
    if (Math.abs(size(people[0]) - size(people[1])) < m) faults.push(`the size of ${name} is known`)
    for (const [q, question] of questionsIn(measured).entries()) {
      const pair = agreeing[q]
      if (!pair) continue
      const count = (world: number) =>
        worlds[world]?.people.filter(
          ({ kind, rows }) => its.has(kind) && agreesIn(rows.at(-1) as ResponseRow, question, measured),
        ).length ?? 0
      if (Math.abs(count(pair[0]) - count(pair[1])) < m)
        faults.push(`how many of ${name} agree with ${question.items[0]} is known`)
    }
  }
  return [
    ...faults,
    ...insiderFaults(certificate, worlds, measured),
    ...missingGroups(certificate, worlds, blocks, measured, k),
  ]
}

interface ReadWorld {
  readonly rows: readonly ResponseRow[]
  readonly people: readonly { readonly kind: number; readonly rows: readonly ResponseRow[] }[]
}

function read(
  world: Certificate['worlds'][number],
  { kinds }: Certificate,
  blocks: readonly string[],
  measured: Measured,
): ReadWorld {
  const questions = questionsIn(measured)
  const people = Object.entries(world).flatMap(([entry, count]) => {
    const [kind = '', answers = ''] = entry.split(':')
    return Array.from({ length: count }, (_, copy) => ({
      kind: Number(kind),
      rows: (kinds[Number(kind)] ?? []).map((shape, at): ResponseRow => {
        const said = answers.split('|')[at] ?? ''
        const row: ResponseRow = {
          ...shape,
          block: blocks[shape.block] as string,
          person: `${entry} ${copy}`,
          instrument: measured.instrument,
          answers: {},
        }
        return questions.reduce(
          (own, question, q) => (said[q] === '-' ? own : withValue(own, question, Number(said[q]), measured)),
          row,
        )
      }),
    }))
  })
  return { people, rows: people.flatMap(({ rows }) => rows) }
}

/** Insiders' worlds hold the same people, and leave every answer open. */
function insiderFaults(
  { insiders, kinds }: Certificate,
  worlds: readonly ReadWorld[],
  measured: Measured,
): string[] {
  const faults: string[] = []
  const its = insiders.map(index => worlds[index]).filter(world => world !== undefined)
  const sizes = its.map(({ people }) => countBy(people.map(({ kind }) => kind)).join())
  if (new Set(sizes).size !== 1) faults.push('not the same people answered in every insider’s world')
  const [first] = its
  for (const [q, question] of questionsIn(measured).entries()) {
    for (const kind of new Set(first?.people.map(one => one.kind))) {
      for (const at of (kinds[kind] ?? []).keys()) {
        const said = its.flatMap(({ people }) =>
          people
            .filter(one => one.kind === kind)
            .map(({ rows }) => agreesIn(rows[at] as ResponseRow, question, measured)),
        )
        if (said.includes(undefined)) continue
        if (new Set(said).size < 2)
          faults.push(`an answer to question ${q + 1} is certain to whoever knows who answered`)
      }
    }
  }
  return faults
}

const countBy = (kinds: readonly number[]): string[] => {
  const counts = new Map<number, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${kind}×${count}`).sort()
}

/** The insiders’ worlds hold who really answered: every small group among them has to be in the certificate. */
function missingGroups(
  { insiders, groups, kinds }: Certificate,
  worlds: readonly ReadWorld[],
  blocks: readonly string[],
  measured: Measured,
  k: number,
): string[] {
  const world = worlds[insiders[0] ?? -1]
  if (!world) return ['there is no world for insiders']
  const there = kinds.map((_, kind): Kind => {
    const people = world.people.filter(one => one.kind === kind).map(({ rows }) => rows)
    const example = people[0] ?? read({ [`${kind}:`]: 1 }, { kinds } as Certificate, blocks, measured).rows
    return { key: String(kind), example, people }
  })
  const known = new Set(groups.map(group => group.kinds.join()))
  return sensitiveGroups(there, blocks, k).flatMap(({ name, kinds: its }) =>
    known.has(its.join()) ? [] : [`${name} is a small group and not looked at`],
  )
}
