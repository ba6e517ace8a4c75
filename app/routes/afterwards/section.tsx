import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { LinkButton } from '~/ui/LinkButton'
import { SummaryList } from '~/ui/SummaryList'
import { journeyPath } from '../journeys/words'
import type { AfterwardsWords } from './words'

/** On a closed journey: who wants to be asked again and how, and the way to record it. */
export function AfterwardsSection({ journeyId, again }: { journeyId: string; again: AfterwardsWords }) {
  const { t } = useTranslation('afterwards')
  const lang = useLang()
  return (
    <section>
      <h2 className="heading">{t('section.title')}</h2>
      <SummaryList
        rows={again.map(({ name, words, recorded }) => ({
          key: name,
          value: (
            <>
              {words} {recorded && <span className="hint">{recorded}</span>}
            </>
          ),
        }))}
      />
      <p>
        <LinkButton href={journeyPath(lang, journeyId, '/afterwards')} look="secondary">
          {t('section.change')}
        </LinkButton>
      </p>
    </section>
  )
}
