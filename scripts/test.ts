import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from './build/build'
import { show } from './build/run'
import { findBrowser } from './find-browser'

/**
 * `npm test`: builds, then everything that can be tested without a browser, then a real browser against the real
 * server. `--full` adds what takes longer (npm run test:full).
 */
async function main(): Promise<number> {
  const env = { CLYWED_CHROMIUM: findBrowser(), ...(process.argv.includes('--full') ? { FULL: '1' } : {}) }
  await build()
  const require = createRequire(import.meta.url)
  const withoutBrowser = await show(
    [join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs'), 'run'],
    // Building leaves NODE_ENV at production, in which a missing text is no error.
    { ...env, NODE_ENV: 'test' },
  )
  // tsx reads the texts' JSON as the app does; Playwright's own loader does not.
  const inBrowser = await show(['--import', 'tsx', require.resolve('@playwright/test/cli'), 'test'], env)
  return withoutBrowser || inBrowser
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
