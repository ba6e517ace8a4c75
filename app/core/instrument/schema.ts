import { z } from 'zod'

/**
 * The shape of an instrument (a questionnaire) as data: both languages and both registers side by side, so that
 * no text can exist in one without the other. A published version never changes; a new wording is a new version.
 */
export const audiences = ['child', 'young_person', 'parent_carer', 'adult'] as const
export const stages = ['beginning', 'midpoint', 'end', 'after'] as const
export const registers = ['ti', 'chi'] as const

export const audienceSchema = z.enum(audiences)
export const stageSchema = z.enum(stages)

export type Audience = (typeof audiences)[number]
export type Stage = (typeof stages)[number]
/** How a person is addressed: `ti` a child or young person, `chi` an adult. */
export type Register = (typeof registers)[number]

const words = z.string().trim().min(1)
const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const bothLanguages = z.strictObject({ cy: words, en: words })
const bothRegisters = z.strictObject({ ti: bothLanguages, chi: bothLanguages })

const option = z.strictObject({
  code: key,
  /** Counts as agreeing in a release: the top two of the scale. */
  agrees: z.boolean(),
  audiences: z.array(audienceSchema).min(1),
  text: bothRegisters,
})
const apartOption = z.strictObject({ code: key, text: bothRegisters })
const scale = z.strictObject({ options: z.array(option).min(2), apart: z.array(apartOption) })

const item = z.strictObject({
  key,
  type: z.enum(['agree', 'long-text']),
  audiences: z.array(audienceSchema).min(1),
  text: bothRegisters,
  hint: bothRegisters,
  /** Names what the item is about, in tables and charts. */
  short: bothLanguages,
})

export const instrumentSchema = z
  .strictObject({
    key,
    version: z.int().min(1),
    title: bothLanguages,
    scales: z.strictObject({ agree: scale }),
    items: z.array(item).min(1),
  })
  .refine(({ items }) => distinct(items.map(one => one.key)), 'two items share a key')
  .refine(
    ({ scales }) => distinct([...scales.agree.options, ...scales.agree.apart].map(one => one.code)),
    'two options share a code',
  )
  .refine(
    ({ scales }) => audiences.every(audience => agreeing(scales.agree.options, audience) === 2),
    'every audience needs exactly two agreeing options',
  )

type Scale = z.infer<typeof scale>
type InstrumentData = z.infer<typeof instrumentSchema>

/** A text in both languages. */
export type InBothLanguages = Readonly<z.infer<typeof bothLanguages>>
/** A text in both registers and both languages. */
export type InBothRegisters = Readonly<z.infer<typeof bothRegisters>>

export interface Option {
  readonly code: string
  readonly text: InBothRegisters
}

export interface Item extends Readonly<Omit<InstrumentData['items'][number], 'audiences'>> {
  readonly audiences: readonly Audience[]
  /** The answer scale in its order, all audiences; empty for words. */
  readonly scale: Scale['options']
  /** Answers apart from the scale: "I don’t know", "I’d rather not say". */
  readonly apart: readonly Option[]
}

export interface Instrument {
  readonly key: string
  readonly version: number
  readonly title: InBothLanguages
  readonly items: readonly Item[]
}

/** Data as it is stored → an instrument whose items carry their own scale. Throws ZodError on anything else. */
export function toInstrument(data: unknown): Instrument {
  const { key, version, title, scales, items } = instrumentSchema.parse(data)
  const none: Scale = { options: [], apart: [] }
  return deepFreeze({
    key,
    version,
    title,
    items: items.map(one => {
      const { options, apart } = one.type === 'agree' ? scales.agree : none
      return { ...one, scale: options, apart }
    }),
  })
}

const distinct = (values: readonly string[]) => new Set(values).size === values.length
const agreeing = (options: Scale['options'], audience: Audience) =>
  options.filter(one => one.agrees && one.audiences.includes(audience)).length

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
