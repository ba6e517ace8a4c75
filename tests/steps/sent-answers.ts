import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { toBase32 } from '~/core/answer/base32'
import { sealResponse } from '~/core/answer/envelope'
import { receiptHashes } from '~/core/answer/secrets'
import type { Audience, Stage } from '~/core/instrument'
import { libraryInstrument } from '~/core/instrument'
import { putResponse } from '~/store/answering'
import { webKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'

export interface Answer {
  person: number
  stage?: Stage
  round?: number
  audience?: Audience
  language?: 'cy' | 'en'
  service: string
  answers?: Record<string, string>
}

const AGREES = { listened: 'agree', respected: 'agree', understood: 'agree', supported: 'agree' }

/** The same number is the same person within a partnership: 32 bytes in hex, as J is. */
export const personIn = (partnership: string, person: number): string =>
  createHash('sha256').update(`${partnership}/${person}`).digest('hex')

/**
 * Sends one answer through the respondent's own login into the open block, as the product does, again and again
 * when the block closes meanwhile.
 *
 * returns  the receipt's hashes, for taking it back
 */
export async function send(partnershipId: string, answer: Answer) {
  const {
    person,
    stage = 'midpoint',
    round = 1,
    audience = 'young_person',
    language = 'cy',
    service,
    answers = AGREES,
  } = answer
  const hashes = receiptHashes(webKeys().receipt, toBase32(randomBytes(10)))
  const nullifier = new Uint8Array(randomBytes(32))
  for (;;) {
    const block = await inPartnership('respondent', partnershipId, tx =>
      tx.block.findFirstOrThrow({ where: { instrument: 'check-in', closedOn: null } }),
    )
    const sealed = await sealResponse(
      block.publicKey,
      {
        person: personIn(partnershipId, person),
        receiptHash: Buffer.from(hashes.response).toString('hex'),
        instrument: 'check-in',
        version: 1,
        stage,
        round,
        audience,
        language,
        service,
        answers,
        shared: false,
      },
      libraryInstrument('check-in', 1),
    )
    const invitation = {
      partnershipId,
      respondentId: randomUUID(),
      instrument: 'check-in',
      version: 1,
      stage,
      round,
    }
    const sent = await putResponse(
      invitation as never,
      {
        blockId: block.id,
        nullifier,
        envelope: { receiptHash: hashes.envelope as never, sealed: new Uint8Array(sealed) },
        words: null,
        shared: null,
        draft: { hash: new Uint8Array(32), ciphertext: new Uint8Array(1) },
      },
      {},
    )
    if (sent !== 'block-closed') return hashes
  }
}

/** Sends for people numbered from `first`, one after another. */
export async function sendMany(
  partnershipId: string,
  first: number,
  count: number,
  answer: Omit<Answer, 'person'>,
) {
  const receipts = []
  for (let person = first; person < first + count; person++)
    receipts.push(await send(partnershipId, { ...answer, person }))
  return receipts
}
