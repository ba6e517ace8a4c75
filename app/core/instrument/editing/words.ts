import {
  type Audience,
  extraWordings,
  type InstrumentData,
  type ItemData,
  type Stage,
  type Wording,
  wordings,
} from '../schema'
import { registerOf } from '../wording'

type Words = ItemData['text']
type Pair = Words['ti']

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

/** An item as it is kept: with what its kind of answer needs and nothing else. */
export function settledItem(item: ItemData): ItemData {
  const { type, audiences, options, answers, anchors, hint, construct, showIf, stages, ...rest } = item
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
