import { releasePolicy } from '~/core/anonymise/policy'
import { type Agreement, EVERYONE, type Release, showsAnything } from '~/core/anonymise/release'
import { type Figure, figuresOf, releasesIn } from '~/core/evidence'
import { dayOf } from '~/core/journey/days'
import type { ComponentKey } from './components'
import { frameworkOf } from './frameworks'
import { type ActionRevision, type Dated, isOverdue } from './plan'
import type { HeardThing, Pair } from './told-back'

/** The three parts of an AAA report, in their order. */
export const aaaParts = ['alerts', 'assurance', 'achievements'] as const
export type AaaPart = (typeof aaaParts)[number]

/** What a partnership says to a board about a period. */
export interface AaaReport extends Readonly<Record<AaaPart, string>> {
  /** what the three texts are written in */
  readonly language: 'cy' | 'en'
}

export interface AaaRevision extends AaaReport {
  /** 1, 2, 3 … within a period */
  readonly revision: number
  /** id of a member */
  readonly savedBy: string
  readonly savedAt: Date
}

/** Whether saving would add a revision that says the same as the one before. */
export const saysTheSameReport = (before: AaaReport | null, after: AaaReport): boolean =>
  before !== null &&
  before.language === after.language &&
  aaaParts.every(part => before[part] === after[part])

/** What the suggestions are made of. Everything about answers is in the releases. */
export interface AaaFacts {
  /** first day and the day after the last */
  readonly period: { readonly from: string; readonly to: string }
  /** ratings of the year in which the period ends, and of the year before */
  readonly ratings: readonly {
    readonly component: ComponentKey
    /** key of the scale of this year's rating */
    readonly framework: string
    readonly rating: number | null
    /** of the year before, if it was rated on the same scale */
    readonly before: number | null
  }[]
  /** of the check-in and other questionnaires: those of the period and those before it, of whichever grain */
  readonly asked: readonly AskedFacts[]
  /** "you said, we did": everything that was heard */
  readonly changes: readonly Pick<HeardThing, 'heard' | 'heardOn' | 'decided' | 'state' | 'doneOn'>[]
  /** every component's actions as they are now */
  readonly actions: readonly (Dated & Pick<ActionRevision, 'what' | 'language' | 'savedAt'>)[]
  /** the day it is in Wales, 'YYYY-MM-DD' */
  readonly today: string
}

export interface AskedFacts {
  /** key of the instrument */
  readonly instrument: string
  readonly releases: readonly Release[]
  /** keys of the items with a scale, of one version */
  items(version: number): readonly string[]
}

/** A figure with what is needed to name it. */
export interface NamedFigure extends Figure {
  readonly instrument: string
  readonly version: number
}

/** Something a lead may want to say, for the page to put in words. Never written into the report by itself. */
export type Suggestion =
  | {
      readonly kind: 'rated'
      readonly component: ComponentKey
      readonly framework: string
      readonly rating: number
    }
  | { readonly kind: 'rose'; readonly component: ComponentKey; readonly from: number; readonly to: number }
  | { readonly kind: 'fell'; readonly before: NamedFigure; readonly after: NamedFigure }
  | { readonly kind: 'figure'; readonly figure: NamedFigure }
  | { readonly kind: 'nothing-released' }
  /** what somebody wrote: `about` says what it is */
  | {
      readonly kind: 'written'
      readonly about: 'change-done' | 'change-waiting' | 'action-overdue' | 'action-finished'
      readonly text: string
      readonly language: 'cy' | 'en'
      readonly on: string
    }

type Source = (facts: AaaFacts) => readonly Suggestion[]

/** Where suggestions come from, in the order in which they are shown. A new source is a line here. */
export const sources: Readonly<Record<AaaPart, readonly Source[]>> = {
  alerts: [facts => rated(facts, 'lower'), fell, nothingReleased, actionsOverdue, changesWaiting],
  assurance: [figures, facts => rated(facts, 'upper')],
  achievements: [changesDone, actionsFinished, rose],
}

/** Everything that the sources of a part find. */
export const suggestionsFor = (part: AaaPart, facts: AaaFacts): Suggestion[] =>
  sources[part].flatMap(source => source(facts))

/** Components in the lower or the upper half of their scale. */
function rated({ ratings }: AaaFacts, half: 'lower' | 'upper'): Suggestion[] {
  return ratings.flatMap(({ component, framework, rating }): Suggestion[] => {
    if (rating === null) return []
    const upper = rating > frameworkOf(framework).points.length / 2
    return upper === (half === 'upper') ? [{ kind: 'rated', component, framework, rating }] : []
  })
}

function rose({ ratings }: AaaFacts): Suggestion[] {
  return ratings.flatMap(({ component, rating, before }): Suggestion[] =>
    rating !== null && before !== null && rating > before
      ? [{ kind: 'rose', component, from: before, to: rating }]
      : [],
  )
}

const isWithin = (day: string | null, { from, to }: AaaFacts['period']) =>
  day !== null && day >= from && day < to

