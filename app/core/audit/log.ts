import { hashOfParts, type Link, type Parts, sameBytes, type Verdict, verifyLinks } from './chain'

/**
 * The log of who did what (docs/decisions/0033). Entries name people and things by their ids and hold no content, no
 * address and no e-mail. What safeguarding leads do has a log of its own.
 */

/** What an administrator is shown, by kind: the order is that of the page's filter. */
export const logKinds = {
  'signing-in': ['signed-in', 'signed-out', 'sign-in-refused', 'password-chosen'],
  people: [
    'member-added',
    'member-changed',
    'roles-changed',
    'member-ended',
    'member-let-back',
    'password-link-made',
  ],
  services: [
    'partnership-made',
    'service-added',
    'service-changed',
    'service-retired',
    'service-brought-back',
  ],
  keys: ['api-key-made', 'api-key-ended'],
  journeys: [
    'journey-opened',
    'journey-looked-at',
    'journey-changed',
    'journey-closed',
    'journey-reopened',
    'journey-looked-up',
    'check-in-sent',
    'check-in-cancelled',
  ],
  rights: ['journey-exported', 'journey-erased', 'journey-erasure-refused'],
  questionnaires: ['instrument-published', 'instrument-retired', 'instrument-brought-back'],
  releases: ['release-published', 'component-signed', 'component-opened-again'],
  documents: ['notices-saved', 'dpia-saved', 'dpia-signed'],
  keeping: ['retention-run', 'log-shortened'],
} as const

export type LogKind = keyof typeof logKinds
export type LogAction = (typeof logKinds)[LogKind][number]

export const logKindNames = Object.keys(logKinds) as LogKind[]
export const logActions = Object.values(logKinds).flat() as LogAction[]
export const isLogAction = (action: string): action is LogAction =>
  (logActions as readonly string[]).includes(action)

/**
 * What a worker looked at or changed in a journey, more exactly. It is told to whoever keeps the journey and to nobody
 * else: that something shared was read, or that answers were typed in, says when somebody answered.
 */
export const logDetails = [
  'shared-answers',
  'replied',
  'timeline',
  'goals',
  'goal-changed',
  'goals-scored',
  'what-matters',
  'person-added',
  'asked-again',
  'handed-over',
  'paper-typed-in',
] as const
export type LogDetail = (typeof logDetails)[number]
export const isLogDetail = (detail: string): detail is LogDetail =>
  (logDetails as readonly string[]).includes(detail)

/** The log of what belongs to no partnership: attempts to sign in with an address that nobody has. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** An entry without its detail, as administrators read it. */
export interface LogEntry extends Link {
  partnershipId: string
  /** whole milliseconds */
  at: Date
  /** A member's id; null when it was nobody who is signed in: the command line, the jobs process, an attempt to sign in. */
  actor: string | null
  /** As it was read: a row tampered with may name no action of ours. */
  action: string
  /** an id, or '' */
  subject: string
  /** 32 bytes: of salt and detail */
  detailHash: Uint8Array
}

export interface WholeLogEntry extends LogEntry {
  /** one of logDetails, or '' */
  detail: string
  salt: Uint8Array
}

const partsOf = (entry: LogEntry): Parts => [
  entry.partnershipId,
  String(entry.position),
  entry.at.toISOString(),
  entry.actor ?? '',
  entry.action,
  entry.subject,
  Buffer.from(entry.detailHash).toString('hex'),
]

/**
 * Reads a partnership's whole log, in order of position. Its beginning may have been taken away when its time was over;
 * then an entry in the log names the last one that went, and the first one there has to follow that.
 *
 * returns  intact, or the position from which it can no longer be relied on. Where the beginning is missing and nothing in
 *          the log says so, that is the position of the first entry that is gone: 1.
 */
export function verifyLog(entries: readonly (LogEntry | WholeLogEntry)[]): Verdict {
  const first = entries[0]
  const start = first && first.position > 1 ? shortenedTo(first, entries) : undefined
  if (start === null) return { kind: 'broken', position: 1 }
  const verdict = verifyLinks(entries, partsOf, start)
  const wrong = entries.find(entry => 'salt' in entry && !sameBytes(entry.detailHash, detailHashOf(entry)))
  if (wrong && (verdict.kind === 'intact' || wrong.position < verdict.position))
    return { kind: 'broken', position: wrong.position }
  return verdict
}

const detailHashOf = ({ salt, detail }: WholeLogEntry) => hashOfParts(salt, detail)

function shortenedTo(first: LogEntry, entries: readonly LogEntry[]) {
  const last = `${first.position - 1}:${Buffer.from(first.previousHash).toString('hex')}`
  const said = entries.some(({ action, subject }) => action === 'log-shortened' && subject === last)
  return said ? { position: first.position - 1, hash: first.previousHash } : null
}

/** The end of a log, for writing down elsewhere: `<entries>:<hash in hex>`; entries that went long ago are counted too. */
export type Anchor = string

export const anchorOf = ({ position, hash }: Pick<Link, 'position' | 'hash'>): Anchor =>
  `${position}:${Buffer.from(hash).toString('hex')}`

const ANCHOR = /^(\d{1,9}):([0-9a-f]{64})$/

export const isAnchor = (text: string): boolean => ANCHOR.test(text)

/**
 * Whether a log still holds what was written down of it.
 *
 * returns  holds; cut-off when it ends before that; replaced when another entry stands there; too-old when that part of
 *          the log has been taken away since
 */
export function compareAnchor(
  entries: readonly Pick<Link, 'position' | 'hash' | 'previousHash'>[],
  anchor: Anchor,
): 'holds' | 'cut-off' | 'replaced' | 'too-old' {
  const [, count = '', hash = ''] = ANCHOR.exec(anchor) ?? []
  const position = Number(count)
  const first = entries[0]
  const last = entries.at(-1)
  if (!last || last.position < position) return 'cut-off'
  if (first && first.position > position + 1) return 'too-old'
  const found =
    entries.find(entry => entry.position === position)?.hash ??
    (first?.position === position + 1 ? first.previousHash : null)
  return found && Buffer.from(found).toString('hex') === hash ? 'holds' : 'replaced'
}
