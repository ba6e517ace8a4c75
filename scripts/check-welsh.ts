/**
 * Checks every Welsh text: spelling, mutations, register (ti or chi) and the wordings the glossary rules out.
 * Usage: tsx scripts/check-welsh.ts [folder]. Ends with status 1 when something was found.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { print } from './locales/print'
import { readSideBySide } from './locales/side-by-side'
import { type Problem, problem, readLocales, registerOf, type Text } from './locales/strings'
import { lintMutations } from './welsh/mutation-lint'
import { lintRegister } from './welsh/register-lint'
import { openSpeller } from './welsh/spelling'
import { lintWording } from './welsh/wording-lint'

/** Everything found in the Welsh of these texts. English ones are passed over. */
export async function checkWelsh(texts: readonly Text[]): Promise<Problem[]> {
  const speller = await openSpeller()
  try {
    return texts
      .filter(one => one.lang === 'cy')
      .flatMap(one => {
        const form = /_(zero|one|two|few|many|other)$/.exec(one.key)?.[1]
        const spelling = speller.misspelt(one.text).map(({ word, suggestions }) => {
          const perhaps = suggestions.length > 0 ? ` (${suggestions.join(', ')}?)` : ''
          return `“${word}” is not in the dictionary${perhaps}; a right word can join scripts/welsh/words.txt`
        })
        return [
          ...spelling,
          ...lintMutations(one.text, speller.isWord, form),
          ...lintRegister(one.text, registerOf(one)),
          ...lintWording(one.text),
        ].map(reason => problem(one, reason))
      })
  } finally {
    speller.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'))
  const texts = [...readLocales(root), ...readSideBySide()]
  process.exitCode = print('Welsh', texts.filter(one => one.lang === 'cy').length, await checkWelsh(texts))
}
