import { resolve } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { build as bundle } from 'esbuild'
import { build } from 'vite'

/** Builds the minimal page. Returns the file that serves it. */
export async function buildMinimal(): Promise<string> {
  const root = resolve('bench/minimal')
  const out = resolve('.cache/bench-minimal')
  const remixConfig = {
    appDirectory: 'app',
    buildDirectory: out,
    future: {
      v3_singleFetch: true,
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
    },
  }
  const before = process.cwd()
  process.chdir(root)
  try {
    await build({ root, configFile: false, logLevel: 'warn', plugins: [remix(remixConfig)] })
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: { ssr: true },
      plugins: [remix(remixConfig)],
    })
  } finally {
    process.chdir(before)
  }
  process.env.MINIMAL_BUILD = `${out}/server/index.js`
  const file = `${out}/serve.js`
  await bundle({
    entryPoints: [`${root}/serve.ts`],
    outfile: file,
    format: 'esm',
    platform: 'node',
    bundle: true,
    packages: 'external',
  })
  return file
}
