import { resolve } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

export default defineConfig({
  logLevel: 'warn',
  plugins: [
    remix({
      buildDirectory: resolve(import.meta.dirname, '../../.cache/bench-minimal'),
      future: {
        v3_singleFetch: true,
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
})
