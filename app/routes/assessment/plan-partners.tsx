import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { WrittenIn } from './recorded'

export interface PartnerView {
  id: string
  name: string
  /** The language of a name that was written here; null for an agency, whose name is in the page's. */
  nameLanguage: 'cy' | 'en' | null
  role: string
  outcomes: string
  language: 'cy' | 'en'
}

interface PartnersProps {
  partners: readonly PartnerView[]
  /** The address of the form, with the year. */
  add: string
  said: 'added' | 'removed' | null
}

/** Who is part of delivering the component in the year, with their role and what they contributed to. */
export function Partners({ partners, add, said }: PartnersProps) {
  const { t } = useTranslation('plan')
  return (
    <section className="assess-section" id="partners">
      <h2 className="heading">{t('partners.title')}</h2>
      {said && <Notice look="done" title={t(`partners.${said}`)} />}
      <p>{t('prompt.partners')}</p>
      {partners.length === 0 && <p>{t('partners.none')}</p>}
      {partners.map(partner => (
        <Partner key={partner.id} partner={partner} change={`${add}&from=${partner.id}`} />
      ))}
      <p className="no-print">
        <LinkButton look="secondary" href={add}>
          {t('partners.add')}
        </LinkButton>
      </p>
    </section>
  )
}

function Partner({ partner, change }: { partner: PartnerView; change: string }) {
  const { t } = useTranslation('plan')
  const { id, name, nameLanguage, role, outcomes, language } = partner
  const parts = [
    { name: t('field.role'), text: role },
    { name: t('field.outcomes'), text: outcomes },
  ].filter(({ text }) => text !== '')
  return (
    <article className="record">
      <h3 className="heading heading--small as-written" lang={nameLanguage ?? undefined}>
        {name}
      </h3>
      <dl className="record__parts">
        {parts.map(part => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            <dd className="as-written" lang={language}>
              {part.text}
            </dd>
          </div>
        ))}
      </dl>
      <WrittenIn language={language} />
      <div className="record__acts no-print">
        <a href={change} aria-label={t('partners.update-of', { name })}>
          {t('partners.update')}
        </a>
        <form method="post">
          <input type="hidden" name="id" value={id} />
          <button
            className="button button--quiet"
            type="submit"
            aria-label={t('partners.remove-of', { name })}
          >
            {t('partners.remove')}
          </button>
        </form>
      </div>
    </article>
  )
}
