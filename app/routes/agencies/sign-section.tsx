import { useTranslation } from 'react-i18next'
import type { Missing } from '~/core/assessment/sign-off'
import { LinkButton } from '~/ui/LinkButton'
import type { SigningView } from './side-view'

interface SignSectionProps {
  /** the component's address */
  path: string
  /** first day of the year */
  from: string
  missing: readonly Missing[]
  /** agencies without a rating, joined */
  waiting: string
  signature: SigningView | null
  signings: readonly SigningView[]
}

/** What signing off means, what is missing, and every signature there was. */
export function SignSection({ path, from, missing, waiting, signature, signings }: SignSectionProps) {
  const { t } = useTranslation('agencies')
  return (
    <section className="assess-section" id="sign-off">
      <h2 className="heading">{t('sign.section')}</h2>
      {signature ? (
        <LinkButton look="secondary" href={`${path}/open-again?period=${from}`}>
          {t('reopen.title')}
        </LinkButton>
      ) : (
        <>
          <p>{t('sign.frozen')}</p>
          {missing.length > 0 ? (
            <MissingList missing={missing} />
          ) : (
            <>
              {waiting && <p>{t('sign.waiting', { agencies: waiting })}</p>}
              <LinkButton href={`${path}/sign-off?period=${from}`}>{t('sign.go')}</LinkButton>
            </>
          )}
        </>
      )}
      {signings.length > 0 && (
        <>
          <h3 className="heading heading--small">{t('sign.history.title')}</h3>
          <ol className="signings" reversed>
            {signings.map(signing => (
              <li key={signing.number}>
                <Signing signing={signing} href={`${path}/signed/${signing.number}?period=${from}`} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** What an agreed record needs before it can be signed off. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const { t } = useTranslation('agencies')
  return (
    <>
      <p>{t('sign.missing.title')}</p>
      <ul>
        {missing.map(part => (
          <li key={part}>{t(`sign.missing.${part}`)}</li>
        ))}
      </ul>
    </>
  )
}

function Signing({ signing, href }: { signing: SigningView; href: string }) {
  const { t } = useTranslation('agencies')
  const { kind, name, at, reason, language } = signing
  if (kind === 'reopened')
    return (
      <>
        <p>{t('sign.history.reopened', { name, at })}</p>
        <p className="as-written" lang={language}>
          {reason}
        </p>
      </>
    )
  return (
    <p>
      {t('sign.history.signed', { name, at })}{' '}
      <a href={href} aria-label={t('sign.history.read-of', { at })}>
        {t('sign.history.read')}
      </a>
    </p>
  )
}
