import type { MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Meta, Outlet, useLocation, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { findLang } from '~/i18n/languages'
import { ErrorPage } from '~/ui/ErrorPage'
import { Document } from '~/web/document'
import { kindOf } from '~/web/problem'
import { problemTitle } from '~/web/problem-title'

export const meta: MetaFunction = ({ error, location }) => [
  { title: error ? problemTitle(kindOfError(error), findLang(location)) : 'Clywed' },
]

export function Layout({ children }: { children: ReactNode }) {
  return (
    <Document pathname={useLocation().pathname} head={<Meta />}>
      {children}
    </Document>
  )
}

export default function App() {
  return <Outlet />
}

/** What a loader refused: not found, not allowed. What broke is answered by server/remix.ts. */
export function ErrorBoundary() {
  return <ErrorPage kind={kindOfError(useRouteError())} lang={findLang(useLocation())} />
}

const kindOfError = (error: unknown) => (isRouteErrorResponse(error) ? kindOf(error.status) : 'broken')
