import { availableParallelism } from 'node:os'
import { defineConfig, mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import viteConfig from './vite.config'

/** What takes a minute by itself, so that nothing is left to wait for at the end. */
const LONG = ['tests/crash/', 'tests/attack/', 'tests/server/postgres', 'tests/core/anonymise/']

/** What reads the app's modules anew, some of them with a rule taken away: nobody else may meet these. */
const APART = ['attack/rules', 'attack/publishing', 'attack/gate', 'attack/dump', 'web/web'].map(
  name => `tests/${name}.test.ts`,
)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex(long => moduleId.includes(long))
      return place === -1 ? LONG.length : place
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

/** Everything but the browser (tests/e2e, Playwright). One embedded PostgreSQL serves the whole run. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      globalSetup: ['tests/support/global-setup.ts'],
      setupFiles: ['tests/support/each-file.ts'],
      pool: 'forks',
      projects: [
        {
          // A process for several files, one after the other: reading the app anew for each file took a third of the time.
          // What a file leaves behind it takes away itself: the database with its pools, the environment, the settings.
          extends: true,
          test: {
            name: 'together',
            isolate: false,
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: ['tests/e2e/**', ...APART],
          },
        },
        { extends: true, test: { name: 'apart', include: APART } },
      ],
      // More than there are cores: much of a test is waiting for the database or for a process to start.
      maxWorkers: Math.max(3, availableParallelism() + 1),
      sequence: { sequencer: LongestFirst },
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
