import type { Request } from 'express'

/**
 * Whether a form comes from one of our own pages.
 *
 * Browsers say where a form was sent from in `Origin`. It has to name the host that was asked, or, only behind a
 * proxy that is trusted, the host that the proxy was asked for. Programs and very old browsers send no `Origin`;
 * then `Sec-Fetch-Site` decides, if it is there. Cookies are SameSite=Lax besides.
 */
export function comesFromHere(req: Request): boolean {
  const origin = req.get('Origin')
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === hostOf(req)
  const site = req.get('Sec-Fetch-Site')
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** The host, with its port, by which this request reached us. */
export function hostOf(req: Request): string {
  const trusted = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean
  const forwarded = trusted(req.socket.remoteAddress ?? '', 0) ? req.get('X-Forwarded-Host') : undefined
  return (forwarded ?? req.get('Host') ?? '').split(',', 1)[0]?.trim().toLowerCase() ?? ''
}
