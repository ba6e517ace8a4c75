import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { StaticRouter } from 'react-router-dom/server'
import { requestInstance } from '~/i18n/instance'
import type { Lang } from '~/i18n/languages'

/** The markup a page is sent with, in one language, as the server makes it. */
export function render(
  element: ReactElement,
  lang: Lang,
  address = `/${lang}/answer/abc/q/listened?from=check`,
) {
  return renderToStaticMarkup(
    <I18nextProvider i18n={requestInstance(lang)}>
      <StaticRouter location={address}>{element}</StaticRouter>
    </I18nextProvider>,
  )
}
