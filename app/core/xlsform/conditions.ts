import type { InstrumentData } from '../instrument/schema'
import { holds } from './evaluate'
import { answersIn, conjunctsOf, type Expression, parseExpression } from './expression'
import type { What } from './lines'
import type { Coded } from './options'

type ShowIf = NonNullable<InstrumentData['items'][number]['showIf']>

/** A question of the draft that a condition may lead back to. */
export interface Earlier {
  readonly key: string
  readonly kind: 'one' | 'several' | 'words'
  /** its answers as the form calls them; those that we added are in no condition */
  readonly codes: readonly Coded[]
  /** the form did not let anybody past it without an answer */
  readonly always: boolean
  readonly showIf: ShowIf | null
  /** the question that `showIf` leads back to */
  readonly after: Earlier | null
}

/** What is known of a name in `${…}` when a later question asks. */
export type Found = Earlier | 'left-out' | 'later' | 'unknown' | 'twice'

export type Condition =
  | { kind: 'always' }
  | { kind: 'never' }
  /** `unanswered`: the form would also ask somebody who gave no answer */
  | { kind: 'on'; showIf: ShowIf; after: Earlier; unanswered: boolean }
  | { kind: 'cannot'; why: What }

interface On {
  readonly earlier: Earlier
  readonly is: readonly string[]
  readonly unanswered: boolean
}

/**
 * All conditions of a question, its groups' from outside to inside and its own, as one that the draft can keep.
 * Either the whole of it is kept exactly, or `cannot`.
 */
export function readCondition(written: readonly string[], find: (name: string) => Found): Condition {
  const on: On[] = []
  for (const text of written) {
    const expression = parseExpression(text)
    if (!expression) return { kind: 'cannot', why: 'condition-complicated' }
    for (const part of conjunctsOf(expression)) {
      const read = readPart(part, find)
      if ('kind' in read) {
        if (read.kind === 'always') continue
        return read
      }
      on.push(read)
    }
  }
  return combine(on)
}

function readPart(part: Expression, find: (name: string) => Found): On | Exclude<Condition, { kind: 'on' }> {
  if (usesSelf(part)) return { kind: 'cannot', why: 'condition-complicated' }
  const [name, ...more] = answersIn(part)
  if (name === undefined) return { kind: holds(part, '') ? 'always' : 'never' }
  if (more.length > 0) return { kind: 'cannot', why: 'condition-complicated' }
  const earlier = find(name)
  if (typeof earlier === 'string') return { kind: 'cannot', why: `condition-${on[earlier]}` }
  if (earlier.kind === 'words') return { kind: 'cannot', why: 'condition-on-words' }
  if (earlier.kind === 'several') return readTicks(part, earlier)
  const is = distinct(earlier.codes.filter(one => holds(part, one.name)).map(({ code }) => code))
  const unanswered = holds(part, '')
  if (unanswered && earlier.codes.every(one => is.includes(one.code))) return { kind: 'always' }
  if (is.length === 0)
    return unanswered ? { kind: 'cannot', why: 'condition-complicated' } : { kind: 'never' }
  return { earlier, is, unanswered }
}

const on = { 'left-out': 'on-left-out', later: 'on-later', unknown: 'unknown', twice: 'twice' } as const

/** With several ticks only "this or that is among them" can be kept. */
function readTicks(part: Expression, earlier: Earlier): On | Exclude<Condition, { kind: 'on' }> {
  const names = ticksIn(part)
  if (!names) return { kind: 'cannot', why: 'condition-complicated' }
  const is = distinct(earlier.codes.filter(one => names.includes(one.name)).map(({ code }) => code))
  return is.length === 0 ? { kind: 'never' } : { earlier, is, unanswered: false }
}

function ticksIn(part: Expression): string[] | null {
  if (part.kind === 'pair' && part.by === 'or') {
    const [left, right] = [ticksIn(part.left), ticksIn(part.right)]
    return left && right && [...left, ...right]
  }
  const [answer, tick] = part.kind === 'call' && part.name === 'selected' ? part.inside : []
  if (answer?.kind !== 'answer' || (tick?.kind !== 'text' && tick?.kind !== 'number')) return null
  return [String(tick.value).trim()]
}

/**
 * The draft has one condition a question. Several on the same question are met together; one that an earlier
 * question's own condition already sees to is not needed, since what is not shown is not answered.
 */
function combine(all: readonly On[]): Condition {
  const merged: On[] = []
  for (const one of all) {
    const at = merged.findIndex(({ earlier }) => earlier.key === one.earlier.key)
    const other = merged[at]
    if (!other) {
      merged.push(one)
      continue
    }
    const is = other.is.filter(code => one.is.includes(code))
    const narrower = is.length === other.is.length || is.length === one.is.length
    // Both of two ticks are more than either.
    if (one.earlier.kind === 'several' && !narrower) return { kind: 'cannot', why: 'condition-combined' }
    if (is.length === 0) return { kind: 'never' }
    merged[at] = { ...one, is, unanswered: one.unanswered && other.unanswered }
  }
  const needed = merged.filter(one => !merged.some(other => other !== one && implies(other, one)))
  const [only, ...more] = needed
  if (!only) return { kind: 'always' }
  if (more.length > 0) return { kind: 'cannot', why: 'condition-combined' }
  const showIf = { item: only.earlier.key, is: [...only.is] }
  return {
    kind: 'on',
    showIf,
    after: only.earlier,
    unanswered: only.unanswered && !isAlwaysAnswered(only, merged),
  }
}

/** Whether everybody whom the form let come here had answered that question. */
function isAlwaysAnswered({ earlier: { always, showIf } }: On, all: readonly On[]): boolean {
  const met = ({ earlier, is }: On) =>
    earlier.key === showIf?.item && is.every(code => showIf.is.includes(code))
  return always && (showIf === null || all.some(met))
}

/** Whether somebody who gave the one answer must have given the other: on the way from question to question. */
function implies(one: On, other: On): boolean {
  for (let step: Earlier | null = one.earlier; step?.showIf; step = step.after)
    if (step.showIf.item === other.earlier.key) return step.showIf.is.every(code => other.is.includes(code))
  return false
}

function usesSelf(expression: Expression): boolean {
  if (expression.kind === 'self') return true
  if (expression.kind === 'pair') return usesSelf(expression.left) || usesSelf(expression.right)
  return expression.kind === 'call' && expression.inside.some(usesSelf)
}

const distinct = (values: readonly string[]) => [...new Set(values)]
