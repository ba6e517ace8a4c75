import { type BothLanguages, collaborationDefinition } from './model'

/**
 * The twelve components of the Collective Safeguarding Responsibility Model, by name and never by a number (the
 * published table's own numbers disagree with its list). Names are the model's; the Welsh is this product's own.
 *
 * source  Ball and McManus (2024), HM Inspectorate of Probation Academic Insights 2024/03, section 2.2
 */
export interface Component {
  /** The address of its page; never translated. */
  readonly key: ComponentKey
  readonly name: BothLanguages
  readonly group: 'practitioners' | 'structures'
  /** null while this product does not carry the component yet. */
  readonly definition: BothLanguages | null
}

const entries = [
  ['clarity', 'practitioners', 'Clarity', 'Eglurder'],
  ['confidence', 'practitioners', 'Confidence', 'Hyder'],
  ['competence', 'practitioners', 'Competence', 'Cymhwysedd'],
  ['capacity', 'practitioners', 'Capacity', 'Capasiti'],
  [
    'congruence-in-strategy-to-operations',
    'structures',
    'Congruence in strategy to operations',
    'Cydweddiad rhwng strategaeth a gweithrediadau',
  ],
  ['co-location-and-cooperation', 'structures', 'Co-location and cooperation', 'Cydleoli a chydweithredu'],
  [
    'culture-of-inclusion-transparency-and-challenge',
    'structures',
    'Culture of inclusion, transparency and challenge',
    'Diwylliant o gynhwysiant, tryloywder a her',
  ],
  ['cohesion-between-services', 'structures', 'Cohesion between services', 'Cydlyniant rhwng gwasanaethau'],
  [
    'continuity-consistency-stability-and-support',
    'structures',
    'Continuity, consistency, stability and support',
    'Parhad, cysondeb, sefydlogrwydd a chefnogaeth',
  ],
  [
    'coordination-of-data-collection',
    'structures',
    'Coordination of data collection',
    'Cydgysylltu’r gwaith o gasglu data',
  ],
  [
    'collaboration-forums-and-pathways',
    'structures',
    'Collaboration forums and pathways',
    'Fforymau a llwybrau cydweithio',
  ],
  ['commitment-and-creativity', 'structures', 'Commitment and creativity', 'Ymrwymiad a chreadigrwydd'],
] as const

export type ComponentKey = (typeof entries)[number][0]

/** The component whose evidence this product gathers. */
export const collaboration: ComponentKey = 'collaboration-forums-and-pathways'

/** All twelve, in the model's order. */
export const components: readonly Component[] = entries.map(([key, group, en, cy]) => ({
  key,
  group,
  name: { cy, en },
  definition: key === collaboration ? collaborationDefinition : null,
}))

/** Any of the twelve, by the address of its page; null for nonsense. */
export const findComponent = (key: string | undefined): Component | null =>
  components.find(component => component.key === key) ?? null

/** A component this product carries, by the address of its page; null for the others and for nonsense. */
export function findCarriedComponent(
  key: string | undefined,
): (Component & { definition: BothLanguages }) | null {
  const found = components.find(component => component.key === key)
  return found?.definition ? { ...found, definition: found.definition } : null
}
