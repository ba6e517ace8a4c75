import { createContext, useContext } from 'react'

/**
 * The two sides of Clywed. Pages of the person who answers carry nothing that differs from one request to the
 * next, so that nobody can learn from them who has been there; staff pages may carry a nonce.
 */
export type Side = 'respondent' | 'staff'

/** A recording is heard by those who answer: when, is nobody's to know either. */
const RESPONDENT_PAGE =
  /^\/(?:|[ce](?:\/.*)?|recordings\/.*|(?:cy|en)\/(?:answer|withdraw|help|how-we-protect-people|you-said-we-did|privacy|accessibility|cookies)(?:\/.*)?)$/i

/** A question as an editor sees it before it is sent: the page of the person who answers, within a page of ours. */
const PREVIEW = /^\/(?:cy|en)\/editor\/[^/]+\/\d+\/preview\/[^/]+$/i
export const isPreview = (pathname: string): boolean => PREVIEW.test(pathname)

/** Which side an address belongs to. What nobody knows counts as staff: its policy needs no file of ours. */
export const sideOf = (pathname: string): Side =>
  RESPONDENT_PAGE.test(pathname) || isPreview(pathname) ? 'respondent' : 'staff'

/** What every page may and may not do, whichever side it is on. */
const EVERYWHERE = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/**
 * The Content-Security-Policy of a page: one stylesheet, two fonts, one script and recordings, all
 * from here, and nothing else.
 *
 * nonce    of a staff page, new for each request; a respondent's page has none, so that its headers never differ
 * preview  a page that an editor's page may show in a frame; no other page may be framed; staff pages alone frame them and save as one writes
 */
export function contentSecurityPolicy(nonce: string | undefined, preview = false): string {
  const frames = preview
    ? ["frame-ancestors 'self'"]
    : ["frame-ancestors 'none'", ...(nonce ? ["frame-src 'self'", "connect-src 'self'"] : [])]
  return [
    ...EVERYWHERE,
    ...frames,
    `script-src ${nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'self'"}`,
  ].join('; ')
}

const Nonce = createContext<string | undefined>(undefined)

/** Hands the nonce of a staff page to the tags that need it. */
export const NonceProvider = Nonce.Provider

/** The nonce of this request, or undefined on a respondent's page. */
export const useNonce = (): string | undefined => useContext(Nonce)
