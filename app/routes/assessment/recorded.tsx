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
  /** none for a component without practices of its own */
  practices: readonly PracticeView[]
  activities: readonly ActivityView[]
  /** The address of the component. */
  path: string
  said: 'added' | 'removed' | null
}

/** What was recorded by hand this year; of the ten practices also how often. */
export function Activities({ practices, activities, path, said }: ActivitiesProps) {
  const { t } = useTranslation(['assessment', 'record'])
  return (
    <section className="assess-section" id="activities">
      <h2 className="heading">{t('section.activities')}</h2>
      {said && <Notice look="done" title={t(`activities.${said}`)} />}
      <p>{practices.length > 0 ? t('activities.about') : t('record:activities.about')}</p>
      {practices.length > 0 && <Practices practices={practices} />}
      <p className="no-print">
        <LinkButton look="secondary" href={`${path}/activities/new`}>
          {t('activities.add')}
        </LinkButton>
      </p>
      {activities.length === 0 && <p>{t('activities.none')}</p>}
      {activities.map(activity => (
        <article className="record" key={activity.id}>
          <h3 className="heading heading--small">{activity.title}</h3>
          <ActivityParts activity={activity} path={path} />
          <div className="record__acts no-print">
            <a
              href={`${path}/activities/${activity.id}`}
              aria-label={t('record:file.add-to', { title: activity.title })}
            >
              {t('record:file.add')}
            </a>
            <Remove
              act="remove-activity"
              id={activity.id}
              label={t('record:activities.remove-of', { title: activity.title })}
            >
              {t('activities.remove')}
            </Remove>
          </div>
        </article>
      ))}
    </section>
  )
}

/** The same for whoever only reads it. */
export function RecordedByHand({ activities, path }: Pick<ActivitiesProps, 'activities' | 'path'>) {
  const { t } = useTranslation('assessment')
  if (activities.length === 0) return null
  return (
    <section className="assess-section" id="activities">
      <h2 className="heading">{t('section.activities')}</h2>
      {activities.map(activity => (
        <article className="record" key={activity.id}>
          <h3 className="heading heading--small">{activity.title}</h3>
          <ActivityParts activity={activity} path={path} />
        </article>
      ))}
    </section>
  )
}

function Practices({ practices }: { practices: readonly PracticeView[] }) {
  const { t } = useTranslation('assessment')
  return (
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
  )
}

/** One record with its files to take away. */
export function ActivityParts({ activity, path }: { activity: ActivityView; path: string }) {
  const { t } = useTranslation(['assessment', 'record'])
  const { people, what, heard, changed, language, by, files } = activity
  const parts = [
    { name: t('activities.what'), text: what },
    { name: t('activities.heard'), text: heard },
    { name: t('activities.changed'), text: changed },
  ].filter(({ text }) => text !== '')
  return (
    <>
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
        {files.length > 0 && (
          <div>
            <dt>{t('record:file.files')}</dt>
            <dd>
              <ul className="files">
                {files.map(({ id, name, size }) => (
                  <li key={id}>
                    <a href={`${path}/attachments/${id}`}>{name}</a> <span className="soft">{size}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <WrittenIn language={language} />
      <p className="soft">{t('activities.by', { name: by })}</p>
    </>
  )
}

/** Said only where what somebody wrote is in the other language than the page. */
export function WrittenIn({ language }: { language: 'cy' | 'en' }) {
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
