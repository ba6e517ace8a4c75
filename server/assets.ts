import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { RequestHandler } from 'express'
import { encodingFor } from './send'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** Files whose name holds a hash of their content never change under that name. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Fonts keep their names; a corrected one may take a week to reach a phone that has the old one. */
const FOR_A_WEEK = 'public, max-age=604800'

interface Asset {
  type: string
  cache: string
  plain: Buffer
  br: Buffer | null
  gzip: Buffer | null
}

/**
 * Serves the files of a build, stylesheets, fonts and small scripts, from memory: there are some hundred kilobytes
 * of them, compressed once by scripts/build.ts.
 */
export function serveAssets(folder: string): RequestHandler {
  const assets = readAssets(folder)
  return (req, res, next) => {
    const asset = assets.get(req.path)
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
    const encoding = encodingFor(req.headers['accept-encoding'])
    const compressed = encoding && asset[encoding]
    res.setHeader('Content-Type', asset.type)
    res.setHeader('Cache-Control', asset.cache)
    if (asset.br || asset.gzip) res.vary('Accept-Encoding')
    if (compressed) res.setHeader('Content-Encoding', encoding)
    const body = compressed || asset.plain
    res.setHeader('Content-Length', body.length)
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}

function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const address = `/${relative(folder, file).split(sep).join('/')}`
    assets.set(address, {
      type,
      cache: /^\/(?:assets|enhance)\//.test(address) ? FOREVER : FOR_A_WEEK,
      plain: readFileSync(file),
      br: readIfThere(`${file}.br`),
      gzip: readIfThere(`${file}.gz`),
    })
  }
  return assets
}

const readIfThere = (file: string): Buffer | null => (existsSync(file) ? readFileSync(file) : null)
