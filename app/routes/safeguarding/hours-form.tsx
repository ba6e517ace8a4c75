import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { type Problem, problemAt, typedText } from '~/web/forms'

interface HoursFormProps {
  kept: {
    hours: readonly (readonly string[] | null)[]
    closedDays: string
    urgentMinutes: string
    ordinaryHours: string
    contactEmail: string
    contactLanguage: 'cy' | 'en'
    basedOn: string
  }
  result: SubmissionResult | undefined
  problems: readonly Problem[]
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** A week, the days on which nobody looks, how long a concern may wait, and who is told then. */
export function HoursForm({ kept, result, problems }: HoursFormProps) {
  const { t } = useTranslation('safeguarding')
  const { t: common } = useTranslation('common')
  const sent = Boolean(result?.initialValue)
  const value = (name: string, before: string) => (sent ? (typedText(result, name) ?? '') : before)
  const field = (name: string, before: string) => ({
    name,
    error: problemAt(problems, name),
    defaultValue: value(name, before),
  })
  return (
    <form method="post" id="hours" noValidate>
      <input type="hidden" name="basedOn" value={kept.basedOn} />
      <h2 className="heading heading--small">{t('hours.week')}</h2>
      <p className="hint">{t('hours.week-hint')}</p>
      {weekdays.map(day => (
        <fieldset className="pair" key={day}>
          <legend className="group__legend">
            <span className="label label--name">{common(`weekday.${day}`)}</span>
          </legend>
          <div className="pair__halves pair__halves--short">
            <TextField
              {...field(`from${day}`, kept.hours[day]?.[0] ?? '')}
              label={t('hours.from')}
              expect={4}
            />
            <TextField {...field(`to${day}`, kept.hours[day]?.[1] ?? '')} label={t('hours.to')} expect={4} />
          </div>
        </fieldset>
      ))}
      <TextArea
        {...field('closedDays', kept.closedDays)}
        label={t('hours.closed')}
        hint={t('hours.closed-hint')}
        rows={4}
      />
      <h2 className="heading heading--small">{t('hours.waiting')}</h2>
      <p>{t('hours.waiting-about')}</p>
      <TextField
        {...field('urgentMinutes', kept.urgentMinutes)}
        label={t('hours.urgent')}
        hint={t('hours.urgent-hint')}
        inputMode="numeric"
        expect={4}
      />
      <TextField
        {...field('ordinaryHours', kept.ordinaryHours)}
        label={t('hours.ordinary')}
        hint={t('hours.ordinary-hint')}
        inputMode="numeric"
        expect={4}
      />
      <TextField
        {...field('contactEmail', kept.contactEmail)}
        type="email"
        label={t('hours.contact')}
        hint={t('hours.contact-hint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RadioGroup
        name="contactLanguage"
        legend={t('hours.contact-language')}
        error={problemAt(problems, 'contactLanguage')}
        options={[
          { value: 'cy', label: 'Cymraeg', lang: 'cy' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        defaultValue={value('contactLanguage', kept.contactLanguage)}
        inline
      />
      <ButtonGroup>
        <Button>{t('hours.button')}</Button>
      </ButtonGroup>
    </form>
  )
}
