import { type Audience, audiences, type Instrument, isMeasured, stages } from '~/core/instrument'
import type { Measured, MeasuredItem, Scale } from './responses'

/**
 * What of an instrument is released: each item whose agreement can be counted, and for each audience the codes on its
 * scale and the top two. Words are never released this way, nor answers apart from the scale. An adult's middle option is on the
 * scale and does not count as agreeing.
 */
export function measuredIn(instrument: Instrument): Measured {
  const items = instrument.items.filter(isMeasured).map((item): MeasuredItem => {
    const scaleFor = (audience: Audience): Scale => {
      if (!item.audiences.includes(audience)) return { codes: [], agreeing: [] }
      const options = item.scale.filter(option => option.audiences.includes(audience))
      return {
        codes: options.map(option => option.code),
        agreeing: options.filter(option => option.agrees).map(option => option.code),
      }
    }
    const scales = audiences.map(audience => [audience, scaleFor(audience)])
    const asked = item.stages.length < stages.length ? { stages: item.stages } : {}
    return { item: item.key, scales: Object.fromEntries(scales) as Record<Audience, Scale>, ...asked }
  })
  return { instrument: instrument.key, version: instrument.version, items }
}

/** Whether the instrument asks some audiences on a longer scale than others. */
export function poolsScales(measured: Measured): boolean {
  return measured.items.some(({ scales }) => {
    const lengths = Object.values(scales).flatMap(scale =>
      scale.codes.length > 0 ? [scale.codes.length] : [],
    )
    return new Set(lengths).size > 1
  })
}
