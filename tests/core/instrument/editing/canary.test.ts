import { describe, expect, test } from 'vitest'
import { codesIn, type Instrument, library } from '~/core/instrument'
import { toInstrument } from '~/core/instrument/build'
import { canaries } from '~/core/instrument/editing'
import { item, options, words } from '../a-survey'
import { aDraft } from './a-draft'

const whole = toInstrument(
  aDraft([
    item('better', 'one-of', { options: options('yes', 'same', 'worse') }),
    item('why', 'long-text', { showIf: { item: 'better', is: ['worse'] } }),
    item('topics', 'several-of', { options: options('home', 'school', 'friends') }),
    item('children', 'yes-no', {
      audiences: ['child'],
      answers: { yes: words('ydy'), no: words('nac ydy') },
    }),
  ]),
)

/** The same with a fault that no published one can have: every page would meet it. */
const broken = (change: (of: Instrument) => object): Instrument => ({ ...whole, ...change(whole) })
const kinds = (of: Instrument) => [
  ...new Set(canaries(of).faults.map(({ what, item }) => (item ? `${what} ${item}` : what))),
]

describe('a canary', () => {
  test('comes through everything that Clywed brings along', () => {
    for (const of of library) {
      const found = canaries(of)
      expect(found.faults, of.key).toEqual([])
      expect(found.canaries.length).toBeGreaterThanOrEqual(5 * of.audiences.length)
    }
  })

  test('goes for each person, at each stage, and meets every answer', () => {
    const { canaries: birds, faults } = canaries(whole)
    expect(faults).toEqual([])
    expect(birds).toHaveLength(4 * 4 * 5)
    expect(birds.some(({ asked, scores }) => asked.audience === 'adult' && 'children' in scores)).toBe(false)
    for (const asked of whole.items.filter(({ scale }) => scale.length > 0 && scale.length < 3)) {
      const given = new Set(birds.flatMap(({ scores }) => codesIn(asked, scores[asked.key] ?? '')))
      for (const { code } of asked.scale) expect(given).toContain(code)
    }
    // Everything at once, the question behind the condition, and nothing at all.
    expect(birds.some(({ scores }) => scores.topics === 'home school friends')).toBe(true)
    expect(birds.some(({ words }) => words.some(one => one.item === 'why'))).toBe(true)
    expect(birds.some(({ scores, words }) => Object.keys(scores).length + words.length === 0)).toBe(true)
  })

  test.for(['cy', 'en'] as const)(
    'finds a question that says nothing in %s, to one form of address',
    lang => {
      const faulty = broken(of => ({
        items: of.items.map(one =>
          one.key === 'why' ? { ...one, text: { ...one.text, chi: { ...one.text.chi, [lang]: ' ' } } } : one,
        ),
      }))
      const { faults } = canaries(faulty)
      expect(new Set(faults.map(({ asked }) => asked.audience))).toEqual(new Set(['parent_carer', 'adult']))
      expect(kinds(faulty)).toEqual(['text-missing why'])
    },
  )

  test.for(['cy', 'en'] as const)('finds an Easy Read, a hint and an answer that say nothing in %s', lang => {
    const empty = { cy: 'a', en: 'a', [lang]: '' }
    const at = (key: string, change: object) =>
      broken(of => ({ items: of.items.map(one => (one.key === key ? { ...one, ...change } : one)) }))
    const [why, topics] = [whole.items[1], whole.items[2]]
    expect(kinds(at('why', { text: { ...why?.text, easy_ti: empty } }))).toEqual(['text-missing why'])
    expect(kinds(at('why', { hint: { ...words('hint'), ti: empty } }))).toEqual(['text-missing why'])
    const scale = topics?.scale.map(one => ({ ...one, text: { ...one.text, ti: empty } }))
    expect(kinds(at('topics', { scale }))).toEqual(['text-missing topics'])
  })

  test('finds somebody who is said to be asked and meets no question', () => {
    const faulty = broken(of => ({ items: of.items.filter(({ key }) => key === 'children') }))
    const { faults } = canaries(faulty)
    expect(faults.map(({ what, asked }) => [what, asked.audience])).toEqual([
      ['no-questions', 'young_person'],
      ['no-questions', 'parent_carer'],
      ['no-questions', 'adult'],
    ])
  })

  test('finds an answer that is offered and refused', () => {
    const twice = broken(of => ({
      items: of.items.map(one =>
        // A space parts two codes: as an answer of its own it can never be kept.
        one.key === 'topics' ? { ...one, scale: one.scale.map(each => ({ ...each, code: '' })) } : one,
      ),
    }))
    expect(kinds(twice)).toEqual(['answer-refused topics'])
  })
})
