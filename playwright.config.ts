import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser'

/** A real browser, a phone's width, against the real server with a database of its own (tests/e2e/serve.ts). */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/serve.ts',
  outputDir: 'test-results',
  // One server and one database for all: what a test needs, it makes for itself.
  fullyParallel: false,
  // More than there are cores: a test in a browser is mostly waiting.
  workers: Math.max(3, availableParallelism() + 1),
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.CLYWED_E2E_URL,
    viewport: { width: 360, height: 740 },
    // A trace of every test costs a third of the time; a picture of what failed mostly tells enough.
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS },
  },
})
