import { createHash } from 'node:crypto'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { findLang, langOf, requestInstance } from '~/i18n'
import { answerApi } from '~/routes/api/answer'
import { refusal } from '~/routes/api/refusal'
import { isAway } from '~/store/faults'
import { closePools, rawPool } from '~/store/pools'
import { ErrorPage } from '~/ui/ErrorPage'
import { Document } from '~/web/document'
import { contentSecurityPolicy, isPreview, NonceProvider, sideOf } from '~/web/headers'
import type { FormToSendAgain, ProblemKind } from '~/web/problem'
import { problemTitle } from '~/web/problem-title'

/** Renders a page in one go: nothing suspends, and no browser needs marks to hydrate by. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Response {
  const { pathname } = new URL(request.url)
  const page = <RemixServer context={remixContext} url={request.url} nonce={nonce} />
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const html = render(pathname, nonce, page)
  if (!isKept(status, headers)) return new Response(html, { status, headers })
  // Weak: it names the page, and not the bytes of one of its compressions.
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  headers.set('ETag', tag)
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers })
  return new Response(html, { status, headers })
}

/** Whether a browser may keep the page a while: one that its own route made the same for everybody. */
const isKept = (status: number, headers: Headers) =>
  status === 200 && headers.get('Cache-Control')?.startsWith('public') === true

/**
 * What a loader, an action or a page threw that is not a Response: server/remix.ts answers it with its own page. A form
 * sent to a page that has none comes here too, as a 405 of Remix's own, and is the sender's mistake.
 */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (isRouteErrorResponse(error) && error.status < 500) return
  if (!request.signal.aborted) context.fail(isAway(error) ? 'away' : 'broken', error)
}

export interface Problem {
  /** path and query that were asked for */
  address: string
  reference?: string | undefined
  again?: FormToSendAgain | null | undefined
  nonce?: string | undefined
}

/** A whole page for what went wrong outside a route: the web server and Remix know of it first. */
export function renderProblem(kind: ProblemKind, { address, reference, again, nonce }: Problem): string {
  const [pathname = '/'] = address.split('?', 1)
  const lang = findLang(pathname)
  return render(
    pathname,
    nonce,
    <Document pathname={pathname} head={<title>{problemTitle(kind, lang)}</title>}>
      <ErrorPage kind={kind} lang={lang} reference={reference} again={again} />
    </Document>,
  )
}

/** The Content-Security-Policy of an address. A respondent's page has no nonce. */
export function policyOf(pathname: string, nonce: string): string {
  return contentSecurityPolicy(sideOf(pathname) === 'staff' ? nonce : undefined, isPreview(pathname))
}

/** Whether the database answers. Throws what the driver threw if it does not. */
export async function askDatabase(): Promise<void> {
  await rawPool('respondent').query('SELECT 1')
}

/** The API's refusal when it cannot answer: 503 while the database is away, 500 when something is broken. */
export const refuseApi = (status: 500 | 503) =>
  refusal(status, '/api/*', status === 503 ? { headers: { 'Retry-After': '30' } } : {})

export { answerApi, closePools, isAway }

function render(pathname: string, nonce: string | undefined, page: ReactElement): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={requestInstance(langOf(pathname))}>
      <NonceProvider value={sideOf(pathname) === 'staff' ? nonce : undefined}>{page}</NonceProvider>
    </I18nextProvider>,
  )
  return `<!DOCTYPE html>${markup}`
}
