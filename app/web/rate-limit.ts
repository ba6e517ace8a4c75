import type { AppLoadContext } from '@remix-run/node'
import { networkOf } from '~/core/staff/attempts'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** where the request comes from, behind the trusted proxies; Express's `req.ip` */
    address: string | undefined
  }
}

/**
 * What stands for the caller when attempts are counted. Without an address every caller shares one count: stricter
 * than meant, never laxer.
 */
export const callerOf = (context: AppLoadContext): string => networkOf(context.address ?? 'unknown')

/** The answer to too many attempts: when to try again, in whole seconds. */
export const retryAfter = (seconds: number): { 'Retry-After': string } => ({ 'Retry-After': String(seconds) })
