import type { InstrumentData } from '~/core/instrument'
import { readPublished } from '~/steps/instruments/read-published'
import { found } from '~/web/params'

type Params = Readonly<Record<string, string | undefined>>

/** The published instrument of an address as it is written. throws a 404 when there is no such version */
export const dataParam = async (partnershipId: string, params: Params): Promise<InstrumentData> =>
  found(await readPublished(partnershipId, params.instrument ?? '', versionParam(params)))

/** A version's number in an address; 0, which no version has, for what cannot be one. */
export const versionParam = (params: Params): number =>
  /^[1-9]\d{0,5}$/.test(params.version ?? '') ? Number(params.version) : 0

export const fileName = ({ key, version }: Pick<InstrumentData, 'key' | 'version'>, rest: string): string =>
  `${key}-${version}-${rest}`
