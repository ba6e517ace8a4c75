import { z } from 'zod'
import { periodOf } from '~/core/anonymise/calendar'
import { type BothLanguages, progressStages, ratings, type Score } from '~/core/assessment/model'
import type { Revision } from '~/core/assessment/record'
import { addDays, dayOf } from '~/core/journey/days'
import { day, period, score, written } from './shapes'

/** A part of a record: its shape, and how it is made of the latest revision. */
interface Field<T extends z.ZodType> {
  readonly shape: T
  readonly of: (latest: Revision) => z.infer<T>
}
const field = <T extends z.ZodType>(shape: T, of: (latest: Revision) => z.infer<T>): Field<T> => ({
  shape,
  of,
})

const scored = (chosen: Score | null, text: (of: Score) => BothLanguages) =>
  chosen === null ? null : { score: chosen, text: { ...text(chosen) } }

const inItsLanguage = (text: string, language: 'cy' | 'en') => (text === '' ? null : { text, language })

/**
 * What other systems read of a component's record. Another part is one more line here, and nothing anywhere else. Who
 * saved it is nobody's business outside.
 */
const fields = {
  rating: field(score.nullable(), latest => scored(latest.rating, of => ratings[of].name)),
  progress_stage: field(score.nullable(), latest => scored(latest.progressStage, of => progressStages[of])),
  narrative: field(written.nullable(), latest => inItsLanguage(latest.narrative, latest.narrativeLanguage)),
  lead: field(z.string().nullable().meta({ note: 'lead' }), latest => latest.leadName || null),
  revision: field(z.int(), latest => latest.revision),
  saved_on: field(day, latest => dayOf(latest.savedAt)),
}

type Fields = typeof fields
type Name = keyof Fields
const names = Object.keys(fields) as Name[]

const shapes = Object.fromEntries(names.map(name => [name, fields[name].shape])) as {
  [N in Name]: Fields[N]['shape']
}

export const record = z.strictObject({
  period,
  ...shapes,
  signed: z.strictObject({ on: day, revision: z.int() }).nullable().meta({ note: 'signed' }),
})

export const records = z.strictObject({ component: z.string(), items: z.array(record) })

/** What is kept of a component for one year. */
export interface KeptRecord {
  /** 1 April, 'YYYY-MM-DD' */
  readonly periodFrom: string
  readonly latest: Revision
  /** the signature that stands; null while there is none, or it was opened again */
  readonly signed: { readonly at: Date; readonly revision: number } | null
}

export function recordOf({ periodFrom, latest, signed }: KeptRecord): z.infer<typeof record> {
  const told = Object.fromEntries(names.map(name => [name, fields[name].of(latest)])) as {
    [N in Name]: z.infer<Fields[N]['shape']>
  }
  return {
    period: { from: periodFrom, to: addDays(periodOf('year', periodFrom).to, -1) },
    ...told,
    signed: signed && { on: dayOf(signed.at), revision: signed.revision },
  }
}
