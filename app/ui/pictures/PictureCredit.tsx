import { useTranslation } from 'react-i18next'

/** Whose the pictures are: their licence asks for it, on every page or sheet that may be passed on without the rest. */
export function PictureCredit() {
  const { t } = useTranslation('common')
  return (
    <p className="soft">
      {t('pictures.credit')} © OpenMoji,{' '}
      <a href="https://openmoji.org/" rel="noreferrer">
        openmoji.org
      </a>
      . CC BY-SA 4.0,{' '}
      <a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license noreferrer">
        creativecommons.org/licenses/by-sa/4.0
      </a>
    </p>
  )
}
