import { z } from 'zod'
import { instrumentSchema } from './schema'

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
