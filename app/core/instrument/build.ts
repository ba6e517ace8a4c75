import { speaks } from './recordings'
import { scaleOf } from './scale'
import { draftSchema, type Instrument, type InstrumentData, type Item, instrumentSchema } from './schema'

/** Data as it is stored → an instrument whose items carry what can be chosen. Throws ZodError on anything else. */
export const toInstrument = (data: unknown): Instrument => built(instrumentSchema.parse(data))

/** The same of a draft, whose texts may still be empty: to be looked at, never to be sent. */
export const toPreview = (data: unknown): Instrument => built(draftSchema.parse(data))

function built(of: InstrumentData): Instrument {
  const { key, version, title, practice } = of
  return deepFreeze({
    ...{ key, version, title, practice, audiences: of.audiences, stages: of.stages },
    items: of.items.map(
      (item): Item => ({
        key: item.key,
        type: item.type,
        audiences: item.audiences,
        stages: item.stages ?? of.stages,
        construct: item.construct ?? null,
        text: item.text,
        hint: item.hint ?? null,
        counted: item.counted ?? null,
        short: item.short,
        picture: item.picture ?? null,
        recordings: (item.recordings ?? []).filter(one => speaks(item.text, one)),
        showIf: item.showIf ?? null,
        anchors: item.anchors ?? null,
        scale: scaleOf(of, item),
        apart: item.type === 'short-text' || item.type === 'long-text' ? [] : of.apart,
      }),
    ),
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
