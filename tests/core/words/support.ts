import { type Highlight, type HighlightKind, highlightsOf, type OwnNames } from '~/core/words'

export const nobody: OwnNames = { staff: [], services: [] }

/** What is highlighted in a text, as "words (kind)", without the prompts. */
export function names(text: string, own: OwnNames = nobody): string[] {
  return shown(
    text,
    highlightsOf(text, own).filter(({ kind }) => kind !== 'prompt'),
  )
}

/** What of one kind is highlighted in a text. */
export function wordsOf(kind: HighlightKind, text: string, own: OwnNames = nobody): string[] {
  return highlightsOf(text, own)
    .filter(highlight => highlight.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
}

/** How certain the first highlight is, or nothing. */
export function certainty(text: string, own: OwnNames = nobody): Highlight['confidence'] | undefined {
  return highlightsOf(text, own).find(({ kind }) => kind !== 'prompt')?.confidence
}

function shown(text: string, highlights: readonly Highlight[]): string[] {
  return highlights.map(({ start, end, kind }) => `${text.slice(start, end)} (${kind})`)
}
