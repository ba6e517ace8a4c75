import { library } from './library'
import type { Audience, InBothLanguages, Instrument, Stage } from './schema'

/** What is to be known of an instrument to choose it, without what it asks. */
export interface Listed {
  readonly key: string
  readonly version: number
  readonly title: InBothLanguages
  readonly practice: Instrument['practice']
  readonly audiences: readonly Audience[]
  readonly stages: readonly Stage[]
  /** how many questions it has */
  readonly count: number
}

/** What a partnership asks with: the library's questionnaires and its own. */
export interface Catalogue {
  /** what can be sent now, one version of each, the library's first */
  readonly current: readonly Listed[]
  /** the title of the latest version of everything that was ever published, by key */
  readonly titles: Readonly<Record<string, InBothLanguages>>
}

const listed = ({ key, version, title, practice, audiences, stages, items }: Instrument): Listed => ({
  ...{ key, version, title, practice, audiences, stages },
  count: items.length,
})

/**
 * The library's latest versions, each replaced by the partnership's own version of it where one can be sent, then the
 * partnership's own questionnaires. Retiring its own version of a library questionnaire brings the library's back.
 *
 * own  every version the partnership published, oldest first
 */
export function toCatalogue(own: readonly (Listed & { sendable: boolean })[]): Catalogue {
  const ofLibrary = latest(library.map(listed))
  const sendable = latest(own.filter(one => one.sendable))
  const inPlace = ofLibrary.map(one => sendable.find(({ key }) => key === one.key) ?? one)
  const current = [...inPlace, ...sendable.filter(({ key }) => !ofLibrary.some(one => one.key === key))].map(
    ({ key, version, title, practice, audiences, stages, count }) => ({
      ...{ key, version, title, practice, audiences, stages, count },
    }),
  )
  const titles = Object.fromEntries(
    [...ofLibrary, ...latest(own), ...current].map(({ key, title }) => [key, title]),
  )
  return { current, titles }
}

/** The highest version of each key, in the order of the list. */
function latest<T extends { key: string; version: number }>(list: readonly T[]): T[] {
  return list.filter(one => !list.some(other => other.key === one.key && other.version > one.version))
}

/** What the library alone offers, for a partnership with nothing of its own. */
export const libraryCatalogue: Catalogue = toCatalogue([])

/** An instrument of the catalogue that can be sent, or null. */
export const findCurrent = (of: Catalogue, key: string): Listed | null =>
  of.current.find(one => one.key === key) ?? null

/** What an instrument is called. Throws when nothing of that name was ever published. */
export function titleOf(of: Catalogue, key: string, lang: 'cy' | 'en'): string {
  const title = of.titles[key]
  if (!title) throw new Error(`No instrument ${key}`)
  return title[lang]
}

/** One version of the library, or null. */
export const findInLibrary = (key: string, version: number): Instrument | null =>
  library.find(one => one.key === key && one.version === version) ?? null
