import type { Group, Kept } from '../kind'
import { evidence } from './evidence'
import { people } from './people'
import { running } from './running'

/**
 * Everything that is kept, once, by its name in the locales: the page that shows it, and the tests that ask PostgreSQL's
 * catalogue whether a table or a login is missing here, read this list. A table is in one kind. The words for each are in
 * locales/…/data-map.json.
 */
export const kept = { ...people, ...evidence, ...running } as const satisfies Record<string, Kept>

export type Kind = keyof typeof kept

/** The kinds of a group, in their order. */
export const kindsOf = (group: Group): Kind[] =>
  (Object.keys(kept) as Kind[]).filter(kind => kept[kind].group === group)

/** The schemas a kind stands in. */
export const schemasOf = (kind: Kind): string[] => [
  ...new Set(kept[kind].tables.map(table => table.split('.')[0] as string)),
]
