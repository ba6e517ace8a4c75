import { cleanText } from '../instrument/text'

/**
 * A text of a form as plain text: tags of HTML and marks of Markdown are taken away, what stands between them stays,
 * the address of a link is written behind it.
 *
 * returns  the text, and whether anything was taken away that the form's respondents would have seen
 */
export function tidyText(raw: string): { text: string; tidied: boolean } {
  const { text, removed } = cleanText(raw)
  const plain = text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!?\[([^[\]\n]*)\]\(([^()\s]*)\)/g, '$1 ($2)')
    .replace(/\*\*([^*\n]+)\*\*|__([^_\n]+)__/g, '$1$2')
    .replace(/^#{1,6} +/gm, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: keyof typeof entities) => entities[name])
    .trim()
  return { text: plain, tidied: removed || plain !== text }
}

const entities = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** A label in the form in which labels are compared: small letters, one kind of apostrophe, no full stop. */
export function comparable(text: string): string {
  // What is this long is no standard answer.
  if (text.length > 100) return ''
  const plain = tidyText(text).text.toLowerCase()
  return plain
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
}
