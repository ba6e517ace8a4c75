import type { Notes } from './lines'
import type { Row } from './sheet'
import { type Column, type Table, textAt } from './table'

export type Lang = 'cy' | 'en'
/** A text in both languages, either of which may be missing. */
export interface Both {
  cy: string
  en: string
}

const codes = new Map<string, Lang>([
  ...['cy', 'cym', 'wel'].map(code => [code, 'cy'] as const),
  ...['en', 'eng'].map(code => [code, 'en'] as const),
])
const names: ReadonlyMap<string, Lang> = new Map([
  ['cymraeg', 'cy'],
  ['gymraeg', 'cy'],
  ['welsh', 'cy'],
  ['english', 'en'],
  ['saesneg', 'en'],
])

/**
 * Which of our languages a form means: by the code in brackets, "Cymraeg (cy)", else by the name or the code alone,
 * "English - UK", "cy-GB". null for any other, and for one that could be both.
 */
export function languageOf(written: string): Lang | null {
  const inBrackets = /\(([^()]*)\)\s*$/.exec(written)?.[1] ?? ''
  const code = codeOf(inBrackets)
  if (code) return code
  // A code that we do not know outweighs a name that we do: "Welsh Romani (rom)".
  if (/^\s*[a-z]{2,3}\s*$/.test(inBrackets)) return null
  const words = written.toLowerCase().split(/[^\p{L}]+/u)
  const named = new Set(words.flatMap(word => names.get(word) ?? []))
  if (named.size === 1) return [...named][0] ?? null
  return named.size === 0 ? codeOf(written) : null
}

const isFilled = (table: Table, { at }: Column) => table.rows.some(row => row.cells.has(at))

const codeOf = (text: string): Lang | null =>
  codes.get(/^\s*([a-z]{2,3})([-_][a-z0-9]+)?\s*$/i.exec(text)?.[1]?.toLowerCase() ?? '') ?? null

/** What columns mean that name no language: what the settings say, else what the caller does. */
export interface Untold {
  /** the settings' default language as it is written; '' when they have none */
  readonly inSettings: string
  readonly chosen: Lang
}

/** How the texts of a form are divided between the languages. */
export interface Languages {
  /** Reads a field in both languages. Its columns in both count as read, those in other languages as named. */
  readonly textsOf: (table: Table, field: string) => (row: Row) => Both
  /** The language of what stands once in the whole form, such as its title. */
  readonly single: () => Lang
  /** Lists what was found. */
  readonly sayAll: () => void
}

export function newLanguages({ inSettings, chosen }: Untold, notes: Notes): Languages {
  const told = inSettings === '' || inSettings === 'default' ? null : languageOf(inSettings)
  // A default in a third language makes the columns without one a third language's.
  const third = told === null && inSettings !== '' && inSettings !== 'default' ? inSettings : null
  const found = new Set<Lang>()
  const others = new Map<string, number>()
  let wasChosen = false

  const textsOf: Languages['textsOf'] = (table, field) => {
    const places: Partial<Record<Lang, number>> = {}
    const columns = table.columns.filter(column => column.field === field)
    const take = (column: Column, lang: Lang) => {
      if (places[lang] !== undefined) return
      places[lang] = column.at
      table.read.add(column.at)
      if (field === 'label' && isFilled(table, column)) found.add(lang)
    }
    const leave = (column: Column, language: string) => {
      const texts = table.rows.filter(row => row.cells.has(column.at)).length
      others.set(language, (others.get(language) ?? 0) + texts)
      table.read.add(column.at)
    }
    for (const column of columns) {
      if (column.language === null) continue
      const lang = languageOf(column.language)
      if (lang) take(column, lang)
      else leave(column, column.language)
    }
    for (const column of columns) {
      if (column.language !== null) continue
      if (third) leave(column, third)
      else {
        if (!told && places[chosen] === undefined && isFilled(table, column)) wasChosen = true
        take(column, told ?? chosen)
      }
    }
    const at = (row: Row, place: number | undefined) => (place === undefined ? '' : textAt(row, place))
    return row => ({ cy: at(row, places.cy), en: at(row, places.en) })
  }

  const single = () => told ?? (found.size === 1 ? ([...found][0] ?? chosen) : chosen)

  const sayAll = () => {
    for (const [language, texts] of others)
      if (texts > 0) notes.say('language-left-out', { values: { language, texts } })
    if (!found.has('cy')) notes.say('no-welsh')
    if (!found.has('en')) notes.say('no-english')
    if (wasChosen) notes.say(chosen === 'cy' ? 'untold-cy' : 'untold-en')
  }
  return { textsOf, single, sayAll }
}
