import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { type InvitationWords, journeyPath } from './words'

/** What was sent in a journey, and whether the links still work. */
export function SentList({ journeyId, sent }: { journeyId: string; sent: readonly InvitationWords[] }) {
  const { t } = useTranslation('journeys')
  const lang = useLang()
  return (
    <section>
      <h2 className="heading">{t('journey.sent.title')}</h2>
      {sent.length === 0 ? (
        <p>{t('journey.sent.none')}</p>
      ) : (
        <Table
          stacked
          caption={t('journey.sent.title')}
          captionHidden
          head={[
            t('field.sent'),
            t('field.respondent'),
            t('field.stage'),
            t('field.channel'),
            t('field.state'),
            t('field.what'),
          ]}
          rows={sent.map(one => [
            one.sent,
            one.respondent,
            one.stage,
            one.channel,
            <Tag key="state" look={one.state === 'sent' ? 'live' : 'plain'}>
              {one.stateWord}
            </Tag>,
            <a
              key="show"
              href={journeyPath(lang, journeyId, `/invitations/${one.id}`)}
              aria-label={t('journey.sent.show-for', {
                respondent: one.respondent,
                stage: one.stage,
                date: one.sent,
              })}
            >
              {t('journey.sent.show')}
            </a>,
          ])}
        />
      )}
      <p className="hint">{t('journey.sent.note')}</p>
    </section>
  )
}
