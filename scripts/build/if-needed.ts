import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run'

/** What a build is made of: if anything here is newer than the build, it has to be made again. */
const SOURCES = [
  'app',
  'server',
  'locales',
  'prisma',
  'public',
  'scripts',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
]
/** The last file a build writes. */
const STAMP = 'build/app/start.js'

/** Makes a build unless the one there is newer than everything it is made of. */
export async function buildIfNeeded(): Promise<void> {
  if (existsSync(STAMP) && newest(SOURCES) <= statSync(STAMP).mtimeMs) return
  // In a process of its own, which takes the compiler away with it.
  await run('npm run build', ['--import', 'tsx', 'scripts/build.ts'])
}

function newest(paths: readonly string[]): number {
  return Math.max(
    ...paths.flatMap(path => {
      if (!existsSync(path)) return []
      const found = statSync(path)
      if (!found.isDirectory()) return [found.mtimeMs]
      if (path.endsWith('store/generated')) return []
      return [found.mtimeMs, newest(readdirSync(path).map(name => join(path, name)))]
    }),
    0,
  )
}
