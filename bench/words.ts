import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { highlightsOf } from '~/core/words'
import { generate } from '../tests/words/generator'
import { measure } from '../tests/words/measure'
import { partnership } from '../tests/words/names'

/**
 * How much of what may identify somebody is highlighted, on the labelled synthetic texts of tests/words: recall by
 * language and kind, names that the lists have and names that they have not apart; precision by how certain the highlight
 * says it is; and how often a text that speaks of nobody, the product's own, is highlighted all the same.
 */
export function measureWords(): object[] {
  const texts = generate()
  // The lists are read and the rules compiled once, before the clock.
  highlightsOf('Bethan o Fangor', partnership)
  const began = performance.now()
  const { recall, precision } = measure(texts)
  const ms = performance.now() - began
  return [
    ...recall
      .map(row => ({ bench: 'words', measure: 'recall', ...row, recall: share(row.found, row.labels) }))
      .sort((a, b) => order(a).localeCompare(order(b))),
    ...precision
      .map(row => ({
        bench: 'words',
        measure: 'precision',
        ...row,
        precision: share(row.right, row.highlights),
      }))
      .sort((a, b) => order(a).localeCompare(order(b))),
    ...(['cy', 'en'] as const).map(inOrdinaryText),
    {
      bench: 'words',
      measure: 'time',
      texts: texts.length,
      msEach: Math.round((ms / texts.length) * 100) / 100,
    },
  ]
}

const share = (part: number, whole: number) => Math.round((part / whole) * 1000) / 1000

const order = (row: { language: string; kind?: string; listed?: boolean; confidence?: string }) =>
  `${row.language} ${row.kind ?? row.confidence} ${row.listed === false ? 2 : 1}`

/** Highlights in a thousand words of the interface, in which hardly anybody is named. */
function inOrdinaryText(language: 'cy' | 'en'): object {
  const folder = path.join(import.meta.dirname, '../locales', language)
  const texts = readdirSync(folder).flatMap(file =>
    stringsIn(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
  )
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  const found = texts.flatMap(text => highlightsOf(text, { staff: [], services: [] }))
  const inThousand = (count: number) => Math.round((count / words) * 10_000) / 10
  return {
    bench: 'words',
    measure: 'in ordinary text, of a thousand words',
    language,
    words,
    sure: inThousand(
      found.filter(({ kind, confidence }) => kind !== 'prompt' && confidence === 'sure').length,
    ),
    perhaps: inThousand(
      found.filter(({ kind, confidence }) => kind !== 'prompt' && confidence === 'perhaps').length,
    ),
    prompts: inThousand(found.filter(({ kind }) => kind === 'prompt').length),
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{\{[^}]*\}\}|<[^>]+>/g, '…')]
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}
