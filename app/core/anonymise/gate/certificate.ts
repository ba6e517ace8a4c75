import { z } from 'zod'
import { audiences, stages } from '~/core/instrument'
import type { ActiveService } from '../tables'
import type { ReleaseContext } from '../to-release'
import { type Attack, lastContext } from './attack'
import { type Kind, kindKey, personsIn } from './kinds'
import type { Witnessed, World } from './outsiders'
import { valueIn } from './questions'

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

/** For a release that tells nothing: only what it takes to make it again, since later ones are attacked with it. */
export const ofNothing = ({
  services,
  withheld,
}: Pick<ReleaseContext, 'services' | 'withheld'>): Certificate => ({
  format: 1,
  ...madeWith({ services, withheld }),
  ...{ binding: [], kinds: [], worlds: [], groups: [], insiders: [] },
})

const madeWith = ({ services, withheld = [] }: Pick<ReleaseContext, 'services' | 'withheld'>) => ({
  withheld: [...withheld],
  services: services.map(({ id, workers }) => ({ id, workers: new Set(workers).size })),
})

export interface Evidence {
  readonly kinds: readonly Kind[]
  readonly outsiders: readonly World[]
  readonly witnessed: readonly Witnessed[]
  readonly insiders: readonly World[]
}

/** Writes down what an attack found. */
export function certify(
  { scope, measured, blocks, questions, binding }: Attack,
  found: Evidence,
): Certificate {
  // Who knows something is nobody in particular here.
  const names = new Map(
    [...new Set(found.kinds.flatMap(({ example }) => example.flatMap(({ knownTo = [] }) => knownTo)))].map(
      (name, index) => [name, `insider ${index + 1}`],
    ),
  )
  const indexOf = new Map(found.kinds.map(({ key }, index) => [key, index]))
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
    ...madeWith(lastContext(scope)),
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
