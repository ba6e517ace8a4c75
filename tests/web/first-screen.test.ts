import { expect, test } from 'vitest'
import { currentLibrary, type Instrument, type Stage, stages } from '~/core/instrument'
import { languages } from '~/i18n'
import { paperView } from '~/routes/instruments/paper-view'
import { firstTitle } from '~/web/first-screen'

/** What the first screen is called, on a phone and on paper. */

const of = (practice: Instrument['practice'], stage: Stage, register: 'ti' | 'chi', lang: 'cy' | 'en') =>
  firstTitle(lang, register, { practice }, stage)

test('while support goes on it asks how things are going; after it has ended, how they went', () => {
  for (const stage of stages.filter(one => one !== 'after')) {
    expect(of('interactive-feedback', stage, 'ti', 'cy')).toBe('Sut mae pethau’n mynd?')
    expect(of('interactive-feedback', stage, 'chi', 'en')).toBe('How is the support going?')
  }
  const ended = (['ti', 'chi'] as const).flatMap(register =>
    languages.map(lang => of('interactive-feedback', 'after', register, lang)),
  )
  expect(ended).toEqual([
    'Sut aeth pethau i ti?',
    'How did things go for you?',
    'Sut oedd y gefnogaeth i chi?',
    'How was the support for you?',
  ])
})

test('no child meets a survey of satisfaction by that name, nor on paper', () => {
  for (const instrument of currentLibrary) {
    for (const stage of instrument.stages) {
      for (const lang of languages) {
        const sheet = (audience: 'child' | 'adult', own: Partial<Instrument> = {}) =>
          paperView({ ...instrument, ...own }, { audience, stage }, false, lang).title
        const said = of(instrument.practice, stage, 'ti', lang)
        expect(said).not.toMatch(/boddhad|satisf/i)
        expect(sheet('child')).toBe(said)
        expect(sheet('adult')).toBe(instrument.title[lang])
        // What a partnership wrote itself is called what it called it.
        expect(sheet('child', { key: 'own-group' })).toBe(instrument.title[lang])
      }
    }
  }
})
