import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { build, type Plugin, transformWithEsbuild } from 'vite'

const QUERY = '?script'

/**
 * `import address from '~/enhance/respondent.ts?script'` gives the address of a small script that a page loads by
 * itself, without any of the framework's client code.
 *
 * The file and what it imports become one classic script, named by its content, so the client build and the server
 * build arrive at the same address without knowing of each other.
 */
export function enhancementScripts(): Plugin {
  let development = false
  let forServer = false
  return {
    name: 'clywed-enhancement-scripts',
    enforce: 'pre',
    configResolved(config) {
      development = config.command === 'serve'
      forServer = Boolean(config.build.ssr)
    },
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null
      const file = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true })
      return file ? `\0script:${file.id}` : null
    },
    async load(id) {
      if (!id.startsWith('\0script:')) return null
      const file = id.slice('\0script:'.length)
      this.addWatchFile(file)
      if (development) return `export default ${JSON.stringify(`/enhance/${basename(file)}`)}`
      const code = await bundle(file)
      const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8)
      const fileName = `enhance/${basename(file, '.ts')}-${hash}.js`
      if (!forServer) this.emitFile({ type: 'asset', fileName, source: code })
      return `export default ${JSON.stringify(`/${fileName}`)}`
    },
    configureServer(server) {
      server.middlewares.use('/enhance', async (request, response, next) => {
        const name = basename(request.url ?? '')
        const file = `${server.config.root}/app/enhance/${name}`
        if (!/^[a-z-]+\.ts$/.test(name) || !existsSync(file)) return next()
        response.setHeader('Content-Type', 'text/javascript')
        response.end(await bundle(file))
      })
    },
  }
}

async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['es2017'],
      lib: { entry: file, formats: ['iife'], name: 'clywed' },
      reportCompressedSize: false,
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error(`${file} gave no script`)
  const { code } = await transformWithEsbuild(output.output[0].code, 'script.js', {
    minify: true,
    target: 'es2017',
  })
  return code
}
