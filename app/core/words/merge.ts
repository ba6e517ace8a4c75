import type { Found, HighlightKind } from './types'

/**
 * Where two findings overlap, the surer stays whole; then a pattern before a name, then the longer, then the kind that
 * stands earlier here.
 */
const order: readonly HighlightKind[] = [
  'email',
  'url',
  'phone',
  'postcode',
  'handle',
  'date',
  'age',
  'case-number',
  'service',
  'place',
  'person',
  'prompt',
]
const firstName = order.indexOf('service')

/**
 * One finding for each stretch of text, in the order of the text. What stands out of an overlap stays highlighted: nothing
 * that was found is lost.
 *
 * text  the folded text, to leave out rests without a letter or a figure
 */
export function merge(found: readonly Found[], text: string): Found[] {
  const ranked = withSureParts(found, text.length).sort(
    (a, b) =>
      group(a) - group(b) ||
      b.end - b.start - (a.end - a.start) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      a.start - b.start,
  )
  const taken = new Uint8Array(text.length)
  const kept: Found[] = []
  for (const one of ranked) {
    let start = one.start
    while (start < one.end) {
      while (start < one.end && taken[start] === 1) start++
      let end = start
      while (end < one.end && taken[end] === 0) end++
      const [from, to] = trim(text, start, end)
      if (to > from) kept.push({ ...one, start: from, end: to })
      start = end
    }
    taken.fill(1, one.start, one.end)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const isName = ({ kind }: Found) => kind === 'service' || kind === 'person' || kind === 'place'

/** A name that holds a certain name is certain: "Ysgol Llanrug" is one highlight, not two. */
function withSureParts(found: readonly Found[], length: number): Found[] {
  const sure = new Uint8Array(length)
  for (const one of found) if (isName(one) && one.confidence === 'sure') sure.fill(1, one.start, one.end)
  return found.map(one =>
    isName(one) && sure.subarray(one.start, one.end).includes(1) ? { ...one, confidence: 'sure' } : one,
  )
}

/** Sure patterns, sure names, patterns that may be, names that may be, and prompts. */
function group({ kind, confidence }: Found): number {
  if (kind === 'prompt') return 4
  return (order.indexOf(kind) < firstName ? 0 : 1) + (confidence === 'sure' ? 0 : 2)
}

const isPart = (character: string | undefined) => /[\p{L}\p{N}@+(]/u.test(character ?? '')

function trim(text: string, start: number, end: number): readonly [number, number] {
  let from = start
  let to = end
  while (from < to && !isPart(text[from])) from++
  while (to > from && !/[\p{L}\p{N}/]/u.test(text[to - 1] ?? '')) to--
  return [from, to]
}
