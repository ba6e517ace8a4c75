import { availableParallelism } from 'node:os'
import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config'

/** Everything but the browser (tests/e2e, Playwright). One embedded PostgreSQL serves the whole run. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: ['tests/e2e/**'],
      globalSetup: ['tests/support/global-setup.ts'],
      setupFiles: ['tests/support/console.ts'],
      // Each file gets a process of its own: the environment, the key rings and the pools are the process's.
      pool: 'forks',
      // One for each core at least: much of a test is waiting for the database or for a process to start.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      testTimeout: 20_000,
      hookTimeout: 60_000,
      env: {
        // A day has no hour, and must not get one from the machine's time zone.
        TZ: 'America/St_Johns',
        // Vite has a BASE_URL of its own, the path that assets stand under.
        BASE_URL: 'http://localhost:3000',
        // Check-ins are sent only where safeguarding leads can be told by e-mail: the demonstration's outbox will do.
        DEMO: '1',
      },
    },
  }),
)
