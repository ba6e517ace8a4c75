import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const [light = '', dark = ''] = readFileSync(
  new URL('../../app/styles/_tokens.scss', import.meta.url),
  'utf8',
).split('@media')
const coloursOf = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))

test('black on white is 21, and a grey known by heart is 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each([
  ['light', coloursOf(light)],
  ['dark', { ...coloursOf(light), ...coloursOf(dark) }],
])('the %s scheme', (_, colours) => {
  const of = (one: string, other: string) => contrast(colours[one] ?? '#000000', colours[other] ?? '#000000')

  test.each([
    ['ink', ['paper', 'sheet', 'shade', 'wash', 'error-wash']],
    ['soft', ['paper', 'sheet', 'shade', 'wash']],
    ['error', ['paper', 'sheet', 'error-wash']],
    ['on-lichen', ['lichen']],
    ['on-ink', ['ink', 'press']],
    ['paper', ['ink']],
    ['sheet', ['error']],
  ])('%s is read at 7 to 1 or more', (text, grounds) => {
    for (const ground of grounds) expect(of(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(7)
  })

  test.each([
    ['edge', ['paper', 'sheet']],
    ['soft', ['sheet']],
    ['chosen', ['paper', 'wash', 'dot']],
    // The outer ring of what is in focus.
    ['ink', ['paper', 'sheet', 'shade']],
  ])('%s as a line is seen at 3 to 1 or more', (line, grounds) => {
    for (const ground of grounds) expect(of(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})
