import type { Changed } from './changes'

/**
 * The way of a version: draft → ready in each language → approved in both at the same revision → published → tried →
 * retired. A change in one language sets the other back to be checked; neither language is the default.
 */
export const langs = ['cy', 'en'] as const
export type Lang = (typeof langs)[number]

export const languageStates = ['writing', 'to-check', 'ready', 'approved'] as const
export type LanguageState = (typeof languageStates)[number]

/** How far one language is, and who put it there. */
export interface InLanguage {
  readonly state: LanguageState
  readonly by: string | null
  readonly at: Date | null
  /** the revision it was declared ready or approved at */
  readonly revision: number | null
}

export interface Standing {
  /** counts each change of the content */
  readonly revision: number
  readonly cy: InLanguage
  readonly en: InLanguage
  readonly publishedAt: Date | null
  readonly triedAt: Date | null
  readonly retiredAt: Date | null
  readonly discardedAt: Date | null
}

export interface Act {
  by: string
  at: Date
}

const other = (lang: Lang): Lang => (lang === 'cy' ? 'en' : 'cy')

/** Where a version stands as a whole. */
export type Phase = 'draft' | 'approved' | 'published' | 'sendable' | 'retired' | 'discarded'

export function phaseOf(of: Standing): Phase {
  if (of.retiredAt) return 'retired'
  if (of.publishedAt) return of.triedAt ? 'sendable' : 'published'
  if (of.discardedAt) return 'discarded'
  return langs.every(lang => approvedNow(of, lang)) ? 'approved' : 'draft'
}

export const isEditable = (of: Standing): boolean => ['draft', 'approved'].includes(phaseOf(of))

/** Whether a language was approved as it is now, not as it was before a change. */
const approvedNow = (of: Standing, lang: Lang): boolean =>
  of[lang].state === 'approved' && of[lang].revision === of.revision

/**
 * After a change: the language that was changed is being written, the other, if it was ready, is to be checked. What
 * belongs to no language (the order, who is asked) sets back both. The revision counts on, so that no approval can
 * outlive what it was given for.
 */
export function afterEdit(of: Standing, changed: Changed, { by, at }: Act): Standing {
  if (!changed.cy && !changed.en && !changed.structure) return of
  const revision = of.revision + 1
  const to = (lang: Lang): InLanguage => {
    if (changed[lang]) return { state: 'writing', by, at, revision: null }
    const { state } = of[lang]
    return state === 'ready' || state === 'approved'
      ? { state: 'to-check', by, at, revision: null }
      : { ...of[lang], revision: null }
  }
  return { ...of, revision, cy: to('cy'), en: to('en') }
}

/** Why something cannot be done now: keys in the texts. */
export type Refusal =
  | 'not-a-draft'
  | 'texts-missing'
  | 'faults'
  | 'not-ready'
  | 'other-not-ready'
  | 'not-approved'

export type Outcome = { kind: 'done'; standing: Standing } | { kind: 'refused'; why: Refusal }

const refused = (why: Refusal): Outcome => ({ kind: 'refused', why })

/** What of the content stands in the way: texts that are missing in each language, and faults of its structure. */
export interface Lacks {
  readonly cy: number
  readonly en: number
  readonly faults: number
}

/** Somebody says that a language is whole and says what it should. */
export function markReady(of: Standing, lang: Lang, lacks: Lacks, { by, at }: Act): Outcome {
  if (!isEditable(of)) return refused('not-a-draft')
  if (lacks[lang] > 0) return refused('texts-missing')
  if (lacks.faults > 0) return refused('faults')
  if (of[lang].state === 'approved' && approvedNow(of, lang)) return { kind: 'done', standing: of }
  return {
    kind: 'done',
    standing: { ...of, [lang]: { state: 'ready', by, at, revision: of.revision } },
  }
}

/** Somebody approves a language, while the other is ready too: a change there would set this one back. */
export function approve(of: Standing, lang: Lang, lacks: Lacks, { by, at }: Act): Outcome {
  if (!isEditable(of)) return refused('not-a-draft')
  if (lacks[lang] > 0) return refused('texts-missing')
  if (lacks.faults > 0) return refused('faults')
  if (approvedNow(of, lang)) return { kind: 'done', standing: of }
  if (!isReady(of, lang)) return refused('not-ready')
  if (!isReady(of, other(lang)) && !approvedNow(of, other(lang))) return refused('other-not-ready')
  return {
    kind: 'done',
    standing: { ...of, [lang]: { state: 'approved', by, at, revision: of.revision } },
  }
}

const isReady = (of: Standing, lang: Lang): boolean =>
  of[lang].state === 'ready' && of[lang].revision === of.revision

/** Both languages approved as they are now, nothing missing, nothing wrong: for good. */
export function publish(of: Standing, lacks: Lacks, { at }: Act): Outcome {
  if (!isEditable(of)) return refused('not-a-draft')
  if (lacks.cy > 0 || lacks.en > 0) return refused('texts-missing')
  if (lacks.faults > 0) return refused('faults')
  if (!langs.every(lang => approvedNow(of, lang))) return refused('not-approved')
  return { kind: 'done', standing: { ...of, publishedAt: at } }
}
