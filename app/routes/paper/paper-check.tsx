import { useTranslation } from 'react-i18next'
import { QUOTES, SEES } from '~/core/answer/paper-forms'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Inset } from '~/ui/Inset'
import { SummaryList } from '~/ui/SummaryList'
import type { FormQuestion } from './form-view'
import type { Around } from './posted'

/** Everything typed once more, to be held against the paper, and the way on. It travels in the form and is kept nowhere. */
export function PaperCheck({ questions, around }: { questions: readonly FormQuestion[]; around: Around }) {
  const { t } = useTranslation('paper')
  const { language, sees, quote } = around
  const who = SEES.find(one => one === sees) ?? 'nothing'
  const use = QUOTES.find(one => one === quote) ?? 'nothing'
  const asksForWords = questions.some(({ words }) => words)
  const spoken = language === 'cy' ? 'cy' : 'en'
  return (
    <>
      <p>{t('check.compare')}</p>
      <SummaryList
        rows={[
          { key: t('form.language'), value: t(`form.${spoken}`) },
          ...questions.map(({ label, answer, words }) => ({
            key: label,
            value:
              answer === null ? (
                <span className="soft">{t('check.empty')}</span>
              ) : words ? (
                <span className="own-words" lang={spoken}>
                  {answer}
                </span>
              ) : (
                answer
              ),
          })),
          { key: t('form.sees'), value: t(`sees.${who}.label`) },
          ...(asksForWords ? [{ key: t('form.quote'), value: t(`quote.${use}`) }] : []),
        ]}
      />
      <input type="hidden" name="at" value="check" />
      <input type="hidden" name="answered" value={language} />
      <input type="hidden" name="sees" value={sees} />
      <input type="hidden" name="quote" value={quote} />
      {questions.flatMap(({ name, typed }) =>
        typed.map(value => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <Inset>
        <p>{t('check.danger')}</p>
        <p>{t('check.once')}</p>
      </Inset>
      <ButtonGroup>
        <Button name="intent" value="send">
          {t('check.send')}
        </Button>
        <Button look="secondary" name="intent" value="change">
          {t('check.change')}
        </Button>
      </ButtonGroup>
    </>
  )
}
