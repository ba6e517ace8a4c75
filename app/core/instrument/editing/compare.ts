import { canonicalJson } from '~/core/canonical-json'
import type { InstrumentData, ItemData } from '../schema'
import { textsOf, whatChanged } from './changes'

/** How a text, or a setting, differs between two states of an instrument. */
export interface TextChange {
  /** `text.ti`, `options.yes.text.chi` */
  field: string
  before: { cy: string; en: string }
  after: { cy: string; en: string }
}

export interface ItemChange {
  key: string
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** names the question, as it is or was */
  item: ItemData
  /** counted from 1; null where it is not there */
  from: number | null
  to: number | null
  texts: TextChange[]
  /** its kind of answer, audiences, stages, condition or answers differ */
  settings: boolean
}

export interface Comparison {
  title: TextChange[]
  /** who is asked, when, or what for */
  details: boolean
  items: ItemChange[]
  /** how many questions are the same */
  same: number
}

/** What differs between two states, question by question in the order of the later one; removed ones last. */
export function compare(before: InstrumentData, after: InstrumentData): Comparison {
  const place = (of: InstrumentData, key: string) => of.items.findIndex(item => item.key === key) + 1 || null
  const stays = after.items.filter(({ key }) => place(before, key))
  const order = before.items.filter(({ key }) => place(after, key)).map(({ key }) => key)
  const movedKeys = movedIn(
    order,
    stays.map(({ key }) => key),
  )
  const items: ItemChange[] = []
  for (const item of after.items) {
    const [from, to] = [place(before, item.key), place(after, item.key)]
    const old = before.items.find(({ key }) => key === item.key)
    const texts = textChanges(old ?? {}, item)
    const settings = old !== undefined && settingsDiffer(old, item)
    const kind = !old ? 'added' : texts.length > 0 || settings ? 'changed' : 'moved'
    if (kind === 'moved' && !movedKeys.has(item.key)) continue
    items.push({ key: item.key, kind, item, from, to, texts: old ? texts : [], settings })
  }
  for (const item of before.items) {
    if (place(after, item.key)) continue
    const from = place(before, item.key)
    items.push({ key: item.key, kind: 'removed', item, from, to: null, texts: [], settings: false })
  }
  const { items: _a, title: titleA, version: _v, ...restA } = before
  const { items: _b, title: titleB, version: _w, ...restB } = after
  return {
    title: textChanges({ title: titleA }, { title: titleB }),
    details: canonicalJson(restA) !== canonicalJson(restB),
    items,
    same: after.items.length - items.filter(({ kind }) => kind !== 'removed').length,
  }
}

/** The keys that no longest common order holds: as few as possible are called moved. */
function movedIn(before: readonly string[], after: readonly string[]): Set<string> {
  const places = after.map(key => before.indexOf(key))
  const best: number[][] = []
  for (const place of places) {
    const longest = best
      .filter(run => (run[run.length - 1] ?? -1) < place)
      .reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
    best.push([...longest, place])
  }
  const kept = best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), [])
  return new Set(after.filter((_, index) => !kept.includes(places[index] ?? -1)))
}

function textChanges(before: unknown, after: unknown): TextChange[] {
  const all = (of: unknown) => {
    const texts = new Map<string, { cy: string; en: string }>()
    for (const lang of ['cy', 'en'] as const)
      for (const [field, text] of textsOf(of, lang))
        texts.set(field, { ...(texts.get(field) ?? { cy: '', en: '' }), [lang]: text })
    return texts
  }
  const [a, b] = [all(before), all(after)]
  const empty = { cy: '', en: '' }
  return [...new Set([...a.keys(), ...b.keys()])]
    .map(field => ({ field, before: a.get(field) ?? empty, after: b.get(field) ?? empty }))
    .filter(one => one.before.cy !== one.after.cy || one.before.en !== one.after.en)
}

function settingsDiffer(before: ItemData, after: ItemData): boolean {
  const alone = (item: ItemData) => ({ items: [item] }) as unknown as InstrumentData
  return whatChanged(alone(before), alone(after)).structure
}
