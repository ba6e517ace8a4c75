import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import subsetFont from 'subset-font'
import { describe, expect, test } from 'vitest'
import { pictureNames } from '~/core/instrument/pictures'
import { languages } from '~/i18n/languages'
import { Picture } from '~/ui/pictures/Picture'
import { fileIn, script, stylesheet } from './assets'
import { render } from './render'
import { samples } from './samples'

const fonts = [400, 700].map(weight => ({
  weight,
  file: readFileSync(fileIn(`public/fonts/clywed-${weight}.woff2`)),
}))

describe('a first visit on a slow phone', () => {
  test('the stylesheet is at most 7 kB, the script at most 1.5 kB', async () => {
    expect(brotliCompressSync(await stylesheet('respondent')).length).toBeLessThan(7_000)
    expect((await script('respondent')).length).toBeLessThan(1_500)
  })

  test.each(languages)('a question in %s is under 12 kB, and under 40 kB with its fonts', async lang => {
    // Counted with gzip, the worse of the two compressions a browser may ask for, and with room for the head.
    const head = 1_000
    const html = gzipSync(render(samples(lang).question?.page as JSX.Element, lang)).length + head
    const page =
      html + gzipSync(await stylesheet('respondent')).length + gzipSync(await script('respondent')).length
    expect(page).toBeLessThan(12_000)
    expect(page + fonts.reduce((sum, { file }) => sum + file.length, 0)).toBeLessThan(40_000)
  })

  test.each(pictureNames)('a question with the picture %s is under 12 kB, too', async name => {
    const page = samples('cy').question?.page as JSX.Element
    const illustrated = (
      <>
        <Picture name={name} alt="Llun" />
        {page}
      </>
    )
    const html = gzipSync(render(illustrated, 'cy')).length + 1_000
    const around =
      gzipSync(await stylesheet('respondent')).length + gzipSync(await script('respondent')).length
    expect(html + around).toBeLessThan(12_000)
  })

  test('the stylesheet asks for two fonts and nothing else, and swaps them in', async () => {
    const css = await stylesheet('respondent')
    expect([...css.matchAll(/url\("?([^")]*)/g)].map(([, address]) => address)).toEqual([
      '/fonts/clywed-400.woff2',
      '/fonts/clywed-700.woff2',
    ])
    expect(css.match(/font-display:swap/g)).toHaveLength(2)
    expect(css).not.toMatch(/@import|https?:/)
  })
})

test.each(fonts)('weight $weight holds every letter of Welsh and English', async ({ file }) => {
  const lower = 'abcdefghijklmnopqrstuvwxyzâêîôûŵŷáéíóúẃýäëïöüẅÿàèìòùẁỳ'
  const needed = `${lower}${lower.toUpperCase()}0123456789’‘“”–—…·•£€`
  const held = charactersOf(await subsetFont(file, needed, { targetFormat: 'sfnt' }))
  expect([...needed].filter(letter => !held.has(letter.codePointAt(0) ?? 0))).toEqual([])
})

/** The code points of a font, from the segments of its character map (OpenType, cmap format 4). */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find(at => font.toString('latin1', at, at + 4) === 'cmap')
  const cmap = font.readUInt32BE((entry ?? 0) + 8)
  const formats = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4)
  })
  const at = formats.find(start => font.readUInt16BE(start) === 4)
  if (at === undefined) throw new Error('The font has no character map of format 4')
  const doubled = font.readUInt16BE(at + 6)
  const held = new Set<number>()
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment)
    const first = font.readUInt16BE(at + 16 + doubled + segment)
    for (let code = first; code <= last && code < 0xffff; code++) held.add(code)
  }
  return held
}
