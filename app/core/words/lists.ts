import { beyond } from './data/beyond'
import { everyday } from './data/everyday'
import { firstNames } from './data/first-names'
import { geonames } from './data/geonames'
import { ordinary } from './data/ordinary'
import { places } from './data/places'
import { surnames } from './data/surnames'
import { foldWord, keyOf } from './folded'
import { NearIndex } from './near'
import type { OwnNames } from './types'

/** A name in one of the lists. */
export interface Entry {
  readonly kind: 'person' | 'place' | 'service'
  /** which mutations it may have undergone: a place all, a person the soft one, an English name none */
  readonly mutates: 'all' | 'soft' | 'none'
  /** whether it is written in several words, so that it may be read across them */
  readonly several: boolean
}

/** Names by their keys, and what is one slip away from them. */
export class Lists {
  readonly entries = new Map<string, Entry>()
  /** first letter and length of the names in several words */
  private readonly shapes = new Set<string>()
  /** the most words that any name has */
  longest = 1
  /** the most letters that any name has */
  longestKey = 0
  private index: NearIndex | undefined

  add(name: string, kind: Entry['kind'], mutates: Entry['mutates']): void {
    const key = keyOf(name)
    if (key.length < 2) return
    const words = name.split(/[\s'’-]+/).filter(Boolean).length
    const known = this.entries.get(key)
    // A name of a person and of a place is a place: it mutates, and either is hidden.
    if (known && !(kind === 'place' && known.kind === 'person')) return
    this.entries.set(key, { kind, mutates, several: words > 1 || (known?.several ?? false) })
    if (words > 1) this.shapes.add(shapeOf(key))
    this.longestKey = Math.max(this.longestKey, key.length)
    this.longest = Math.max(this.longest, words)
    this.index = undefined
  }

  /** Whether a name in several words begins like this and is as long, give or take a letter. */
  hasSeveralLike(key: string): boolean {
    return [-1, 0, 1].some(more => this.shapes.has(shapeOf(key, more)))
  }

  get near(): NearIndex {
    this.index ??= new NearIndex(this.entries.keys())
    return this.index
  }
}

const shapeOf = (key: string, more = 0) => `${key[0]}${key.length + more}`

let shipped: Lists | undefined

/** The lists that come with the product, read when they are first needed. */
export function shippedLists(): Lists {
  if (!shipped) {
    shipped = new Lists()
    for (const entry of namesOf(`${places};${beyond}`)) addPlace(shipped, entry)
    for (const entry of namesOf(geonames)) shipped.add(entry, 'place', 'all')
    for (const name of wordsOf(firstNames)) shipped.add(name, 'person', 'soft')
    for (const name of wordsOf(surnames)) shipped.add(name, 'person', 'none')
  }
  return shipped
}

/** A partnership's own: whole names, and each part of a person's name. */
export function ownLists({ staff, services }: OwnNames): Lists {
  const own = new Lists()
  for (const name of services) own.add(name, 'service', 'all')
  for (const name of staff) {
    own.add(name, 'person', 'soft')
    for (const part of name.split(/\s+/)) if (keyOf(part).length > 2) own.add(part, 'person', 'soft')
  }
  return own
}

/** Words of Welsh or English that are also names, or a slip or a mutation away from one; folded. */
export const isOrdinary = lazySet(() => `${ordinary} ${everyday}`)
/** Of these, those that are words far more often than names. */
export const isEveryday = lazySet(() => everyday)
/** Family names, which may follow a first name in lower case. */
export const isSurname = lazySet(() => surnames)

export function lazySet(words: () => string): (word: string) => boolean {
  let set: Set<string> | undefined
  return word => {
    set ??= new Set(wordsOf(words()).map(foldWord))
    return set.has(word)
  }
}

function addPlace(lists: Lists, entry: string) {
  const [welsh = '', ...english] = entry.split('/').map(name => name.trim())
  lists.add(welsh, 'place', 'all')
  for (const name of english) lists.add(name, 'place', 'none')
}

const namesOf = (list: string) =>
  list
    .split(';')
    .map(name => name.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
const wordsOf = (list: string) => list.split(/\s+/).filter(Boolean)
