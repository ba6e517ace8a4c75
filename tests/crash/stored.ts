import pg from 'pg'
import { readDraft } from '~/core/answer/draft'
import { openResponse, openWords } from '~/core/answer/envelope'
import { decrypt, decryptDraft, draftHash, receiptHashes } from '~/core/answer/secrets'
import { aboutBlock } from '~/steps/open-block'
import { jobsKeys, webKeys } from '~/store/keyring'
import type { Seen, Stored } from './checker'
import type { Person } from './person'

/** What a person's receipt says should be stored. throws when the person has none */
export function seenBy(person: Person, index: number): Seen {
  if (!person.receipt) throw new Error(`Person ${index} has no receipt`)
  const at = receiptHashes(webKeys().receipt, person.receipt)
  const { answers, texts, share } = person
  const [envelope, words, shared] = [at.envelope, at.words, at.shared].map(hex) as [string, string, string]
  return { who: `person ${index}`, envelope, words, shared, answers, texts, share }
}

/** Reads all answers behind the walls, as only the owner of the database with both key rings could. */
export async function readStored(databaseUrl: string): Promise<Stored> {
  return asOwner(databaseUrl, async ask => {
    const envelopes = await ask(
      `SELECT e.receipt_hash, e.sealed, b.id, b.public_key, k.wrapped
       FROM room.envelope e JOIN release.block b ON b.id = e.block_id JOIN room.block_key k USING (block_id)`,
    )
    const words = await ask('SELECT receipt_hash, sealed FROM words.words')
    const shared = await ask('SELECT receipt_hash FROM journey.shared_answer')
    const [count] = await ask('SELECT count(*)::int AS nullifiers FROM room.nullifier')
    const { readers } = webKeys()
    return {
      envelopes: await Promise.all(
        envelopes.map(async ({ receipt_hash, sealed, id, public_key, wrapped }) => {
          const key = decrypt(jobsKeys().block, wrapped, aboutBlock(id))
          const { person, answers } = await openResponse(key, public_key, sealed)
          return { hash: hex(receipt_hash), person, answers }
        }),
      ),
      words: await Promise.all(
        words.map(async ({ receipt_hash, sealed }) => {
          const { texts } = await openWords(readers.private, readers.public, sealed)
          return {
            hash: hex(receipt_hash),
            texts: Object.fromEntries(texts.map(({ item, text }) => [item, text])),
          }
        }),
      ),
      shared: shared.map(({ receipt_hash }) => hex(receipt_hash)),
      nullifiers: count?.nullifiers,
    }
  })
}

/** A sentence for each phone whose draft is missing, unreadable or does not say that it was sent, and for each draft that is nobody's. */
export async function findBrokenDrafts(databaseUrl: string, people: readonly Person[]): Promise<string[]> {
  const rows = await asOwner(databaseUrl, ask => ask('SELECT draft_hash, ciphertext FROM door.draft'))
  const drafts = new Map(rows.map(({ draft_hash, ciphertext }) => [hex(draft_hash), ciphertext]))
  const faults: string[] = []
  for (const [index, { token, phone }] of people.entries()) {
    const holder = { token, device: phone.device ?? '' }
    const hash = hex(draftHash(webKeys().draft, holder))
    const state = stateOf(() => readDraft(decryptDraft(holder, drafts.get(hash) as Uint8Array)).state)
    if (state !== 'sent') faults.push(`person ${index}: the draft is ${drafts.has(hash) ? state : 'missing'}`)
    drafts.delete(hash)
  }
  return [...faults, ...[...drafts.keys()].map(hash => `a draft is nobody's: ${hash}`)]
}

function stateOf(read: () => string): string {
  try {
    return read()
  } catch {
    return 'unreadable'
  }
}

async function asOwner<T>(
  databaseUrl: string,
  work: (ask: (sql: string) => Promise<pg.QueryResultRow[]>) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  try {
    return await work(async sql => (await owner.query(sql)).rows)
  } finally {
    await owner.end()
  }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
