import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InstrumentData } from '~/core/instrument'
import {
  addItem,
  afterEdit,
  approve,
  isEditable,
  type Lang,
  lacksOf,
  langs,
  markReady,
  moveItem,
  phaseOf,
  publish,
  removeItem,
  type Standing,
  whatChanged,
} from '~/core/instrument/editing'
import { instrumentSchema, itemTypes } from '~/core/instrument/schema'
import { item } from '../a-survey'
import { aDraft, swapped } from './a-draft'

/** What somebody presses. Which question it is about counts around those that are there. */
type Press =
  | { kind: 'write'; lang: Lang; at: number; text: string }
  | { kind: 'title'; lang: Lang; text: string }
  | { kind: 'fill' }
  | { kind: 'move'; at: number; place: number }
  | { kind: 'add'; type: (typeof itemTypes)[number] }
  | { kind: 'remove'; at: number }
  | Way

type Way = { kind: 'ready' | 'approve'; lang: Lang } | { kind: 'publish' }

interface State {
  body: InstrumentData
  standing: Standing
  /** what was said when each language was approved last */
  approved: Partial<Record<Lang, string>>
}

const act = { by: 'somebody', at: new Date('2026-11-26T10:00:00Z') }
const begun: Standing = {
  revision: 1,
  cy: { state: 'writing', by: null, at: null, revision: null },
  en: { state: 'writing', by: null, at: null, revision: null },
  ...{ publishedAt: null, triedAt: null, retiredAt: null, discardedAt: null },
}
const start = (): State => ({
  body: aDraft([item('first', 'agree'), item('second', 'long-text')]),
  standing: begun,
  approved: {},
})

const text = fc.constantFrom('', 'A', 'B')
const lang = fc.constantFrom(...langs)
const at = fc.nat({ max: 5 })
const press: fc.Arbitrary<Press> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('write' as const), lang, at, text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('title' as const), lang, text }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'fill' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), at, place: at }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('add' as const), type: fc.constantFrom(...itemTypes) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('ready' as const), lang }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('approve' as const), lang }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'publish' as const }) },
)
/** Nearly the whole way, in an order that may or may not lead there, with something else pressed in between. */
const nearly = fc
  .tuple(fc.shuffledSubarray(langs.slice()), fc.shuffledSubarray(langs.slice()), fc.option(press))
  .map(([ready, approve, between]): Press[] => [
    { kind: 'fill' },
    ...ready.map(lang => ({ kind: 'ready' as const, lang })),
    ...(between ? [between] : []),
    ...approve.map(lang => ({ kind: 'approve' as const, lang })),
  ])
const presses = fc
  .array(fc.oneof({ weight: 3, arbitrary: press.map(one => [one]) }, { weight: 1, arbitrary: nearly }), {
    maxLength: 20,
    size: 'max',
  })
  .map(all => all.flat())

/** What the steps do with a press. */
function after(state: State, one: Press): State {
  const { body, standing } = state
  if (isWay(one)) {
    const lacks = lacksOf(body)
    const outcome =
      one.kind === 'publish'
        ? publish(standing, lacks, act)
        : (one.kind === 'ready' ? markReady : approve)(standing, one.lang, lacks, act)
    if (outcome.kind === 'refused') return state
    const approved =
      one.kind === 'approve' ? { ...state.approved, [one.lang]: JSON.stringify(body) } : state.approved
    return { body, standing: outcome.standing, approved }
  }
  if (!isEditable(standing)) return state
  const edited = edit(body, one)
  return { ...state, body: edited, standing: afterEdit(standing, whatChanged(body, edited), act) }
}

const isWay = (one: Press): one is Way => ['ready', 'approve', 'publish'].includes(one.kind)

