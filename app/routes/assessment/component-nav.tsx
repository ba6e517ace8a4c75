import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'

/** The pages of a component, in the order in which they are shown. */
const pages = [
  { page: 'overview', path: '' },
  { page: 'record', path: '/record' },
  { page: 'agencies', path: '/agencies' },
  { page: 'plan', path: '/plan' },
  { page: 'history', path: '/history' },
] as const

interface ComponentNavProps {
  /** key of the component */
  component: string
  /** the first day of the year shown, 'YYYY-MM-DD' */
  from: string
  current: (typeof pages)[number]['page']
}

/** The ways between the pages of one component and year. */
export function ComponentNav({ component, from, current }: ComponentNavProps) {
  const { t } = useTranslation('record')
  const lang = useLang()
  return (
    <nav className="component-nav no-print" aria-label={t('nav.label')}>
      <ul>
        {pages.map(({ page, path }) => (
          <li key={page}>
            <a
              href={`/${lang}/assessment/${component}${path}?period=${from}`}
              aria-current={page === current ? 'page' : undefined}
            >
              {t(`nav.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
