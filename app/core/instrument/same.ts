import { optionsFor } from './instruments'
import type { Audience, Item } from './schema'
import { wordsFor } from './wording'

/**
 * Whether two versions ask an audience the same thing, so that their answers may be added up or compared: the same
 * key and type, the same words in both languages, the same options in the same order. Easy Read is a reading aid for
 * the same question, and so are hints: neither makes it another one.
 */
export function isSameItem(a: Item, b: Item, audience: Audience): boolean {
  if (a.key !== b.key || a.type !== b.type) return false
  const asked = (item: Item) => wordsFor(item.text, { audience })
  const options = (item: Item) => {
    const { scale, apart } = optionsFor(item, audience)
    return [
      ...scale.map(({ code, text, agrees }) => ({ code, agrees, text: wordsFor(text, { audience }) })),
      ...apart.map(({ code }) => ({ code })),
    ]
  }
  return isEqual([asked(a), options(a)], [asked(b), options(b)])
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
