import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { build as bundle } from 'esbuild'
import { run } from '../../scripts/build/run'

/** Builds the minimal page. Returns the file that serves it. */
export async function buildMinimal(): Promise<string> {
  const out = resolve('.cache/bench-minimal')
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  await run('remix vite:build', [remix, 'vite:build', 'bench/minimal'], { NODE_ENV: 'production' })
  const file = `${out}/serve.js`
  await bundle({
    entryPoints: ['bench/minimal/serve.ts'],
    outfile: file,
    format: 'esm',
    platform: 'node',
    bundle: true,
    packages: 'external',
  })
  return file
}
