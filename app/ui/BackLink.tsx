import { useTranslation } from 'react-i18next'

/** Back to the page before. `children` replaces “Back” where it helps to say where to. */
export function BackLink({ href, children }: { href: string; children?: string }) {
  const { t } = useTranslation('common')
  return (
    <a className="back" href={href}>
      {children ?? t('back')}
    </a>
  )
}
