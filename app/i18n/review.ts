import { createHash } from 'node:crypto'
import { z } from 'zod'
import { collaborationDefinition, progressStages, prompts, ratings } from '~/core/assessment/model'
import { listInstruments } from '~/core/instrument'
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

/** The self-assessment's wording, which is kept side by side like an instrument. */
const selfAssessment = { collaborationDefinition, progressStages, prompts, ratings }

/** What there is to read: each namespace, each instrument and the self-assessment, with its texts' hash and number. */
export function reviewable(): { name: string; contentHash: string; texts: number }[] {
  const parts = [
    ...namespaces.map(name => ({
      name: name as string,
      content: { cy: resources.cy[name], en: resources.en[name] },
    })),
    ...listInstruments().map(one => ({
      name: `instrument ${one.key} ${one.version}`,
      content: { cy: welshOf(one), en: one },
    })),
    { name: 'self-assessment model', content: { cy: welshOf(selfAssessment), en: selfAssessment } },
  ]
  return parts.map(({ name, content }) => ({
    name,
    contentHash: createHash('sha256').update(canonical(content)).digest('hex'),
    texts: countTexts(content.cy),
  }))
}

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

/** Only the Welsh of data that keeps both languages side by side. */
function welshOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return {}
  const { cy } = value as { cy?: unknown }
  if (typeof cy === 'string') return cy
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, welshOf(part)]))
}

function countTexts(value: unknown): number {
  if (typeof value === 'string') return 1
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((total: number, part) => total + countTexts(part), 0)
}
