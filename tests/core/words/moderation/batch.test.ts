import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chooseBatch,
  countWords,
  freezeQuotes,
  mayModerate,
  type ReadyQuote,
  thawQuotes,
  wordingProblem,
} from '~/core/words/moderation'

const keyed =
  (key: string) =>
  ({ cy, en }: ReadyQuote) =>
    createHmac('sha256', key).update(`${cy}\n${en}`).digest('hex')
const place = keyed('a key')
const by = (author: number, text = `Quote of ${author}`): ReadyQuote => ({
  id: `${author} ${text}`,
  author: String(author),
  cy: `Dyfyniad: ${text}`,
  en: text,
})
const people = (count: number) => Array.from({ length: count }, (_, index) => by(index))

describe('a batch', () => {
  test('is held until ten people are in it, and then holds each of them once', () => {
    expect(chooseBatch(people(9), place)).toEqual({ kind: 'held' })
    const nineTwice = [...people(9), ...people(9).map(({ author }) => by(Number(author), `Again ${author}`))]
    expect(chooseBatch(nineTwice, place)).toEqual({ kind: 'held' })
    const ten = chooseBatch([...people(10), by(3, 'Another of the fourth')], place)
    expect(ten.kind === 'released' && ten.quotes.map(({ author }) => author).sort()).toEqual(
      people(10).map(({ author }) => author),
    )
  })

  test('has an order that depends on the key and on the words, and not on what came first', () => {
    const order = (waiting: ReadyQuote[], key: string) => {
      const batch = chooseBatch(waiting, keyed(key))
      return batch.kind === 'released' ? batch.quotes.map(({ en }) => en) : []
    }
    const twelve = people(12)
    expect(order([...twelve].reverse(), 'a key')).toEqual(order(twelve, 'a key'))
    expect(order(twelve, 'another key')).not.toEqual(order(twelve, 'a key'))
  })

  test('leaves out what is too long, whoever let it through', () => {
    const long = { ...by(99), cy: Array.from({ length: 41 }, () => 'gair').join(' ') }
    const batch = chooseBatch([...people(10), long], place)
    expect(batch.kind === 'released' && batch.quotes).toHaveLength(10)
    expect(chooseBatch([...people(9), long], place)).toEqual({ kind: 'held' })
  })

  test('is never of fewer than ten people, and never has somebody twice', () => {
    const waiting = fc.array(fc.tuple(fc.nat(14), fc.nat(5)).map(([who, what]) => by(who, `${who} ${what}`)))
    fc.assert(
      fc.property(waiting, quotes => {
        const batch = chooseBatch(quotes, place)
        const authors = new Set(quotes.map(({ author }) => author))
        expect(batch.kind).toBe(authors.size >= 10 ? 'released' : 'held')
        if (batch.kind === 'held') return
        expect(batch.quotes.map(({ author }) => author).sort()).toEqual([...authors].sort())
      }),
      { numRuns: 500, seed: 20261126 },
    )
  })
})

describe('what is frozen', () => {
  const release = {
    format: 1 as const,
    partnership: 'a0000000-0000-4000-8000-000000000001',
    from: '2026-04-01',
    to: '2026-10-01',
    quotes: people(10).map(({ cy, en }) => ({ cy, en })),
  }

  test('comes back as it was, holds two languages a quote and nothing else, and is told from anything changed', () => {
    const frozen = freezeQuotes(release)
    expect(thawQuotes(frozen)).toEqual(release)
    expect(() => thawQuotes({ ...frozen, body: frozen.body.replace('of 3', 'of 4') })).toThrow(/hash/)
    const signed = { ...release, quotes: release.quotes.map(one => ({ ...one, author: '1' })) }
    expect(() => freezeQuotes(signed)).toThrow()
    expect(() => freezeQuotes({ ...release, quotes: release.quotes.slice(1) })).toThrow()
    expect(thawQuotes(freezeQuotes({ ...release, quotes: [] })).quotes).toEqual([])
  })
})

describe('words', () => {
  test('are counted as somebody would', () => {
    expect(countWords('Mae’r grŵp ar nos Fercher yn dda.')).toBe(7)
    expect(countWords(' They  listen – and don’t judge … me ')).toBe(6)
    expect(countWords(' – … ')).toBe(0)
  })

  test('that are none, too many or not to be seen are no quote', () => {
    expect(wordingProblem('')).toBe('empty')
    expect(wordingProblem(`a${'\u200B'}b`)).toBe('hidden')
    expect(wordingProblem(Array.from({ length: 41 }, () => 'a').join(' '))).toBe('too-long')
    expect(wordingProblem('a'.repeat(2000))).toBe('too-long')
    expect(wordingProblem('They listen')).toBeNull()
  })
})

test('nobody moderates the words of their own service, nor anybody of whom it is not known', () => {
  expect(mayModerate({ outside: false, services: ['one'] }, 'one')).toBe(false)
  expect(mayModerate({ outside: true, services: ['one'] }, 'one')).toBe(false)
  expect(mayModerate({ outside: false, services: [] }, 'one')).toBe(false)
  expect(mayModerate({ outside: false, services: ['two'] }, 'one')).toBe(true)
  expect(mayModerate({ outside: true, services: [] }, 'one')).toBe(true)
})
