import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { LinkButton } from '~/ui/LinkButton'
import { Notice } from '~/ui/Notice'
import { Table } from '~/ui/Table'
import type { ActivityView, OfferedView, PracticeView } from './component-view'

/** How often people were asked, by quarter, rounded; never beside how many answered. */
export function Offered({ offered }: { offered: readonly OfferedView[] }) {
  const { t } = useTranslation('assessment')
  return (
    <section className="assess-section" id="offered">
      <h2 className="heading">{t('section.offered')}</h2>
      <p>{t('offered.about')}</p>
      {offered.length === 0 ? (
        <p>{t('offered.none')}</p>
      ) : (
        <Table
          caption={t('offered.caption')}
          captionHidden
          head={[t('column.quarter'), { text: t('column.offered'), numeric: true }]}
          rows={offered.map(({ quarter, number }) => [quarter, number])}
        />
      )}
    </section>
  )
}

interface ActivitiesProps {
  practices: readonly PracticeView[]
  activities: readonly ActivityView[]
  /** The address of the form for a new one. */
  add: string
  said: 'added' | 'removed' | null
}

/** The ten practices with what was recorded of each, and every record of the year. */
export function Activities({ practices, activities, add, said }: ActivitiesProps) {
  const { t } = useTranslation('assessment')
  return (
    <section className="assess-section" id="activities">
      <h2 className="heading">{t('section.activities')}</h2>
      {said && <Notice look="done" title={t(`activities.${said}`)} />}
      <p>{t('activities.about')}</p>
      <Table
        caption={t('activities.caption')}
        captionHidden
        head={[t('column.practice'), { text: t('column.recorded'), numeric: true }]}
        rows={practices.map(({ key, name, about, carried, recorded }) => [
          <span key={key}>
            {name}
            <span className="practice__about">{about}</span>
            {carried && (
              <a href={`#${carried}`}>
                {t(carried === 'distance' ? 'activities.carried-distance' : 'activities.carried')}
              </a>
            )}
          </span>,
          recorded,
        ])}
      />
      <p className="no-print">
        <LinkButton look="secondary" href={add}>
          {t('activities.add')}
        </LinkButton>
      </p>
      {activities.length === 0 && <p>{t('activities.none')}</p>}
      {activities.map(activity => (
        <Activity key={activity.id} activity={activity} />
      ))}
    </section>
  )
}

function Activity({ activity }: { activity: ActivityView }) {
  const { t } = useTranslation('assessment')
  const { id, practice, date, people, what, heard, changed, language, by } = activity
  const parts = [
    { name: t('activities.what'), text: what },
    { name: t('activities.heard'), text: heard },
    { name: t('activities.changed'), text: changed },
  ].filter(({ text }) => text !== '')
  return (
    <article className="record">
      <h3 className="heading heading--small">
        {practice}, {date}
      </h3>
      <p className="soft">{people}</p>
      <dl className="record__parts">
        {parts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="as-written" lang={language}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <WrittenIn language={language} />
      <p className="soft">{t('activities.by', { name: by })}</p>
      <Remove act="remove-activity" id={id} label={t('activities.remove-of', { practice, date })}>
        {t('activities.remove')}
      </Remove>
    </article>
  )
}

/** Said only where what somebody wrote is in the other language than the page. */
function WrittenIn({ language }: { language: 'cy' | 'en' }) {
  const { t } = useTranslation('assessment')
  return language === useLang() ? null : <p className="soft">{t(`language.only-${language}`)}</p>
}

function Remove({ act, id, label, children }: { act: string; id: string; label: string; children: string }) {
  return (
    <form method="post" className="no-print">
      <input type="hidden" name="id" value={id} />
      <button className="button button--quiet" type="submit" name="act" value={act} aria-label={label}>
        {children}
      </button>
    </form>
  )
}
