import { useTranslation } from 'react-i18next'
import { limits } from '~/core/safeguarding/forms'
import type { ConcernState } from '~/core/safeguarding/queue'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { RadioGroup } from '~/ui/RadioGroup'
import { TextArea } from '~/ui/TextArea'

interface ConcernFormProps {
  state: ConcernState
  /** Which state of the concern this is made on, ISO 8601; empty before anybody changed it. */
  basedOn: string
  note: string | undefined
  act: string | undefined
  noteError: string | undefined
  actError: string | undefined
}

/** What a lead does with a concern: a note, and what happens with it. */
export function ConcernForm({ state, basedOn, note, act, noteError, actError }: ConcernFormProps) {
  const { t } = useTranslation('safeguarding')
  const close = { value: 'close', label: t('concern.act.close'), hint: t('concern.act.close-hint') }
  const noteOnly = { value: 'note', label: t('concern.act.note-only') }
  const options = {
    waiting: [{ value: 'seen', label: t('concern.act.seen') }, close],
    seen: [noteOnly, close],
    closed: [noteOnly, { value: 'reopen', label: t('concern.act.reopen') }],
  }[state]
  return (
    <form method="post" id="concern" noValidate>
      <h2 className="heading heading--small">{t('concern.act.title')}</h2>
      <input type="hidden" name="basedOn" value={basedOn} />
      <TextArea
        name="note"
        label={t('concern.act.note')}
        hint={t('concern.act.note-hint')}
        error={noteError}
        defaultValue={note}
        limit={limits.note}
      />
      <RadioGroup
        name="act"
        legend={t('concern.act.choose')}
        options={options}
        defaultValue={act}
        error={actError}
      />
      <ButtonGroup>
        <Button>{t('concern.act.button')}</Button>
      </ButtonGroup>
    </form>
  )
}
