/** What a stretch of text may give away. */
export type HighlightKind =
  | 'phone'
  | 'postcode'
  | 'email'
  | 'handle'
  | 'url'
  | 'date'
  | 'age'
  | 'case-number'
  | 'person'
  | 'place'
  | 'service'
  | 'prompt'

/** What identifies without a name, and why somebody is asked to look. */
export type PromptAbout =
  | 'only-one'
  | 'family'
  | 'court'
  | 'pregnancy'
  | 'sport'
  | 'health'
  | 'background'
  | 'home'
  | 'school'
  | 'role'
  | 'loss'
  | 'event'
  | 'in-the-news'
  | 'day'

/** `sure`: it is what it says. `perhaps`: it may be, and a person is to look. */
export type Confidence = 'sure' | 'perhaps'

/** A stretch of the text as it was written: UTF-16 offsets from `start` up to, not including, `end`. */
export interface Highlight {
  readonly start: number
  readonly end: number
  readonly kind: HighlightKind
  readonly confidence: Confidence
  /** for a prompt, and only there */
  readonly about?: PromptAbout
}

/** What a partnership calls its own people and services. */
export interface OwnNames {
  readonly staff: readonly string[]
  readonly services: readonly string[]
}

/** A highlight while it is looked for: the same, on the offsets of the folded text. */
export type Found = Highlight
