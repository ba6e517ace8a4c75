import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { show } from './build/run'

/** `npm run attack`: every attack on many invented years, of which `npm test` makes a sample. */
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
process.exitCode = await show([vitest, 'run', 'tests/attack'], { ATTACK: '1', NODE_ENV: 'test' })
