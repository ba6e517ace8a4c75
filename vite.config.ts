import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'
import { enhancementScripts } from './scripts/vite/enhancement-scripts'
import { noClientCode } from './scripts/vite/no-client-code'

/** Types of loaders and actions as single fetch sends them. */
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  // Vitest runs modules one by one; Remix's plugin would take the whole config over.
  plugins: [enhancementScripts(), process.env.VITEST ? undefined : [remix(remixConfig), noClientCode()]],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('app', import.meta.url)),
      'react-i18next': fileURLToPath(new URL('app/i18n/react.tsx', import.meta.url)),
    },
  },
  css: {
    preprocessorOptions: {
      // govuk-frontend is written for an older Sass; its warnings are not ours to mend.
      scss: { loadPaths: ['node_modules'], quietDeps: true },
    },
  },
  build: {
    // Phones that families really have: Safari 14 and Chrome 87 on.
    target: ['es2020', 'safari14', 'chrome87', 'firefox78'],
    // A stylesheet or a font is a file of its own, so that it is cached once and the policy needs no data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
})
