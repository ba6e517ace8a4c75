import { z } from 'zod'
import { faultsOf } from './faults'
import { type PictureName, pictureNames } from './pictures'
import type { PluralForm } from './plural'

/**
 * The shape of an instrument (a questionnaire) as data: both languages and every form of address side by side, so
 * that no text can exist in one without the other. A published version never changes; a new wording is a new version.
 */
export const audiences = ['child', 'young_person', 'parent_carer', 'adult'] as const
export const stages = ['beginning', 'midpoint', 'end', 'after'] as const
export const registers = ['ti', 'chi'] as const

/** What an answer looks like. Only `agree`, `frequency` and `yes-no` are ever counted in a release. */
export const itemTypes = [
  'agree',
  'frequency',
  'yes-no',
  'one-of',
  'several-of',
  'zero-to-ten',
  'short-text',
  'long-text',
] as const

/** What an item is about, the same in every instrument (design, Assess): how evidence is put side by side. */
export const constructs = [
  'listened',
  'respected',
  'understood',
  'supported',
  'clear',
  'acknowledged',
  'helped',
  'involved',
] as const

/** The practice of the component that an instrument is evidence for (core/assessment/practices). */
export const instrumentPractices = [
  'interactive-feedback',
  'satisfaction-survey',
  'former-service-users',
] as const

export const instrumentPracticeSchema = z.enum(instrumentPractices)
export const audienceSchema = z.enum(audiences)
export const stageSchema = z.enum(stages)

export type Audience = (typeof audiences)[number]
export type Stage = (typeof stages)[number]
export type ItemType = (typeof itemTypes)[number]
export type Construct = (typeof constructs)[number]
/** How a person is addressed: `ti` a child or young person, `chi` an adult. */
export type Register = (typeof registers)[number]

/** Wordings that take the place of `ti` and `chi` for whom they are written. */
export const extraWordings = [
  ...(['child', 'parent_carer', 'easy_ti', 'easy_chi'] as const),
  ...(['after_ti', 'after_chi', 'after_child', 'after_parent_carer'] as const),
  ...(['after_easy_ti', 'after_easy_chi'] as const),
] as const
export const wordings = [...registers, ...extraWordings] as const
export type Wording = (typeof wordings)[number]

/** Most items of one instrument. Somebody answers in three minutes; the rest is room for what others have made. */
export const MOST_ITEMS = 100
/** Most answers to choose from, and most characters of a text: what one page still holds. */
export const MOST_OPTIONS = 30
export const LONGEST_TEXT = 1000

const key = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z0-9]+)*$/)
const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One wording of an item's text as somebody speaks it, in one language. */
const recording = z.strictObject({
  language: z.enum(['cy', 'en']),
  wording: z.enum(wordings),
  /** SHA-256 of its bytes, by which it is fetched: `/recordings/<sound>.<type>` */
  sound: sha256,
  type: z.enum(['mp3', 'm4a']),
  milliseconds: z.int().min(1),
  bytes: z.int().min(1),
  /** SHA-256 of the text it speaks: once that says something else, the recording is out of date */
  of: sha256,
})

/** `ti` and `chi` are always there; the others take their place for whom they are written. */
const inEveryAddress = <T extends z.ZodType>(words: T) =>
  z.strictObject({
    ti: words,
    chi: words,
    child: words.optional(),
    parent_carer: words.optional(),
    easy_ti: words.optional(),
    easy_chi: words.optional(),
    /** The same for somebody whose support has ended (stage `after`), where the others speak of the present. */
    after_ti: words.optional(),
    after_chi: words.optional(),
    after_child: words.optional(),
    after_parent_carer: words.optional(),
    after_easy_ti: words.optional(),
    after_easy_chi: words.optional(),
  })

/**
 * The shape around one kind of text: what is published has a text in each place, what is being written may still
 * lack some.
 */
