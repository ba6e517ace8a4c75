import type { Invitation } from '~/core/answer/invitation'
import type { Bytes } from '~/core/answer/secrets'
import type { ConcernKind } from '~/core/safeguarding/queue'
import { about, rawPool, type Tx } from './pools'
import type { Payload } from './queue'

/**
 * The writes of a person who answers, through the respondent's login: it may put answers in and take them back
 * by their receipt, and can read none of them (migration 20261122000100_walls).
 */
export interface SentResponse {
  blockId: string
  nullifier: Bytes
  envelope: { receiptHash: Bytes; sealed: Bytes }
  words: { receiptHash: Bytes; sealed: Bytes; opening: Bytes } | null
  shared: { receiptHash: Bytes; answers: Record<string, string>; language: 'cy' | 'en'; on: Date } | null
  /** what stands in the draft's place afterwards */
  draft: { hash: Bytes; ciphertext: Bytes }
}

/**
 * Sends a response, all of it or nothing, in one transaction and one round trip (migration 20261126000000_sending).
 *
 * alert    what the safeguarding leads are told in the same transaction when there are words
 * returns  `sent`; `already` when this person had answered this round (only the draft and the shared copy change);
 *          `block-closed` when the block was closed meanwhile (nothing changes: seal anew and try again)
 */
export async function putResponse(
  invitation: Invitation,
  sent: SentResponse,
  alert: Payload,
): Promise<'sent' | 'already' | 'block-closed'> {
  const { partnershipId, respondentId, instrument, version, stage, round } = invitation
  const { blockId, nullifier, envelope, words, shared, draft } = sent
  const copy = shared && {
    ...{ instrument, version, stage, round },
    language: shared.language,
    answers: shared.answers,
    on: shared.on.toISOString().slice(0, 10),
  }
  const { rows } = await rawPool('respondent').query({
    name: 'send-response',
    text: 'SELECT door.send_response($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS outcome',
    values: [
      ...[partnershipId, respondentId, blockId, nullifier],
      ...[envelope.receiptHash, envelope.sealed],
      ...(words ? [words.receiptHash, words.sealed, words.opening, alert] : [null, null, null, null]),
      ...(shared ? [shared.receiptHash, copy] : [null, null]),
      ...[draft.hash, draft.ciphertext],
    ],
  })
  return rows[0].outcome
}

/** The four places an answer may stand in, each found by an HMAC of the receipt of its own. */
export interface ReceiptHashes {
  envelope: Bytes
  response: Bytes
  words: Bytes
  shared: Bytes
}

/**
 * Takes an answer back wherever it stands. Says nothing about whether there was one.
 * No DELETE here has a WHERE: row-level security lets through the one row that bears the receipt's hash, so the
 * login needs no right to read (policies by_receipt).
 */
export function takeBack(hashes: ReceiptHashes): Promise<void> {
  const settings = {
    receipt_envelope: hex(hashes.envelope),
    receipt_response: hex(hashes.response),
    receipt_words: hex(hashes.words),
    receipt_shared: hex(hashes.shared),
  }
  return about('respondent', settings, async tx => {
    await tx.$executeRaw`DELETE FROM room.envelope`
    await tx.$executeRaw`DELETE FROM room.response`
    await tx.$executeRaw`DELETE FROM words.words`
    await tx.$executeRaw`DELETE FROM journey.shared_answer`
  })
}

/**
 * Puts a signal into the safeguarding queue, once however often it is sent.
 *
 * id     the same for the same signal
 * after  runs in the same transaction when the signal is new
 */
export function putConcern(
  invitation: Invitation,
  concern: {
    id: string
    kind: ConcernKind
    sealed: Bytes
    addressedTo: string | null
    practitioner: boolean
    /** whether a contact waits to be made */
    contact: boolean
    at: Date
  },
  after: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { partnershipId: partnership } = invitation
  return about('respondent', { partnership }, async tx => {
    const added = await tx.$executeRaw`
      INSERT INTO safeguarding.concern (id, partnership_id, kind, sealed, addressed_to, practitioner, raised_at)
      VALUES (${concern.id}::uuid, ${partnership}::uuid, ${concern.kind}::safeguarding.concern_kind,
              ${concern.sealed}, ${concern.addressedTo}::uuid, ${concern.practitioner}, ${concern.at})
      ON CONFLICT DO NOTHING`
    if (added !== 1) return
    if (concern.contact)
      await tx.$executeRaw`
        INSERT INTO safeguarding.contact_request (concern_id, partnership_id)
        VALUES (${concern.id}::uuid, ${partnership}::uuid)`
    await after(tx)
  })
}

const hex = (bytes: Bytes) => Buffer.from(bytes).toString('hex')
