import { ageRules } from './ages'
import { findBuildings } from './buildings'
import { caseRules } from './cases'
import { contactRules } from './contact'
import { dateRules } from './dates'
import { fold } from './folded'
import { ownLists } from './lists'
import { merge } from './merge'
import { findNames } from './names'
import { promptRules } from './prompts'
import { findByRules } from './rules'
import { tokensOf } from './tokens'
import type { Highlight, OwnNames } from './types'

const patterns = [...contactRules, ...dateRules, ...ageRules, ...caseRules]

/**
 * What in a text may say who somebody is. It helps the people who make words safe to share and takes nothing off them:
 * a text without highlights is not cleared (privacy model, section 5).
 *
 * text  anything somebody wrote, in Welsh, in English or in both
 * own   what the partnership calls its staff and services
 * returns  stretches of the text as it was given, in its order, none over another
 */
export function highlightsOf(text: string, own: OwnNames): readonly Highlight[] {
  const folded = fold(text)
  const tokens = tokensOf(folded)
  const found = [
    ...findByRules(patterns, folded),
    ...findNames(tokens, ownLists(own)),
    ...findBuildings(tokens),
    ...findByRules(promptRules, folded),
  ]
  return merge(found, folded.text).map(one => ({
    ...one,
    start: folded.starts[one.start] ?? 0,
    end: folded.ends[one.end - 1] ?? text.length,
  }))
}
