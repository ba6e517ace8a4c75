import { describe, expect, test } from 'vitest'
import { openResponse, type SealedResponse, sealResponse } from '~/core/answer/envelope'
import { newKeyPair, open, seal } from '~/core/answer/seal'

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
}

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
    const sealed = await sealResponse(pair.public, response)
    sealed[40] = (sealed[40] ?? 0) ^ 1
    await expect(openResponse(pair.private, pair.public, sealed)).rejects.toThrow()
  })

  test('one answer or eight, agreeing or not, shared or not: the same length', async () => {
    const pair = await newKeyPair()
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`item-${i}`, 'strongly-disagree']))
    const short = await sealResponse(pair.public, { ...response, answers: {} })
    const long = await sealResponse(pair.public, { ...response, answers: many, shared: true })
    expect(long).toHaveLength(short.length)
    expect(await openResponse(pair.private, pair.public, long)).toMatchObject({ answers: many })
  })
})
