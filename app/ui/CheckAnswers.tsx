import { useTranslation } from 'react-i18next'

export interface CheckedAnswer {
  key: string
  question: string
  /** As shown, one line for each that was chosen; null when the question was skipped. */
  answer: readonly string[] | null
  /** The language somebody's own words are in, when it is not the page's. */
  answerLang?: 'cy' | 'en'
  changeHref: string
}

/** Every question with its answer and a way back to it. */
export function CheckAnswers({ answers }: { answers: readonly CheckedAnswer[] }) {
  const { t } = useTranslation('common')
  return (
    <dl className="checks">
      {answers.map(({ key, question, answer, answerLang, changeHref }) => (
        <div className="checks__row" key={key}>
          <dt className="checks__question">{question}</dt>
          <dd className="checks__answer" lang={answerLang}>
            {answer === null && <span className="soft">{t('not-answered')}</span>}
            {answer?.length === 1 && answer[0]}
            {answer && answer.length > 1 && (
              <ul className="list">
                {answer.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </dd>
          <dd className="checks__change">
            <a href={changeHref}>
              {t('change')}
              <span className="govuk-visually-hidden">: {question}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}
