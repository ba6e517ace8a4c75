import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chooseBatch, freezeQuotes, type ReadyQuote } from '~/core/words/moderation'
import { chance } from './a-year'

/** Quotes beside scores: whoever knows in which order people answered, and how, tries to tell whose a quote is. */

const PARTNERSHIP = '6f1d2c3b-0a4e-4c57-9a81-3f0d5b7c2e19'

const waiting: ReadyQuote[] = Array.from({ length: 14 }, (_, person) => ({
  id: `words ${person}`,
  author: `author ${person}`,
  cy: `Dyfyniad ${person}`,
  en: `Quote ${person}`,
}))

/** A place by a key that nobody has who reads quotes. */
const keyed =
  (key: string) =>
  ({ cy, en }: ReadyQuote) =>
    createHmac('sha256', key).update(`${cy}\n${en}`).digest('hex')

const orderOf = (quotes: readonly ReadyQuote[], place: (quote: ReadyQuote) => string): string[] => {
  const batch = chooseBatch(quotes, place)
  return batch.kind === 'released' ? batch.quotes.map(({ en }) => en) : []
}

describe('the order of quotes', () => {
  test('is the same in whatever order people wrote, and another under another key', () => {
    const next = chance('quotes')
    const order = orderOf(waiting, keyed('a key'))
    expect(order).toHaveLength(14)
    for (let round = 0; round < 20; round++) {
      const arrived = waiting
        .map(quote => ({ quote, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ quote }) => quote)
      expect(orderOf(arrived, keyed('a key'))).toEqual(order)
    }
    expect(orderOf(waiting, keyed('another'))).not.toEqual(order)
  })

  test('would tell everybody’s place where it is that of arrival', () => {
    const arrival = (quote: ReadyQuote) => String(waiting.indexOf(quote)).padStart(3, '0')
    expect(orderOf(waiting, arrival)).toEqual(waiting.map(({ en }) => en))
  })
})

test('nothing stands beside a quote that stands beside a score: no id, author, stage, group, service or day', () => {
  const quotes = waiting.map(({ cy, en }) => ({ cy, en }))
  const { body } = freezeQuotes({
    format: 1,
    partnership: PARTNERSHIP,
    from: '2026-04-01',
    to: '2026-10-01',
    quotes,
  })
  const kept = JSON.parse(body)
  expect(Object.keys(kept).sort()).toEqual(['format', 'from', 'partnership', 'quotes', 'to'])
  for (const quote of kept.quotes) expect(Object.keys(quote).sort()).toEqual(['cy', 'en'])
  const more = waiting.map(({ author, cy, en }) => ({ author, cy, en }))
  const beside = {
    format: 1,
    partnership: PARTNERSHIP,
    from: '2026-04-01',
    to: '2026-10-01',
    quotes: more,
  } as const
  expect(() => freezeQuotes(beside)).toThrow()
})
