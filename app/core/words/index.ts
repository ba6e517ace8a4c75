/**
 * Words, made safe to share: where a text may say who somebody is. Automation highlights and never clears. It reads lists
 * of 90 kB, so it is for the pages of the people who moderate and never for those of the people who answer.
 */
export { highlightsOf } from './highlights'
export type { Confidence, Highlight, HighlightKind, OwnNames, PromptAbout } from './types'
