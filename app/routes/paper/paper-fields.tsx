import { useTranslation } from 'react-i18next'
import { QUOTES, SEES } from '~/core/answer/paper-forms'
import { ChoiceCard, ChoiceGroup } from '~/ui/choices'
import { classes } from '~/ui/classes'
import { choiceId } from '~/ui/ids'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt } from '~/web/forms'
import type { FormQuestion } from './form-view'
import type { Around } from './posted'

interface PaperFieldsProps {
  questions: readonly FormQuestion[]
  around: Around
  problems: readonly Problem[]
}

/** All of the paper in its own order: the language, the questions, who may see it. */
export function PaperFields({ questions, around, problems }: PaperFieldsProps) {
  const { t } = useTranslation('paper')
  return (
    <>
      <RadioGroup
        name="answered"
        legend={t('form.language')}
        hint={t('form.language-hint')}
        error={problemAt(problems, 'answered')}
        options={[
          { value: 'cy', label: t('form.cy') },
          { value: 'en', label: t('form.en') },
        ]}
        defaultValue={around.language}
        inline
      />
      <h2 className="heading">{t('form.answers')}</h2>
      {questions.map(question => (
        <Question key={question.key} question={question} />
      ))}
      <h2 className="heading">{t('form.last')}</h2>
      <RadioGroup
        name="sees"
        legend={t('form.sees')}
        hint={t('form.sees-hint')}
        error={problemAt(problems, 'sees')}
        options={SEES.map(value => ({
          value,
          label: t(`sees.${value}.label`),
          hint: t(`sees.${value}.hint`),
        }))}
        defaultValue={around.sees}
      />
      {questions.some(({ words }) => words) && (
        <RadioGroup
          name="quote"
          legend={t('form.quote')}
          hint={t('form.quote-hint')}
          options={QUOTES.map(value => ({ value, label: t(`quote.${value}`) }))}
          defaultValue={around.quote}
        />
      )}
    </>
  )
}

function Question({ question }: { question: FormQuestion }) {
  const { t } = useTranslation('paper')
  const { name, label, kind, onlyIf, typed, error } = question
  const hint = onlyIf ? t('form.only-if', onlyIf) : undefined
  const text = { name, label, hint, error, defaultValue: typed[0] }
  if (kind === 'line') return <TextField {...text} />
  if (kind === 'lines') return <TextArea {...text} rows={4} />
  return <Choices question={question} hint={hint} />
}

/** Radios or checkboxes as on the paper. Radios cannot be taken back without script, so one says "left empty". */
function Choices({ question, hint }: { question: FormQuestion; hint: string | undefined }) {
  const { t } = useTranslation('paper')
  const { name, label, kind, scale, apart, ends, typed, error } = question
  const several = kind === 'several'
  const aside = several ? apart : [...apart, { value: '', label: t('form.left-empty') }]
  const card = (option: (typeof scale)[number], place: number, quiet: boolean) => (
    <ChoiceCard
      key={option.value}
      {...option}
      type={several ? 'checkbox' : 'radio'}
      name={name}
      id={choiceId(name, option.value || 'left-empty', place)}
      checked={typed.includes(option.value)}
      quiet={quiet}
    />
  )
  return (
    <ChoiceGroup name={name} legend={label} hint={hint} error={error}>
      {ends && (
        <p className="hint">
          {scale[0]?.label} = {ends.low} · {scale.at(-1)?.label} = {ends.high}
        </p>
      )}
      <div className={classes('answers', ends ? 'answers--numbers' : 'answers--inline')}>
        {scale.map((option, place) => card(option, place, false))}
      </div>
      <div className="answers answers--inline answers--apart">
        {aside.map((option, place) => card(option, scale.length + place, true))}
      </div>
    </ChoiceGroup>
  )
}
