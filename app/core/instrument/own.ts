/**
 * Names of a partnership's own questionnaires. Its own version of a questionnaire of the library is counted from
 * 1001, so that a later version of the library never takes its number; a questionnaire that it began itself bears
 * `own-` in its key, so that the library never takes its name.
 */
const OWN = 'own-'
const LIBRARY_NUMBERS = 1000

export const isOwnKey = (key: string): boolean => key.startsWith(OWN)

/** The number of a partnership's first version of a questionnaire. */
export const firstOwnVersion = (key: string): number => (isOwnKey(key) ? 1 : LIBRARY_NUMBERS + 1)

/** How a version is spoken of: its number, and whether it is the partnership's own of a library questionnaire. */
export function spokenVersion(version: number): { number: number; own: boolean } {
  return version > LIBRARY_NUMBERS
    ? { number: version - LIBRARY_NUMBERS, own: true }
    : { number: version, own: false }
}

/** The key of a new questionnaire: from its English title and something random, since titles repeat. */
export function ownKey(title: string, random: string): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z]+/g)
  const name = (words ?? ['questionnaire']).join('-').slice(0, 40).replace(/-+$/, '')
  return `${OWN}${name}-${random}`
}
