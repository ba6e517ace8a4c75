import { toInstrument } from './build'
import checkIn1 from './check-in.1.json'
import checkIn2 from './check-in.2.json'
import lookingBack1 from './looking-back.1.json'
import satisfaction1 from './satisfaction.1.json'
import { type Instrument, type InstrumentData, instrumentSchema } from './schema'

/** The instruments that come with Clywed as they are written, every version that was ever published. */
export const libraryData: readonly InstrumentData[] = [checkIn1, checkIn2, satisfaction1, lookingBack1].map(
  data => instrumentSchema.parse(data),
)

/** One as it is written, or null when the library has no such version. */
export const findLibraryData = (key: string, version: number): InstrumentData | null =>
  libraryData.find(one => one.key === key && one.version === version) ?? null

/** The same, ready to be asked. */
export const library: readonly Instrument[] = libraryData.map(toInstrument)

/** One version of the library. Throws when there is none. */
export function libraryInstrument(key: string, version: number): Instrument {
  const found = library.find(one => one.key === key && one.version === version)
  if (!found) throw new Error(`The library has no ${key} version ${version}`)
  return found
}

/** The latest version of each questionnaire of the library, in its order. */
export const currentLibrary: readonly Instrument[] = library.filter(
  one => !library.some(other => other.key === one.key && other.version > one.version),
)

/** The latest version of one. Throws when the library has no such questionnaire. */
export function currentInLibrary(key: string): Instrument {
  const latest = currentLibrary.find(one => one.key === key)
  if (!latest) throw new Error(`The library has no ${key}`)
  return latest
}
