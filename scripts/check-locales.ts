/**
 * Checks the texts of both languages against each other and against the sources: same keys, same variables, all
 * plural forms, nothing empty, unused or misnamed, no overlong sentence, typing faults, and locales/review.json up to date.
 * Usage: tsx scripts/check-locales.ts [--write]. With --write it records the texts as they now stand in
 * review.json; a namespace that changed loses the date on which a translator read it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Review, reviewable, reviewSchema } from '~/i18n/review'
import { checkCharacters } from './locales/characters'
import { checkLength } from './locales/length'
import { checkParity } from './locales/parity'
import { print } from './locales/print'
import { readSideBySide } from './locales/side-by-side'
import { type Problem, problem, readLocales, type Text } from './locales/strings'
import { checkUsage, readSources, type Source } from './locales/usage'

/** Everything found in these texts, which these sources use. Texts kept side by side need no parity or usage. */
export function checkLocales(texts: readonly Text[], sources: readonly Source[]): Problem[] {
  const inFiles = texts.filter(one => one.namespace !== 'side-by-side')
  return [
    ...checkParity(inFiles),
    ...texts.flatMap(one => [...checkCharacters(one), ...checkLength(one)]),
    ...checkUsage(inFiles, sources),
  ]
}

/** What review.json should hold: the hash of each part as it stands, and its date while the hash is the same. */
export function currentReview(recorded: Review): Review {
  const parts = reviewable().sort((a, b) => (a.name < b.name ? -1 : 1))
  return Object.fromEntries(
    parts.map(({ name, contentHash }) => {
      const known = recorded[name]
      return [name, { contentHash, readOn: known?.contentHash === contentHash ? known.readOn : null }]
    }),
  )
}

/** Parts of review.json that no longer fit the texts. */
export function checkReview(recorded: Review): Problem[] {
  const current = currentReview(recorded)
  const names = new Set([...Object.keys(current), ...Object.keys(recorded)])
  return [...names].flatMap(name => {
    if (current[name]?.contentHash === recorded[name]?.contentHash) return []
    const reason = 'the texts have changed since this was recorded: run check:locales with --write'
    return [problem({ file: 'locales/review.json', key: name, text: '' }, reason)]
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.join(import.meta.dirname, '..')
  const reviewFile = path.join(root, 'locales', 'review.json')
  const recorded = reviewSchema.parse(JSON.parse(readFileSync(reviewFile, 'utf8')))
  const texts = [...readLocales(root), ...readSideBySide()]
  const write = process.argv.includes('--write')
  if (write) writeFileSync(reviewFile, `${JSON.stringify(currentReview(recorded), null, 2)}\n`)
  const problems = [...checkLocales(texts, readSources(root)), ...(write ? [] : checkReview(recorded))]
  process.exitCode = print('Locales', texts.length, problems)
}
