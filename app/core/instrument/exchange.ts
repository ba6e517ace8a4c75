import { z } from 'zod'
import { libraryData } from './library'
import { type InstrumentData, instrumentSchema } from './schema'

export type { InstrumentData }

/** What other systems get of an instrument: all of it as JSON, the shape of that, and a codebook. */

/** An instrument as it is written, or null when there is no such version. */
export const findInstrumentData = (key: string, version: number): InstrumentData | null =>
  libraryData.find(one => one.key === key && one.version === version) ?? null

/**
 * The shape of an exported instrument, for whoever reads or makes one: JSON Schema, draft 2020-12. What a schema
 * cannot say (a condition leads back to an earlier choice, a scale has two agreeing options) is in `faultsOf`.
 */
export const instrumentJsonSchema = (): object => ({
  title: 'Clywed instrument',
  description:
    'A questionnaire with every text in Welsh (cy) and English (en), addressed as ti to children and young people and as chi to adults.',
  ...z.toJSONSchema(instrumentSchema, { io: 'input' }),
})
