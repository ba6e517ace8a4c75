import { describe, expect, test } from 'vitest'
import {
  audiences,
  currentLibrary,
  hintOf,
  type Instrument,
  type Item,
  itemsFor,
  labelOf,
  optionsFor,
  pictureOf,
  pluralForms,
  registerOf,
  textOf,
  type Voice,
} from '~/core/instrument'
import type { InEveryAddress } from '~/core/instrument/schema'
import { languages } from '~/i18n'

/** What the questionnaires that come with Clywed say, as they are sent today. */

/** Items whose usual words are easy as they stand: they are held to the same rule as the Easy Read ones. */
const EASY_ALREADY = [
  'satisfaction how-often-listened',
  'looking-back now',
  'looking-back still-helps-how',
  'looking-back ask-again',
]

/** Without a number, and one of each kind that changes the words. */
const NUMBERS = [null, 0, 1, 2, 3, 4, 6]

const MOST_WORDS = 12
const MOST_LETTERS = 10

/** Sentences of more than twelve words, and words of more than ten letters. */
function hard(text: string): string[] {
  const wordsIn = (sentence: string) => sentence.match(/\p{L}+/gu) ?? []
  const long = text.split(/[.?:!]/).filter(sentence => wordsIn(sentence).length > MOST_WORDS)
  return [...long, ...wordsIn(text).filter(word => word.length > MOST_LETTERS)]
}

const items = currentLibrary.flatMap(of =>
  of.items.map(item => [`${of.key} ${item.key}`, { of, item }] as const),
)

/** Everything that is read in one voice on an item's page. */
function readBy({ item, voice }: { item: Item; voice: Voice }): string[] {
  const { scale, apart } = optionsFor(item, voice.audience)
  return languages.flatMap(lang => [
    ...NUMBERS.map(number => textOf(item, voice, lang, number)),
    hintOf(item, voice, lang) ?? '',
    ...[...scale, ...apart].map(option => labelOf(option, voice, lang)),
  ])
}

function voices(of: Instrument, item: Item): Voice[] {
  return item.audiences.flatMap(audience => of.stages.map(stage => ({ audience, stage })))
}

/** What an item says with a number, as texts of which one is for each kind of number. */
function numberForms(name: string, { counted }: Item): [string, InEveryAddress][] {
  if (!counted) return []
  const { forms } = counted
  return pluralForms.map(form => {
    const wordings = Object.entries(forms).map(([wording, one]) => [wording, one?.[form]])
    return [`${name} ${form}`, { ti: forms.ti[form], chi: forms.chi[form], ...Object.fromEntries(wordings) }]
  })
}

describe('in Easy Read', () => {
  test.each(items)('%s has words of its own, or is easy already', (name, { item }) => {
    for (const audience of item.audiences) {
      const own = item.text[`easy_${registerOf(audience)}`] !== undefined
      expect([audience, own || EASY_ALREADY.includes(name)]).toEqual([audience, true])
    }
  })

  test.each(items)('%s is short sentences of short words', (_, { of, item }) => {
    for (const voice of voices(of, item))
      expect(readBy({ item, voice: { ...voice, easy: true } }).flatMap(hard)).toEqual([])
  })

  test.each(items)('%s has a picture, with words for whoever does not see it', (_, { item }) => {
    for (const audience of item.audiences) {
      for (const lang of languages) {
        expect(pictureOf(item, { audience, easy: true }, lang)?.alt).toMatch(/^\p{Lu}.+: .+/u)
        expect(pictureOf(item, { audience }, lang)).toBeNull()
      }
    }
    expect(item.picture?.alt.cy).not.toBe(item.picture?.alt.en)
  })

  test('what is called easy already is there', () => {
    expect(EASY_ALREADY.filter(name => !items.some(([known]) => known === name))).toEqual([])
  })
})

