import type { ConcernKind } from './queue'

/**
 * Invented concerns to practise with. Nobody of them exists; each is walked through as a real one is. What they say
 * stands in the texts of both languages, under safeguarding:training.said.
 */
export const scenarios = [
  { key: 'home', kind: 'unsafe', audience: 'young_person', practitioner: false },
  { key: 'call', kind: 'contact', audience: 'parent_carer', practitioner: false },
  { key: 'worker', kind: 'unsafe', audience: 'child', practitioner: true },
] as const satisfies readonly {
  key: string
  kind: ConcernKind
  audience: string
  practitioner: boolean
}[]

export type Scenario = (typeof scenarios)[number]

/** The id that stands where a real concern has a respondent's: it is nobody's. */
export const nobodyOf = (scenario: Scenario): string =>
  `00000000-0000-4000-8000-00000000000${scenarios.indexOf(scenario) + 1}`

/** Which invented person a concern is from; null for a real one. */
export const scenarioOf = (respondentId: string): Scenario | null =>
  scenarios.find(scenario => nobodyOf(scenario) === respondentId) ?? null
