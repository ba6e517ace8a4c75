import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { limits } from '~/core/safeguarding/forms'
import type { ConcernState } from '~/core/safeguarding/queue'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { type Problem, problemAt, typedText } from '~/web/forms'

export interface ActFormProps {
  /** Which state of the concern this is made on, ISO 8601; empty before anybody changed it. */
  basedOn: string
  /** What was sent, when it came back. */
  result: SubmissionResult | undefined
  problems: readonly Problem[]
}

/** What a lead does with a concern: a note, and what happens with it. */
export function ConcernForm({
  state,
  mine,
  basedOn,
  result,
  problems,
}: ActFormProps & { state: ConcernState; mine: boolean }) {
  const { t } = useTranslation('safeguarding')
  const take = { value: 'take', label: t('concern.act.take'), hint: t('concern.act.take-hint') }
  const noteOnly = { value: 'note', label: t('concern.act.note-only') }
  const options = {
    waiting: [take, { value: 'seen', label: t('concern.act.seen') }],
    seen: mine ? [noteOnly] : [noteOnly, take],
    closed: [noteOnly, { value: 'reopen', label: t('concern.act.reopen') }],
  }[state]
  const only = options.length === 1
  return (
    <form method="post" id="concern" noValidate>
      <h2 className="heading heading--small">{t('concern.act.title')}</h2>
      <input type="hidden" name="basedOn" value={basedOn} />
      <TextArea
        name="note"
        label={t('concern.act.note')}
        hint={t('concern.act.note-hint')}
        error={problemAt(problems, 'note')}
        defaultValue={typedText(result, 'note')}
        limit={limits.note}
      />
      {only ? (
        <input type="hidden" name="act" value={options[0]?.value} />
      ) : (
        <RadioGroup
          name="act"
          legend={t('concern.act.choose')}
          options={options}
          defaultValue={typedText(result, 'act')}
          error={problemAt(problems, 'act')}
        />
      )}
      <ButtonGroup>
        <Button>{t('concern.act.button')}</Button>
      </ButtonGroup>
    </form>
  )
}
