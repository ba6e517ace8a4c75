import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { browserOf } from '~/core/staff/browsers'
import {
  isRecent,
  newFactorSecret,
  newRecoveryCodes,
  openFactor,
  RECENT,
  recoveryHash,
  sealFactor,
  secretAsText,
  setUpAddress,
  stepOf,
} from '~/core/staff/second-factor'

/** RFC 6238, appendix B: the secret of SHA-1, and the last six of each eight digits. */
const RFC = Buffer.from('12345678901234567890')
const VECTORS = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const

describe('the code of an app', () => {
  test.each(VECTORS)('at second %i is that of RFC 6238', (second, code) => {
    expect(stepOf(RFC, code, new Date(second * 1000))).toBe(Math.floor(second / 30))
  })

  test('is taken half a minute early and late, and no further', () => {
    const step = 37037036
    const at = (steps: number) => stepOf(RFC, '081804', new Date((step + steps) * 30_000))
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null])
  })

  test('may be typed with spaces, and is nothing else', () => {
    const now = new Date(59_000)
    expect(stepOf(RFC, ' 287 082', now)).toBe(1)
    for (const typed of ['', '28708', '2870820', '287083', 'abcdef', '２８７０８２', '94287082'])
      expect(stepOf(RFC, typed, now)).toBeNull()
  })

  test('the secret is told the app, by picture and in letters', () => {
    const address = new URL(setUpAddress(RFC, 'enw@clywed.example'))
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(address.searchParams.get('issuer')).toBe('Clywed')
    expect(decodeURIComponent(address.pathname)).toContain('enw@clywed.example')
    expect(secretAsText(RFC)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  })

  test('a sealed secret opens for its member and with its key alone', () => {
    const [key, secret] = [randomBytes(32), newFactorSecret(randomBytes)]
    const sealed = sealFactor(key, 'a', secret, randomBytes)
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false)
    expect(Buffer.from(openFactor(key, 'a', sealed))).toEqual(Buffer.from(secret))
    expect(() => openFactor(key, 'b', sealed)).toThrow()
    expect(() => openFactor(randomBytes(32), 'a', sealed)).toThrow()
  })
})

test('recovery codes are ten, all different, and belong to one member', () => {
  const key = randomBytes(32)
  const codes = newRecoveryCodes(randomBytes)
  expect(new Set(codes).size).toBe(10)
  const [code = ''] = codes
  expect(recoveryHash(key, 'a', code)).toEqual(recoveryHash(key, 'a', ` ${code.toUpperCase()} `))
  expect(recoveryHash(key, 'a', code)).not.toEqual(recoveryHash(key, 'b', code))
  expect(recoveryHash(key, 'a', '123456')).toBeNull()
})

test('having shown who one is lasts ten minutes', () => {
  const then = new Date(0)
  expect(isRecent(then, new Date(RECENT))).toBe(true)
  expect(isRecent(then, new Date(RECENT + 1))).toBe(false)
})

test('a browser is named by its kind and nothing more', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
  expect(browserOf(chrome)).toBe('chrome')
  expect(browserOf(`${chrome} Edg/140.0`)).toBe('edge')
  expect(browserOf('Mozilla/5.0 (iPhone) AppleWebKit/605 (KHTML, like Gecko) Version/18 Safari/604')).toBe(
    'safari',
  )
  expect(browserOf('Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('firefox')
  expect(browserOf(null)).toBe('other')
})
