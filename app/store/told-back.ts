import { z } from 'zod'
import { changeStates } from '~/core/assessment/told-back'
import { rawPool } from './pools'

/** What was published, for anybody, through the respondent's login: row-level security shows it nothing else. */

const pair = z.object({ cy: z.string(), en: z.string() })

/** One published change in short, as the first screen and the last one show it. */
export const toldSchema = z.object({
  /** the partnership's, in the address of the public page */
  slug: z.string(),
  heard: pair,
  state: z.enum(changeStates),
  decided: pair,
})
export type Told = z.output<typeof toldSchema>

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const pageSchema = z.object({
  partnership: z.object({ nameCy: z.string(), nameEn: z.string(), invented: z.boolean() }),
  /** null under five heard things */
  rates: z.object({ heard: z.number(), answered: z.number(), changed: z.number() }).nullable(),
  changes: z.array(
    toldSchema.omit({ slug: true }).extend({ heardOn: day, decidedOn: day, doneOn: day.nullable() }),
  ),
})
export type ToldBack = z.output<typeof pageSchema>

/**
 * What a partnership tells everybody back, the latest first, in one round trip.
 *
 * since    the first day that counts, 'YYYY-MM-DD'
 * returns  null when no partnership has this name in its addresses
 */
export async function findToldBack(slug: string, since: string): Promise<ToldBack | null> {
  const { rows } = await rawPool('respondent').query({
    name: 'told-back',
    text: 'SELECT assessment.told_back($1, $2::date) AS told',
    values: [slug, since],
  })
  return rows[0]?.told ? pageSchema.parse(rows[0].told) : null
}
