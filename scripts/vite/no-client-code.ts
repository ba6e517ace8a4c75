import type { Plugin } from 'vite'

const CLIENT_ROUTE = '?__remix-build-client-route'

/**
 * Leaves everything but stylesheets, fonts and enhancement scripts out of the client build. No page loads the
 * framework's client code (docs/decisions/0001), so a page's module need not be fit for a browser, and no server
 * code can slip into a file that anybody may fetch.
 */
export function noClientCode(): Plugin {
  let forBrowser = false
  return {
    name: 'clywed-no-client-code',
    // After Remix has said what a browser would need.
    enforce: 'post',
    configResolved(config) {
      forBrowser = config.command === 'build' && !config.build.ssr
    },
    transform(_code, id) {
      if (!forBrowser || !id.endsWith(CLIENT_ROUTE)) return null
      const isRoot = id.endsWith(`/app/root.tsx${CLIENT_ROUTE}`)
      return { code: isRoot ? "export * from '~/web/assets'" : 'export {}', map: null }
    },
  }
}
