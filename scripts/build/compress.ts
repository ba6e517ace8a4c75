import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Fonts are compressed already. */
const WORTH_IT = new Set(['.css', '.js', '.svg', '.txt'])

/**
 * Removes the framework's own client code from a client build. No page loads it (docs/decisions/0001), and what is
 * not there cannot be loaded by mistake.
 */
export function removeFrameworkScripts(folder: string): void {
  const assets = join(folder, 'assets')
  if (!existsSync(assets)) return
  for (const name of readdirSync(assets)) {
    if (extname(name) === '.js') rmSync(join(assets, name))
  }
}

/** Puts a .br and a .gz beside each file that gets smaller by it, at the strongest level there is. */
export function compressAssets(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !WORTH_IT.has(extname(entry.name))) continue
    const file = join(entry.parentPath, entry.name)
    const plain = readFileSync(file)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    }
    writeIfSmaller(`${file}.br`, brotliCompressSync(plain, { params }), plain)
    writeIfSmaller(`${file}.gz`, gzipSync(plain, { level: 9 }), plain)
  }
}

function writeIfSmaller(file: string, compressed: Buffer, plain: Buffer): void {
  if (compressed.length < plain.length) writeFileSync(file, compressed)
}
