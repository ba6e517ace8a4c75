import {
  adjectives,
  afterCommand,
  clauseStarts,
  commands,
  feminine,
  fixed,
  keepsLlRh,
  masculine,
  neverMutate,
  softenAfterSubject,
  subjects,
  takesI,
  triggers,
} from './mutation-rules'
import { isUnmutated, type Mutation, mutate } from './mutations'
import { type Token, tokensOf } from './tokens'

type IsWord = (word: string) => boolean

/**
 * Missing and wrong mutations that can be told from the words alone. Not a grammar: it knows the small words of
 * the glossary and the lists of mutation-rules.ts, and keeps quiet where the meaning decides.
 *
 * form     the plural form the text is for (`two`, `few`, `many` …), which decides what follows {{count}}
 * isWord   whether the dictionary has a word
 * returns  one sentence for each find
 */
export function lintMutations(text: string, isWord: IsWord, form?: string): string[] {
  return tokensOf(text).flatMap(token => {
    const found = afterNumber(token, isWord, form) ?? afterWord(token, isWord)
    return found ? [found] : []
  })
}

function afterWord(token: Token, isWord: IsWord): string | null {
  const { before } = token
  if (!before) return null
  return (
    afterTrigger(token, before, isWord) ??
    afterSubject(token, before, isWord) ??
    afterCommandOf(token, before, isWord) ??
    adjectiveAfterYn(token, before, isWord) ??
    afterArticle(token, before, isWord) ??
    demonstrative(token, before) ??
    wronglyMutated(token, before) ??
    contactOf(token, before)
  )
}

function afterTrigger(token: Token, before: Token, isWord: IsWord): string | null {
  const mutation = triggers.get(before.word)
  if (!mutation || before.ending || fixed.has(token.word)) return null
  if (before.word === 'i' && isPronounI(before)) return null
  // "o" and "a" as letters, "hyd" as a noun (length): not before a possessive.
  if (before.word === 'hyd' && /^(eich|dy|fy|ein|eu)$/.test(token.word)) return null
  if (before.word === 'neu' && startsClause(token)) return null
  if (/^(dyma|dyna)$/.test(before.word) && clauseStarts.has(token.word)) return null
  if (/^(mor|pan)$/.test(before.word) && token.word === 'mae') return null
  if (keepsLlRh.has(before.word) && /^(ll|rh)/.test(token.word)) return null
  return complain(token, isWord, mutation, before.text)
}

/** "i ti barhau", "Cewch chi stopio": the verb-noun after the subject softens. */
function afterSubject(token: Token, before: Token, isWord: IsWord): string | null {
  const verb = before.before
  if (!verb || before.ending || !subjects.has(before.word) || fixed.has(token.word)) return null
  const afterPreposition = verb.word === 'i' && !verb.ending && !isPronounI(verb) && before.word !== 'i'
  if (!afterPreposition && !softenAfterSubject.has(verb.word)) return null
  return complain(token, isWord, 'soft', `${verb.text} ${before.text}`)
}

function afterCommandOf(token: Token, before: Token, isWord: IsWord): string | null {
  if (!commands.has(before.word) || before.ending || fixed.has(token.word) || afterCommand.has(token.word))
    return null
  // A capital inside a sentence names a button or a page, which is quoted as it stands.
  if (isCapital(token)) return null
  return complain(token, isWord, 'soft', before.text)
}

function adjectiveAfterYn(token: Token, before: Token, isWord: IsWord): string | null {
  const predicative = (before.word === 'yn' && !before.ending) || before.ending === 'n'
  if (!predicative) return inPlace(token, before, isWord)
  if (!adjectives.has(token.word)) return inPlace(token, before, isWord)
  // ll and rh stay after predicative yn: yn llawn, yn rhad.
  return /^(ll|rh)/.test(token.word)
    ? null
    : complain(token, isWord, 'soft', before.ending ? `’n` : before.text)
}

/** Yn (in) before a place: yng Nghymru, ym Mangor. */
function inPlace(token: Token, before: Token, isWord: IsWord): string | null {
  if (before.word !== 'yn' || before.ending || !isCapital(token) || fixed.has(token.word)) return null
  if (/^(Cymraeg|Gymraeg|Saesneg)$/.test(token.text)) {
    return token.text === 'Cymraeg' ? `after “yn” write “Gymraeg” (in the language)` : null
  }
  return complain(token, isWord, 'nasal', before.text)
}

