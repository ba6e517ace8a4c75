import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { loadModule } from 'hunspell-asm'
import { formsOf } from './mutations'
import { tokensOf } from './tokens'

/** Finds misspelt words; `close` frees the dictionary. */
export interface Speller {
  misspelt(text: string): { word: string; suggestions: string[] }[]
  /** Whether this form of a word exists. */
  isWord(word: string): boolean
  close(): void
}

/**
 * The Welsh dictionary (npm: dictionary-cy, LGPL, development only) in Hunspell compiled to WebAssembly, with the
 * project's own words: scripts/welsh/words.txt, one a line, in any of their mutated forms.
 */
export async function openSpeller(): Promise<Speller> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-cy'))
  const factory = await loadModule()
  const files = ['index.aff', 'index.dic'].map(name =>
    factory.mountBuffer(readFileSync(path.join(folder, name)), name),
  )
  const [aff = '', dic = ''] = files
  const hunspell = factory.create(aff, dic)
  const known = readWords(path.join(import.meta.dirname, 'words.txt'))

  const isRight = (word: string) =>
    known.has(word.toLocaleLowerCase('cy')) || hunspell.spell(word.replaceAll('’', "'"))

  return {
    isWord: isRight,
    misspelt: text => {
      const wrong = wordsOf(text).filter(word => !isRight(word) && !isRight(withoutEnding(word)))
      return [...new Set(wrong)].map(word => ({ word, suggestions: hunspell.suggest(word).slice(0, 3) }))
    },
    close: () => {
      hunspell.dispose()
      for (const file of files) factory.unmount(file)
    },
  }
}

/** The project's own words with all their beginnings. Text after # is a remark. */
export function readWords(file: string): Set<string> {
  const lines = readFileSync(file, 'utf8').split('\n')
  const words = lines.map(line => line.replace(/#.*/, '').trim()).filter(Boolean)
  return new Set(words.flatMap(word => [...formsOf(word.toLocaleLowerCase('cy'))]))
}

/** Variables, addresses, commands and settings (npm run jobs, SMTP_URL) are not words. */
const notWords =
  /\{\{[^}]*\}\}|https?:\/\/\S+|\S+@\S+|(?<=\s|^)\/\S+|<[^>]+>|npm run [\w:]+|\b[A-Z]+_[A-Z_]+\b/g

function wordsOf(text: string): string[] {
  const plain = text.replace(notWords, ' · ')
  return tokensOf(plain).map(token => token.text.replace(/’$/, ''))
}

const withoutEnding = (word: string) => word.replace(/’(r|n|ch|m|i|u|w|th)$/u, '')
