import { useTranslation } from 'react-i18next'
import { chosenStates, limits } from '~/core/distance/forms'
import { Button } from '~/ui/Button'
import { LinkButton } from '~/ui/LinkButton'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt } from '~/web/forms'
import { type FormState, typed } from '../journeys/form-state'
import type { GoalDetails } from './goal-details'
import { LanguageField } from './language-field'

interface GoalChangeProps {
  goal: GoalDetails
  state: FormState | undefined
  today: string
}

/** What has become of the goal, why, and when; or another goal in its place. */
export function GoalChange({ goal, state, today }: GoalChangeProps) {
  const { t, i18n } = useTranslation('distance')
  const problems = state?.problems ?? []
  return (
    <section className="part">
      <h2 className="heading">{t('goal.change')}</h2>
      <form method="post">
        <RadioGroup
          name="state"
          legend={t('goal.change-legend')}
          error={problemAt(problems, 'state')}
          options={chosenStates.map(value => ({
            value,
            label: t(`state.${value}`),
            hint: value === 'unsafe' ? t('goal.unsafe-hint') : undefined,
          }))}
          defaultValue={typed(state, 'state')}
        />
        <TextArea
          name="reason"
          label={t('goal.reason')}
          hint={t('goal.reason-hint')}
          error={problemAt(problems, 'reason')}
          defaultValue={typed(state, 'reason')}
          limit={limits.reason}
          rows={3}
        />
        <LanguageField
          error={problemAt(problems, 'language')}
          defaultValue={typed(state, 'language') ?? i18n.language}
        />
        <TextField
          name="on"
          label={t('goal.on')}
          type="date"
          error={problemAt(problems, 'on')}
          defaultValue={typed(state, 'on') ?? today}
          expect={10}
        />
        <Button>{t('goal.save')}</Button>
      </form>
      <h2 className="heading">{t('goal.differently')}</h2>
      <p>{t('goal.differently-hint')}</p>
      <p>
        <LinkButton href={goal.differently} look="secondary">
          {t('goal.differently')}
        </LinkButton>
      </p>
    </section>
  )
}
