import { useTranslation } from 'react-i18next'
import type { Lang } from '~/i18n/languages'
import { InLanguage } from '~/ui/InLanguage'
import { QrCode } from './qr-code'

interface Half {
  lang: Lang
  /** what the first screen is called */
  title: string
  /** the link in this half's language */
  address: string
  partnership: string
  /** the day until which the link works, in words */
  until: string
}

interface Reader {
  register: 'ti' | 'chi'
  /** it is about support that is over */
  ended: boolean
}

/** A card of postcard size with both languages, the respondent's first and larger. Says nothing of the service. */
export function LinkCard({ halves, ...reader }: Reader & { halves: readonly Half[] }) {
  return (
    <div className="link-card">
      {halves.map((half, index) => (
        <InLanguage key={half.lang} lang={half.lang} as="section" className="link-card__half">
          <HalfCard {...reader} half={half} first={index === 0} />
        </InLanguage>
      ))}
    </div>
  )
}

function HalfCard({ register, ended, half, first }: Reader & { half: Half; first: boolean }) {
  const { t } = useTranslation('journeys')
  const { title, address, partnership, until } = half
  return (
    <>
      <QrCode text={address} label={t('link-card.qr')} size={first ? 'large' : 'small'} />
      <div>
        <h2 className="link-card__title">{title}</h2>
        <p>{t(`link-card.${register}.${ended ? 'what-after' : 'what'}`)}</p>
        <p className="link-card__address">{address.replace(/^https?:\/\//, '')}</p>
        <p>{t(`link-card.${register}.private`, { until })}</p>
        <p className="link-card__from">{t('link-card.from', { partnership })}</p>
      </div>
    </>
  )
}
