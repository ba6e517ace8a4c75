import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '~/core/journey/types'
import { useLang } from '~/i18n/use-lang'
import { Table } from '~/ui/Table'
import { journeyPath } from './words'

export interface DueRow {
  journeyId: string
  reference: string
  respondentId: string
  respondent: string
  instrument: string
  /** afterwards, the way the person chose to be asked */
  way: string | null
  wayWord: string | null
  stage: Stage
  stageWord: string
  since: string
  formKey: string
}

/** Who is due a check-in, each with a button that makes a link at once. */
export function DueList({ due, sending }: { due: readonly DueRow[]; sending: boolean }) {
  const { t } = useTranslation('journeys')
  return (
    <section>
      <h2 className="heading">{t('list.due.title')}</h2>
      {due.length === 0 ? (
        <p>{t('list.due.none')}</p>
      ) : (
        <>
          {sending && <p>{t('list.due.how')}</p>}
          <Table
            stacked
            caption={t('list.due.caption')}
            head={[t('field.reference'), t('field.respondent'), t('field.stage'), t('field.what')]}
            rows={due.map(row => [
              row.reference,
              row.respondent,
              <Fragment key="stage">
                {row.stageWord} <span className="hint">{t('list.due.since', { date: row.since })}</span>
                {row.wayWord && <span className="hint"> · {row.wayWord}</span>}
              </Fragment>,
              <SendNow key="send" row={row} sending={sending} />,
            ])}
          />
        </>
      )}
    </section>
  )
}

function SendNow({ row, sending }: { row: DueRow; sending: boolean }) {
  const { t } = useTranslation('journeys')
  const lang = useLang()
  if (!sending) return null
  const { journeyId, respondentId, reference, respondent, instrument, stage, formKey } = row
  const send = journeyPath(lang, journeyId, '/send')
  const choose = `${send}?respondent=${respondentId}&instrument=${instrument}&stage=${stage}`
  // They chose e-mail, so one press must not make a link instead.
  if (row.way === 'email')
    return (
      <a className="button" href={choose} aria-label={t('list.due.send-for', { reference, respondent })}>
        {t('list.due.send')}
      </a>
    )
  return (
    <form className="send-now" method="post" action={send}>
      <input type="hidden" name="respondent" value={respondentId} />
      <input type="hidden" name="instrument" value={instrument} />
      <input type="hidden" name="stage" value={stage} />
      <input type="hidden" name="channel" value="link" />
      <input type="hidden" name="formKey" value={formKey} />
      <button className="button" type="submit" aria-label={t('list.due.send-for', { reference, respondent })}>
        {t('list.due.send')}
      </button>{' '}
      <a href={choose} aria-label={t('list.due.other-for', { reference, respondent })}>
        {t('list.due.other')}
      </a>
    </form>
  )
}
