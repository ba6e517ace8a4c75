import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { foldWord } from '~/core/words/folded'
import { shippedLists } from '~/core/words/lists'
import { matchOf } from '~/core/words/match'
import { expandDictionary } from './expand'

/**
 * Writes app/core/words/data/ordinary.ts: the words of either language that are also a listed name, a mutation of one or
 * one slip away from one. To be run again when a list has changed.
 */
const words = ['dictionary-cy', 'dictionary-en'].flatMap(name => [...expandDictionary(name)])
const ordinary = [...new Set(words.filter(isSmall).map(foldWord))]
  .filter(word => matchOf(shippedLists(), word))
  .sort()

const lines = ordinary.reduce<string[]>((made, word) => {
  const last = made.at(-1)
  if (last === undefined || last.length + word.length > 116) made.push(word)
  else made[made.length - 1] = `${last} ${word}`
  return made
}, [])

const file = path.join(import.meta.dirname, '../../app/core/words/data/ordinary.ts')
writeFileSync(
  file,
  `/**
 * Words of Welsh and English that are also a name in the lists, a mutation of one or one slip away from one. Written by
 * scripts/words/ordinary.ts from the dictionaries (CREDITS.md).
 */
export const ordinary = \`
${lines.join('\n')}
\`
`,
)
process.stdout.write(`${ordinary.length} words\n`)

/** Written small in the dictionary, in the letters of the two languages. */
function isSmall(word: string): boolean {
  return /^[a-zâêîôûŵŷáéíóúẃýàèìòùäëïöüÿ]{2,}$/.test(word)
}