function afterArticle(token: Token, before: Token, isWord: IsWord): string | null {
  const article = (/^(y|un)$/.test(before.word) && !before.ending) || before.ending === 'r'
  if (!article) return null
  if (/^(ll|rh)/.test(token.word)) return null
  return feminine.has(token.word) ? complain(token, isWord, 'soft', before.ending ? '’r' : before.text) : null
}

/** Y ddolen hon, y cwestiwn hwn. */
function demonstrative(token: Token, before: Token): string | null {
  const noun = [...feminine].find(one => before.word === one || before.word === mutate(one, 'soft'))
  if (noun && /^(hwn|hwnnw|hwnna)$/.test(token.word))
    return `“${before.text}” is feminine: write hon or honno`
  const other = masculine.has(before.word) || [...masculine].some(one => mutate(one, 'soft') === before.word)
  return other && /^(hon|honno|honna)$/.test(token.word)
    ? `“${before.text}” is masculine: write hwn or hwnnw`
    : null
}

function wronglyMutated(token: Token, before: Token): string | null {
  if (!neverMutate.has(before.word) || before.ending) return null
  return /^(dd|mh|nh|ngh|ngw|ngr|ngl)/.test(token.word)
    ? `“${token.text}” is mutated, but nothing mutates after “${before.text}”`
    : null
}

/** What may follow the a of a relative clause or of a question: a oedd, a yw, a ysgrifennodd, a eu … */
const relativeVerb =
  /^(oes|all|alla|allai|oedd|yw|ydy|ydyn|ydych|wyt|ydw|eu|ei|ein|eich|aeth|a)$|^wn[ae]|(odd|wyd|ech|och)$/

/** A before a consonant, ac before a vowel; y before a consonant, yr before a vowel or h. */
function contactOf(token: Token, before: Token): string | null {
  if (before.ending) return null
  const vowel = /^[aeiouwyâêîôûŵŷ]/.test(token.word) && !/^(i[aeou]|w[aeiouy])/.test(token.word)
  if (before.word === 'a' && vowel && !relativeVerb.test(token.word)) return `before “${token.text}” write ac`
  if (before.word === 'y' && (vowel || /^h/.test(token.word)) && !/^(hwn|w)/.test(token.word))
    return `before “${token.text}” write yr`
  return null
}

const softCounted = /^(two)$/
const aspirateCounted = /^(few|many)$/

/** After {{count}}: dau and dwy soften, tri and chwe aspirate, and the noun stays singular. */
function afterNumber(token: Token, isWord: IsWord, form: string | undefined): string | null {
  if (token.variableBefore !== 'count' || fixed.has(token.word)) return null
  if (/(ion|iau|oedd|iadau)$/.test(token.word))
    return `after a number the noun is singular, “${token.text}” looks plural`
  if (form && softCounted.test(form)) return complain(token, isWord, 'soft', '2')
  const isFeminine = [...feminine].some(one => one === token.word)
  if (form && aspirateCounted.test(form) && !(form === 'few' && isFeminine))
    return complain(token, isWord, 'aspirate', form === 'few' ? '3' : '6')
  return null
}

function complain(token: Token, isWord: IsWord, mutation: Mutation, after: string): string | null {
  if (!isUnmutated(token.word, mutation, isWord)) return null
  return `after “${after}” write “${mutate(token.word, mutation)}”, not “${token.text}” (${mutation} mutation)`
}

/** In "rydw i wedi", "arna i", "fy mharchu i" the word i means "I". */
function isPronounI(i: Token): boolean {
  const { before } = i
  if (!before) return false
  if (takesI.has(before.word)) return true
  return /^(fy|’m)$/.test(before.before?.word ?? '') || before.before?.ending === 'm'
}

/** After neu a verb with an ending keeps its initial: neu dewiswch. */
function startsClause(token: Token): boolean {
  return clauseStarts.has(token.word) || commands.has(token.word) || /wch$/.test(token.word)
}

const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text)