function shapeOf(text: z.ZodType<string>) {
  const bothLanguages = z.strictObject({ cy: text, en: text })
  const words = inEveryAddress(bothLanguages)
  /** a sentence of its own for each kind of number */
  const forms = z.strictObject({
    zero: bothLanguages,
    one: bothLanguages,
    two: bothLanguages,
    few: bothLanguages,
    many: bothLanguages,
    other: bothLanguages,
  })
  const option = z.strictObject({ code, text: words })
  const scaleOption = option.extend({
    /** counts as agreeing in a release: the top two of the scale */
    agrees: z.boolean(),
    audiences: z.array(audienceSchema).min(1),
  })
  const listedOption = option.extend({
    /** `several-of`: rules the others out, such as "none of these" */
    alone: z.literal(true).optional(),
  })
  const item = z.strictObject({
    key,
    type: z.enum(itemTypes),
    audiences: z.array(audienceSchema).min(1),
    /** absent: at every stage of the instrument */
    stages: z.array(stageSchema).min(1).optional(),
    construct: z.enum(constructs).optional(),
    text: words,
    hint: words.optional(),
    /** what is asked instead when an earlier item was answered with a number, or with a number of choices */
    counted: z.strictObject({ item: key, forms: inEveryAddress(forms) }).optional(),
    /** names what the item is about, in tables and charts */
    short: bothLanguages,
    /** shown in Easy Read alone; its text says what it shows and what that stands for */
    picture: z.strictObject({ name: z.enum(pictureNames), alt: bothLanguages }).optional(),
    /** each wording that has one has it in both languages */
    recordings: z
      .array(recording)
      .max(2 * wordings.length)
      .optional(),
    /** asked only when an earlier item was answered with one of these codes */
    showIf: z.strictObject({ item: key, is: z.array(code).min(1) }).optional(),
    /** `one-of`, `several-of` */
    options: z.array(listedOption).max(MOST_OPTIONS).optional(),
    /** `yes-no`: in Welsh each question is answered with its own verb */
    answers: z.strictObject({ yes: words, no: words }).optional(),
    /** `zero-to-ten`: what the two ends mean */
    anchors: z.strictObject({ low: words, high: words }).optional(),
  })
  const instrument = z.strictObject({
    key,
    version: z.int().min(1),
    title: bothLanguages,
    practice: instrumentPracticeSchema,
    audiences: z.array(audienceSchema).min(1),
    stages: z.array(stageSchema).min(1),
    scales: z.strictObject({ agree: z.array(scaleOption), frequency: z.array(scaleOption).optional() }),
    /** answers apart from every scale: "I don’t know", "I’d rather not say" */
    apart: z.array(option),
    items: z.array(item).max(MOST_ITEMS),
  })
  return { words, option, scaleOption, item, instrument }
}

const whole = shapeOf(z.string().trim().min(1).max(LONGEST_TEXT))
const unfinished = shapeOf(z.string().max(LONGEST_TEXT))

type Shape = ReturnType<typeof shapeOf>
type Words = z.infer<Shape['words']>
export type InstrumentData = z.infer<Shape['instrument']>
export type ItemData = z.infer<Shape['item']>
export type Recording = Readonly<z.infer<typeof recording>>

/** An instrument that is being written: the same shape, any text may still be empty. */
export const draftSchema = unfinished.instrument

/** An instrument that can be answered. throws ZodError that names each place */
export const instrumentSchema = whole.instrument.superRefine((instrument, context) => {
  for (const { path, message } of faultsOf(instrument)) context.addIssue({ code: 'custom', path, message })
})

export interface Option {
  readonly code: string
  readonly text: InEveryAddress
  /** of `several-of`: cannot be chosen beside another */
  readonly alone?: true | undefined
}
export interface ScaleOption extends Option {
  readonly agrees: boolean
  readonly audiences: readonly Audience[]
}

/** A text in both languages. */
export type InBothLanguages = Readonly<{ cy: string; en: string }>
/** A text in both languages for each who may read it; core/instrument/wording.ts chooses. */
export type InEveryAddress = Readonly<Words>
/** A sentence for each kind of number, for each who may read it. */
export type NumberForms = { readonly [one in keyof Words]: Readonly<Record<PluralForm, InBothLanguages>> }

export interface Item {
  readonly key: string
  readonly type: ItemType
  readonly audiences: readonly Audience[]
  readonly stages: readonly Stage[]
  readonly construct: Construct | null
  readonly text: InEveryAddress
  readonly hint: InEveryAddress | null
  readonly counted: { readonly item: string; readonly forms: NumberForms } | null
  readonly short: InBothLanguages
  readonly picture: { readonly name: PictureName; readonly alt: InBothLanguages } | null
  /** those that speak the words as they are */
  readonly recordings: readonly Recording[]
  readonly showIf: { readonly item: string; readonly is: readonly string[] } | null
  readonly anchors: { readonly low: InEveryAddress; readonly high: InEveryAddress } | null
  /** what can be chosen, in its order, for all audiences; empty for words */
  readonly scale: readonly ScaleOption[]
  /** answers apart from the scale: "I don’t know", "I’d rather not say" */
  readonly apart: readonly Option[]
}

export interface Instrument {
  readonly key: string
  readonly version: number
  readonly title: InBothLanguages
  readonly practice: (typeof instrumentPractices)[number]
  readonly audiences: readonly Audience[]
  readonly stages: readonly Stage[]
  readonly items: readonly Item[]
}
