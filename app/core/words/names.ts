import * as context from './data/context'
import { type Entry, isEveryday, isOrdinary, isSurname, type Lists, lazySet, shippedLists } from './lists'
import { type Match, matchOf } from './match'
import type { Token } from './tokens'
import type { Confidence, Found } from './types'

const isBeforePeople = lazySet(() => context.beforePeople)
const isCloseBeforePeople = lazySet(() => context.closeBeforePeople)
const isNeverName = lazySet(() => context.neverNames)
const isAfterPeople = lazySet(() => context.afterPeople)
/** Without *i*, *o* and *to*, which stand before anything. */
const isBeforePlaces = lazySet(() => 'in near from yn ym yng ger rhwng')
const isMoreOfPlaces = lazySet(() => context.moreOfPlaces)
const isPlaceWord = lazySet(() => context.placeWords)
const isNoName = lazySet(() => context.notNames)
const isCapitalised = lazySet(() => context.capitalised)
const isTitle = lazySet(() => context.titles)
const isPlainTitle = lazySet(() => context.plainTitles)
const beforePlaces = new Set(context.beforePlaces.map(pair => pair.join(' ')))

/**
 * People, places and services: by the lists (as they stand, mutated or one slip away), by what stands before them, and by
 * a capital that nothing else explains.
 */
export function findNames(tokens: readonly Token[], own: Lists): Found[] {
  const found: Found[] = []
  const small = new Set(tokens.filter(token => token.capital === 'no').map(token => token.text))
  for (let index = 0; index < tokens.length; ) {
    const name = listed(tokens, index, own) ?? titled(tokens, index) ?? unlisted(tokens, index, small)
    if (name) {
      found.push(name.found)
      index += name.words
    } else index++
  }
  return found
}

interface Named {
  found: Found
  words: number
}

/** A name of the lists that begins at this word, the longest first. */
function listed(tokens: readonly Token[], index: number, own: Lists): Named | undefined {
  const lists = shippedLists()
  const keys = keysFrom(tokens, index, Math.max(lists.longest, own.longest))
  let misspelt: Named | undefined
  for (let words = keys.length; words >= 1; words--) {
    for (const list of [own, lists]) {
      const match = matchOf(list, keys[words - 1] ?? '', words)
      const confidence = match && confidenceOf(match, tokens, index, list === own)
      if (!match || !confidence) continue
      const found = named(tokens, index, match, confidence)
      // A short name as it stands goes before a long one with a slip.
      if (match.how !== 'misspelt') return found
      misspelt ??= found
    }
  }
  return misspelt
}

/** The letters of this word, of it and the next, and so on, as far as they may be one name. */
function keysFrom(tokens: readonly Token[], index: number, most: number): string[] {
  const keys = [tokens[index]?.text ?? '']
  while (keys.length < most && tokens[index + keys.length]?.joined)
    keys.push(`${keys.at(-1)}${tokens[index + keys.length]?.text}`)
  return keys
}

const textOf = (tokens: readonly Token[], index: number, words: number) =>
  tokens.slice(index, index + words).map(token => token.text)

/** How certain it is, or nothing when it is more likely a word. */
function confidenceOf(
  { entry, words, how }: Match,
  tokens: readonly Token[],
  index: number,
  own: boolean,
): Confidence | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const written = textOf(tokens, index, words).join('')
  const capital = token.capital === 'first' || (token.capital === 'all' && written.length > 3)
  const called = isCalled(tokens, index, entry) && !(token.capital === 'no' && isNeverName(token.text))
  if (words > 1) return how === 'misspelt' || isOrdinary(written) ? 'perhaps' : 'sure'
  if (capital && isCapitalised(written) && !own) return undefined
  if (how === 'as-listed') {
    if (!isOrdinary(written)) return 'sure'
    if (own && (capital || !isEveryday(written))) return 'sure'
    if (capital && !token.begins) return isEveryday(written) && !called ? 'perhaps' : 'sure'
    if (!isEveryday(written)) return 'perhaps'
    return called || (capital && isAfterPeople(tokens[index + 1]?.text ?? '')) ? 'perhaps' : undefined
  }
  if (isOrdinary(written)) {
    // "ym mangor": the word before and the mutation belong together.
    const nasal = how === 'mutated' && called && /^(?:ng|mh?|nh?)/.test(written)
    return (capital && !token.begins) || nasal ? 'perhaps' : undefined
  }
  if (how === 'misspelt') return 'perhaps'
  if (capital || entry.kind === 'place') return written.length > 3 ? 'sure' : 'perhaps'
  return written.length > 4 ? 'perhaps' : undefined
}

/** Whether what stands before says that a name comes. */
function isCalled(tokens: readonly Token[], index: number, entry: Entry): boolean {
  if (!tokens[index]?.joined) return false
  const before = tokens[index - 1]?.text ?? ''
  const text = tokens[index]?.text ?? ''
  return entry.kind === 'place'
    ? isBeforePlaces(before)
    : isEveryday(text)
      ? isCloseBeforePeople(before)
      : isBeforePeople(before)
}

