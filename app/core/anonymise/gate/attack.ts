import type { Measured, ResponseRow } from '../responses'
import { type Figure, figuresIn } from './figures'
import { type Question, questionsIn } from './questions'
import { reproduced, type Scope } from './scope'

/** A release under attack, with what every kind of attack starts from. */
export interface Attack {
  /** the rows of the scope, as held */
  readonly truth: readonly ResponseRow[]
  readonly scope: Scope
  /** of the release that is attacked */
  readonly measured: Measured
  /** its blocks, in the order in which they closed */
  readonly blocks: readonly string[]
  readonly questions: readonly Question[]
  /** which releases of the scope a world has to give again: those that the true rows still give */
  readonly binding: readonly boolean[]
  /** what was told about the true rows */
  readonly figures: readonly Figure[]
}

/** throws  RangeError on a scope without a release */
export function attackOn(truth: readonly ResponseRow[], scope: Scope): Attack {
  const { measured, blocks } = lastContext(scope)
  return {
    ...{ truth, scope, measured, blocks },
    questions: questionsIn(measured),
    binding: reproduced(truth, scope),
    figures: figuresIn(truth, scope),
  }
}

/** The context of the release that a scope is about. */
export function lastContext({ published }: Scope) {
  const last = published.at(-1)
  if (!last) throw new RangeError('a scope without a release')
  return last.context
}
