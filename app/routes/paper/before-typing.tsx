import { useTranslation } from 'react-i18next'
import { Inset } from '~/ui/Inset'
import { Notice } from '~/ui/Notice'

/** What comes before typing: reading the paper for danger, and whose answers these are. */
export function BeforeTyping({ leads }: { leads: readonly { name: string; outside: boolean }[] }) {
  const { t } = useTranslation('paper')
  return (
    <>
      <Notice look="attention" title={t('danger.title')}>
        <p>{t('danger.now')}</p>
        <p>{t('danger.leads')}</p>
        <ul className="list">
          {leads.map(({ name, outside }) => (
            <li key={name}>
              {name} {outside && <span className="hint">{t('danger.outside')}</span>}
            </li>
          ))}
        </ul>
        <p>{t('danger.typed')}</p>
      </Notice>
      <Inset>
        <p>{t('form.theirs')}</p>
        <p>{t('form.seen')}</p>
        <p>{t('form.numbers')}</p>
      </Inset>
    </>
  )
}
