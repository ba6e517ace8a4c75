import { describe, expect, test } from 'vitest'
import { openResponse, type SealedResponse, sealResponse } from '~/core/answer/envelope'
import { newKeyPair, open, seal } from '~/core/answer/seal'
import { libraryInstrument } from '~/core/instrument'
import { item, options, survey } from '../instrument/a-survey'

const response: SealedResponse = {
  person: 'ab'.repeat(32),
  receiptHash: 'cd'.repeat(32),
  instrument: 'check-in',
  version: 1,
  stage: 'midpoint',
  round: 1,
  audience: 'young_person',
  language: 'cy',
  service: '3f2d6c1e-1111-4111-8111-111111111111',
  answers: { listened: 'agree' },
  shared: false,
  paper: false,
}

const checkIn = libraryInstrument('check-in', 1)

describe('sealing', () => {
  test('only the private half opens it', async () => {
    const [mine, other] = [await newKeyPair(), await newKeyPair()]
    const sealed = await seal(mine.public, new TextEncoder().encode('clywed'))
    expect(new TextDecoder().decode(await open(mine.private, mine.public, sealed))).toBe('clywed')
    await expect(open(other.private, other.public, sealed)).rejects.toThrow()
  })

  test('the same text sealed twice never looks the same', async () => {
    const { public: key } = await newKeyPair()
    expect(await seal(key, new Uint8Array(3))).not.toEqual(await seal(key, new Uint8Array(3)))
  })

  test('a changed envelope does not open', async () => {
    const pair = await newKeyPair()
    const sealed = await sealResponse(pair.public, response, checkIn)
    sealed[40] = (sealed[40] ?? 0) ^ 1
    await expect(openResponse(pair.private, pair.public, sealed)).rejects.toThrow()
  })

  test('nothing or everything answered, agreeing or not, shared or not: the same length', async () => {
    const pair = await newKeyPair()
    const many = survey(
      Array.from({ length: 60 }, (_, i) =>
        item(`item-${i}`, 'several-of', { options: options('one-thing', 'another-thing', 'a-third-thing') }),
      ),
    )
    const ticked = 'one-thing another-thing a-third-thing'
    const answers = Object.fromEntries(many.items.map(({ key }) => [key, ticked]))
    const short = await sealResponse(pair.public, { ...response, answers: {} }, many)
    const long = await sealResponse(pair.public, { ...response, answers, shared: true }, many)
    expect(long).toHaveLength(short.length)
    expect(await openResponse(pair.private, pair.public, long)).toMatchObject({ answers })
  })
})
