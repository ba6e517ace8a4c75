/**
 * Cuts Atkinson Hyperlegible Next to what Welsh and English pages need and writes it to public/fonts, with its
 * licence. Run by hand (`npx tsx scripts/fonts.ts`) when the typeface or the letters change; its output is kept
 * in the repository, so that no build depends on it.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const source = new URL('../node_modules/@expo-google-fonts/atkinson-hyperlegible-next/', import.meta.url)
const target = new URL('../public/fonts/', import.meta.url)

const weights = [
  { weight: 400, file: '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf' },
  { weight: 700, file: '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf' },
]

/** Everything a page of ours may print: what a keyboard has, the Welsh letters, and the marks we set ourselves. */
const ascii = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index))
const welsh = 'âêîôûŵŷáéíóúẃýäëïöüẅÿàèìòùẁỳ'
const marks = '\u00a0’‘“”–—…·•£€×→−'
const letters = ascii + welsh + welsh.toLocaleUpperCase('cy') + marks

await mkdir(target, { recursive: true })
for (const { weight, file } of weights) {
  const font = await subsetFont(await readFile(new URL(file, source)), letters, { targetFormat: 'woff2' })
  const name = `clywed-${weight}.woff2`
  await writeFile(new URL(name, target), font)
  console.log(`${name} ${font.length} bytes`)
}
await copyFile(new URL('LICENSE_FONT', source), fileURLToPath(new URL('OFL.txt', target)))
