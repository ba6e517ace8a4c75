import { type Highlight, highlightsOf } from '~/core/words'
import type { Label, LabelKind, LabelledText } from './generator'
import { partnership } from './names'
import type { Language } from './templates'

/** What of one kind was found in one language. */
export interface Recall {
  language: Language
  kind: LabelKind
  /** for people and places: names that the lists have, or names that they have not */
  listed?: boolean
  labels: number
  found: number
}

export interface Precision {
  language: Language
  confidence: Highlight['confidence'] | 'either'
  highlights: number
  right: number
}

export interface Measured {
  recall: readonly Recall[]
  precision: readonly Precision[]
  /** what was not found, in its text */
  missed: readonly { label: Label; words: string; text: LabelledText }[]
  /** what was highlighted and is nobody's name, place or number */
  wrong: readonly { highlight: Highlight; words: string; text: LabelledText }[]
}

/** A pattern is found as what it is; a name counts when it is covered, whichever name it is taken for. */
const covers: Readonly<Record<LabelKind, readonly Highlight['kind'][]>> = {
  phone: ['phone', 'case-number'],
  postcode: ['postcode', 'case-number'],
  email: ['email'],
  handle: ['handle', 'url'],
  url: ['url', 'handle'],
  date: ['date'],
  age: ['age'],
  'case-number': ['case-number', 'phone', 'postcode'],
  person: ['person', 'place', 'service'],
  place: ['person', 'place', 'service'],
  staff: ['person', 'place', 'service'],
  service: ['person', 'place', 'service'],
  prompt: ['prompt', 'person', 'place'],
}

/** Every labelled text beside what is highlighted in it. A label counts as found when all its letters are covered. */
export function measure(texts: readonly LabelledText[]): Measured {
  const recall = new Map<string, Recall>()
  const precision = new Map<string, Precision>()
  const missed: Measured['missed'][number][] = []
  const wrong: Measured['wrong'][number][] = []
  for (const text of texts) {
    const highlights = highlightsOf(text.text, partnership)
    for (const label of text.labels) {
      const { kind, listed } = label
      const { language } = text
      const row = rowOf(recall, `${language} ${kind} ${listed}`, () => ({
        language,
        kind,
        ...(listed === undefined ? {} : { listed }),
        labels: 0,
        found: 0,
      }))
      row.labels++
      if (isCovered(text.text, label, highlights)) row.found++
      else missed.push({ label, words: text.text.slice(label.start, label.end), text })
    }
    // Prompts are questions to a person, neither right nor wrong.
    for (const highlight of highlights.filter(({ kind }) => kind !== 'prompt')) {
      const right = text.labels.some(({ start, end }) => start < highlight.end && highlight.start < end)
      for (const confidence of [highlight.confidence, 'either'] as const) {
        const { language } = text
        const row = rowOf(precision, `${language} ${confidence}`, () => ({
          language,
          confidence,
          highlights: 0,
          right: 0,
        }))
        row.highlights++
        if (right) row.right++
      }
      if (!right) wrong.push({ highlight, words: text.text.slice(highlight.start, highlight.end), text })
    }
  }
  return { recall: [...recall.values()], precision: [...precision.values()], missed, wrong }
}

function rowOf<T>(rows: Map<string, T>, key: string, make: () => T): T {
  const row = rows.get(key) ?? make()
  rows.set(key, row)
  return row
}

function isCovered(text: string, { start, end, kind }: Label, highlights: readonly Highlight[]): boolean {
  const helping = highlights.filter(highlight => covers[kind].includes(highlight.kind))
  for (let at = start; at < end; at++) {
    const letter = /[\p{L}\p{N}]/u.test(text[at] ?? '')
    if (letter && !helping.some(highlight => highlight.start <= at && at < highlight.end)) return false
  }
  return true
}
