import { useTranslation } from 'react-i18next'
import { type Lang, languages } from '~/i18n/languages'
import { useLang } from '~/i18n/use-lang'
import { Drawing } from './Drawing'
import { Frame } from './Frame'
import { InLanguage } from './InLanguage'
import { InBothLanguages } from './Say'

/** `/`: both languages at once, in halves of the same size. Neither is the page's own. */
export function StartPage({ invented }: { invented?: boolean }) {
  return (
    <InBothLanguages>
      <Frame invented={invented} opening>
        <div className="start">
          <Drawing name="heard" />
          <h1 className="heading" lang="cy">
            Clywed
          </h1>
          <p className="start__jump">
            {languages.map(lang => (
              <a key={lang} href={`#${lang}`} lang={lang}>
                {nameOf[lang]}
              </a>
            ))}
          </p>
        </div>
        <div className="halves">
          {languages.map(lang => (
            <InLanguage key={lang} lang={lang} as="section" className="half">
              <Half name={nameOf[lang]} />
            </InLanguage>
          ))}
        </div>
      </Frame>
    </InBothLanguages>
  )
}

const nameOf: Record<Lang, string> = { cy: 'Cymraeg', en: 'English' }

function Half({ name }: { name: string }) {
  const { t } = useTranslation('common')
  const lang = useLang()
  return (
    <>
      <h2 className="heading" id={lang}>
        {name}
      </h2>
      <p className="lead">{t('home.intro')}</p>
      <h3 className="heading heading--small">{t('home.link.title')}</h3>
      <p>{t('home.link.text')}</p>
      <ul className="ways">
        <li>
          <a href={`/${lang}/withdraw`}>{t('home.receipt')}</a>
        </li>
        <li>
          <a href={`/${lang}/how-we-protect-people`}>{t('home.protect')}</a>
        </li>
        <li>
          <a href={`/${lang}/cookies`}>{t('home.cookies')}</a>
        </li>
        <li>
          <a href={`/${lang}/sign-in`}>{t('home.staff')}</a>
        </li>
      </ul>
    </>
  )
}
