import type { MetaFunction } from '@remix-run/node'

/**
 * The title of a page of an answer: what the page says of itself. It never names a service, since others may see
 * the tab; and no search engine is to keep it.
 */
export const answerMeta: MetaFunction = ({ data }) => {
  const title = (data as { title?: string } | undefined)?.title ?? 'Clywed'
  return [{ title }, { name: 'robots', content: 'noindex' }]
}
