import { libraryData } from './library'
import type { InstrumentData } from './schema'

/**
 * The scales and the answers apart from them, the same in every questionnaire: releases count the top two of a scale,
 * and side by side only what was answered alike. An editor chooses among them and does not change them.
 */
export function standardScales(): Pick<InstrumentData, 'scales' | 'apart'> {
  const whole = libraryData.find(({ scales }) => scales.frequency)
  if (!whole) throw new Error('No questionnaire of the library has both scales')
  return structuredClone({ scales: whole.scales, apart: whole.apart })
}
