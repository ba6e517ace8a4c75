import { useTranslation } from 'react-i18next'
import { limits } from '~/core/assessment/forms'
import { changeSources, changeStates } from '~/core/assessment/told-back'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Notice } from '~/ui/Notice'
import { PairField } from '~/ui/PairField'
import { Questioned } from '~/ui/Questioned'
import { RadioGroup } from '~/ui/RadioGroup'
import { SelectField } from '~/ui/SelectField'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedText } from '~/web/forms'
import { typedPair } from '../editor/typed'
import { ChangeParts } from './change-parts'
import type { FormView } from './change-view'
import type { CameBack } from './save'

/** The form's id, so that the language button takes what was typed along. */
export const CHANGE_FORM = 'change'

interface ChangeFormProps {
  view: FormView
  /** undefined before anything was sent */
  sent: CameBack | undefined
  problems: readonly Problem[]
  /** where it is sent, when not to the page's own address */
  action?: string | undefined
}

/** What was heard and decided, in both languages side by side. */
export function ChangeForm({ view, sent, problems, action }: ChangeFormProps) {
  const { t } = useTranslation('changes')
  const result = sent?.result
  const pair = (name: 'heard' | 'decided') => ({
    name,
    value: typedPair(result, name) ?? view[name],
    errors: { cy: problemAt(problems, `${name}.cy`), en: problemAt(problems, `${name}.en`) },
    limit: limits.text,
  })
  const one = (name: 'heardOn' | 'source' | 'state' | 'lead' | 'decidedOn' | 'doneOn') => ({
    name,
    error: problemAt(problems, name) ?? null,
    defaultValue: result ? (typedText(result, name) ?? '') : view[name],
  })
  return (
    <form method="post" id={CHANGE_FORM} action={action} noValidate>
      {sent?.newer && (
        <Notice look="attention" title={t('newer.title')}>
          <p>{t('newer.text', { name: sent.newer.name, at: sent.newer.at })}</p>
          <ChangeParts change={sent.newer.view} />
        </Notice>
      )}
      <input type="hidden" name="basedOn" value={basedOn(view, sent)} />
      <PairField {...pair('heard')} legend={t('form.heard')} hint={t('form.heard-hint')} />
      <TextField {...one('heardOn')} type="date" label={t('form.heard-on')} expect={10} />
      <SelectField
        {...one('source')}
        label={t('source.label')}
        hint={t('source.hint')}
        placeholder={t('source.choose')}
        options={changeSources.map(value => ({ value, label: t(`source.${value}`) }))}
      />
      <RadioGroup
        {...one('state')}
        legend={t('state.label')}
        options={changeStates.map(value => ({ value, label: t(`state.${value}`) }))}
      />
      <PairField {...pair('decided')} legend={t('form.decided')} hint={t('form.decided-hint')} />
      <TextField
        {...one('decidedOn')}
        type="date"
        label={t('form.decided-on')}
        hint={t('form.empty-day')}
        expect={10}
      />
      <TextField
        {...one('doneOn')}
        type="date"
        label={t('form.done-on')}
        hint={t('form.empty-day')}
        expect={10}
      />
      <TextField {...one('lead')} label={t('form.lead')} hint={t('form.lead-hint')} autoComplete="off" />
      {sent?.questioned && <Questioned view={sent.questioned} />}
      <ButtonGroup>
        <Button name="act" value="save">
          {t(view.published ? 'form.save-published' : 'form.save')}
        </Button>
        <Button look="secondary" name="act" value={view.published ? 'unpublish' : 'publish'}>
          {t(view.published ? 'form.unpublish' : 'form.publish')}
        </Button>
      </ButtonGroup>
    </form>
  )
}

/** Whoever has been shown what a colleague saved puts theirs on top of it. */
function basedOn(view: FormView, sent: CameBack | undefined): string | number {
  if (sent?.gone) return 0
  if (sent?.newer) return sent.newer.revision
  return typedText(sent?.result, 'basedOn') ?? view.revision
}
