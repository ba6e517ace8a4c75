import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const app = new URL('../../../app/', import.meta.url).pathname
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !file.startsWith(join('store', 'generated')))
  .map(file => ({ file, text: readFileSync(join(app, file), 'utf8') }))

const filesWith = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .sort()

test('only toRelease and thaw mark anything as a release', () => {
  expect(filesWith(/\bmarkAsRelease\b/)).toEqual(
    ['freeze.ts', 'release.ts', 'to-release.ts'].map(file => join('core', 'anonymise', file)),
  )
  expect(filesWith(/\bas (unknown as |any as )?Release\b/)).toEqual([join('core', 'anonymise', 'release.ts')])
})

test('exact counts are known to the anonymity core alone', () => {
  const inside = (file: string) => file.startsWith(join('core', 'anonymise'))
  expect(
    filesWith(/anonymise\/(protect|suppress)'|\b(CountedTable|CountedGroup|toldBy)\b/).filter(
      file => !inside(file),
    ),
  ).toEqual([])
})
