// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn once, on the server
import { useTranslation } from 'react-i18next'
import { ChoiceCard } from './choices'
import { Notice } from './Notice'

/** The name of the checkbox; its field in the error summary. */
export const CHECKED = 'checked'

interface QuestionedPassage {
  /** what the field is called */
  field: string
  language: 'cy' | 'en'
  passage: string
  before: string
  after: string
  why: string
}

export interface QuestionedView {
  /** what the checkbox sends */
  confirmation: string
  passages: readonly QuestionedPassage[]
}

/**
 * What somebody is to look at again before a text is saved, with a checkbox to save it as it is. It stands in the form
 * whose texts it is about, above the button.
 */
export function Questioned({ view }: { view: QuestionedView }) {
  const { t } = useTranslation('record')
  const { confirmation, passages } = view
  return (
    <div className="questioned">
      <Notice look="attention" title={t('question.title')}>
        <p>{t('question.about')}</p>
        <ul className="questioned__list">
          {passages.map(({ field, language, passage, before, after, why }, place) => (
            <li key={place}>
              <span className="questioned__field">{field}</span>
              <q className="as-written questioned__passage" lang={language}>
                {before}
                <mark>{passage}</mark>
                {after}
              </q>
              <span>{why}</span>
            </li>
          ))}
        </ul>
        <p>{t('question.checked-hint')}</p>
      </Notice>
      <ChoiceCard
        type="checkbox"
        name={CHECKED}
        id={CHECKED}
        value={confirmation}
        label={t('question.checked')}
      />
    </div>
  )
}
