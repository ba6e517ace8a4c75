import { useTranslation } from 'react-i18next'
import { channels } from '~/core/journey/types'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextField } from '~/ui/TextField'
import { problemAt } from '~/web/forms'
import { type FormState, typed } from './form-state'
import type { SendChoices } from './send-choices'

/** Who, what, which stage, and how. */
export function SendFields({ choices, state }: { choices: SendChoices; state: FormState | undefined }) {
  const { t } = useTranslation('journeys')
  const problems = state?.problems ?? []
  return (
    <>
      <RadioGroup
        name="respondent"
        legend={t('send.respondent')}
        error={problemAt(problems, 'respondent')}
        options={choices.respondents}
        defaultValue={typed(state, 'respondent') ?? choices.respondent}
      />
      <RadioGroup
        name="instrument"
        legend={t('send.instrument')}
        error={problemAt(problems, 'instrument')}
        options={choices.instruments}
        defaultValue={typed(state, 'instrument') ?? choices.instrument}
      />
      <RadioGroup
        name="stage"
        legend={t('send.stage')}
        error={problemAt(problems, 'stage')}
        options={choices.stages}
        defaultValue={typed(state, 'stage') ?? choices.stage}
      />
      <RadioGroup
        name="channel"
        legend={t('send.channel')}
        error={problemAt(problems, 'channel')}
        options={channels
          .filter(channel => channel !== 'email' || choices.mailOffered)
          .map(channel => ({
            value: channel,
            label: t(`send.channels.${channel}`),
            hint: t(`send.channels.${channel}-hint`),
          }))}
        defaultValue={typed(state, 'channel')}
      />
      {choices.mailOffered && (
        <TextField
          name="email"
          label={t('field.email')}
          hint={t('send.email-hint')}
          error={problemAt(problems, 'email')}
          defaultValue={typed(state, 'email')}
          type="email"
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </>
  )
}
