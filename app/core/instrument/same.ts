import { canonicalJson } from '~/core/canonical-json'
import { type Asked, optionsFor } from './instruments'
import type { Item } from './schema'
import { formsFor, wordsFor } from './wording'

/**
 * Whether two versions ask an audience at a stage the same thing, so that their answers may be added up or compared:
 * the same key and type, the same words in both languages, also those for each number, the same options in the
 * same order. Easy Read is a reading
 * aid for the same question, and so are hints: neither makes it another one.
 */
export function isSameItem(a: Item, b: Item, of: Asked): boolean {
  if (a.key !== b.key || a.type !== b.type) return false
  // Never in Easy Read, whoever was asked.
  const voice = { audience: of.audience, stage: of.stage }
  const asked = (item: Item) => {
    const forms = formsFor(item, voice)
    return { text: wordsFor(item.text, voice), counted: forms && { forms, item: item.counted?.item } }
  }
  const options = (item: Item) => {
    const { scale, apart } = optionsFor(item, of.audience)
    return [
      ...scale.map(({ code, text, agrees, alone }) => ({ code, agrees, alone, text: wordsFor(text, voice) })),
      ...apart.map(({ code }) => ({ code })),
    ]
  }
  return isEqual([asked(a), options(a)], [asked(b), options(b)])
}

const isEqual = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
