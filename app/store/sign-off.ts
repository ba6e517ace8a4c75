import { fromDate, toDate } from '~/core/anonymise/calendar'
import { readSignedBody, type SignedBody, type SignedParts } from '~/core/assessment/sign-off'
import type { Where } from './assessment'
import { isSignedOff } from './faults'
import type { Tx } from './pools'

/** Signing off a component of a year, and opening it again. Entries are added, and none is changed. */

/** A signed text that is not what it was. `code`, which is logged, names it; nothing else does. */
export class SignedTextError extends Error {
  override name = 'SignedTextError'

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export interface SignOffEntry {
  /** 1, 2, 3 … within a component and year */
  number: number
  kind: 'signed' | 'reopened'
  /** why it was opened again; '' for a signature */
  reason: string
  language: 'cy' | 'en'
  /** id of a member */
  doneBy: string
  doneAt: Date
}

const fields = {
  number: true,
  kind: true,
  reason: true,
  language: true,
  doneBy: true,
  doneAt: true,
} as const

/** Every signature and every opening again of a component and year, the latest first. */
export function listSignOffs(tx: Tx, { component, periodFrom }: Where): Promise<SignOffEntry[]> {
  return tx.signOff.findMany({
    where: { component, periodFrom: toDate(periodFrom) },
    select: fields,
    orderBy: { number: 'desc' },
  })
}

/** The signature that counts; null while there is none or it was opened again. */
export async function findSignature(tx: Tx, { component, periodFrom }: Where): Promise<SignOffEntry | null> {
  const latest = await tx.signOff.findFirst({
    where: { component, periodFrom: toDate(periodFrom) },
    select: fields,
    orderBy: { number: 'desc' },
  })
  return latest?.kind === 'signed' ? latest : null
}

/** The signatures that count of a year, by component. */
export async function listSignatures(tx: Tx, periodFrom: string): Promise<Map<string, SignOffEntry>> {
  const rows = await tx.signOff.findMany({
    where: { periodFrom: toDate(periodFrom) },
    select: { ...fields, component: true },
    orderBy: { number: 'asc' },
  })
  const latest = new Map(rows.map(({ component, ...entry }) => [component, entry]))
  return new Map([...latest].filter(([, { kind }]) => kind === 'signed'))
}

/**
 * What was signed with an entry; null when there is no such signature.
 *
 * throws  SignedTextError when the text is not what it was, or is about something else than its row
 */
export async function readSignedText(
  tx: Tx,
  { component, periodFrom, number }: Where & { number: number },
): Promise<SignedParts | null> {
  const row = await tx.signOff.findFirst({
    where: { component, periodFrom: toDate(periodFrom), number, kind: 'signed' },
    select: { id: true, periodFrom: true, body: true, contentHash: true },
  })
  if (!row) return null
  const message =
    'What was signed off is not what it was. Restore the table assessment.sign_off from a backup.'
  let signed: SignedParts
  try {
    signed = readSignedBody(row.body ?? '', row.contentHash ?? new Uint8Array())
  } catch (cause) {
    throw new SignedTextError(row.id, message, { cause })
  }
  if (signed.component !== component || signed.from !== fromDate(row.periodFrom))
    throw new SignedTextError(row.id, message)
  return signed
}

/**
 * Makes everybody who saves or signs something of a component and year wait for this transaction. Taken before what is to
 * be signed is read, so that nothing is saved between the reading and the signature.
 */
export async function lockComponent(
  tx: Tx,
  { partnershipId, component, periodFrom }: Where & { partnershipId: string },
): Promise<void> {
  await tx.$queryRaw`SELECT FROM assessment.lock_component(${partnershipId}::uuid, ${component}, ${periodFrom}::date)`
}

export interface NewEntry {
  partnershipId: string
  doneBy: string
  doneAt: Date
  language: 'cy' | 'en'
}

/** Signs. The transaction holds the lock of the component and year, and the latest entry is no signature. */
export async function addSignature(
  tx: Tx,
  where: Where,
  { record, signed, ...entry }: NewEntry & { record: number; signed: SignedBody },
): Promise<void> {
  await addEntry(tx, where, {
    ...entry,
    kind: 'signed',
    recordRevision: record,
    ...signed,
    reason: '',
  })
}

/** Opens again. The transaction holds the lock of the component and year, and the latest entry is a signature. */
export async function addReopening(
  tx: Tx,
  where: Where,
  entry: NewEntry & { reason: string },
): Promise<void> {
  await addEntry(tx, where, { ...entry, kind: 'reopened' })
}

interface Entry extends NewEntry {
  kind: 'signed' | 'reopened'
  reason: string
  recordRevision?: number
  body?: string
  contentHash?: Uint8Array<ArrayBuffer>
}

async function addEntry(tx: Tx, { component, periodFrom }: Where, entry: Entry): Promise<void> {
  const where = { component, periodFrom: toDate(periodFrom) }
  const latest = await tx.signOff.findFirst({ where, select: { number: true }, orderBy: { number: 'desc' } })
  await tx.signOff.createMany({ data: [{ ...entry, ...where, number: (latest?.number ?? 0) + 1 }] })
}

/** Something was to be saved that has been signed off: nothing of it was kept. */
export type Signed = { kind: 'signed' }

/** A whole transaction that saves something which a signature freezes: what it returned, or that it was signed off. */
export async function unlessSigned<T>(saving: Promise<T>): Promise<T | Signed> {
  try {
    return await saving
  } catch (error) {
    if (isSignedOff(error)) return { kind: 'signed' }
    throw error
  }
}
