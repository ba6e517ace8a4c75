import { useTranslation } from 'react-i18next'
import { limits } from '~/core/safeguarding/forms'
import type { OpeningState } from '~/core/safeguarding/opening'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { CheckboxGroup } from '~/ui/CheckboxGroup'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { Tag } from '~/ui/Tag'
import { TextArea } from '~/ui/TextArea'

interface RequestsSoFarProps {
  openings: readonly { id: string; state: OpeningState; name: string; at: string }[]
}

/** Requests to find out who wrote these words, the latest first. Draws nothing while there is none. */
export function RequestsSoFar({ openings }: RequestsSoFarProps) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  if (openings.length === 0) return null
  return (
    <section>
      <h2 className="heading heading--small">{t('words.asked')}</h2>
      <ul className="ways">
        {openings.map(({ id, state, name, at }) => (
          <li key={id}>
            <a href={`/${lang}/safeguarding/openings/${id}`}>{t('words.asked-row', { name, at })}</a>{' '}
            <Tag look={state === 'requested' ? 'attention' : 'plain'}>{t(`opening.state.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AskToFindOutProps {
  twoLeads: boolean
  /** Whether the form stands open, because it came back with something to put right. */
  open: boolean
  reason: string | undefined
  immediate: boolean
  reasonError: string | undefined
}

/** The form that asks to find out who wrote something: one press away, so that it is never the easy thing to do. */
export function AskToFindOut({ twoLeads, open, reason, immediate, reasonError }: AskToFindOutProps) {
  const { t } = useTranslation('safeguarding')
  return (
    <Details summary={t('words.find.title')} open={open}>
      <p>{t('words.find.text')}</p>
      {!twoLeads && (
        <Notice look="attention">
          <p>{t('words.find.one-lead')}</p>
        </Notice>
      )}
      <form method="post" id="find-out" noValidate>
        <TextArea
          name="reason"
          label={t('words.find.reason')}
          hint={t('words.find.reason-hint')}
          error={reasonError}
          defaultValue={reason}
          limit={limits.reason}
        />
        <CheckboxGroup
          name="immediate"
          legend={t('words.find.immediate-legend')}
          options={[{ value: 'yes', label: t('words.find.immediate'), hint: t('words.find.immediate-hint') }]}
          defaultValue={immediate ? ['yes'] : []}
        />
        <ButtonGroup>
          <Button look="warning">{t('words.find.button')}</Button>
        </ButtonGroup>
      </form>
    </Details>
  )
}
