import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { generateClient } from './build/generate'
import { show } from './build/run'

/** `npm run check`: everything that can be found without running the app. All of it runs, whatever fails. */
async function main(): Promise<number> {
  await generateClient()
  const require = createRequire(import.meta.url)
  const biome = join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome')
  const checks: ReadonlyArray<readonly [string, string[]]> = [
    ['types', [require.resolve('typescript/bin/tsc'), '--noEmit']],
    ['types of the small scripts', [require.resolve('typescript/bin/tsc'), '--noEmit', '-p', 'app/enhance']],
    ['form and lint', [biome, 'check', '.']],
    ['texts', ['--import', 'tsx', 'scripts/check-locales.ts']],
    ['Welsh', ['--import', 'tsx', 'scripts/check-welsh.ts']],
    ['who may do what', ['--import', 'tsx', 'scripts/access-doc.ts']],
    ['schema and migrations', ['--import', 'tsx', 'scripts/drift.ts']],
  ]
  const failed: string[] = []
  for (const [name, args] of checks) {
    process.stdout.write(`— ${name}\n`)
    if ((await show(args)) !== 0) failed.push(name)
  }
  process.stdout.write(failed.length > 0 ? `\nFailed: ${failed.join(', ')}\n` : '\nAll checks pass.\n')
  return failed.length > 0 ? 1 : 0
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
