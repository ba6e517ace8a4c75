import { useTranslation } from 'react-i18next'
import { type ContactState, type Result, results, type Way, ways } from '~/core/safeguarding/contact'
import { limits } from '~/core/safeguarding/forms'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Details } from '~/ui/Details'
import { Inset } from '~/ui/Inset'
import { RadioGroup } from '~/ui/RadioGroup'
import { Tag } from '~/ui/Tag'
import { TextArea } from '~/ui/TextArea'
import { TextField } from '~/ui/TextField'
import { problemAt, typedText } from '~/web/forms'
import type { ActFormProps } from './concern-form'

interface ContactProps extends ActFormProps {
  contact: {
    state: ContactState
    basedOn: string
    attempts: readonly { name: string; at: string; way: Way; result: Result; text: string }[]
    today: string
  }
}

/** The contact that somebody asked for, each attempt at it, and the form for the next. */
export function Contact({ contact, result, problems }: ContactProps) {
  const { t } = useTranslation('safeguarding')
  const { state, attempts, basedOn, today } = contact
  const sent = typedText(result, 'act') === 'contact'
  const typed = (name: string) => (sent ? typedText(result, name) : undefined)
  return (
    <section>
      <h2 className="heading heading--small">
        {t('contact.title')}{' '}
        <Tag look={state === 'open' ? 'attention' : 'plain'}>{t(`contact.state.${state}`)}</Tag>
      </h2>
      <p>{t(attempts.length === 0 ? 'contact.none' : 'contact.about')}</p>
      {attempts.map(({ name, at, way, result: came, text }) => (
        <Inset key={`${name} ${at} ${way} ${text}`}>
          <p>
            <strong>{t(`contact.result.${came}`)}</strong>, {t(`contact.way.${way}`)}
          </p>
          {text && <p className="as-written">{text}</p>}
          <p className="soft">{t('concern.note-by', { name, at })}</p>
        </Inset>
      ))}
      <Details summary={t('contact.try')} open={sent}>
        <form method="post" id="contact" noValidate>
          <input type="hidden" name="act" value="contact" />
          <input type="hidden" name="contactBasedOn" value={basedOn} />
          <TextField
            name="day"
            type="date"
            label={t('contact.day')}
            error={problemAt(problems, 'day')}
            defaultValue={typed('day') ?? today}
          />
          <TextField
            name="time"
            label={t('contact.time')}
            hint={t('contact.time-hint')}
            expect={4}
            error={problemAt(problems, 'time')}
            defaultValue={typed('time')}
          />
          <RadioGroup
            name="way"
            legend={t('contact.way-legend')}
            error={problemAt(problems, 'way')}
            defaultValue={typed('way')}
            options={ways.map(value => ({ value, label: t(`contact.way.${value}`) }))}
          />
          <RadioGroup
            name="result"
            legend={t('contact.result-legend')}
            error={problemAt(problems, 'result')}
            defaultValue={typed('result')}
            options={results.map(value => ({
              value,
              label: t(`contact.result.${value}`),
              hint: t(`contact.result.${value}-hint`),
            }))}
          />
          <TextArea
            name="contactNote"
            label={t('contact.note')}
            hint={t('contact.note-hint')}
            error={problemAt(problems, 'contactNote')}
            defaultValue={typed('contactNote')}
            limit={limits.note}
          />
          <ButtonGroup>
            <Button>{t('contact.button')}</Button>
          </ButtonGroup>
        </form>
      </Details>
    </section>
  )
}
