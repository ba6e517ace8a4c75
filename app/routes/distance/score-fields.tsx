import { useTranslation } from 'react-i18next'
import { limits, NOT_TODAY, numbers } from '~/core/distance/forms'
import { Button } from '~/ui/Button'
import { NumberScale } from '~/ui/NumberScale'
import { TextArea } from '~/ui/TextArea'
import { problemAt } from '~/web/forms'
import { type FormState, typed } from '../journeys/form-state'
import { LanguageField } from './language-field'
import { OwnText } from './own-text'
import type { ScoreFieldsWords } from './score-choices'

/** A number for each goal, and for the person's own voice room for what has changed. */
export function ScoreFields({ fields, state }: { fields: ScoreFieldsWords; state: FormState | undefined }) {
  const { t } = useTranslation('distance')
  const problems = state?.problems ?? []
  return (
    <form method="post">
      <p className="lead">{fields.who}</p>
      <p className="hint">{fields.hand}</p>
      {fields.goals.map((goal, index) => {
        const name = `scores[${index}]`
        const again = typedRow(state, goal.id)
        const [zero, ten] = goal.ends
        return (
          <section className="panel panel--scale" key={goal.id}>
            <input type="hidden" name={`${name}.goal`} value={goal.id} />
            <NumberScale
              name={`${name}.score`}
              legend={
                <>
                  <OwnText language={goal.language}>{goal.text}</OwnText>
                  <span className="scale__asked">{fields.asked}</span>
                </>
              }
              error={problemAt(problems, `${name}.score`)}
              numbers={numbers}
              ends={[
                <OwnText key="zero" language={zero.language}>
                  {zero.text}
                </OwnText>,
                <OwnText key="ten" language={ten.language}>
                  {ten.text}
                </OwnText>,
              ]}
              apart={{ value: NOT_TODAY, label: t('score.not-today') }}
              defaultValue={state ? again.score : goal.given}
            />
            {fields.notesAsked && (
              <TextArea
                name={`${name}.note`}
                label={fields.notesAsked}
                hint={t('score.note-hint')}
                error={problemAt(problems, `${name}.note`)}
                defaultValue={state ? again.note : goal.note}
                limit={limits.note}
                rows={3}
              />
            )}
          </section>
        )
      })}
      {fields.notesAsked && (
        <LanguageField
          error={problemAt(problems, 'language')}
          defaultValue={typed(state, 'language') ?? fields.language}
        />
      )}
      <Button>{t('score.save')}</Button>
    </form>
  )
}

/** What was typed for a goal before the page came back: found by the goal, since another may have been added. */
function typedRow(state: FormState | undefined, goalId: string): { score?: string; note?: string } {
  const rows: unknown = state?.values.scores
  if (!Array.isArray(rows)) return {}
  return rows.find(row => (row as { goal?: unknown } | null)?.goal === goalId) ?? {}
}
