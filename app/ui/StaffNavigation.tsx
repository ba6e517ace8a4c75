import { useTranslation } from 'react-i18next'
import type { Role } from '~/core/staff/roles'
import { useLang } from '~/i18n/use-lang'

export type StaffArea =
  | 'staff'
  | 'journeys'
  | 'assessment'
  | 'partner'
  | 'safeguarding'
  | 'moderation'
  | 'evaluation'
  | 'editor'
  | 'admin'

/** Which areas a role opens, in the order they are shown. Everyone has the first. */
const areas: readonly { area: StaffArea; roles: readonly Role[] | null }[] = [
  { area: 'staff', roles: null },
  { area: 'journeys', roles: ['worker'] },
  { area: 'assessment', roles: ['lead'] },
  { area: 'partner', roles: ['partner'] },
  { area: 'safeguarding', roles: ['safeguarding_lead'] },
  { area: 'moderation', roles: ['moderator'] },
  { area: 'evaluation', roles: ['evaluator'] },
  { area: 'editor', roles: ['editor', 'administrator'] },
  { area: 'admin', roles: ['administrator'] },
]

/** The areas somebody may open. What is not theirs is left out, and the routes refuse it anyway. */
export function StaffNavigation({ roles, area: current }: { roles: readonly Role[]; area?: StaffArea }) {
  const { t } = useTranslation('common')
  const lang = useLang()
  return (
    <nav className="areas" aria-label={t('nav.label')}>
      <ul>
        {areas
          .filter(({ roles: open }) => open === null || open.some(role => roles.includes(role)))
          .map(({ area }) => (
            <li key={area}>
              <a href={`/${lang}/${area}`} aria-current={area === current ? 'true' : undefined}>
                {t(`nav.${area}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
