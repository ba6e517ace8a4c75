/** Why a file cannot be read at all. */
export const refusals = [
  'empty',
  'too-large',
  'not-a-workbook',
  'old-workbook',
  'open-document',
  'binary-workbook',
  'password',
  'broken',
  'too-many-parts',
  'unpacks-too-large',
  'too-many-sheets',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'too-much-text',
  'no-survey',
  'no-types',
] as const

export type Refusal = (typeof refusals)[number]

export interface Unreadable {
  readonly what: Refusal
  readonly values?: Readonly<Record<string, string | number>>
}

/** The key of the sentence that says why a file cannot be read. */
export const unreadableKey = ({ what }: Unreadable) => `instruments:xlsform.unreadable.${what}` as const

/** Leaves the reading of a file from deep inside; `readXlsform` turns it into a value. */
export class Refused extends Error {
  readonly why: Unreadable
  constructor(what: Refusal, values?: Unreadable['values']) {
    super(what)
    this.why = values ? { what, values } : { what }
  }
}
