import {
  type Audience,
  type InstrumentData,
  type ItemData,
  type ItemType,
  MOST_ITEMS,
  type Stage,
} from '../schema'
import { standardScales } from '../standard'
import { emptyPair, emptyWords, forMoreReaders, formsForMoreReaders, settledItem } from './words'

/** What an editor does to an instrument that is being written: each gives a new one, none throws on what is missing. */

export interface Details {
  title: { cy: string; en: string }
  practice: InstrumentData['practice']
  audiences: Audience[]
  stages: Stage[]
}

/** A questionnaire without questions yet. */
export const emptyInstrument = (key: string, version: number, details: Details): InstrumentData => ({
  key,
  version,
  ...details,
  ...standardScales(),
  items: [],
})

/** Another version of a questionnaire, or another questionnaire made of it, to be changed. */
export const copyOf = (
  of: InstrumentData,
  name: Partial<Pick<InstrumentData, 'key' | 'version' | 'title'>>,
) => structuredClone({ ...of, ...name })

/**
 * Title, purpose and who is asked when. Questions that were for all who were asked stay for all; those for some stay
 * for those of them who are still asked.
 */
export function changeDetails(of: InstrumentData, details: Details): InstrumentData {
  const wasForAll = (item: ItemData) => item.audiences.length === of.audiences.length
  const items = of.items.map(item => {
    const still = wasForAll(item)
      ? details.audiences
      : item.audiences.filter(one => details.audiences.includes(one))
    const stages = item.stages?.filter(one => details.stages.includes(one))
    // Nobody left to ask: for everybody then, which the editor sees, rather than a question that is lost.
    const audiences = still.length > 0 ? still : details.audiences
    const forThem = (words: ItemData['text']) => forMoreReaders(words, item.audiences, audiences)
    return settledItem({
      ...item,
      ...{ audiences, text: forThem(item.text), hint: item.hint && forThem(item.hint) },
      counted: item.counted && formsForMoreReaders(item.counted, item.audiences, audiences),
      stages: stages && stages.length > 0 ? stages : undefined,
    })
  })
  return { ...of, ...details, items }
}

/** A new question at the end, with nothing written yet. Its key is never one that stands or stood in this version. */
export function addItem(of: InstrumentData, type: ItemType, used: readonly string[] = []) {
  if (of.items.length >= MOST_ITEMS) return null
  const taken = [...used, ...of.items.map(({ key }) => key)]
  let number = of.items.length + 1
  while (taken.includes(`question-${number}`)) number++
  const item = settledItem({
    key: `question-${number}`,
    type,
    audiences: of.audiences,
    text: emptyWords(),
    short: emptyPair(),
    options: [newOption([]), newOption(['answer-1'])],
  })
  return { instrument: { ...of, items: [...of.items, item] }, key: item.key }
}

/** An answer to choose, with nothing written yet. */
export function newOption(taken: readonly string[]) {
  let number = taken.length + 1
  while (taken.includes(`answer-${number}`)) number++
  return { code: `answer-${number}`, text: emptyWords() }
}

export const changeItem = (of: InstrumentData, item: ItemData): InstrumentData => ({
  ...of,
  items: of.items.map(one => (one.key === item.key ? settledItem(item) : one)),
})

/**
 * Without a question; conditions that hang on it go with it, and the questions they kept back are asked of all. So do
 * the words that changed with what was answered there.
 */
export const removeItem = (of: InstrumentData, key: string): InstrumentData => ({
  ...of,
  items: of.items
    .filter(item => item.key !== key)
    .map(item => {
      const { showIf, counted, ...rest } = item
      return {
        ...rest,
        ...(showIf && showIf.item !== key ? { showIf } : {}),
        ...(counted && counted.item !== key ? { counted } : {}),
      }
    }),
})

/** A question at another place, counted from 1; beyond the ends it goes to the end. */
export function moveItem(of: InstrumentData, key: string, place: number): InstrumentData {
  const item = of.items.find(one => one.key === key)
  if (!item) return of
  const others = of.items.filter(one => one !== item)
  const at = Math.min(Math.max(place - 1, 0), others.length)
  return { ...of, items: [...others.slice(0, at), item, ...others.slice(at)] }
}

/** The place of a list's part one up or down. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by
  const part = list[index]
  if (part === undefined || to < 0 || to >= list.length) return [...list]
  const others = list.filter((_, at) => at !== index)
  return [...others.slice(0, to), part, ...others.slice(to)]
}