/** The whole of a name: a family name after the first one, the school that is called after a place, the article before. */
function named(tokens: readonly Token[], index: number, match: Match, confidence: Confidence): Named {
  const { kind } = match.entry
  const isMore = kind === 'person' ? isMoreOfPerson : isMoreOfPlace
  const words = untilNoMore(tokens, index, match.words, kind === 'service' ? () => false : isMore)
  const begin = kind === 'place' ? beginOfPlace(tokens, index) : index
  return {
    found: {
      start: tokens[begin]?.start ?? 0,
      end: tokens[index + words - 1]?.end ?? 0,
      kind,
      confidence,
    },
    words,
  }
}

/** The school or hospital that is called after a place, as far as it is near, or the article. */
function beginOfPlace(tokens: readonly Token[], index: number): number {
  for (let back = 1; back <= 3 && tokens[index - back + 1]?.joined; back++)
    if (/^(?:h?ysgol|[cg]oleg|ysbyty)$/.test(tokens[index - back]?.text ?? '')) return index - back
  const article = tokens[index]?.joined && /^yr?$/.test(tokens[index - 1]?.text ?? '')
  return article ? index - 1 : index
}

function isMoreOfPerson(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token?.joined || token.begins) return false
  if (token.text === 'o' && token.capital === 'first') return tokens[index + 1]?.capital === 'first'
  if (/^(?:ap|ab|ferch|mac|mc)$/.test(token.text)) return tokens[index + 1]?.joined === true
  if (isSurname(token.text) && !(token.capital === 'no' && isEveryday(token.text))) return true
  return token.capital === 'first' && !isCapitalised(token.text) && token.text !== 'i'
}

function isMoreOfPlace(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token?.joined || token.begins) return false
  if (token.capital === 'no') return isMoreOfPlaces(token.text)
  return token.capital === 'first' && !isCapitalised(token.text) && token.text !== 'i'
}

/** Where a name ends that goes on as long as this says; a hyphen always joins. */
function untilNoMore(
  tokens: readonly Token[],
  index: number,
  words: number,
  isMore: (tokens: readonly Token[], index: number) => boolean,
): number {
  let all = words
  while (tokens[index + all]?.hyphened || isMore(tokens, index + all)) all++
  return all
}

/** "Mr Whittle", "Syr Idwal". */
function titled(tokens: readonly Token[], index: number): Named | undefined {
  const [title, name] = [tokens[index], tokens[index + 1]]
  if (!title || !name || !isTitle(title.text)) return undefined
  if (!name.joined || isNoName(name.text) || (name.text.length < 2 && name.capital === 'no')) return undefined
  const certain = name.capital === 'first' && !isCapitalised(name.text)
  if (!certain && !isPlainTitle(title.text)) return undefined
  const words = untilNoMore(tokens, index, 2, isMoreOfPerson)
  return {
    found: {
      start: title.start,
      end: tokens[index + words - 1]?.end ?? name.end,
      kind: 'person',
      confidence: certain ? 'sure' : 'perhaps',
    },
    words,
  }
}

/** A name that no list has. */
function unlisted(tokens: readonly Token[], index: number, small: ReadonlySet<string>): Named | undefined {
  const token = tokens[index]
  if (!token || /\p{N}/u.test(token.text) || token.text.length < 2) return undefined
  const before = token.joined ? (tokens[index - 1]?.text ?? '') : ''
  if (token.capital === 'first' && !isCapitalised(token.text) && !small.has(token.text)) {
    const speaks = isAfterPeople(tokens[index + 1]?.text ?? '') && !isOrdinary(token.text)
    if (token.begins && !(speaks && !isNoName(token.text))) return undefined
    return unlistedFrom(tokens, index, isPlaceWord(before) ? 'place' : 'person')
  }
  if (token.capital !== 'no' || isNoName(token.text)) return undefined
  const twoBefore = tokens[index - 1]?.joined ? (tokens[index - 2]?.text ?? '') : ''
  if (beforePlaces.has(`${twoBefore} ${before}`)) return unlistedFrom(tokens, index, 'place')
  const isNamed = /^(?:called|named)$/.test(before) || (before === 'enw' && twoBefore === 'r')
  return isNamed ? unlistedFrom(tokens, index, 'person') : undefined
}

function unlistedFrom(tokens: readonly Token[], index: number, kind: 'person' | 'place'): Named {
  const words = untilNoMore(tokens, index, 1, isMoreOfPlace)
  return {
    found: {
      start: tokens[index]?.start ?? 0,
      end: tokens[index + words - 1]?.end ?? 0,
      kind,
      confidence: 'perhaps',
    },
    words,
  }
}