describe('a child', () => {
  const words = { cy: /pharchu|mharchu|hyderus|gefnogaeth|nghefnogi/i, en: /respect|confident|support/i }

  test.each(items)('reads %s in short sentences, without the words of grown-ups', (_, { of, item }) => {
    for (const voice of voices(of, item).filter(({ audience }) => audience === 'child')) {
      expect(readBy({ item, voice }).flatMap(hard)).toEqual([])
      for (const lang of languages)
        for (const number of NUMBERS) expect(textOf(item, voice, lang, number)).not.toMatch(words[lang])
    }
  })
})

describe('after support has ended', () => {
  const present = {
    cy: /Mae fy ngweithiwr/,
    en: /My worker (listens|respects|understands|supports|knows|is|helps)/,
  }

  test.each(items)('%s does not ask as if somebody still had a worker', (_, { of, item }) => {
    if (!of.stages.includes('after')) return
    for (const audience of item.audiences) {
      for (const easy of [false, true]) {
        const voice = { audience, stage: 'after', easy } as const
        for (const lang of languages)
          for (const number of NUMBERS) expect(textOf(item, voice, lang, number)).not.toMatch(present[lang])
      }
    }
  })

  test('before it, the same question is asked in the present', () => {
    const [checkIn] = currentLibrary
    const [first] = checkIn ? itemsFor(checkIn, { audience: 'child', stage: 'after' }) : []
    const said = (stage: Voice['stage']) => first && textOf(first, { audience: 'child', stage }, 'en')
    expect([said('end'), said('after'), said(undefined)]).toEqual([
      'My worker listens to me.',
      'My worker listened to me.',
      'My worker listens to me.',
    ])
  })

  test('whoever reads a wording that looks back, everybody and Easy Read has one', () => {
    const texts = items.flatMap(([name, { item }]): [string, InEveryAddress][] => [
      [name, item.text],
      ...item.scale.map((option): [string, InEveryAddress] => [`${name} ${option.code}`, option.text]),
      ...numberForms(name, item),
    ])
    for (const [name, text] of texts) {
      const looking = Object.keys(text).filter(key => key.startsWith('after_'))
      if (looking.length === 0) continue
      expect([name, looking]).toEqual([
        name,
        expect.arrayContaining(['after_ti', 'after_chi', 'after_easy_ti', 'after_easy_chi']),
      ])
      if (text.child) expect([name, looking]).toEqual([name, expect.arrayContaining(['after_child'])])
    }
  })
})

test('“it has not helped” rules out what has', () => {
  const ruling = items.flatMap(([name, { item }]) =>
    item.scale.filter(({ alone }) => alone).map(({ code }) => `${name} ${code}`),
  )
  expect(ruling).toEqual(['check-in how-helped not-helped'])
})

test('what has helped is asked after what was chosen, in Welsh that is right for every number', () => {
  const [checkIn] = currentLibrary
  const helped = checkIn?.items.find(({ key }) => key === 'helped')
  const said = (number: number, lang: 'cy' | 'en') =>
    helped && textOf(helped, { audience: 'child', stage: 'end' }, lang, number)
  expect([0, 1, 2, 3, 4, 6].map(number => said(number, 'cy'))).toEqual([
    'Oes unrhyw beth wedi dy helpu di?',
    'Rwyt ti wedi dewis 1 peth. Sut mae hynny wedi dy helpu di?',
    'Rwyt ti wedi dewis 2 beth. Beth sydd wedi dy helpu di fwyaf?',
    'Rwyt ti wedi dewis 3 pheth. Beth sydd wedi dy helpu di fwyaf?',
    'Rwyt ti wedi dewis 4 peth. Beth sydd wedi dy helpu di fwyaf?',
    'Rwyt ti wedi dewis 6 pheth. Beth sydd wedi dy helpu di fwyaf?',
  ])
  expect(said(2, 'en')).toBe('You chose 2 things. What has helped you most?')
})

test('every audience has its questionnaires', () => {
  for (const of of currentLibrary) expect(of.audiences).toEqual([...audiences])
})
