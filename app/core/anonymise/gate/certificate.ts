import { z } from 'zod'
import { audiences, stages } from '~/core/instrument'
import type { ReleasePolicy } from '../policy'
import type { Measured, ResponseRow } from '../responses'
import type { ActiveService } from '../tables'
import { type Kind, kindKey, personsIn } from './kinds'
import type { Witnessed, World } from './outsiders'
import { type Question, questionsIn, valueIn, withValue } from './questions'
import { type Scope, tellsTheSame } from './scope'
import { sensitiveGroups } from './sensitive'

/**
 * What is kept of an attack that failed, so that anybody can look again without a solver: databases that tell the same
 * and differ where it matters. None is the truth, and people in them have no names and no labels. It is kept where
 * answers are kept all the same, since who could be told apart, and who answered, is in it.
 */
export const certificateSchema = z.strictObject({
  format: z.literal(1),
  /** which releases of the scope the true rows gave again on that day, and worlds have to give */
  binding: z.array(z.boolean()),
  /** tables of the release that the gate withheld */
  withheld: z.array(z.enum(['total', 'stage', 'audience', 'language', 'service'])),
  /** the release's services, and how many workers each had */
  services: z.array(z.strictObject({ id: z.string(), workers: z.int().min(0) })),
  /** the rows of one person each; `block` is the place in the order of closing, `answered` a digit a question */
  kinds: z.array(
    z.array(
      z.strictObject({
        block: z.int().min(0),
        version: z.int().min(1),
        stage: z.enum(stages),
        round: z.int().min(0),
        audience: z.enum(audiences),
        language: z.enum(['cy', 'en']),
        service: z.string(),
        knownTo: z.array(z.string()).optional(),
      }),
    ),
  ),
  /** kind, colon, answers → how many people; a digit a question, `-` for none, a bar between rows */
  worlds: z.array(z.record(z.string(), z.int().min(1))),
  /** by small group: two worlds that differ in its size, and for each question two in how many of it agree */
  groups: z.array(
    z.strictObject({
      name: z.string(),
      kinds: z.array(z.int().min(0)),
      people: z.tuple([z.int(), z.int()]),
      agreeing: z.array(z.tuple([z.int(), z.int()]).nullable()),
    }),
  ),
  /** the worlds in which the same people answered as did: for whoever knows who that is */
  insiders: z.array(z.int().min(0)),
})
export type Certificate = z.infer<typeof certificateSchema>

export interface Evidence {
  readonly kinds: readonly Kind[]
  readonly outsiders: readonly World[]
  readonly witnessed: readonly Witnessed[]
  readonly insiders: readonly World[]
}

/** Writes down what an attack found. */
export function certify(scope: Scope, binding: readonly boolean[], found: Evidence): Certificate {
  const { context } = lastOf(scope)
  const { blocks, measured, services, withheld = [] } = context
  // Who knows something is nobody in particular here.
  const names = new Map(
    [...new Set(found.kinds.flatMap(({ example }) => example.flatMap(({ knownTo = [] }) => knownTo)))].map(
      (name, index) => [name, `insider ${index + 1}`],
    ),
  )
  const indexOf = new Map(found.kinds.map(({ key }, index) => [key, index]))
  const questions = questionsIn(measured)
  const write = (world: World): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const own of personsIn(world, blocks)) {
      const answers = own.map(row =>
        questions.map(question => valueIn(row, question, measured) ?? '-').join(''),
      )
      const entry = `${indexOf.get(kindKey(own, measured))}:${answers.join('|')}`
      counts[entry] = (counts[entry] ?? 0) + 1
    }
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return {
    format: 1,
    binding: [...binding],
    withheld: [...withheld],
    services: services.map(({ id, workers }) => ({ id, workers: new Set(workers).size })),
    kinds: found.kinds.map(({ example }) =>
      example.map(({ block, version, stage, round, audience, language, service, knownTo }) => ({
        ...{ block: blocks.indexOf(block), version, stage, round, audience, language, service },
        ...(knownTo ? { knownTo: knownTo.map(name => names.get(name) as string) } : {}),
      })),
    ),
    worlds: [...found.outsiders, ...found.insiders].map(write),
    groups: found.witnessed.map(({ group, people, agreeing }) => ({
      ...{ name: group.name, kinds: [...group.kinds], people: [...people] },
      agreeing: agreeing.map(pair => (pair ? [pair[0], pair[1]] : null)),
    })),
    insiders: found.insiders.map((_, index) => found.outsiders.length + index),
  }
}

/** The services of a certificate's release, for making it again. */
export const servicesOf = ({ services }: Certificate): ActiveService[] =>
  services.map(({ id, workers }) => ({
    id,
    workers: Array.from({ length: workers }, (_, worker) => String(worker)),
  }))

/**
 * Whether the worlds of a certificate tell the same by themselves. Where some of its people were also told of in other
 * periods, what is hidden may hang on that, and then it takes the rows to see it.
 */
export function tellTheSame(certificate: Certificate, scope: Scope): boolean {
  const { measured, blocks } = lastOf(scope).context
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
  const { measured, blocks } = lastOf(scope).context
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
          ({ kind, rows }) => its.has(kind) && agrees(rows.at(-1), question, measured),
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

const agrees = (row: ResponseRow | undefined, question: Question, measured: Measured): boolean => {
  const value = row && valueIn(row, question, measured)
  return value !== undefined && (question.values[value]?.includes(question.items[0] as string) ?? false)
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
            .map(({ rows }) => {
              const row = rows[at] as ResponseRow
              return valueIn(row, question, measured) === undefined
                ? undefined
                : agrees(row, question, measured)
            }),
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
  k: ReleasePolicy['k'],
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

function lastOf({ published }: Scope) {
  const last = published.at(-1)
  if (!last) throw new RangeError('a scope without a release')
  return last
}
