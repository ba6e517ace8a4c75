import checkIn1 from './check-in.1.json'
import checkIn2 from './check-in.2.json'
import lookingBack1 from './looking-back.1.json'
import satisfaction1 from './satisfaction.1.json'
import { type Instrument, type InstrumentData, instrumentSchema, toInstrument } from './schema'

/** The instruments that come with Clywed as they are written, every version that was ever published. */
export const libraryData: readonly InstrumentData[] = [checkIn1, checkIn2, satisfaction1, lookingBack1].map(
  data => instrumentSchema.parse(data),
)

/** The same, ready to be asked. */
export const library: readonly Instrument[] = libraryData.map(toInstrument)
