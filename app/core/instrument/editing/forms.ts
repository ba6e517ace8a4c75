import { z } from 'zod'
import { type PictureName, pictureNames } from '../pictures'
import { codesOf } from '../scale'
import {
  audienceSchema,
  constructs,
  extraWordings,
  type InstrumentData,
  type ItemData,
  instrumentPracticeSchema,
  itemTypes,
  MOST_OPTIONS,
  stageSchema,
  wordings,
} from '../schema'
import { cleanText, lengthOf } from '../text'
import { type Limited, limits } from './limits'
import { type Counted, eachForm, emptyPair, type Pair } from './words'

/** The editor's forms. A text may be empty, it is a draft; messages are keys of the namespace editor. */

const text = (of: Limited) =>
  z
    .string()
    .optional()
    .transform(raw => cleanText((raw ?? '').replace(/\s+/g, ' ')).text)
    .refine(clean => lengthOf(clean) <= limits[of], { error: `editor:problem.too-long-${of}` })

const pair = (of: Limited) =>
  z
    .object({ cy: text(of), en: text(of) })
    .optional()
    .transform(given => given ?? emptyPair())

const optionalPair = (of: Limited) => z.object({ cy: text(of), en: text(of) }).optional()

/** Words in each form of address and wording that the form shows. */
const words = (of: Limited) =>
  z
    .object({
      ti: pair(of),
      chi: pair(of),
      ...Object.fromEntries(extraWordings.map(name => [name, optionalPair(of)])),
    })
    .optional()
    .transform(given => ({ ti: emptyPair(), chi: emptyPair(), ...given }) as ItemData['text'])

/** A sentence for each kind of number, in each wording that the form shows. */
const numberForms = z.object({
  ...{ zero: pair('text'), one: pair('text'), two: pair('text') },
  ...{ few: pair('text'), many: pair('text'), other: pair('text') },
})
const formsInEveryAddress = z
  .object(Object.fromEntries(wordings.map(name => [name, numberForms.optional()])))
  .optional()
  .transform(given => ({ ti: eachForm(emptyPair), chi: eachForm(emptyPair), ...given }) as Counted['forms'])

/** The picture of Easy Read. `had`: whether there was one before, whose words stay behind when it goes. */
const picture = z
  .object({
    name: z
      .enum(['none', ...pictureNames])
      .optional()
      .catch(undefined),
    had: z.literal('yes').optional().catch(undefined),
    alt: pair('alt'),
  })
  .refine(({ name, had, alt }) => name !== 'none' || had || (alt.cy === '' && alt.en === ''), {
    error: 'editor:problem.no-picture',
    path: ['name'],
  })

const list = <T extends z.ZodType<string>>(of: T, missing: string) =>
  z.preprocess(
    value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(of).min(1, { error: missing }),
  )

const audienceList = list(audienceSchema, 'editor:problem.no-audience')
const stageList = list(stageSchema, 'editor:problem.no-stage')

/** Title, purpose, who is asked and when. One title is enough to begin with. */
export const detailsSchema = z
  .object({
    title: pair('title'),
    practice: instrumentPracticeSchema.catch('satisfaction-survey'),
    audiences: audienceList,
    stages: stageList,
  })
  .refine(({ title }) => title.cy !== '' || title.en !== '', {
    error: 'editor:problem.no-title',
    path: ['title.cy'],
  })

/** How a new questionnaire begins: `blank`, or the key and version of one to copy: `satisfaction.1`. */
export const beginningSchema = z.object({ from: z.string().max(80).catch('blank') })

export const newItemSchema = z.object({
  type: z.enum(itemTypes, { error: 'editor:problem.no-type' }),
})

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

/** One question with everything that its page shows. `seen` says what the page was made from. */
export const itemSchema = z.object({
  seen: z.string().max(80).catch(''),
  text: words('text'),
  hint: words('hint'),
  short: pair('short'),
  audiences: audienceList,
  stages: stageList,
  counted: z
    .object({ item: z.string().max(60).optional().catch(undefined), forms: formsInEveryAddress })
    .optional(),
  picture: picture.optional(),
  construct: z.enum(constructs).optional().catch(undefined),
  condition: z.string().max(60).optional().catch(undefined),
  is: z.preprocess(
    value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(code).catch([]),
  ),
  options: z
    .array(z.object({ code, alone: z.literal('yes').optional().catch(undefined), text: words('option') }))
    .max(MOST_OPTIONS)
    .optional(),
  answers: z.object({ yes: words('option'), no: words('option') }).optional(),
  anchors: z.object({ low: words('anchor'), high: words('anchor') }).optional(),
})

export type ItemForm = z.infer<typeof itemSchema>

/**
 * What was written on a question's page, put into the question. The page shows every wording there is, so one that is
 * not in the form any more was emptied. What the page does not show at all (key, type) stays as it was.
 */
export function withForm(of: InstrumentData, item: ItemData, form: ItemForm): ItemData {
  const { seen: _seen, condition, is, stages, construct, options, counted, picture, ...written } = form
  const { showIf: _showIf, stages: _stages, construct: _construct, counted: _counted, ...kept } = item
  return {
    ...kept,
    ...written,
    ...(of.stages.every(one => stages.includes(one)) ? {} : { stages }),
    ...(construct ? { construct } : {}),
    ...countedOf(of, item, counted),
    ...conditionOf(of, item, condition, is),
    ...(options ? { options: options.map(one => withOption(item, one)) } : {}),
    ...(picture?.name ? { picture: pictureOf(picture.name, picture.alt) } : {}),
  }
}

/** The words that change with a number. Without a question that gives the number there are none. */
function countedOf(of: InstrumentData, item: ItemData, form: ItemForm['counted']) {
  const on = of.items.find(one => one.key === form?.item && one.key !== item.key)
  return on && form ? { counted: { item: on.key, forms: form.forms } } : {}
}

const pictureOf = (name: 'none' | PictureName, alt: Pair): ItemData['picture'] =>
  name === 'none' ? undefined : { name, alt }

/** The condition that was chosen. Another question than before, or no answer ticked: any answer to it will do. */
function conditionOf(of: InstrumentData, item: ItemData, key: string | undefined, ticked: readonly string[]) {
  const on = of.items.find(one => one.key === key && one.key !== item.key)
  if (!on) return {}
  const known = codesOf(of, on)
  const is = ticked.filter(one => known.includes(one))
  const any = is.length > 0 ? is : known
  return any.length > 0 ? { showIf: { item: on.key, is: any } } : {}
}

function withOption({ type }: ItemData, { code, text, alone }: NonNullable<ItemForm['options']>[number]) {
  return { code, text, ...(type === 'several-of' && alone ? { alone: true as const } : {}) }
}
