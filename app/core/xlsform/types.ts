import type { What } from './lines'

/** What the type of a row asks for. */
export type RowType =
  | { kind: 'one' | 'several'; list: string; other: boolean }
  | { kind: 'text' }
  | { kind: 'number'; range: boolean }
  | { kind: 'note' }
  | { kind: 'begin'; what: GroupKind }
  | { kind: 'end'; what: GroupKind }
  /** a line of KoBo's rating matrix: one question with the matrix's list */
  | { kind: 'score-row' }
  | { kind: 'left-out'; why: What }

export type GroupKind = 'group' | 'repeat' | 'score' | 'rank' | 'matrix'

const leftOut: Readonly<Partial<Record<What, readonly string[]>>> = {
  'type-metadata': [
    ...['start', 'end', 'today', 'deviceid', 'imei', 'phonenumber', 'simserial', 'subscriberid', 'username'],
    ...[
      'email',
      'audit',
      'start-geopoint',
      'background-audio',
      'get_start_time',
      'get_end_time',
      'get_today',
    ],
    ...['get_device_id', 'get_phone_number', 'get_sim_id', 'get_subscriber_id', 'uri:deviceid', 'property'],
  ],
  'type-place': ['geopoint', 'geotrace', 'geoshape', 'gps', 'location', 'osm'],
  'type-file': ['image', 'photo', 'audio', 'video', 'file', 'barcode', 'background-geopoint', 'signature'],
  'type-time': ['date', 'time', 'datetime'],
  'type-number': ['decimal'],
  'type-calculation': ['calculate', 'hidden', 'background'],
  'type-rank': ['rank__level'],
  'type-external': ['xml-external', 'csv-external', 'external'],
  'type-acknowledge': ['acknowledge', 'trigger', 'select_one_boolean', 'boolean'],
}

const whyByType = new Map(
  Object.entries(leftOut).flatMap(([why, types]) => types.map(type => [type, why as What] as const)),
)

const groups: ReadonlyMap<string, GroupKind> = new Map([
  ['group', 'group'],
  ['repeat', 'repeat'],
  ['lgroup', 'repeat'],
  ['looped group', 'repeat'],
  ['loop', 'repeat'],
  ['score', 'score'],
  ['rank', 'rank'],
  ['kobomatrix', 'matrix'],
])

const one = /^(?:select[_ ]one(?:[_ ]from)?|select1|add select one prompt using)(?: (.*))?$/i
const several =
  /^(?:select[_ ]multiple(?:[_ ]from)?|select all that apply(?: from)?|add select multiple prompt using)(?: (.*))?$/i
const fromElsewhere = /^(?:select[_ ](?:one|multiple)[_ ](?:from[_ ]file|external)|cascading[_ ]select)\b/i
const orOther = /[ _]or[_ ](?:other|specify[_ ]other)$/i

/** Reads what stands in the column `type`, in any of the spellings that ODK and KoBo have had. */
export function readType(written: string): RowType {
  const type = written.replace(/\s+/g, ' ').trim()
  const plain = type
    .toLowerCase()
    .replace(/^add /, '')
    .replace(/ prompt$/, '')
  if (fromElsewhere.test(type)) return { kind: 'left-out', why: 'type-external' }
  for (const [kind, pattern] of [
    ['one', one],
    ['several', several],
  ] as const) {
    const found = pattern.exec(type)
    if (found) return select(kind, found[1] ?? '')
  }
  const [, edge, what = ''] = /^(begin|end)[_ ](.+)$/.exec(plain) ?? []
  const group = groups.get(what)
  if (edge && group) return { kind: edge === 'begin' ? 'begin' : 'end', what: group }
  if (plain === 'text' || plain === 'string') return { kind: 'text' }
  if (plain === 'integer' || plain === 'int') return { kind: 'number', range: false }
  if (plain === 'range') return { kind: 'number', range: true }
  if (plain === 'note') return { kind: 'note' }
  if (plain === 'score__row') return { kind: 'score-row' }
  if (/^rank\b/.test(plain)) return { kind: 'left-out', why: 'type-rank' }
  return {
    kind: 'left-out',
    why: whyByType.get(plain.replace(' ', '')) ?? whyByType.get(plain) ?? 'type-unknown',
  }
}

function select(kind: 'one' | 'several', rest: string): RowType {
  // The answers to another question as the options of this one.
  if (rest.startsWith('${')) return { kind: 'left-out', why: 'type-external' }
  return { kind, list: rest.replace(orOther, '').trim(), other: orOther.test(rest) }
}
