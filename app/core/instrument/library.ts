import checkIn1 from './check-in.1.json'
import { type Instrument, toInstrument } from './schema'

/** The instruments that come with Clywed, every version that was ever published. */
export const library: readonly Instrument[] = [checkIn1].map(toInstrument)
