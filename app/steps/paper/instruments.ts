import { type Instrument, listInstruments } from '~/core/instrument'

/**
 * The questionnaires that a sheet of paper may be of: each version, since paper outlives the version it was printed
 * from. The latest of each first.
 */
export async function listOnPaper(): Promise<Instrument[]> {
  const all = [...listInstruments()]
  const place = ({ key }: Instrument) => all.findIndex(one => one.key === key)
  return all.sort((a, b) => place(a) - place(b) || b.version - a.version)
}

/** One of them, or null. */
export async function findOnPaper(key: string, version: number): Promise<Instrument | null> {
  return (await listOnPaper()).find(one => one.key === key && one.version === version) ?? null
}
