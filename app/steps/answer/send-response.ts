import { randomBytes } from 'node:crypto'
import { type OpenDraft, sentDraft } from '~/core/answer/draft'
import {
  type SealedResponse,
  type SealedWords,
  sealOpening,
  sealResponse,
  sealWords,
} from '~/core/answer/envelope'
import type { Invitation } from '~/core/answer/invitation'
import { seal } from '~/core/answer/seal'
import {
  authorOf,
  draftHash,
  encryptDraft,
  type Holder,
  nullifierOf,
  personOf,
  type RandomBytes,
  receiptHashes,
  receiptOf,
  unwrapSecret,
} from '~/core/answer/secrets'
import { answersShown, type Instrument, toSend } from '~/core/instrument'
import { alertOf } from '~/steps/safeguarding/alert-leads'
import { putResponse, type SentResponse } from '~/store/answering'
import { findSealing, type Sealing } from '~/store/door'
import { webKeys } from '~/store/keyring'
import { instrumentOf } from './visit'

export interface SendResponse {
  invitation: Invitation
  holder: Holder
  draft: OpenDraft
  /** the language of the page it was sent from */
  language: 'cy' | 'en'
  /** whether the worker may see it too */
  share: boolean
  /** whether what was written may be quoted; without a yes it may not */
  quote?: boolean
  now: Date
  random?: RandomBytes
}

/**
 * `sent` carries the receipt R. It is the same however often this phone sends, and also when the person had
 * answered this round before: then the first answer stands, and nobody can learn which it was.
 * `not-now` means that no block is open; nothing was changed and the draft is still there.
 */
export type Sent = { kind: 'sent'; receipt: string } | { kind: 'not-now' }

/** How often to seal anew when a block closes in between. Blocks close once a quarter, so twice is never needed. */
const TRIES = 3

/** Sends a response: scores, words and identity part here and never meet again (privacy model, section 3). */
export async function sendResponse(wish: SendResponse): Promise<Sent> {
  const of = await instrumentOf(wish.invitation)
  for (let left = TRIES; left > 0; left--) {
    const sealing = await findSealing(wish.invitation)
    if (!sealing) return { kind: 'not-now' }
    const { sent, receipt } = await sealed(wish, of, sealing)
    const alert = alertOf(wish.invitation.partnershipId, 'words')
    const outcome = await putResponse(wish.invitation, sent, alert)
    if (outcome !== 'block-closed') return { kind: 'sent', receipt }
  }
  return { kind: 'not-now' }
}

async function sealed(
  wish: SendResponse,
  of: Instrument,
  { wrapped, block }: Sealing,
): Promise<{ sent: SentResponse; receipt: string }> {
  const { invitation, holder, draft, language, share, quote = false, now, random = randomBytes } = wish
  const { instrument, version, stage, round, audience, respondentId } = invitation
  const keys = webKeys()
  const secret = unwrapSecret(keys.secret, respondentId, wrapped)
  const receipt = receiptOf(holder)
  const at = receiptHashes(keys.receipt, receipt)
  const { scores, words: texts } = toSend(of, invitation, draft.answers)

  const response: SealedResponse = {
    person: hex(personOf(keys.person, secret, instrument)),
    receiptHash: hex(at.response),
    instrument,
    version,
    stage,
    round,
    audience,
    language,
    service: invitation.serviceId,
    answers: scores,
    shared: share,
    paper: invitation.channel === 'paper',
  }
  const words = texts.length > 0 && {
    receiptHash: at.words,
    sealed: await sealWords(keys.readers.public, {
      ...{ instrument, version, stage, audience, language, texts },
      quote: quote ? await mayQuote(invitation.serviceId, secret) : null,
    }),
    opening: await sealOpening(keys.opening.public, { respondentId, invitationId: invitation.id }),
  }
  return {
    receipt,
    sent: {
      blockId: block.id,
      nullifier: nullifierOf(keys.nullifier, secret, instrument, stage, round),
      envelope: { receiptHash: at.envelope, sealed: await sealResponse(block.publicKey, response, of) },
      words: words || null,
      shared: share
        ? { receiptHash: at.shared, answers: answersShown(of, invitation, draft.answers), language, on: now }
        : null,
      draft: {
        hash: draftHash(keys.draft, holder),
        ciphertext: encryptDraft(holder, JSON.stringify(sentDraft), random),
      },
    },
  }
}

/** What the moderators need of consent: the service, and a label that only the jobs process can open. */
async function mayQuote(service: string, secret: Uint8Array): Promise<SealedWords['quote']> {
  const { person, quotes } = webKeys()
  const author = await seal(quotes.public, authorOf(person, secret))
  return { service, author: Buffer.from(author).toString('base64') }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
