import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Act,
  afterAct,
  mayAct,
  type State,
  standingOf,
  stateOf,
  taskFor,
  withoutLast,
} from '~/core/words/moderation'

const [ANN, BOB, CAI] = [
  'a0000000-0000-4000-8000-000000000001',
  'b0000000-0000-4000-8000-000000000002',
  'c0000000-0000-4000-8000-000000000003',
] as const

const quote = (by: string, text: string, language: 'cy' | 'en' = 'en'): Act => ({
  kind: 'look',
  by,
  verdict: { usable: true, language, text },
})
const no = (by: string): Act => ({ kind: 'look', by, verdict: { usable: false, reason: 'identifies' } })
const agree = (by: string, text: string): Act => ({
  kind: 'agree',
  by,
  verdict: { usable: true, language: 'en', text },
})
const translate = (by: string, text: string): Act => ({ kind: 'translate', by, text })
const check = (by: string): Act => ({ kind: 'check', by })

const allowed = (acts: Act[]) => {
  try {
    return stateOf(acts).at
  } catch {
    return 'refused'
  }
}

describe('a text on its way to being a quote', () => {
  test('needs two who look, one wording, a translation, and somebody else who checks it', () => {
    const acts = [quote(ANN, 'They listen to me'), quote(BOB, 'They listen')]
    expect(stateOf(acts)).toMatchObject({ at: 'agree', versions: [{ by: ANN }, { by: BOB }] })
    acts.push(agree(BOB, 'They listen to me'))
    expect(stateOf(acts)).toEqual({
      at: 'translate',
      agreed: { usable: true, language: 'en', text: 'They listen to me' },
    })
    acts.push(translate(BOB, 'Maen nhw’n gwrando arna i'))
    expect(allowed([...acts, check(BOB)])).toBe('refused')
    expect(stateOf([...acts, check(ANN)])).toEqual({
      at: 'ready',
      cy: 'Maen nhw’n gwrando arna i',
      en: 'They listen to me',
    })
  })

  test('cannot be looked at twice by one person, nor agreed by somebody who did not look', () => {
    expect(allowed([quote(ANN, 'One'), quote(ANN, 'One')])).toBe('refused')
    expect(allowed([quote(ANN, 'One'), quote(BOB, 'Two'), agree(CAI, 'One')])).toBe('refused')
  })

  test('is put aside by one who says no, but not before the second has looked', () => {
    expect(allowed([no(ANN)])).toBe('second')
    expect(allowed([no(ANN), quote(BOB, 'Fine')])).toBe('aside')
    expect(allowed([quote(ANN, 'Fine'), no(BOB)])).toBe('aside')
    expect(allowed([no(ANN), no(BOB)])).toBe('aside')
  })

  test('needs no agreeing when both say the same in the same language', () => {
    expect(allowed([quote(ANN, 'Same'), quote(BOB, 'Same')])).toBe('translate')
    expect(allowed([quote(ANN, 'Same', 'cy'), quote(BOB, 'Same', 'en')])).toBe('agree')
  })

  test('whose translation is changed by the one who checks is checked by the other', () => {
    const acts = [
      quote(ANN, 'Same'),
      quote(BOB, 'Same'),
      translate(ANN, 'Yr un'),
      translate(BOB, 'Yr un peth'),
    ]
    expect(allowed([...acts, check(BOB)])).toBe('refused')
    expect(stateOf([...acts, check(ANN)])).toMatchObject({ at: 'ready', cy: 'Yr un peth' })
  })

  test('takes no wording of more than forty words, in either language', () => {
    const long = Array.from({ length: 41 }, () => 'gair').join(' ')
    expect(allowed([quote(ANN, long)])).toBe('refused')
    expect(allowed([quote(ANN, long.slice(5))])).toBe('second')
    expect(allowed([quote(ANN, 'Same'), quote(BOB, 'Same'), translate(ANN, long)])).toBe('refused')
  })

  test('is given back one step by whoever took the last one, and by nobody else', () => {
    const acts = [quote(ANN, 'One'), no(BOB)]
    expect(withoutLast(acts, ANN)).toBeNull()
    expect(withoutLast(acts, BOB)).toEqual([acts[0]])
    expect(withoutLast([], ANN)).toBeNull()
  })

  test('lets nobody look anew with the other’s wording before their eyes', () => {
    const acts = [quote(ANN, 'One'), quote(BOB, 'Two')]
    expect(withoutLast(acts, BOB)).toBeNull()
    expect(withoutLast([...acts, agree(BOB, 'Two')], BOB)).toEqual(acts)
  })
})

describe('whoever does whatever, in whichever order', () => {
  const who = fc.constantFrom(ANN, BOB, CAI)
  const wording = fc.constantFrom('One', 'Two')
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.tuple(who, wording).map(([by, text]) => quote(by, text)),
    who.map(no),
    fc.tuple(who, wording).map(([by, text]) => agree(by, text)),
    fc.tuple(who, wording).map(([by, text]) => translate(by, text)),
    who.map(check),
    who.map((by): Act => ({ kind: 'put-aside', by, reason: 'others' })),
  )
  /** What of a wild list of acts was let in. */
  const kept = (wild: readonly Act[]) =>
    wild.reduce<{ state: State; acts: Act[] }>(
      (so, one) => {
        const next = afterAct(so.state, one)
        return next ? { state: next, acts: [...so.acts, one] } : so
      },
      { state: { at: 'first' }, acts: [] },
    )
  const RUNS = { numRuns: 3000, seed: 20261126 }
  const wild = fc.array(act, { maxLength: 40 })

  test('these are worth looking at: every state is met', () => {
    const met = new Set(fc.sample(wild, RUNS).map(one => kept(one).state.at))
    expect([...met].sort()).toEqual(['agree', 'aside', 'check', 'first', 'ready', 'second', 'translate'])
  })

  test('what is ready was looked at by two, and both languages were held by two', () => {
    fc.assert(
      fc.property(wild, one => {
        const { state, acts } = kept(one)
        if (state.at !== 'ready') return
        const looks = acts.filter(({ kind }) => kind === 'look')
        expect(new Set(looks.map(({ by }) => by)).size).toBe(2)
        const last = acts.filter(({ kind }) => kind === 'translate').at(-1)
        expect(acts.at(-1)).toMatchObject({ kind: 'check' })
        expect(acts.at(-1)?.by).not.toBe(last?.by)
        expect(acts.some(each => each.kind === 'look' && !each.verdict.usable)).toBe(false)
      }),
      RUNS,
    )
  })

  test('nobody whose turn it is not changes anything, and a text that is done stays so', () => {
    fc.assert(
      fc.property(wild, act, (before, one) => {
        const { state } = kept(before)
        if (state.at === 'ready' || state.at === 'aside') expect(afterAct(state, one)).toBeNull()
        if (state.at === 'second' && !mayAct(state, one.by)) expect(afterAct(state, one)).toBeNull()
      }),
      RUNS,
    )
  })

  test('whose turn it is can be told without opening what was done', () => {
    fc.assert(
      fc.property(wild, who, (one, asks) => {
        const { state, acts } = kept(one)
        expect(taskFor(standingOf(acts), asks) !== null).toBe(mayAct(state, asks))
      }),
      RUNS,
    )
  })

  test('undoing leads to where it was before', () => {
    fc.assert(
      fc.property(wild, one => {
        const { acts } = kept(one)
        const last = acts.at(-1)
        if (!last || stateOf(acts).at === 'agree') return
        const back = withoutLast(acts, last.by)
        expect(back && stateOf(back)).toEqual(stateOf(acts.slice(0, -1)))
      }),
      RUNS,
    )
  })
})
