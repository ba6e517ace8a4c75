import { useTranslation } from 'react-i18next'

export interface QuoteBatch {
  period: string
  quotes: readonly { cy: string; en: string }[]
}

/** What people said in words, as it was released: each quote in both languages, of which neither comes first. */
export function QuotesSection({ batches }: { batches: readonly QuoteBatch[] }) {
  const { t, i18n } = useTranslation('assessment')
  const languages = i18n.language === 'cy' ? (['cy', 'en'] as const) : (['en', 'cy'] as const)
  return (
    <section className="assess-section" id="quotes">
      <h2 className="heading">{t('section.quotes')}</h2>
      {batches.length === 0 ? (
        <p>{t('quotes.none')}</p>
      ) : (
        <>
          <p>{t('quotes.how')}</p>
          <p>{t('quotes.order')}</p>
        </>
      )}
      {batches.map(({ period, quotes }) => (
        <section key={period}>
          <h3 className="heading heading--small">{period}</h3>
          <ul className="quotes">
            {quotes.map((quote, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike, and a released order never changes
              <li key={place} className="quotes__one">
                {languages.map(language => (
                  <blockquote key={language} lang={language}>
                    {quote[language]}
                  </blockquote>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
