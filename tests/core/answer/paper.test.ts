import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paperDevice, paperField, readPaper } from '~/core/answer/paper'
import { readCode } from '~/core/answer/secrets'
import {
  type Asked,
  audiences,
  currentInLibrary,
  type Instrument,
  isWords,
  itemsFor,
  library,
  optionsFor,
  shownItems,
  stages,
  toSend,
} from '~/core/instrument'

const asked: Asked = { audience: 'young_person', stage: 'midpoint' }
const checkIn = currentInLibrary('check-in')
const read = (answers: Record<string, string | string[]>, of: Instrument = checkIn) =>
  readPaper(
    of,
    asked,
    Object.fromEntries(Object.entries(answers).map(([item, value]) => [paperField(item), [value].flat()])),
  )

describe('a whole form read at once', () => {
  test('keeps what stands on the paper and nothing else; what was left empty is absent', () => {
    expect(
      read({ listened: 'agree', respected: '', 'how-helped': ['family', 'listening'], helped: '  Nain  ' }),
    ).toEqual({
      answers: { listened: 'agree', 'how-helped': 'listening family', helped: 'Nain' },
      typed: { listened: ['agree'], 'how-helped': ['family', 'listening'], helped: ['  Nain  '] },
      problems: [],
      stray: false,
    })
    expect(read({})).toEqual({ answers: {}, typed: {}, problems: [], stray: false })
  })

  test('refuses an answer to what the other answers lead past, and keeps it to be seen', () => {
    const past = read({ changed: 'same', 'what-changed': 'Popeth' })
    expect(past.problems).toMatchObject([{ item: 'what-changed', message: 'problem.not-asked' }])
    expect(past.typed['what-changed']).toEqual(['Popeth'])
    expect(read({ 'what-changed': 'Popeth' }).problems).toMatchObject([{ message: 'problem.not-asked' }])
    expect(read({ changed: 'worse', 'what-changed': 'Popeth' }).problems).toEqual([])
  })

  test('says what is wrong in the order of the questions, and shows everything again', () => {
    const wrong = read({
      different: 'x'.repeat(2001),
      listened: 'perhaps',
      'how-helped': ['family', 'dont-know'],
      helped: 'a\u202eb',
    })
    expect(wrong.problems.map(({ item, message }) => [item, message])).toEqual([
      ['listened', 'problem.choice'],
      ['how-helped', 'problem.not-together'],
      ['helped', 'problem.hidden'],
      ['different', 'problem.long'],
    ])
    expect(wrong.typed.different?.[0]).toHaveLength(2001)
    expect(wrong.typed['how-helped']).toEqual(['family', 'dont-know'])
    expect(wrong.typed.helped).toEqual(['ab'])
  })

  test('says so when it holds something that this person is never asked', () => {
    expect(read({ nonsense: 'x' }).stray).toBe(true)
    expect(read({ listened: 'agree' }).stray).toBe(false)
  })

  test('whatever is chosen: nothing is dropped without a word, and what is accepted is what would be sent', () => {
    const cases = library.flatMap(of =>
      of.audiences.flatMap(audience => of.stages.map(stage => ({ of, asked: { audience, stage } }))),
    )
    expect(cases.length).toBeGreaterThan(audiences.length * stages.length)
    const filled = fc.constantFrom(...cases).chain(one =>
      fc
        .record(
          Object.fromEntries(
            itemsFor(one.of, one.asked).map(item => {
              const { scale, apart } = optionsFor(item, one.asked.audience)
              const codes = [...scale, ...apart].map(({ code }) => code)
              const text = fc.constantFrom('', 'Iawn', 'Diolch 🌱')
              const value = isWords(item) ? text : fc.constantFrom('', ...codes)
              return [paperField(item.key), value.map(each => [each])]
            }),
          ),
        )
        .map(fields => ({ ...one, fields })),
    )
    fc.assert(
      fc.property(filled, ({ of, asked, fields }) => {
        const { answers, problems, typed, stray } = readPaper(of, asked, fields)
        expect(stray).toBe(false)
        const given = Object.keys(fields).filter(name => fields[name]?.[0] !== '')
        expect(Object.keys(typed).map(paperField).sort()).toEqual(given.sort())
        const shown = shownItems(of, asked, answers).map(({ key }) => key)
        const past = Object.keys(answers).filter(key => !shown.includes(key))
        expect(problems.map(({ item }) => item).sort()).toEqual(past.sort())
        if (problems.length > 0) return
        const { scores, words } = toSend(of, asked, answers)
        expect(Object.keys(scores).length + words.length).toBe(Object.keys(answers).length)
      }),
      { numRuns: 300 },
    )
  })
})

test('the receipt of a form follows from the form alone', () => {
  const key = new Uint8Array(32).fill(7)
  const token = 'abcdefghjkmnpqrstvwxyz0123'
  expect(paperDevice(key, token)).toBe(paperDevice(key, token))
  expect(readCode(paperDevice(key, token))).toBe(paperDevice(key, token))
  expect(paperDevice(key, token)).not.toBe(paperDevice(new Uint8Array(32).fill(8), token))
  expect(paperDevice(key, token)).not.toBe(paperDevice(key, token.replace('a', 'b')))
})
