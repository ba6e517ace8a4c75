import { createHash } from 'node:crypto'
import { z } from 'zod'
import { components } from '~/core/assessment/components'
import { frameworks } from '~/core/assessment/frameworks'
import { progressStages, prompts, ratings } from '~/core/assessment/model'
import { practices } from '~/core/assessment/practices'
import { library } from '~/core/instrument'
import review from '../../locales/review.json'
import { namespaces, resources } from './resources'

/**
 * Which Welsh a qualified translator has read. locales/review.json keeps, for each namespace and instrument, the
 * hash of the texts in both languages and the date of the reading, or null. A text changed afterwards changes
 * the hash, and the reading no longer counts.
 */
export const reviewSchema = z.record(
  z.string(),
  z.strictObject({ contentHash: z.string(), readOn: z.iso.date().nullable() }),
)
export type Review = z.infer<typeof reviewSchema>

/** Data of core that keeps both languages side by side as { cy, en }, and where it stands. */
export function listSideBySide(): { name: string; file: string; data: object }[] {
  const selfAssessment = { components, practices, progressStages, prompts, ratings, frameworks }
  return [
    ...library.map(one => ({
      name: `instrument ${one.key} ${one.version}`,
      file: `app/core/instrument/${one.key}.${one.version}.json`,
      data: one,
    })),
    { name: 'self-assessment', file: 'app/core/assessment', data: selfAssessment },
  ]
}

/** The { cy, en } pairs in such data, each once, named by the properties and the `key` or `code` around it. */
export function pairsIn(data: unknown, path: readonly string[] = [], seen = new Set<unknown>()): Pair[] {
  if (typeof data !== 'object' || data === null || seen.has(data)) return []
  seen.add(data)
  const { cy, en } = data as { cy?: unknown; en?: unknown }
  if (typeof cy === 'string' && typeof en === 'string') return [{ key: path.join('.'), cy, en }]
  return Object.entries(data).flatMap(([name, part]) => {
    const { key, code } = (part ?? {}) as { key?: unknown; code?: unknown }
    const called = [key, code, name].find(one => typeof one === 'string') as string
    return pairsIn(part, [...path, called], seen)
  })
}

export interface Pair {
  key: string
  cy: string
  en: string
}

/** What there is to read: each namespace and all data side by side, with its texts' hash and number. */
export function reviewable(): { name: string; contentHash: string; texts: number }[] {
  return [
    ...namespaces.map(name => toRead(name, { cy: resources.cy[name], en: resources.en[name] })),
    ...listSideBySide().map(({ name, data }) => {
      const pairs = pairsIn(data)
      const cy = Object.fromEntries(pairs.map(pair => [pair.key, pair.cy]))
      return toRead(name, { cy, en: Object.fromEntries(pairs.map(pair => [pair.key, pair.en])) })
    }),
  ]
}

const toRead = (name: string, content: { cy: object; en: object }) => ({
  name,
  contentHash: createHash('sha256').update(canonical(content)).digest('hex'),
  texts: countTexts(content.cy),
})

/**
 * How many Welsh texts no qualified translator has read as they now stand, of how many there are; `parts` names
 * the namespaces and instruments they are in.
 */
export function welshNotReviewed(recorded: Review = reviewSchema.parse(review)): WelshNotReviewed {
  const all = reviewable()
  const waiting = all.filter(
    ({ name, contentHash }) => !recorded[name]?.readOn || recorded[name].contentHash !== contentHash,
  )
  return { notReviewed: sum(waiting), strings: sum(all), parts: waiting.map(({ name }) => name) }
}

export interface WelshNotReviewed {
  notReviewed: number
  strings: number
  parts: string[]
}

const sum = (parts: readonly { texts: number }[]) => parts.reduce((total, { texts }) => total + texts, 0)

/** The same text for the same content, whatever the order of its keys. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

function countTexts(value: unknown): number {
  if (typeof value === 'string') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((total: number, part) => total + countTexts(part), 0)
}
