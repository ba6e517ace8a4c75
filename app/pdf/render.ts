import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, ReportDocument } from '~/core/report/document'
import { drawChart } from './charts'
import { tagRowHeaders } from './row-headers'
import { template } from './template'

/**
 * A report as a PDF that a screen reader can read: PDF/UA-1, which Typst checks before it gives the file. No clock, no
 * chance and nothing of this machine is in it, so the same document gives the same bytes.
 *
 * throws  Error when the file would not be accessible (a text in letters that no typeface has is not such a case: each
 *         of them becomes a box)
 */
export async function renderPdf(report: ReportDocument): Promise<Buffer> {
  const compiler = await theCompiler()
  const document = JSON.stringify({
    ...report,
    blocks: report.blocks.map(block => drawn(block, report.lang)),
  })
  try {
    return tagRowHeaders(compile(compiler, document))
  } finally {
    // What people wrote is not kept in the compiler's memory.
    compiler.evictCache(0)
  }
}

/** A block with its drawings as SVG. */
function drawn(block: Block, lang: ReportDocument['lang']): object {
  if (block.kind === 'chart') return { ...block, chart: drawChart(block.chart, lang) }
  if (block.kind !== 'charts') return block
  return { ...block, charts: block.charts.map(one => ({ ...one, chart: drawChart(one.chart, lang) })) }
}

function compile(compiler: NodeCompiler, document: string): Buffer {
  const pdfOf = (document: string) =>
    compiler.pdf({ mainFileContent: template, inputs: { document } }, { pdfStandard: 'ua-1' })
  try {
    return pdfOf(document)
  } catch (problem) {
    const missing = lettersMissing(problem)
    if (missing.length === 0) throw problem
    return pdfOf(missing.reduce((text, letter) => text.replaceAll(letter, '□'), document))
  }
}

/** The letters that no typeface at hand has, out of Typst's own message: an emoji, a sign of a far script. */
function lettersMissing(problem: unknown): string[] {
  const message = problem instanceof Error ? problem.message : ''
  return [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].flatMap(
    ([, text = '']) => [...text],
  )
}

let compiler: Promise<NodeCompiler> | undefined

/** Made at the first PDF, with our own typeface; a server that makes none loads none of it. */
function theCompiler(): Promise<NodeCompiler> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(typst =>
    typst.NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts() }] }),
  )
  return compiler
}

const fonts = (): Buffer[] => {
  const { resolve } = createRequire(import.meta.url)
  return ['400Regular', '700Bold'].map(weight =>
    readFileSync(
      resolve(
        `@expo-google-fonts/atkinson-hyperlegible-next/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`,
      ),
    ),
  )
}
