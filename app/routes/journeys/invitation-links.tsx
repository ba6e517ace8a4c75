import { useTranslation } from 'react-i18next'
import type { Addresses } from '~/core/journey/addresses'
import type { Channel } from '~/core/journey/types'
import { type Lang, otherLang } from '~/i18n/languages'
import { CopyField } from '~/ui/CopyField'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { QrCode } from './qr-code'

interface InvitationLinksProps {
  channel: Channel
  /** null once they cannot be shown any more */
  addresses: Addresses | null
  respondentLanguage: Lang
  /** where the card is */
  card: string
  works: boolean
}

/** The link in both languages, to copy, to show as a QR code, to print. Or why it is not there any more. */
export function InvitationLinks({
  channel,
  addresses,
  respondentLanguage: first,
  card,
  works,
}: InvitationLinksProps) {
  const { t } = useTranslation('journeys')
  if (!addresses) {
    if (!works || channel === 'phone') return null
    return (
      <Notice>
        <p>{channel === 'email' ? t('invitation.gone-email') : t('invitation.gone')}</p>
      </Notice>
    )
  }
  return (
    <>
      <Notice look="done" title={channel === 'email' ? t('invitation.emailed') : t('invitation.made')}>
        <p>{t('invitation.once')}</p>
        <p>{t('invitation.private')}</p>
      </Notice>
      <Panel title={t('invitation.links')}>
        <p>{t('invitation.links-hint')}</p>
        {[first, otherLang(first)].map(lang => (
          <CopyField
            key={lang}
            name={`link-${lang}`}
            label={t(`invitation.link.${lang}`)}
            value={addresses[lang]}
            lang={lang}
          />
        ))}
      </Panel>
      <Panel title={t('invitation.qr.title')}>
        <div className="qr-pair">
          {[first, otherLang(first)].map(lang => (
            <figure key={lang}>
              <QrCode
                text={addresses[lang]}
                label={t(`invitation.qr.${lang}`)}
                size={lang === first ? 'large' : 'small'}
              />
              <figcaption lang={lang}>{t(`invitation.link.${lang}`)}</figcaption>
            </figure>
          ))}
        </div>
        <p>
          <LinkButton href={card} look="secondary">
            {t('invitation.card')}
          </LinkButton>
        </p>
      </Panel>
    </>
  )
}
