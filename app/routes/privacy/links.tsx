import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'

type Page = 'children' | 'adults' | 'cookies' | 'accessibility' | 'protect' | 'withdraw'

/** Where the public pages about data lead to one another; without a partnership to those that are about none. */
export function PrivacyLinks({ slug, here }: { slug: string | null; here: Page }) {
  const { t } = useTranslation('notices')
  const lang = useLang()
  const pages: [Page, string][] = [
    ...(slug
      ? ([
          ['children', `privacy/${slug}/children`],
          ['adults', `privacy/${slug}`],
          ['accessibility', `accessibility/${slug}`],
        ] as [Page, string][])
      : []),
    ['cookies', 'cookies'],
    ['protect', 'how-we-protect-people'],
    ['withdraw', 'withdraw'],
  ]
  return (
    <nav aria-label={t('links.more')}>
      <ul className="ways">
        {pages
          .filter(([page]) => page !== here)
          .map(([page, path]) => (
            <li key={page}>
              <a href={`/${lang}/${path}`}>{t(`links.${page}`)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** What a partnership wrote, line by line as it was typed; or that it has not been filled in. */
export function Own({ text }: { text: string | undefined }) {
  const { t } = useTranslation('notices')
  return text ? <span className="as-written">{text}</span> : <em>{t('not-yet.short')}</em>
}

/** Names and what stands for each, one under the other: this side's stylesheet has no tables. */
export function Pairs({ rows }: { rows: readonly { key: string; value: ReactNode }[] }) {
  return rows.map(({ key, value }) => (
    <p key={key}>
      <strong>{key}</strong>
      <br />
      {value}
    </p>
  ))
}
