import { type Problem, problem, type Text } from './strings'

/** Most words in a sentence: the glossary's 25, and fewer where a tired eleven-year-old reads. */
const LONGEST = 25
const LONGEST_FOR_A_CHILD = 16

/** Sentences too long to be read with ease. Wording published by others is left as it is. */
export function checkLength(one: Text): Problem[] {
  const forChild = one.namespace === 'respondent-ti' || one.key.endsWith('.ti')
  if (one.namespace === 'side-by-side' && !forChild) return []
  const most = forChild ? LONGEST_FOR_A_CHILD : LONGEST
  return sentencesOf(one.text).flatMap(sentence => {
    const words = sentence.split(/\s+/).length
    return words > most ? [problem(one, `a sentence of ${words} words: ${most} at most`)] : []
  })
}

const sentencesOf = (text: string) => text.split(/(?<=[.?!:;])\s+|\n+/).filter(Boolean)
