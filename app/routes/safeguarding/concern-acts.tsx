import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '~/core/safeguarding/forms'
import { outcomes } from '~/core/safeguarding/outcomes'
import type { Priority } from '~/core/safeguarding/queue'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { RadioGroup } from '~/ui/RadioGroup'
import { SelectField } from '~/ui/SelectField'
import { TextArea } from '~/ui/TextArea'
import { problemAt, typedText } from '~/web/forms'
import type { ActFormProps } from './concern-form'

interface ActProps extends ActFormProps {
  act: 'hand-over' | 'prioritise' | 'close'
  /** The field in which the reason stands. */
  field: 'handNote' | 'why' | 'closing'
  children: ReactNode
}

/** An act that is not done every day: one press away, open when it came back with something to put right. */
function Act({ act, field, basedOn, result, problems, children }: ActProps) {
  const { t } = useTranslation('safeguarding')
  return (
    <Details summary={t(`concern.${act}.title`)} open={typedText(result, 'act') === act}>
      <form method="post" noValidate>
        <input type="hidden" name="basedOn" value={basedOn} />
        <input type="hidden" name="act" value={act} />
        {children}
        <TextArea
          name={field}
          label={t(`concern.${act}.note`)}
          hint={t(`concern.${act}.note-hint`)}
          error={problemAt(problems, field)}
          defaultValue={typedText(result, field)}
          limit={limits.note}
        />
        <ButtonGroup>
          <Button>{t(`concern.${act}.button`)}</Button>
        </ButtonGroup>
      </form>
    </Details>
  )
}

/** Gives it to another lead, at once. */
export function HandOver({
  colleagues,
  ...form
}: ActFormProps & { colleagues: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('safeguarding')
  return (
    <Act act="hand-over" field="handNote" {...form}>
      <p>{t('concern.hand-over.text')}</p>
      <SelectField
        name="to"
        label={t('concern.hand-over.to')}
        placeholder={t('concern.hand-over.choose')}
        error={problemAt(form.problems, 'to')}
        defaultValue={typedText(form.result, 'to')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Act>
  )
}

/** Says how urgent it is, with a reason. */
export function Prioritise({ priority, ...form }: ActFormProps & { priority: Priority }) {
  const { t } = useTranslation('safeguarding')
  return (
    <Act act="prioritise" field="why" {...form}>
      <RadioGroup
        name="priority"
        legend={t('concern.prioritise.legend')}
        error={problemAt(form.problems, 'priority')}
        defaultValue={typedText(form.result, 'priority') ?? priority}
        options={(['urgent', 'ordinary'] as const).map(value => ({
          value,
          label: t(`priority.${value}`),
          hint: t(`priority.${value}-hint`),
        }))}
      />
    </Act>
  )
}

/** Closes it: how it ended, and what was done. */
export function CloseConcern(form: ActFormProps) {
  const { t } = useTranslation('safeguarding')
  return (
    <Act act="close" field="closing" {...form}>
      <RadioGroup
        name="outcome"
        legend={t('concern.close.legend')}
        error={problemAt(form.problems, 'outcome')}
        defaultValue={typedText(form.result, 'outcome')}
        options={outcomes.map(value => ({ value, label: t(`outcome.${value}`) }))}
      />
    </Act>
  )
}
