import { expect, test } from 'vitest'
import { findFaults, type Seen, type Stored } from './checker'

/** The checker of crash.test.ts must be able to fail. */

const people: Seen[] = ['Ann', 'Ben', 'Cai'].map(who => ({
  who,
  envelope: `envelope of ${who}`,
  words: `words of ${who}`,
  shared: `copy for ${who}`,
  answers: { listened: 'agree', respected: 'disagree' },
  texts: who === 'Cai' ? {} : ({ helped: `${who} wrote this` } as Record<string, string>),
  share: who === 'Ben',
}))

const whole = (): Stored => ({
  envelopes: people.map(({ who, envelope, answers }) => ({ hash: envelope, person: who, answers })),
  words: people.slice(0, 2).map(({ words, texts }) => ({ hash: words, texts })),
  shared: ['copy for Ben'],
  nullifiers: 3,
})

const faultsOf = (change: (stored: Stored) => void): string => {
  const stored = whole()
  change(stored)
  return findFaults(people, stored).join('; ')
}
const second = <T>(rows: T[]): T => rows[1] as T

test('says nothing when everything is there once', () => {
  expect(findFaults(people, whole())).toEqual([])
})

test.for<[string, (stored: Stored) => void, RegExp]>([
  ['a missing envelope', stored => stored.envelopes.splice(1, 1), /Ben: the answer is lost/],
  [
    'a doubled envelope',
    stored => stored.envelopes.push(second(stored.envelopes)),
    /Ben: the answer is there 2 times/,
  ],
  [
    'a person who is there under two receipts',
    stored => stored.envelopes.push({ ...second(stored.envelopes), hash: 'another' }),
    /the person Ben is there more than once; .*nobody saw: another/,
  ],
  [
    'a changed answer',
    stored => (second(stored.envelopes).answers = { listened: 'agree' }),
    /Ben: .* another one/,
  ],
  ['missing words', stored => stored.words.pop(), /Ben: the words is lost/],
  ['changed words', stored => (second(stored.words).texts = { helped: 'Ben' }), /Ben: the words are others/],
  [
    'words that nobody wrote',
    stored => stored.words.push({ hash: 'x', texts: {} }),
    /words .* nobody saw: x/,
  ],
  ['a missing copy for the worker', stored => stored.shared.pop(), /Ben: the shared copy is lost/],
  [
    'a copy that was not allowed',
    stored => stored.shared.push('copy for Ann'),
    /Ann: .* 1 times instead of 0/,
  ],
  ['a person barred whose answer is gone', stored => (stored.nullifiers = 4), /4 people .* 3 answers/],
])('notices %s', ([, change, fault]) => {
  expect(faultsOf(change)).toMatch(fault)
})
