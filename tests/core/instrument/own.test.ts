import { describe, expect, test } from 'vitest'
import {
  currentLibrary,
  findCurrent,
  type Listed,
  libraryCatalogue,
  titleOf,
  toCatalogue,
} from '~/core/instrument'
import { firstOwnVersion, isOwnKey, ownKey, spokenVersion } from '~/core/instrument/own'

const listed = (key: string, version: number, more: object = {}): Listed & { sendable: boolean } => ({
  ...{ key, version, title: { cy: `${key} cy ${version}`, en: `${key} en ${version}` } },
  ...{ practice: 'satisfaction-survey', audiences: ['child'], stages: ['end'], count: 3, sendable: true },
  ...more,
})
const named = (of: { current: readonly Listed[] }) =>
  of.current.map(({ key, version }) => `${key} ${version}`)

describe('what a partnership asks with', () => {
  const library = named(libraryCatalogue)

  test('is the library, where it has nothing of its own', () => {
    expect(library).toEqual(currentLibrary.map(({ key, version }) => `${key} ${version}`))
  })

  test('its own version stands in the place of the library’s; its own questionnaires come after', () => {
    const found = toCatalogue([listed('own-a', 1), listed('check-in', 1001), listed('check-in', 1002)])
    expect(named(found)).toEqual([
      ...library.map(one => (one.startsWith('check-in') ? 'check-in 1002' : one)),
      'own-a 1',
    ])
    expect(findCurrent(found, 'own-a')).toMatchObject({ count: 3 })
    expect(findCurrent(found, 'own-b')).toBeNull()
    expect(found.current.some(one => 'sendable' in one)).toBe(false)
  })

  test('with its own version retired, the one before it is sent, and with none left the library’s', () => {
    const retired = listed('check-in', 1002, { sendable: false })
    expect(named(toCatalogue([listed('check-in', 1001), retired]))).toContain('check-in 1001')
    expect(named(toCatalogue([retired]))).toEqual(library)
  })

  test('what was not tried, or was retired, is not offered, and is still called by its name', () => {
    const found = toCatalogue([listed('own-a', 1, { sendable: false })])
    expect(named(found)).toEqual(library)
    expect(titleOf(found, 'own-a', 'cy')).toBe('own-a cy 1')
    expect(() => titleOf(found, 'own-b', 'cy')).toThrow('own-b')
  })
})

describe('names of own questionnaires', () => {
  test('an own version never takes a number of the library, an own key never a name of it', () => {
    expect(firstOwnVersion('check-in')).toBe(1001)
    expect(firstOwnVersion('own-a')).toBe(1)
    expect(spokenVersion(1001)).toEqual({ number: 1, own: true })
    expect(spokenVersion(2)).toEqual({ number: 2, own: false })
    for (const { key } of currentLibrary) expect(isOwnKey(key)).toBe(false)
  })

  test('a key comes out of any title, and is one that an instrument may bear', () => {
    expect(ownKey('Dweud dy farn – tŷ ni!', 'abcdef')).toBe('own-dweud-dy-farn-ty-ni-abcdef')
    expect(ownKey('2026', 'abcdef')).toBe('own-questionnaire-abcdef')
    for (const title of ['', '日本', 'x'.repeat(200), 'a - b', '-'.repeat(80), 'O’Brien 7 7 7']) {
      const key = ownKey(title, 'abcdef')
      expect(key).toMatch(/^own-[a-z]+(-[a-z0-9]+)*$/)
      expect(key.length).toBeLessThanOrEqual(60)
    }
  })
})
