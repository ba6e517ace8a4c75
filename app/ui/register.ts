/** How Welsh speaks to somebody: `ti` to a child or young person, `chi` to everyone else. */
export type Register = 'ti' | 'chi'
