import { useTranslation } from 'react-i18next'
import { respondentNamespace } from '~/i18n/instance'
import type { Register } from './register'

/** The way to stop on a phone that somebody else will hold next, and to leave nothing on it. */
export function StopLink({ href, register = 'chi' }: { href: string; register?: Register | undefined }) {
  const { t } = useTranslation(respondentNamespace(register))
  return (
    <p className="stop">
      <a className="stop__link" href={href}>
        {t('stop.link')}
      </a>
    </p>
  )
}
