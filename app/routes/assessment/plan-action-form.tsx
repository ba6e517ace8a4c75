import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { type Action, actionKinds, actionStates, horizons } from '~/core/assessment/plan'
import { planLimits } from '~/core/assessment/plan-forms'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Questioned, type QuestionedView } from '~/ui/Questioned'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedText } from '~/web/forms'
import { LanguageField } from './language-field'

/** The form's id, so that the language button takes what was typed along. */
export const ACTION_FORM = 'plan-action'

interface ActionFormProps {
  /** What is saved; null for a new action. */
  before: Action | null
  /** The revision that the form is filled in on; 0 for a new action. */
  basedOn: number
  /** What was typed, when the form came back. */
  typed: SubmissionResult | undefined | null
  problems: readonly Problem[]
  questioned: QuestionedView | null
}

/** All of an action: what it is, and where it stands. */
export function ActionForm({ before, basedOn, typed, problems, questioned }: ActionFormProps) {
  const { t } = useTranslation('plan')
  const lang = useLang()
  const saved: Record<string, string | null | undefined> = {
    ...before,
    state: before?.state ?? 'not-started',
    writtenIn: before?.language,
  }
  const field = (name: string) => ({
    name,
    error: problemAt(problems, name),
    defaultValue: typed ? typedText(typed, name) : (saved[name] ?? undefined),
  })
  return (
    <form method="post" id={ACTION_FORM} noValidate>
      <input type="hidden" name="basedOn" value={basedOn} />
      <RadioGroup
        {...field('state')}
        legend={t('field.state')}
        options={actionStates.map(value => ({ value, label: t(`state.${value}`) }))}
      />
      <TextField {...field('byWhen')} type="date" label={t('field.by-when')} expect={10} />
      <TextField
        {...field('reviewOn')}
        type="date"
        label={t('field.review-on')}
        hint={t('action.review-hint')}
        expect={10}
      />
      <TextArea
        {...field('what')}
        label={t('field.what')}
        hint={<p>{t('prompt.action')}</p>}
        limit={planLimits.text}
      />
      <TextField {...field('who')} label={t('field.who')} hint={t('action.who-hint')} autoComplete="off" />
      <LanguageField legend={t('action.language')} {...field('writtenIn')} otherwise={lang} />
      <RadioGroup
        {...field('kind')}
        legend={t('field.kind')}
        options={actionKinds.map(value => ({ value, label: t(`kind.${value}`) }))}
      />
      <RadioGroup
        {...field('horizon')}
        legend={t('field.horizon')}
        options={horizons.map(value => ({ value, label: t(`horizon.${value}`) }))}
      />
      <TextArea
        {...field('note')}
        label={t('field.note')}
        hint={<p>{t('action.note-hint')}</p>}
        limit={planLimits.text}
      />
      <LanguageField legend={t('action.note-language')} {...field('noteLanguage')} otherwise={lang} />
      {questioned && <Questioned view={questioned} />}
      <ButtonGroup>
        <Button>{t(before ? 'action.button-save' : 'action.button-add')}</Button>
      </ButtonGroup>
    </form>
  )
}
