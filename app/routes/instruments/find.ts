import type { InstrumentData } from '~/core/instrument/exchange'
import { findInstrumentData } from '~/core/instrument/exchange'
import { found } from '~/web/params'

type Params = Readonly<Record<string, string | undefined>>

/** The instrument of an address as it is written. throws a 404 when there is no such version */
export function dataParam(params: Params): InstrumentData {
  const version = /^[1-9]\d{0,5}$/.test(params.version ?? '') ? Number(params.version) : 0
  return found(findInstrumentData(params.instrument ?? '', version))
}

export const fileName = ({ key, version }: Pick<InstrumentData, 'key' | 'version'>, rest: string): string =>
  `${key}-${version}-${rest}`
