import {
  type Asked,
  audienceSchema,
  type DraftAnswers,
  type Instrument,
  itemsFor,
  stageSchema,
} from '~/core/instrument'

/** For whom a preview is, as its address says: the first audience and stage that are asked anything, if it does not. */
export function previewAsked(of: Instrument, query: URLSearchParams): Asked | null {
  const wanted = {
    audience: audienceSchema.safeParse(query.get('audience')).data,
    stage: stageSchema.safeParse(query.get('stage')).data,
  }
  const all = of.audiences.flatMap(audience => of.stages.map(stage => ({ audience, stage })))
  const fits = (one: Asked) =>
    (wanted.audience ?? one.audience) === one.audience && (wanted.stage ?? one.stage) === one.stage
  return all.filter(fits).find(one => itemsFor(of, one).length > 0) ?? all.find(fits) ?? all[0] ?? null
}

/** What was answered in a preview so far. It stands in the address and nowhere else; words as a single mark. */
export function previewAnswers(of: Instrument, query: URLSearchParams): DraftAnswers {
  const known = of.items.flatMap(({ key }) => {
    const value = query.get(`a.${key}`)
    return value === null ? [] : [[key, value === '' ? null : value] as const]
  })
  return Object.fromEntries(known)
}
