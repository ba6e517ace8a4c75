import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import * as entry from '~/entry.server'
import * as root from '~/root'

/** Sends a request through Remix; `address` is where it comes from. Throws what a page failed with. */
export type Ask = (request: Request, address?: string) => Promise<Response>

/**
 * Remix's own request handler for some of the routes, as the web server calls it: whole answers, real bytes.
 *
 * pages  route modules by their address, as in remix.config.js
 */
export function remixFor(pages: Record<string, object>): Ask {
  const handle = createRequestHandler(buildFor(pages), 'production')
  return async (request, address = '192.0.2.1') => {
    let failure: unknown
    const fail = (_kind: string, error: unknown) => {
      failure = error
    }
    const response = await handle(request, { nonce: 'nonce', address, fail } as never)
    if (failure) throw failure
    return response
  }
}

/** The same routes as the web server is given them. */
export function buildFor(pages: Record<string, object>): ServerBuild {
  return buildOf({
    root: { id: 'root', path: '', module: root as object },
    ...Object.fromEntries(
      Object.entries(pages).map(([path, module]) => [path, { id: path, parentId: 'root', path, module }]),
    ),
  })
}

/** A build as `remix vite:build` would leave it, for a browser that hydrates nothing. */
function buildOf(routes: Record<string, { id: string; path: string; module: object }>): ServerBuild {
  const manifest = Object.fromEntries(
    Object.values(routes).map(({ module, ...route }) => [
      route.id,
      {
        ...route,
        module: '',
        hasAction: 'action' in module,
        hasLoader: 'loader' in module,
        hasErrorBoundary: 'ErrorBoundary' in module,
        hasClientAction: false,
        hasClientLoader: false,
      },
    ]),
  )
  return {
    entry: { module: entry },
    routes,
    assets: { entry: { imports: [], module: '' }, routes: manifest, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
    },
    isSpaMode: false,
    mode: 'production',
  } as unknown as ServerBuild
}
