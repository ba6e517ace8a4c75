/** What moderators do with words that may be quoted, and when quotes are released. Pure, and without the lists of names. */
export { type Act, actsFromText, actsToText, type Quote, type Reason, reasons, type Verdict } from './acts'
export {
  type Batch,
  chooseBatch,
  type FrozenQuotes,
  freezeQuotes,
  type QuoteRelease,
  type ReadyQuote,
  thawQuotes,
} from './batch'
export { mayModerate, type WorksFor } from './eligible'
export { quotePolicy } from './policy'
export { type At, afterAct, mayAct, type State, stateOf, type Version, withoutLast } from './state'
export { takeOut } from './take-out'
export { type Standing, standingOf, type Task, taskFor, tasks, untouched } from './turns'
export { countWords, tidyWording, type WordingProblem, wordingProblem } from './wording'
