import { z } from 'zod'
import { periodOf } from '~/core/anonymise/calendar'
import { frameworkOf, MOST_POINTS } from '~/core/assessment/frameworks'
import { type BothLanguages, progressStages, type Score } from '~/core/assessment/model'
import type { Revision } from '~/core/assessment/record'
import { addDays, dayOf } from '~/core/journey/days'
import { both, day, period, score, written } from './shapes'

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

/** A rating on whichever scale the record names. */
const rating = z.strictObject({ score: z.int().min(1).max(MOST_POINTS), text: both })
function rated(latest: Revision): z.infer<typeof rating> | null {
  const point = latest.rating && frameworkOf(latest.framework).points[latest.rating - 1]
  return latest.rating && point ? { score: latest.rating, text: { ...point.name } } : null
}

const inItsLanguage = (text: string, language: 'cy' | 'en') => (text === '' ? null : { text, language })

/**
 * What other systems read of a component's record. Another part is one more line here, and nothing anywhere else. Who
 * saved it is nobody's business outside.
 */
const fields = {
  framework: field(z.string(), latest => latest.framework),
  rating: field(rating.nullable(), rated),
  progress_stage: field(score.nullable(), latest => scored(latest.progressStage, of => progressStages[of])),
  narrative: field(written.nullable(), latest => inItsLanguage(latest.narrative, latest.narrativeLanguage)),
  argued: field(written.nullable(), latest => inItsLanguage(latest.argued, latest.narrativeLanguage)),
  governance: field(written.nullable(), latest => inItsLanguage(latest.governance, latest.narrativeLanguage)),
  cites: field(z.array(z.string()).meta({ note: 'cites' }), latest => [...latest.cites]),
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
