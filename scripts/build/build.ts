import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'vite'
import { compressAssets, removeFrameworkScripts } from './compress'
import { generateClient } from './generate'
import { run } from './run'

/** The programs that run without the sources; the launcher and the supervisor start them by these names. */
const PROGRAMS = {
  start: 'server/start.ts',
  main: 'server/main.ts',
  jobs: 'server/jobs.ts',
  migrate: 'scripts/migrate.ts',
  keys: 'scripts/keys.ts',
  partnership: 'scripts/partnership.ts',
  'audit-verify': 'scripts/audit-verify.ts',
  'release-verify': 'scripts/release-verify.ts',
  'clean-sound': 'server/clean-sound.ts',
}

/** Makes build/: the app (client and server) by Remix through Vite, and the programs around it. */
export async function build(): Promise<void> {
  const start = performance.now()
  await generateClient()
  rmSync('build', { recursive: true, force: true })
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  await run('remix vite:build', [remix, 'vite:build'], { NODE_ENV: 'production' })
  removeFrameworkScripts('build/client')
  compressAssets('build/client')
  await bundlePrograms()
  process.stdout.write(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
}

/** What the programs share, such as the migrations, is bundled once; what npm installed stays outside. */
async function bundlePrograms(): Promise<void> {
  await bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '~': fileURLToPath(new URL('../../app', import.meta.url)) } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'build/app',
      sourcemap: true,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(PROGRAMS).filter(([, file]) => existsSync(file))),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
}
