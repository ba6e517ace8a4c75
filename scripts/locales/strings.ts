import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Lang = 'cy' | 'en'
export type Register = 'ti' | 'chi'

/** One text of the interface: where it stands and how it is named there. */
export interface Text {
  file: string
  lang: Lang
  /** 'respondent-ti', or 'side-by-side' for data that keeps both languages together */
  namespace: string
  key: string
  text: string
}

/** What a check found, ready to print. */
export interface Problem {
  file: string
  key: string
  text: string
  reason: string
}

export const problem = (at: Pick<Text, 'file' | 'key' | 'text'>, reason: string): Problem => ({
  file: at.file,
  key: at.key,
  text: at.text,
  reason,
})

/**
 * Every text of locales/<lang>/*.json below a folder, in the order of the files.
 * Throws with the file's name when one is not JSON or holds anything but objects and strings.
 */
export function readLocales(root: string): Text[] {
  return (['cy', 'en'] as const).flatMap(lang => {
    const folder = path.join(root, 'locales', lang)
    const files = readdirSync(folder).filter(name => name.endsWith('.json'))
    return files.sort().flatMap(name => {
      const file = `locales/${lang}/${name}`
      const namespace = name.slice(0, -'.json'.length)
      return flatten(readJson(path.join(folder, name), file), file).map(([key, text]) => ({
        file,
        lang,
        namespace,
        key,
        text,
      }))
    })
  })
}

/**
 * The register a Welsh text must be in: `ti` on a child's or young person's pages and wherever a part of the key
 * says so (`invitation.ti.subject`, an instrument's `child`, `easy_ti`, `after_ti`), else `chi`.
 */
export function registerOf({ namespace, key }: Pick<Text, 'namespace' | 'key'>): Register {
  if (namespace === 'respondent-ti') return 'ti'
  return key.split('.').some(part => /^(?:.*[-_])?(?:child|ti)$/.test(part)) ? 'ti' : 'chi'
}

/** The names of the variables in a text, in their order. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*-?\s*([^},\s]+)[^}]*\}\}/g)].map(match => match[1] ?? '')
}

function readJson(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function flatten(value: unknown, file: string, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${file}: ${path.join('.')} is neither text nor a group of texts`)
  }
  return Object.entries(value).flatMap(([key, part]) => flatten(part, file, [...path, key]))
}