function edit(body: InstrumentData, one: Exclude<Press, Way>) {
  const key = 'at' in one ? (body.items[one.at % Math.max(1, body.items.length)]?.key ?? '') : ''
  switch (one.kind) {
    case 'write': {
      const copy = structuredClone(body)
      const found = copy.items.find(each => each.key === key)
      if (found) found.text.ti[one.lang] = one.text
      return copy
    }
    case 'title':
      return { ...body, title: { ...body.title, [one.lang]: one.text } }
    case 'fill':
      return JSON.parse(JSON.stringify(body).replace(/"(cy|en)":""/g, '"$1":"C"')) as InstrumentData
    case 'move':
      return moveItem(body, key, one.place)
    case 'add':
      return addItem(body, one.type)?.instrument ?? body
    case 'remove':
      return removeItem(body, key)
  }
}

/** Every state on the way, the first one included. */
function way(from: State, all: readonly Press[]): State[] {
  const states = [from]
  for (const one of all) states.push(after(states.at(-1) ?? from, one))
  return states
}

describe('whatever is pressed in whatever order', () => {
  test('what is published is whole, without faults, and approved in both languages exactly as it is published', () => {
    let published = 0
    fc.assert(
      fc.property(presses, all => {
        for (const { body, standing, approved } of way(start(), all)) {
          if (!standing.publishedAt) continue
          published++
          expect(lacksOf(body)).toEqual({ cy: 0, en: 0, faults: 0 })
          expect(instrumentSchema.safeParse(body).success).toBe(true)
          for (const lang of langs) {
            expect(standing[lang]).toMatchObject({
              state: 'approved',
              revision: standing.revision,
              by: act.by,
            })
            expect(approved[lang]).toBe(JSON.stringify(body))
          }
        }
      }),
      { numRuns: 150 },
    )
    // Otherwise the property would hold because nothing ever came so far.
    expect(published).toBeGreaterThan(20)
  })

  test('nothing of it changes once it is published', () => {
    fc.assert(
      fc.property(presses, all => {
        const states = way(start(), all)
        const first = states.find(({ standing }) => standing.publishedAt)
        if (first) expect(states.at(-1)).toEqual(first)
      }),
    )
  })

  test('a change in one language never leaves the other ready or approved, and one of the order leaves neither', () => {
    fc.assert(
      fc.property(presses, all => {
        const states = way(start(), all)
        for (const [index, { body, standing }] of states.entries()) {
          const before = states[index - 1]
          if (!before) continue
          const changed = whatChanged(before.body, body)
          if (!changed.cy && !changed.en && !changed.structure) {
            expect(standing.revision).toBe(before.standing.revision)
            continue
          }
          expect(standing.revision).toBe(before.standing.revision + 1)
          for (const lang of langs) {
            expect(['writing', 'to-check']).toContain(standing[lang].state)
            if (changed[lang]) expect(standing[lang].state).toBe('writing')
            const was = before.standing[lang].state
            if (!changed[lang]) expect(standing[lang].state).toBe(was === 'writing' ? 'writing' : 'to-check')
          }
        }
      }),
    )
  })

  test('neither language is the default: with the languages swapped, everything stands the other way round', () => {
    fc.assert(
      fc.property(presses, all => {
        const other = (lang: Lang): Lang => (lang === 'cy' ? 'en' : 'cy')
        const mirrored = all.map(one => ('lang' in one ? { ...one, lang: other(one.lang) } : one))
        const from = start()
        const there = way(from, all).at(-1)
        const back = way({ ...from, body: swapped(from.body) }, mirrored).at(-1)
        expect(back?.standing).toEqual(swapped(there?.standing))
        expect(back?.body).toEqual(swapped(there?.body))
      }),
    )
  })
})

