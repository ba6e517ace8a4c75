import type { MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { findLang, say, translator } from '~/i18n'
import { isEnded, reasonOf } from './ended'
import { kindOf } from './problem'
import { problemTitle } from './problem-title'

/**
 * The title of a page of an answer: what the page says of itself. It never names a service, since others may see
 * the tab; and no search engine is to keep it.
 */
export const answerMeta: MetaFunction = ({ data, error, location }) => {
  const title = (data as { title?: string } | undefined)?.title ?? 'Clywed'
  return [{ title: error ? titleOfError(error, location) : title }, { name: 'robots', content: 'noindex' }]
}

function titleOfError(error: unknown, location: { pathname: string }): string {
  const lang = findLang(location)
  if (!isRouteErrorResponse(error)) return problemTitle('broken', lang)
  if (!isEnded(error.data)) return problemTitle(kindOf(error.status), lang)
  return say(translator(error.data.lang), `errors:link.${reasonOf(error.data)}.title`)
}
