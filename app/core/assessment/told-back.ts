/** "You said, we did": what a partnership heard, what it decided because of it, and what it tells people back. */

/** From hearing to having done it. Already done, not doing and doing are decisions; done is what doing leads to. */
export const changeStates = ['heard', 'doing', 'already-done', 'not-doing', 'done'] as const
export type ChangeState = (typeof changeStates)[number]

/** Where something was heard: a kind of occasion, never a person or a worker. */
export const changeSources = [
  'release',
  'shared',
  'forum',
  'peer-group',
  'consultation',
  'advocacy',
  'evaluation',
  'other',
] as const
export type ChangeSource = (typeof changeSources)[number]

export type Lang = 'cy' | 'en'
/** The same text in both languages; '' where it is not written yet. */
export type Pair = Readonly<Record<Lang, string>>

/** What a lead writes about one heard thing. Days are 'YYYY-MM-DD'. */
export interface HeardThing {
  readonly heard: Pair
  readonly heardOn: string
  readonly source: ChangeSource
  readonly state: ChangeState
  /** what was decided, or why it is not done; both empty while it is only heard */
  readonly decided: Pair
  /** a person or a team, or '' */
  readonly lead: string
  readonly decidedOn: string | null
  /** of what is done, and of nothing else */
  readonly doneOn: string | null
}

/** Whether people got an answer: any decision is one, a no with its reason among them. */
export const isAnswered = (state: ChangeState): boolean => state !== 'heard'

/** Whether things are as people wanted them. */
export const isChanged = (state: ChangeState): boolean => state === 'done' || state === 'already-done'

/** What still needs a lead: a decision, or doing what was decided. */
export const isOpen = (state: ChangeState): boolean => state === 'heard' || state === 'doing'

/** Whether a state may follow another: a decision can change, and cannot be taken back to none. */
export const mayFollow = (before: ChangeState, after: ChangeState): boolean =>
  !isAnswered(before) || isAnswered(after)

/** So much can be read on the first screen of a phone, beside everything else: characters of each text. */
export const MOST_PUBLISHED = 400

export type Missing = 'decision' | `${'heard' | 'decided'}-${Lang}` | `${'heard' | 'decided'}-${Lang}-long`

/** What has to be there before everybody may read it, in the order of the form; empty when nothing is missing. */
export function missingToPublish({ state, heard, decided }: HeardThing): Missing[] {
  const texts = (of: 'heard' | 'decided', pair: Pair) =>
    (['cy', 'en'] as const).flatMap((lang): Missing[] => {
      if (pair[lang] === '') return [`${of}-${lang}`]
      return [...pair[lang]].length > MOST_PUBLISHED ? [`${of}-${lang}-long`] : []
    })
  return [
    ...texts('heard', heard),
    ...(isAnswered(state) ? [] : (['decision'] as const)),
    ...texts('decided', decided),
  ]
}

/** Of what was heard: how many things were answered, and how many are done or already were. */
export interface Rates {
  readonly heard: number
  readonly answered: number
  readonly changed: number
}

/** The partnership's own figures. They count what it wrote down, and say nothing about answers. */
export function ratesOf(things: readonly { state: ChangeState }[]): Rates {
  const count = (is: (state: ChangeState) => boolean) => things.filter(({ state }) => is(state)).length
  return { heard: things.length, answered: count(isAnswered), changed: count(isChanged) }
}

/** Fewer things than this have no percent: "3 of 4" says it, and 75% would say too much. */
const PERCENT_FROM = 10

/** A part of a whole as a whole number of hundredths; null under ten. */
export const percentOf = (part: number, whole: number): number | null =>
  whole < PERCENT_FROM ? null : Math.round((part / whole) * 100)

/** The day that counts for what is told: when it was done, else decided; null while it is only heard. */
export const toldOn = ({ decidedOn, doneOn }: Pick<HeardThing, 'decidedOn' | 'doneOn'>): string | null =>
  doneOn ?? decidedOn

/** How long something is told back: months. */
export const TOLD_MONTHS = 24

/** Whether two say the same, so that nothing would be added by saving. */
export const saysTheSame = (one: HeardThing, other: HeardThing): boolean =>
  (['heard', 'decided'] as const).every(of => one[of].cy === other[of].cy && one[of].en === other[of].en) &&
  (['heardOn', 'source', 'state', 'lead', 'decidedOn', 'doneOn'] as const).every(of => one[of] === other[of])
