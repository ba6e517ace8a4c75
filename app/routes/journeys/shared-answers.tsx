import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Inset } from '~/ui/Inset'
import { Panel } from '~/ui/Panel'
import { SummaryList } from '~/ui/SummaryList'
import type { SharedWords } from './shared-words'
import { journeyPath } from './words'

/** What one person shared, question by question. Their own words stay in their own language. */
export function SharedAnswers({ shared }: { shared: SharedWords }) {
  const { t } = useTranslation('journeys')
  return (
    <SummaryList
      rows={shared.answers.map(({ question, answer, words }) => ({
        key: question,
        value:
          answer === null ? (
            t('journey.shared.not-answered')
          ) : words ? (
            <span className="own-words" lang={shared.language}>
              {answer.join('')}
            </span>
          ) : (
            answer.join(' · ')
          ),
      }))}
    />
  )
}

/** Everything shared in a journey, with what the worker has said will change. */
export function SharedList({ journeyId, shared }: { journeyId: string; shared: readonly SharedWords[] }) {
  const { t } = useTranslation('journeys')
  return (
    <section>
      <h2 className="heading">{t('journey.shared.title')}</h2>
      {shared.length === 0 && <p>{t('journey.shared.none')}</p>}
      {shared.map(one => (
        <Panel key={one.id} title={t('journey.shared.heading', one)} level={3}>
          <p className="hint">{t('journey.shared.on', { date: one.on })}</p>
          <SharedAnswers shared={one} />
          <Reply journeyId={journeyId} shared={one} />
        </Panel>
      ))}
    </section>
  )
}

function Reply({ journeyId, shared }: { journeyId: string; shared: SharedWords }) {
  const { t } = useTranslation('journeys')
  const lang = useLang()
  const { respondent, stage, reply } = shared
  const href = journeyPath(lang, journeyId, `/shared/${shared.id}`)
  if (reply === null) {
    return (
      <p>
        <a className="button" href={href} aria-label={t('journey.shared.write-for', { respondent, stage })}>
          {t('journey.shared.write')}
        </a>
      </p>
    )
  }
  return (
    <>
      <p>{t('journey.shared.reply')}</p>
      <Inset lang={reply.language}>
        <p className="own-words">{reply.text}</p>
      </Inset>
      <p className="hint">{t('shared.seen')}</p>
      <p>
        <a href={href} aria-label={t('journey.shared.change-for', { respondent, stage })}>
          {t('journey.shared.change')}
        </a>
      </p>
    </>
  )
}
