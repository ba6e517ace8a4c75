import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { findLang } from '~/i18n/languages'
import { EndedPage } from '~/ui/EndedPage'
import { ErrorPage } from '~/ui/ErrorPage'
import { isEnded, reasonOf } from './ended'
import { kindOf } from './problem'

/** A link that leads nowhere, told kindly, and whatever else a page of an answer refused. */
export function LinkEnded() {
  const error = useRouteError()
  const lang = findLang(useLocation())
  // Passing it on to the root's boundary would break the page: rendered on the server, nothing catches it there.
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="broken" lang={lang} />
  if (!isEnded(error.data)) return <ErrorPage kind={kindOf(error.status)} lang={lang} />
  return <EndedPage reason={reasonOf(error.data)} register={error.data.register} />
}
