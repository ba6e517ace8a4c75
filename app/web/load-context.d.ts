import type { ProblemKind } from './problem'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** for the script tags of a staff page */
    nonce: string
    /** says that the request failed; the first call counts */
    fail(kind: Extract<ProblemKind, 'away' | 'broken'>, error: unknown): void
  }
}
