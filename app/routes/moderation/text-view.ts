import { askedAs } from '~/core/instrument'
import type { Highlight } from '~/core/words'
import { type Lang, say, translator } from '~/i18n'
import type { TextView } from '~/steps/moderation/read-text'

/** A stretch of what was written; marked when it may show who somebody is. */
export interface Piece {
  text: string
  mark: { name: string; kind: string; confidence: 'sure' | 'perhaps' } | null
}

/** What was written, under the questions asked, in pieces. A mark's `name` says which it is when it is to be taken out. */
export function piecesOf(lang: Lang, { asked, said, texts }: TextView) {
  return texts.map(({ item, text, highlights }, place) => ({
    question: askedAs(asked, item, said, lang),
    pieces: cut(text, highlights, (highlight, index) => ({
      name: `${place}.${index}`,
      kind: kindIn(lang, highlight),
      confidence: highlight.confidence,
    })),
  }))
}

/** What a highlight is called: a prompt by what it asks after. */
const kindIn = (lang: Lang, { kind, about }: Highlight): string =>
  say(translator(lang), about ? `moderation:about.${about}` : `moderation:kind.${kind}`)

function cut(
  text: string,
  highlights: readonly Highlight[],
  mark: (highlight: Highlight, index: number) => Piece['mark'],
): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [index, highlight] of highlights.entries()) {
    if (highlight.start > at) pieces.push({ text: text.slice(at, highlight.start), mark: null })
    pieces.push({ text: text.slice(highlight.start, highlight.end), mark: mark(highlight, index) })
    at = highlight.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null })
  return pieces
}

/** The highlight that a button names. */
export function highlightNamed({ texts }: TextView, name: string) {
  const [place, index] = name.split('.').map(Number)
  const text = texts[place ?? -1]
  const highlight = text?.highlights[index ?? -1]
  return (
    text && highlight && { kind: highlight.kind, stretch: text.text.slice(highlight.start, highlight.end) }
  )
}
