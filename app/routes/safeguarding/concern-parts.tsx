import { useTranslation } from 'react-i18next'
import type { NoteKind } from '~/core/safeguarding/notes'
import type { Outcome } from '~/core/safeguarding/outcomes'
import type { ConcernState, Priority } from '~/core/safeguarding/queue'
import { Inset } from '~/ui/Inset'
import { Notice } from '~/ui/Notice'
import { SummaryList } from '~/ui/SummaryList'
import { Tag } from '~/ui/Tag'

interface SaidProps {
  concern: {
    state: ConcernState
    forMeAlone: boolean
    raisedAt: string
    practitioner: boolean
    priority: Priority
    takenBy: string | null
    outcome: Outcome | null
    escalated: readonly { step: number; at: string }[]
    said: { message: string; contact: string; language: 'cy' | 'en' } | null
  }
}

/** What the person wrote and how to reach them, in the language they wrote it in. */
export function Said({ concern }: SaidProps) {
  const { state, forMeAlone, practitioner, raisedAt, said, priority, takenBy, outcome, escalated } = concern
  const { t } = useTranslation('safeguarding')
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t('column.state'),
            value: <Tag look={state === 'waiting' ? 'attention' : 'plain'}>{t(`state.${state}`)}</Tag>,
          },
          {
            key: t('column.priority'),
            value: (
              <Tag look={priority === 'urgent' ? 'attention' : 'plain'}>{t(`priority.${priority}`)}</Tag>
            ),
          },
          { key: t('concern.raised'), value: raisedAt },
          { key: t('column.taken'), value: takenBy ?? t('concern.nobody') },
          ...escalated.map(({ step, at }) => ({
            key: t(step === 1 ? 'concern.escalated' : 'concern.escalated-outside'),
            value: at,
          })),
          ...(outcome ? [{ key: t('concern.outcome'), value: t(`outcome.${outcome}`) }] : []),
        ]}
      />
      {!practitioner && <p>{t(forMeAlone ? 'concern.for-you' : 'concern.for-all')}</p>}
      {said ? (
        <>
          <h2 className="heading heading--small">{t('concern.message')}</h2>
          {said.message ? (
            <Inset lang={said.language}>
              <p className="as-written">{said.message}</p>
            </Inset>
          ) : (
            <p>{t('concern.no-message')}</p>
          )}
          <h2 className="heading heading--small">{t('concern.contact')}</h2>
          {said.contact ? (
            <Inset lang={said.language}>
              <p className="as-written">{said.contact}</p>
            </Inset>
          ) : (
            <p>{t('concern.no-contact')}</p>
          )}
        </>
      ) : (
        <Notice look="attention" title={t('concern.unreadable.title')}>
          <p>{t('concern.unreadable.text')}</p>
        </Notice>
      )}
    </>
  )
}

interface ConcernNotesProps {
  notes: readonly { name: string; at: string; text: string; why: NoteKind | null }[]
  changed: { name: string; at: string } | null
}

/** What the leads wrote, oldest first, and who changed the concern last. */
export function ConcernNotes({ notes, changed }: ConcernNotesProps) {
  const { t } = useTranslation('safeguarding')
  return (
    <section>
      <h2 className="heading heading--small">{t('concern.notes')}</h2>
      {notes.length === 0 && <p>{t('concern.no-notes')}</p>}
      {notes.map(({ name, at, text, why }) => (
        <Inset key={`${name} ${at} ${text}`}>
          {why && (
            <p>
              <strong>{t(`concern.why.${why}`)}</strong>
            </p>
          )}
          <p className="as-written">{text}</p>
          <p className="soft">{t('concern.note-by', { name, at })}</p>
        </Inset>
      ))}
      {changed && <p className="soft">{t('concern.changed', changed)}</p>}
    </section>
  )
}
