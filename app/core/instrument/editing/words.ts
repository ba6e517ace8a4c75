import { pluralForms } from '../plural'
import {
  type Audience,
  extraWordings,
  type InstrumentData,
  type ItemData,
  type NumberForms,
  type Stage,
  type Wording,
  wordings,
} from '../schema'
import { registerOf } from '../wording'

type Words = ItemData['text']
type Pair = Words['ti']
export type Counted = NonNullable<ItemData['counted']>
type Forms = Counted['forms']

/** The wordings that are worth offering for an item that is asked of these audiences at these stages. */
export function wordingsFor(audiences: readonly Audience[], stages: readonly Stage[]): Wording[] {
  const [ti, chi] = [neededIn(audiences, 'ti'), neededIn(audiences, 'chi')]
  const child = audiences.includes('child') && audiences.includes('young_person')
  const parent = audiences.includes('parent_carer') && audiences.includes('adult')
  // Asked afterwards only, the usual words look back by themselves.
  const after = stages.includes('after') && stages.length > 1
  const read: Record<Wording, boolean> = {
    ...{ ti, chi, easy_ti: ti, easy_chi: chi, child, parent_carer: parent },
    ...{ after_ti: after && ti, after_chi: after && chi, after_child: after && child },
    ...{ after_parent_carer: after && parent, after_easy_ti: after && ti, after_easy_chi: after && chi },
  }
  return wordings.filter(one => read[one])
}

/** Whether any of these audiences reads a form of address. */
export const neededIn = (audiences: readonly Audience[], register: string): boolean =>
  audiences.some(audience => registerOf(audience) === register)

/**
 * Words as they are kept: wordings that are empty in both languages go, and a form of address that no reader of the
 * item reads follows the other, so that an instrument always has both.
 *
 * alike  what is left empty for adults says the same as for young people: labels of answers, and everything in
 *        English, where the two are mostly one text
 */
export function settled(words: Words, audiences: readonly Audience[], alike: boolean): Words {
  const [ti, chi] = [neededIn(audiences, 'ti'), neededIn(audiences, 'chi')]
  const kept: Words = { ti: words.ti, chi: words.chi }
  if (ti && chi)
    kept.chi = { en: words.chi.en || words.ti.en, cy: words.chi.cy || (alike ? words.ti.cy : '') }
  else if (ti) kept.chi = words.ti
  else if (chi) kept.ti = words.chi
  for (const name of extraWordings) {
    const pair = words[name]
    if (pair && (pair.cy || pair.en)) kept[name] = pair
  }
  return kept
}

/**
 * Words for more readers than before. A form of address that nobody read has followed the other one; now that
 * somebody reads it, its Welsh is still to be written, and a copy would pass as if it were.
 */
export function forMoreReaders(words: Words, before: readonly Audience[], after: readonly Audience[]): Words {
  const unwritten = (['ti', 'chi'] as const).filter(one => neededIn(after, one) && !neededIn(before, one))
  const followed = words.ti.cy === words.chi.cy && neededIn(after, 'ti') && neededIn(after, 'chi')
  const fresh = { ...words }
  if (followed) for (const one of unwritten) fresh[one] = { ...words[one], cy: '' }
  return fresh
}

/** Which sentences for numbers say in English what `other` says, unless somebody writes something better. */
export const followers = ['zero', 'two', 'few', 'many'] as const

/** Sentences for numbers as they are kept: like other words, number by number; the English follows `other`. */
function settledForms(forms: Forms, audiences: readonly Audience[]): Forms {
  const [ti, chi] = [neededIn(audiences, 'ti'), neededIn(audiences, 'chi')]
  const kept: Forms = { ti: followed(forms.ti), chi: followed(forms.chi) }
  if (ti && chi) kept.chi = eachForm(one => ({ ...kept.chi[one], en: kept.chi[one].en || kept.ti[one].en }))
  else if (ti) kept.chi = kept.ti
  else if (chi) kept.ti = kept.chi
  for (const name of extraWordings) {
    const given = forms[name]
    if (given && pluralForms.some(one => given[one].cy || given[one].en)) kept[name] = followed(given)
  }
  return kept
}

const followed = (forms: NumberForms['ti']) =>
  eachForm(one => {
    const follows = followers.some(name => name === one)
    return { ...forms[one], en: forms[one].en || (follows ? forms.other.en : '') }
  })

/** A sentence for each kind of number. */
export const eachForm = (make: (form: (typeof pluralForms)[number]) => Pair): Forms['ti'] => ({
  zero: make('zero'),
  one: make('one'),
  two: make('two'),
  few: make('few'),
  many: make('many'),
  other: make('other'),
})

/** The same as `forMoreReaders`, for sentences with numbers. */
export function formsForMoreReaders(
  { item, forms }: Counted,
  before: readonly Audience[],
  after: readonly Audience[],
): Counted {
  const each = eachForm(emptyPair)
  const [ti, chi] = [{ ...each }, { ...each }]
  for (const one of pluralForms) {
    const fresh = forMoreReaders({ ti: forms.ti[one], chi: forms.chi[one] }, before, after)
    ti[one] = fresh.ti
    chi[one] = fresh.chi
  }
  return { item, forms: { ...forms, ti, chi } }
}

/** An item as it is kept: with what its kind of answer needs and nothing else. */
export function settledItem(item: ItemData): ItemData {
  const {
    type,
    audiences,
    options,
    answers,
    anchors,
    hint,
    counted,
    construct,
    showIf,
    stages,
    picture,
    ...rest
  } = item
  const label = (words: Words) => settled(words, audiences, true)
  const listed = type === 'one-of' || type === 'several-of'
  const hasHint = hint && Object.values(hint).some(pair => pair?.cy || pair?.en)
  return {
    ...rest,
    type,
    audiences,
    ...(stages && stages.length > 0 ? { stages } : {}),
    ...(construct ? { construct } : {}),
    text: settled(item.text, audiences, false),
    ...(hasHint ? { hint: settled(hint, audiences, false) } : {}),
    ...(counted ? { counted: { item: counted.item, forms: settledForms(counted.forms, audiences) } } : {}),
    ...(picture ? { picture } : {}),
    ...(showIf ? { showIf } : {}),
    ...(listed ? { options: (options ?? []).map(one => ({ ...one, text: label(one.text) })) } : {}),
    ...(type === 'yes-no' ? { answers: { yes: label(or(answers?.yes)), no: label(or(answers?.no)) } } : {}),
    ...(type === 'zero-to-ten'
      ? { anchors: { low: label(or(anchors?.low)), high: label(or(anchors?.high)) } }
      : {}),
  }
}

export const emptyPair = (): Pair => ({ cy: '', en: '' })
export const emptyWords = (): Words => ({ ti: emptyPair(), chi: emptyPair() })
const or = (words: Words | undefined): Words => words ?? emptyWords()

export type { InstrumentData, ItemData, Pair, Words }
