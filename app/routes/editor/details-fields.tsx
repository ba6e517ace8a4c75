import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { audiences, instrumentPractices, stages } from '~/core/instrument'
import type { Details } from '~/core/instrument/editing'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { PairField } from '~/ui/PairField'
import { RadioGroup } from '~/ui/RadioGroup'
import { type Problem, problemAt, typedList, typedText } from '~/web/forms'
import { typedPair } from './typed'

/** Title, purpose, who is asked and when. */
export function DetailsFields({
  details,
  result,
  problems,
}: {
  details?: Details
  result: SubmissionResult | undefined | null
  problems: readonly Problem[]
}) {
  const { t } = useTranslation(['editor', 'journeys'])
  return (
    <>
      <PairField
        name="title"
        legend={t('editor:details.name')}
        hint={t('editor:details.name-hint')}
        value={typedPair(result, 'title') ?? details?.title ?? { cy: '', en: '' }}
        errors={{ cy: problemAt(problems, 'title.cy'), en: problemAt(problems, 'title.en') }}
      />
      <CheckboxGroup
        name="audiences"
        legend={t('editor:details.audiences')}
        hint={details && t('editor:details.audiences-hint')}
        error={problemAt(problems, 'audiences')}
        options={audiences.map(value => ({ value, label: t(`journeys:audience.${value}`) }))}
        defaultValue={typedList(result, 'audiences') ?? details?.audiences ?? [...audiences]}
        inline
      />
      <CheckboxGroup
        name="stages"
        legend={t('editor:details.stages')}
        error={problemAt(problems, 'stages')}
        options={stages.map(value => ({ value, label: t(`journeys:stage.${value}`) }))}
        defaultValue={typedList(result, 'stages') ?? details?.stages ?? ['end']}
        inline
      />
      <RadioGroup
        name="practice"
        legend={t('editor:details.practice')}
        options={instrumentPractices.map(value => ({ value, label: t(`editor:details.practices.${value}`) }))}
        defaultValue={typedText(result, 'practice') ?? details?.practice ?? 'satisfaction-survey'}
      />
    </>
  )
}
