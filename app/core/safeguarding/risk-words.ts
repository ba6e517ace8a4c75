import { mutations } from './mutations'

/**
 * Words that may speak of danger. They only ever move a text up the queue: nothing is cleared, hidden or raised
 * because of them (privacy model, sections 5 and 6). A trailing * stands for any ending; several words are a
 * phrase. Welsh is listed in its radical form and found in every mutation.
 */
const english = [
  'kill*',
  'suicid*',
  'die',
  'dying',
  'dead',
  'self harm*',
  'selfharm*',
  'harm*',
  'cut myself',
  'cutting',
  'overdose*',
  'bleed*',
  'hurt*',
  'hit',
  'hits',
  'hitting',
  'beat me',
  'beats me',
  'beating',
  'punch*',
  'kick*',
  'slap*',
  'strangl*',
  'chok*',
  'knife',
  'knives',
  'stab*',
  'gun',
  'guns',
  'weapon*',
  'rape*',
  'raping',
  'sex*',
  'touched me',
  'touches me',
  'touching me',
  'abus*',
  'bully*',
  'bullied',
  'threat*',
  'blackmail*',
  'groom*',
  'scared',
  'frighten*',
  'afraid',
  'terrified',
  'unsafe',
  'not safe',
  'not feel safe',
  'dont feel safe',
  'danger*',
  'run away',
  'running away',
  'ran away',
  'locked in',
  'locked me',
  'starv*',
  'no food',
  'county lines',
  'drug*',
  'burn*',
] as const

const welsh = [
  'lladd*',
  'hunanladdiad*',
  'marw',
  'marwolaeth',
  'hunan niwed',
  'hunan niweidio',
  'hunanniwed*',
  'hunanniweidio*',
  'niwed',
  'niweidio*',
  'niweidiol',
  'torri fy hun',
  'gorddos*',
  'gwaedu*',
  'brifo*',
  'anafu*',
  'loes',
  'taro',
  'tarodd',
  'bwrw',
  'bwrodd',
  'pwnio*',
  'hitio*',
  'curo',
  'curodd',
  'dyrnu*',
  'dyrnodd',
  'cicio*',
  'ciciodd',
  'slapio*',
  'tagu*',
  'tagodd',
  'crogi',
  'cyllell*',
  'cyllyll',
  'trywanu*',
  'arf',
  'arfau',
  'trais',
  'treisio*',
  'treisiodd',
  'treisgar',
  'rhywiol*',
  'cyffwrdd*',
  'cyffyrddodd',
  'cam drin*',
  'camdrin*',
  'camdriniaeth',
  'bwlio*',
  'bygwth',
  'bygythiad*',
  'bygythiol',
  'blacmel*',
  'ofn',
  'ofnus',
  'ofni',
  'dychryn*',
  'dychrynllyd',
  'anniogel',
  'ddim yn ddiogel',
  'ddim yn saff',
  'teimlon ddiogel',
  'teimlon saff',
  'perygl*',
  'peryglus',
  'rhedeg i ffwrdd',
  'rhedeg bant',
  'dianc',
  'llwgu*',
  'dim bwyd',
  'cyffur*',
  'llosgi*',
] as const

interface Pattern {
  /** The word or phrase as it stands in the list. */
  term: string
  /** For each of its words, the forms that count. */
  words: { forms: readonly string[]; anyEnding: boolean }[]
}

const patterns: readonly Pattern[] = [
  ...english.map(term => toPattern(term, word => [word])),
  ...welsh.map(term => toPattern(term, mutations)),
]

/**
 * The terms of the list that a text holds, in either language, however they are mutated.
 *
 * text     anything a person wrote
 * returns  terms of the list, in its order; empty when none is found, which says nothing about safety
 */
export function riskMatches(text: string): string[] {
  const words = wordsOf(text)
  return patterns
    .filter(pattern => words.some((_, start) => fits(pattern, words, start)))
    .map(({ term }) => term)
}

function toPattern(term: string, formsOf: (word: string) => string[]): Pattern {
  const words = term.split(' ').map(word => {
    const anyEnding = word.endsWith('*')
    return { forms: formsOf(anyEnding ? word.slice(0, -1) : word), anyEnding }
  })
  return { term, words }
}

function fits(pattern: Pattern, words: readonly string[], start: number): boolean {
  return pattern.words.every(({ forms, anyEnding }, offset) => {
    const word = words[start + offset]
    return word !== undefined && forms.some(form => (anyEnding ? word.startsWith(form) : word === form))
  })
}

/** Lower case, no accents, no apostrophes; hyphens part words, so that "cam-drin" and "cam drin" are one. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