/** What somebody wrote in either language, in both where there are both. */
const inEither = (about: Extract<Suggestion, { kind: 'written' }>['about'], pair: Pair, on: string) =>
  (['cy', 'en'] as const)
    .filter(language => pair[language] !== '')
    .map((language): Suggestion => ({ kind: 'written', about, text: pair[language], language, on }))

function changesDone({ changes, period }: AaaFacts): Suggestion[] {
  return changes.flatMap(({ decided, doneOn }) =>
    doneOn !== null && isWithin(doneOn, period) ? inEither('change-done', decided, doneOn) : [],
  )
}

/** Heard before the end of the period, and without an answer. */
function changesWaiting({ changes, period }: AaaFacts): Suggestion[] {
  return changes.flatMap(({ heard, heardOn, state }) =>
    state === 'heard' && heardOn < period.to ? inEither('change-waiting', heard, heardOn) : [],
  )
}

function actionsOverdue({ actions, today, period }: AaaFacts): Suggestion[] {
  return actions
    .filter(action => isOverdue(action, today) && action.byWhen < period.to)
    .map(({ what: text, language, byWhen: on }) => ({
      kind: 'written',
      about: 'action-overdue',
      text,
      language,
      on,
    }))
}

function actionsFinished({ actions, period }: AaaFacts): Suggestion[] {
  return actions.flatMap(({ what: text, language, state, savedAt }): Suggestion[] => {
    const on = dayOf(savedAt)
    return state === 'finished' && isWithin(on, period)
      ? [{ kind: 'written', about: 'action-finished', text, language, on }]
      : []
  })
}

function nothingReleased({ asked, period }: AaaFacts): Suggestion[] {
  const told = asked.some(({ releases }) => releasesIn(releases, period).some(showsAnything))
  return told ? [] : [{ kind: 'nothing-released' }]
}

/** The shown figures of the latest quarter of the period, of each questionnaire. */
function figures({ asked, period }: AaaFacts): Suggestion[] {
  return asked.flatMap(one => {
    const latest = releasesIn(quarters(one), period).filter(showsAnything).at(-1)
    if (!latest) return []
    return totals(latest, one)
      .filter(({ agreement }) => agreement.shown)
      .map((figure): Suggestion => ({ kind: 'figure', figure }))
  })
}

/** Items that fewer agree with in a quarter of the period than in the quarter released before it. */
function fell({ asked, period }: AaaFacts): Suggestion[] {
  return asked.flatMap(one => {
    const all = [...quarters(one)].sort((a, b) => (a.to < b.to ? -1 : 1))
    return all.flatMap((release, index) => {
      const previous = all[index - 1]
      if (!previous || release.to <= period.from || release.to > period.to) return []
      const earlier = totals(previous, one)
      return totals(release, one).flatMap((after): Suggestion[] => {
        const before = earlier.find(({ item }) => item === after.item)
        return before && hasFallen(before, after) ? [{ kind: 'fell', before, after }] : []
      })
    })
  })
}

const quarters = ({ releases }: AskedFacts) => releases.filter(({ grain }) => grain === 'quarter')

const totals = (release: Release, { instrument, items }: AskedFacts): NamedFigure[] =>
  figuresOf(release, 'total', EVERYONE, items(release.version)).map(figure => ({
    ...figure,
    instrument,
    version: release.version,
  }))

/**
 * Whether fewer agree, by two steps of rounding or more: a step apart, rounded figures may hide no change at all. Where
 * the two were rounded in different steps the coarser one counts, and of words that stand for a range the end that is
 * nearest to the other figure.
 *
 * example  70 % and 60 % of 25 people: two steps of 5; of 15 people only one of 10
 */
export function hasFallen(
  before: { readonly agreement: Agreement; readonly n: number | null },
  after: { readonly agreement: Agreement; readonly n: number | null },
): boolean {
  const from = rangeOf(before.agreement)
  const to = rangeOf(after.agreement)
  if (!from || !to || before.n === null || after.n === null) return false
  const { coarse, fine, fineFrom } = releasePolicy.percent
  const exact = [before, after].every(({ agreement, n }) => isPercent(agreement) && (n ?? 0) >= fineFrom)
  return from.least - to.most >= 2 * (exact ? fine : coarse)
}

const isPercent = (agreement: Agreement) => agreement.shown && agreement.reads === 'percent'

/** Between which percents a shown share lies. */
function rangeOf(agreement: Agreement): { least: number; most: number } | null {
  if (!agreement.shown) return null
  if (agreement.reads === 'percent') return { least: agreement.percent, most: agreement.percent }
  if (agreement.reads === 'at-least') return { least: agreement.percent, most: 100 }
  if (agreement.reads === 'at-most') return { least: 0, most: agreement.percent }
  const { nearlyAll } = releasePolicy
  return agreement.reads === 'nearly-all'
    ? { least: nearlyAll, most: 100 }
    : { least: 0, most: 100 - nearlyAll }
}
