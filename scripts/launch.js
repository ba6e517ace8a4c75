/**
 * Starts one of Clywed's programs: `node scripts/launch.js start`.
 *
 * Plain JavaScript, because a server in production has the build and the dependencies it needs, and nothing that
 * could compile TypeScript. Where the sources and their compiler are there, the set-up programs run from them.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { argv, env, exit, stderr } from 'node:process'

const FROM_BUILD_ONLY = ['start', 'main', 'jobs']
const WRONG_SET_UP = 78

const [name = '', ...rest] = argv.slice(2)
argv.splice(1, Number.POSITIVE_INFINITY, name, ...rest)

const built = new URL(`../build/app/${name}.js`, import.meta.url)
const source = new URL(`./${name}.ts`, import.meta.url)

if (FROM_BUILD_ONLY.includes(name)) env.NODE_ENV ||= 'production'

if (!FROM_BUILD_ONLY.includes(name) && existsSync(source) && hasCompiler()) {
  const { register } = await import('tsx/esm/api')
  register()
  await import(source.href)
} else if (existsSync(built)) {
  process.setSourceMapsEnabled(true)
  await import(built.href)
} else {
  stderr.write('\nThere is no build yet. Make one: npm run build\n\n')
  exit(WRONG_SET_UP)
}

function hasCompiler() {
  try {
    createRequire(import.meta.url).resolve('tsx/esm/api')
    return true
  } catch {
    return false
  }
}
