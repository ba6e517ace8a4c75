import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase32, toBase32 } from '~/core/answer/base32'
import {
  cookieName,
  decryptDraft,
  draftHash,
  encryptDraft,
  hmac,
  inGroups,
  newDevice,
  newToken,
  nullifierOf,
  pad,
  personOf,
  readCode,
  readToken,
  receiptHashes,
  receiptOf,
  tokenHash,
  unpad,
  unwrapSecret,
  wrapSecret,
} from '~/core/answer/secrets'

/** The same "random" bytes each time: 0, 1, 2 … */
const counting = (length: number) => Uint8Array.from({ length }, (_, i) => i)
const key = new Uint8Array(32).fill(7)
const otherKey = new Uint8Array(32).fill(8)
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

describe('codes that people read and type', () => {
  test('five bits a letter, worked by hand', () => {
    // 00000 00100 01000 0|… : bytes 00 01 02 → 0, (00000 00000 00000 10000 0010·) = 0 0 0 g 4
    expect(toBase32(Uint8Array.from([0, 1, 2]))).toBe('000g4')
    expect(toBase32(Uint8Array.from([255]))).toBe('zw')
  })

  test('a token has 26 letters, a code 16 in four groups', () => {
    expect(newToken(counting)).toHaveLength(26)
    expect(inGroups(newDevice(counting))).toMatch(/^(\w{4}-){3}\w{4}$/)
  })

  test('every code comes back, however it was typed', () => {
    fc.assert(
      fc.property(bytes(10), raw => {
        const code = toBase32(raw)
        const typed = ` ${inGroups(code).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')} `
        expect(readCode(typed)).toBe(code)
        expect(fromBase32(code, 10)).toEqual(raw)
      }),
    )
  })

  test('what is not a token is told apart', () => {
    const token = newToken(counting)
    for (const wrong of [
      '',
      token.slice(1),
      `${token}0`,
      `${token.slice(0, -1)}u`,
      `${token.slice(0, -1)}z`,
    ]) {
      expect(readToken(wrong)).toBeNull()
    }
  })
})

describe('secrets made from one another', () => {
  const holder = { token: newToken(counting), device: newDevice(counting) }
  const stranger = { ...holder, device: newDevice(n => new Uint8Array(n).fill(9)) }

  test('parts of an HMAC cannot be moved from one to the next', () => {
    expect(hmac(key, 'ab', 'c')).not.toEqual(hmac(key, 'a', 'bc'))
  })

  test('the receipt is the same each time, and another on another phone', () => {
    expect(receiptOf(holder)).toBe(receiptOf({ ...holder }))
    expect(receiptOf(stranger)).not.toBe(receiptOf(holder))
  })

  test('the receipt stands in four places under four values', () => {
    const places = receiptHashes(key, receiptOf(holder))
    expect(new Set(Object.values(places).map(p => Buffer.from(p).toString('hex'))).size).toBe(4)
  })

  test('only the holder of link and phone reads a draft', () => {
    const sealed = encryptDraft(holder, 'Diolch am wrando ŵŷ 🙂', counting)
    expect(decryptDraft(holder, sealed)).toBe('Diolch am wrando ŵŷ 🙂')
    expect(() => decryptDraft(stranger, sealed)).toThrow()
    expect(draftHash(key, stranger)).not.toEqual(draftHash(key, holder))
  })

  test('an empty draft is as long as a short one', () => {
    expect(encryptDraft(holder, '', counting)).toHaveLength(
      encryptDraft(holder, 'a'.repeat(900), counting).length,
    )
  })

  test('the name of the cookie and the hash of the token do not contain it', () => {
    expect(cookieName(holder.token)).not.toContain(holder.token)
    expect(tokenHash(key, holder.token)).not.toEqual(tokenHash(otherKey, holder.token))
  })

  test('a wrapped secret opens for its own respondent alone', () => {
    const secret = counting(16)
    const wrapped = wrapSecret(key, 'a', secret, counting)
    expect(unwrapSecret(key, 'a', wrapped)).toEqual(Buffer.from(secret))
    expect(() => unwrapSecret(key, 'b', wrapped)).toThrow()
    expect(() => unwrapSecret(otherKey, 'a', wrapped)).toThrow()
  })

  test('one nullifier a stage and round, one person an instrument', () => {
    const s = counting(16)
    expect(nullifierOf(key, s, 'check-in', 'midpoint', 1)).toEqual(
      nullifierOf(key, s, 'check-in', 'midpoint', 1),
    )
    expect(nullifierOf(key, s, 'check-in', 'midpoint', 2)).not.toEqual(
      nullifierOf(key, s, 'check-in', 'midpoint', 1),
    )
    expect(personOf(key, s, 'check-in')).not.toEqual(personOf(key, s, 'satisfaction'))
  })
})

describe('padding', () => {
  test('gives back what went in and hides how much it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), raw => {
        const padded = pad(raw)
        expect(Math.log2(padded.length) % 1).toBe(0)
        expect(Uint8Array.from(unpad(padded))).toEqual(raw)
      }),
    )
  })
  test('refuses what does not fit', () => {
    expect(() => pad(new Uint8Array(2045), 2048)).toThrow(RangeError)
    expect(pad(new Uint8Array(2044), 2048)).toHaveLength(2048)
  })
})
