import { useTranslation } from 'react-i18next'
import { type BothLanguages, source } from '~/core/assessment/model'
import { useLang } from '~/i18n/use-lang'
import { Details } from '~/ui/Details'
import { Inset } from '~/ui/Inset'

/** The model's own definition; in Welsh our translation, marked as not official, with the original beside it. */
export function Definition({ text }: { text: BothLanguages }) {
  const { t } = useTranslation('assessment')
  const lang = useLang()
  return (
    <section className="assess-section" id="definition">
      <h2 className="heading heading--small">{t('section.definition')}</h2>
      <Inset>
        <p>{text[lang]}</p>
      </Inset>
      {lang === 'cy' && (
        <>
          <p className="soft">{t('unofficial')}</p>
          <Details summary={t('original')}>
            <p lang="en">{text.en}</p>
          </Details>
        </>
      )}
      <Attribution />
    </section>
  )
}

/** Whose wording it is, and under which licence it is shown. */
export function Attribution() {
  const { t } = useTranslation('assessment')
  return (
    <p className="soft source">
      {t('attribution')} <span lang="en">{source.attribution}</span>{' '}
      <a href={source.licence} rel="noreferrer license">
        {t('licence')}
      </a>
    </p>
  )
}
