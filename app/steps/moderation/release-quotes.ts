import { z } from 'zod'
import { dayOf, lastEnded } from '~/core/anonymise/calendar'
import { open } from '~/core/answer/seal'
import { hmac, type RandomBytes, unpad } from '~/core/answer/secrets'
import { newId } from '~/core/staff/ids'
import { chooseBatch, freezeQuotes, type ReadyQuote } from '~/core/words/moderation'
import { jobsKeys } from '~/store/keyring'
import { inPartnership } from '~/store/pools'
import { listPartnershipIds } from '~/store/publisher'
import {
  findFirstDay,
  insertReleased,
  isDecided,
  listWaiting,
  lockQuotes,
  type WaitingRow,
  wipeReleased,
} from '~/store/quotes'

interface When {
  now: Date
  randomBytes: RandomBytes
}

/** `held`: too few; everything waits for the next half-year. `not-due`: it was decided, or nothing has ended yet. */
export interface QuotesDecided {
  partnership: string
  kind: 'released' | 'held' | 'not-due'
}

/**
 * Decides of the half-year that has just ended, in every partnership, each in a transaction of its own.
 *
 * throws  AggregateError with the faults, after all others are done
 */
export async function releaseDueQuotes(when: When): Promise<QuotesDecided[]> {
  const decided: QuotesDecided[] = []
  const faults: unknown[] = []
  for (const partnership of await listPartnershipIds()) {
    await releaseQuotes({ partnership, ...when }).then(
      one => decided.push(one),
      fault => faults.push(fault),
    )
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some quotes could not be released')
  return decided
}

/**
 * Releases what waits as the batch of the half-year that has just ended, or holds all of it. Decided once a half-year, so
 * that no day on which a batch appears says who wrote last.
 */
export function releaseQuotes({
  partnership,
  now,
  randomBytes,
}: When & { partnership: string }): Promise<QuotesDecided> {
  const { from, to } = lastEnded('half-year', dayOf(now))
  return inPartnership('publisher', partnership, async (tx): Promise<QuotesDecided> => {
    await lockQuotes(tx, partnership)
    const first = await findFirstDay(tx)
    if (first === null || first >= to || (await isDecided(tx, from))) return { partnership, kind: 'not-due' }
    const waiting = await openAll(await listWaiting(tx))
    const { order } = jobsKeys()
    const batch = chooseBatch(waiting, ({ cy, en }) =>
      Buffer.from(hmac(order, 'quotes', partnership, from, cy, en)).toString('hex'),
    )
    const chosen = batch.kind === 'released' ? batch.quotes : []
    const quotes = chosen.map(({ cy, en }) => ({ cy, en }))
    const frozen = freezeQuotes({ format: 1, partnership, from, to, quotes })
    await insertReleased(tx, { id: newId(randomBytes), partnershipId: partnership, from, to, ...frozen })
    if (batch.kind === 'released') {
      await wipeReleased(
        tx,
        chosen.map(({ id }) => id),
      )
    }
    return { partnership, kind: batch.kind }
  })
}

const waitingQuote = z.strictObject({ author: z.base64(), cy: z.string(), en: z.string() })

/** What its key opens; what it does not keeps waiting. */
async function openAll(rows: readonly WaitingRow[]): Promise<ReadyQuote[]> {
  const { quotes } = jobsKeys()
  const read = (sealed: Uint8Array) => open(quotes.private, quotes.public, sealed)
  const all: ReadyQuote[] = []
  for (const { wordsId: id, sealed } of rows) {
    const text = await read(sealed).catch(() => null)
    if (!text) continue
    const { author, cy, en } = waitingQuote.parse(JSON.parse(Buffer.from(unpad(text)).toString('utf8')))
    const label = await read(Buffer.from(author, 'base64'))
    all.push({ id, author: Buffer.from(label).toString('hex'), cy, en })
  }
  return all
}
