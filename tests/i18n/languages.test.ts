import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLang, isLang, langOf, otherLang, samePageIn } from '~/i18n'

describe('the language of an address', () => {
  test.each([
    ['/cy/help', 'cy'],
    ['/en/help', 'en'],
    ['/c/4f2k', 'cy'],
    ['/e/4f2k', 'en'],
    ['/cy', 'cy'],
    ['https://clywed.example/cy/journeys?due=1#top', 'cy'],
    ['/cymru', null],
    ['/', null],
    ['', null],
    ['/constructor', null],
  ])('%s is in %s', (address, lang) => {
    expect(findLang(address)).toBe(lang)
  })

  test('a page in neither tree is marked en', () => {
    expect(langOf('/')).toBe('en')
    expect(langOf(new URL('https://clywed.example/cy/staff'))).toBe('cy')
  })

  test('only the two names are languages', () => {
    expect(['cy', 'en', 'fr', undefined, null, 'CY'].map(isLang)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect([otherLang('cy'), otherLang('en')]).toEqual(['en', 'cy'])
  })
})

describe('the same page in the other language', () => {
  test.each([
    ['/cy/answer/4f2k/q/listened', '/en/answer/4f2k/q/listened'],
    ['/c/4f2k', '/e/4f2k'],
    ['/e/4f2k?from=check', '/e/4f2k?from=check'],
    ['/cy/journeys?due=1&page=2', '/en/journeys?due=1&page=2'],
    ['/cy', '/en'],
    ['/cy/', '/en/'],
    ['/', '/'],
    ['/nowhere?x=1', '/'],
    ['//evil.example/cy', '/'],
    ['https://clywed.example/cy/help?x=1#y', '/en/help?x=1'],
  ])('%s leads to %s', (address, there) => {
    expect(samePageIn('en', address)).toBe(there)
  })

  test('takes the location of a page', () => {
    expect(samePageIn('cy', { pathname: '/en/help', search: '?a=b' })).toBe('/cy/help?a=b')
    expect(samePageIn('cy', { pathname: '/en/help' })).toBe('/cy/help')
  })

  test('there and back again is where one was', () => {
    const path = fc.array(fc.string({ unit: fc.constantFrom(...'abc-0129.%') }), { maxLength: 5 })
    const first = fc.constantFrom('c', 'e', 'cy', 'en')
    const query = fc.constantFrom('', '?q=1', '?a=/en/b&c=?')
    fc.assert(
      fc.property(first, path, query, (segment, rest, search) => {
        const here = `/${[segment, ...rest].join('/')}${search}`
        const lang = langOf(here)
        const there = samePageIn(otherLang(lang), here)
        expect(langOf(there)).toBe(otherLang(lang))
        expect(samePageIn(lang, there)).toBe(here)
      }),
      { seed: 5 },
    )
  })
})
