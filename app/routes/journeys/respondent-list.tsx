import { useTranslation } from 'react-i18next'
import type { Stage } from '~/core/journey/types'
import { useLang } from '~/i18n/use-lang'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'
import { journeyPath } from './words'

interface RespondentListProps {
  journeyId: string
  respondents: readonly {
    id: string
    name: string
    language: string
    due: { instrument: string; stage: Stage; word: string } | null
  }[]
  /** whether check-ins can be sent at all */
  sending: boolean
}

/** Who is asked in a journey, what is due, and the way to send. */
export function RespondentList({ journeyId, respondents, sending }: RespondentListProps) {
  const { t } = useTranslation('journeys')
  const lang = useLang()
  return (
    <section>
      <h2 className="heading">{t('field.respondents')}</h2>
      <Table
        stacked
        caption={t('field.respondents')}
        captionHidden
        head={[t('field.respondent'), t('field.language'), t('journey.due'), t('field.what')]}
        rows={respondents.map(({ id, name, language, due }) => [
          name,
          language,
          due ? (
            <Tag key="due" look="attention">
              {due.word}
            </Tag>
          ) : (
            '–'
          ),
          sending ? (
            <a
              key="send"
              className={due ? 'button' : undefined}
              href={journeyPath(
                lang,
                journeyId,
                `/send?respondent=${id}${due ? `&instrument=${due.instrument}&stage=${due.stage}` : ''}`,
              )}
              aria-label={t('journey.send-to', { respondent: name })}
            >
              {t('journey.send')}
            </a>
          ) : (
            '–'
          ),
        ])}
      />
      <p>
        <a href={journeyPath(lang, journeyId, '/respondents/new')}>{t('journey.add')}</a>
      </p>
      {sending && (
        <p>
          <a href={journeyPath(lang, journeyId, '/paper')}>{t('journey.paper')}</a>
        </p>
      )}
    </section>
  )
}
