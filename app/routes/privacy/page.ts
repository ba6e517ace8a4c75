import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import type { Body } from '~/core/statements/fields'
import type { Lang } from '~/i18n'
import { readPublicNotices } from '~/steps/account/statements'
import { nameIn } from '~/web/answering'
import { found, langParam } from '~/web/params'

/** The same bytes for everybody, so a browser may keep them for as long as nobody minds what is five minutes old. */
export const publicHeaders: HeadersFunction = ({ errorHeaders }) =>
  errorHeaders ?? { 'Cache-Control': 'public, max-age=300' }

/** A partnership's public page: its name, and what it filled in in the page's language, '' where it has not yet. */
export async function readPage({ params }: LoaderFunctionArgs) {
  const lang = langParam(params)
  const { partnership, body } = found(await readPublicNotices(params.partnership ?? ''))
  return {
    lang,
    slug: partnership.slug,
    name: nameIn(lang, partnership),
    invented: partnership.invented,
    own: inLanguage(lang, body),
  }
}

const inLanguage = (lang: Lang, body: Body): Record<string, string> =>
  Object.fromEntries(Object.entries(body).map(([name, text]) => [name, text[lang]]))