describe('the way of a version', () => {
  const whole = { cy: 0, en: 0, faults: 0 }
  const go = (of: Standing, ...all: ((of: Standing) => ReturnType<typeof publish>)[]): Standing =>
    all.reduce((standing, step) => {
      const outcome = step(standing)
      if (outcome.kind === 'refused') throw new Error(outcome.why)
      return outcome.standing
    }, of)
  const ready = (lang: Lang) => (of: Standing) => markReady(of, lang, whole, act)
  const approved = (lang: Lang) => (of: Standing) => approve(of, lang, whole, act)
  const bothReady = () => go(begun, ready('cy'), ready('en'))
  const bothApproved = () => go(bothReady(), approved('en'), approved('cy'))

  test.for(langs)('%s is approved only while the other one is ready too', lang => {
    const other = lang === 'cy' ? 'en' : 'cy'
    expect(approve(begun, lang, whole, act)).toEqual({ kind: 'refused', why: 'not-ready' })
    expect(approve(go(begun, ready(lang)), lang, whole, act)).toEqual({
      kind: 'refused',
      why: 'other-not-ready',
    })
    const one = go(bothReady(), approved(lang))
    expect(publish(one, whole, act)).toEqual({ kind: 'refused', why: 'not-approved' })
    expect(phaseOf(one)).toBe('draft')
    expect(phaseOf(go(one, approved(other)))).toBe('approved')
  })

  test.for(langs)('nothing that is missing in %s is ready, approved or published', lang => {
    const lacks = { ...whole, [lang]: 1 }
    const missing = { kind: 'refused', why: 'texts-missing' }
    expect(markReady(begun, lang, lacks, act)).toEqual(missing)
    expect(approve(bothReady(), lang, lacks, act)).toEqual(missing)
    expect(publish(bothApproved(), lacks, act)).toEqual(missing)
  })

  test('nothing with a fault is ready, approved or published, in whichever language', () => {
    const lacks = { ...whole, faults: 1 }
    const faults = { kind: 'refused', why: 'faults' }
    for (const lang of langs) {
      expect(markReady(begun, lang, lacks, act)).toEqual(faults)
      expect(approve(bothReady(), lang, lacks, act)).toEqual(faults)
    }
    expect(publish(bothApproved(), lacks, act)).toEqual(faults)
  })

  test('says who approved each language and when', () => {
    const [first, second] = [
      { by: 'Mair', at: new Date('2026-11-26T11:00:00Z') },
      { by: 'John', at: new Date('2026-11-27T12:00:00Z') },
    ]
    const both = go(
      bothReady(),
      of => approve(of, 'cy', whole, first),
      of => approve(of, 'en', whole, second),
      // Pressed again by somebody else: it was approved by the one who approved it.
      of => approve(of, 'cy', whole, second),
      of => markReady(of, 'cy', whole, second),
    )
    expect(both.cy).toEqual({ state: 'approved', revision: 1, ...first })
    expect(both.en).toEqual({ state: 'approved', revision: 1, ...second })
  })

  test('an approval that is not of this revision counts for nothing', () => {
    const stale = { ...bothApproved(), revision: 2 }
    expect(publish(stale, whole, act)).toEqual({ kind: 'refused', why: 'not-approved' })
    const half = { ...stale, en: { ...stale.en, revision: 2 } }
    expect(publish(half, whole, act)).toEqual({ kind: 'refused', why: 'not-approved' })
    expect(approve(half, 'cy', whole, act)).toEqual({ kind: 'refused', why: 'not-ready' })
  })

  test('what is published, retired or put away goes no other way', () => {
    const published = go(bothApproved(), of => publish(of, whole, act))
    const retired = { ...published, triedAt: act.at, retiredAt: act.at }
    const discarded = { ...begun, discardedAt: act.at }
    expect([published, { ...published, triedAt: act.at }, retired, discarded].map(phaseOf)).toEqual([
      'published',
      'sendable',
      'retired',
      'discarded',
    ])
    for (const of of [published, retired, discarded]) {
      expect(isEditable(of)).toBe(false)
      const refused = { kind: 'refused', why: 'not-a-draft' }
      expect(markReady(of, 'cy', whole, act)).toEqual(refused)
      expect(approve(of, 'cy', whole, act)).toEqual(refused)
      expect(publish(of, whole, act)).toEqual(refused)
    }
  })
})
