import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { RadioGroup } from '~/ui/RadioGroup'
import { type Problem, problemAt } from '~/web/forms'
import type { ScoreChoices } from './score-choices'

/** Which stage, and whose numbers. Goes into the address, so that a page can be loaded again. */
export function ScoreAsk({ choices, problems }: { choices: ScoreChoices; problems: readonly Problem[] }) {
  const { t } = useTranslation('distance')
  return (
    <form method="get">
      <input type="hidden" name="ask" value="" />
      <RadioGroup
        name="stage"
        legend={t('score.ask-stage')}
        hint={t('score.ask-stage-hint')}
        error={problemAt(problems, 'stage')}
        options={choices.stages}
        defaultValue={choices.stage}
        inline
      />
      <RadioGroup
        name="voice"
        legend={t('score.ask-voice')}
        hint={t('score.ask-voice-hint')}
        error={problemAt(problems, 'voice')}
        options={choices.voices}
        defaultValue={choices.voice}
      />
      <Button>{t('score.go')}</Button>
    </form>
  )
}
