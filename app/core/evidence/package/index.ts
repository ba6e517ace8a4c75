import { strToU8, zipSync } from 'fflate'
import { canonicalJson } from '~/core/canonical-json'
import type { InBothLanguages } from '~/core/instrument'
import { csvLines } from '../csv'
import { codebookLines } from './codebook'
import { descriptorOf } from './descriptor'
import { syntheticLines, tableLines, type Words } from './tables'
import type { Part } from './words'

export { type PseudoRow, pseudoRowsOf } from './pseudo-rows'
export type { Words } from './tables'
export { type Asked, type PackageWords, type Part, packageTexts } from './words'

/** The files of a package, in their order. */
export const packageFiles = [
  'datapackage.json',
  'README.md',
  'tables.csv',
  'synthetic-rows.csv',
  'codebook.csv',
  'releases.json',
] as const

export type PackageFile = (typeof packageFiles)[number]

/** What a package is called and what it is about. */
export interface PackageAbout {
  /** a short name of lower-case letters, digits and hyphens */
  readonly name: string
  readonly partnership: InBothLanguages
  /** such as '2026-04-01/2027-03-31' */
  readonly period: string
}

/**
 * The released tables as a Frictionless Data Package: tables, synthetic rows and codebook as CSV (UTF-8 without a mark,
 * as the standard asks for), the releases themselves, and a word to the reader in both languages. Made of releases and of
 * names alone; equal ones give equal bytes.
 */
export function toPackage(
  parts: readonly Part[],
  about: PackageAbout,
  words: Words,
): Record<PackageFile, string> {
  const tables = { path: 'tables.csv', text: csvLines(tableLines(parts, words)) }
  const synthetic = { path: 'synthetic-rows.csv', text: csvLines(syntheticLines(parts)) }
  const codebook = { path: 'codebook.csv', text: csvLines(codebookLines(parts, words)) }
  const releases = {
    path: 'releases.json',
    text: `[${parts.map(({ release }) => canonicalJson(release)).join(',\n')}]\n`,
  }
  const descriptor = descriptorOf(about, { tables, synthetic, codebook, releases }, words)
  return {
    'datapackage.json': `${JSON.stringify(descriptor, null, 2)}\n`,
    'README.md': readme(about, words),
    'tables.csv': tables.text,
    'synthetic-rows.csv': synthetic.text,
    'codebook.csv': codebook.text,
    'releases.json': releases.text,
  }
}

/** Both languages, one after the other and of the same length. */
function readme({ partnership, period }: PackageAbout, words: Words): string {
  const half = (lang: 'cy' | 'en') => {
    const { text } = words[lang]
    return [
      `# ${partnership[lang]}: ${text('title')}`,
      period.replace('/', ' – '),
      ...(['about', 'rounded', 'hidden', 'synthetic', 'crosses', 'gate', 'limits'] as const).map(text),
      `## ${text('files')}`,
      [
        `- tables.csv: ${text('file-tables')}`,
        `- synthetic-rows.csv: ${text('file-synthetic-rows')}`,
        `- codebook.csv: ${text('file-codebook')}`,
        `- releases.json: ${text('file-releases')}`,
      ].join('\n'),
    ].join('\n\n')
  }
  return `${half('cy')}\n\n---\n\n${half('en')}\n`
}

/**
 * A package as a .zip: its files in their order, each dated the first day that a zip can tell, so that it holds no time
 * and equal packages give equal bytes.
 */
export function zipOf(files: Readonly<Record<PackageFile, string>>): Uint8Array {
  // The format keeps local times: this one is the same wherever it is written.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(packageFiles.map(name => [name, strToU8(files[name])])), {
    level: 9,
    mtime,
    os: 3,
  })
}
