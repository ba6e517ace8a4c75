import { afterAll, afterEach, beforeEach, vi } from 'vitest'
import { forgetSettings } from '~/web/env'

// Files share a process, and the settings of one are not those of the next.
beforeEach(forgetSettings)

/** An error in the log that no test asked for is a failure: it is how faults hide behind a page that looks right. */

const told: string[] = []
const print = console.error

console.error = (...given: unknown[]) => {
  told.push(given.map(String).join(' '))
  print(...given)
}

afterEach(() => {
  const unexpected = told.splice(0)
  if (unexpected.length > 0) throw new Error(`Unexpected console.error: ${unexpected.join('\n')}`)
})

afterAll(() => {
  console.error = print
  // The clock and the environment of one file are not those of the next.
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

/** What was logged as an error until now, for a test that expects it. Asking clears it. */
export const loggedErrors = (): string[] => told.splice(0)
