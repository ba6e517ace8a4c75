import { useTranslation } from 'react-i18next'
import { HELP_MONTHS } from '~/core/safeguarding/help-age'
import type { OpeningState } from '~/core/safeguarding/opening'
import type { ConcernKind, ConcernState, Priority } from '~/core/safeguarding/queue'
import { useLang } from '~/i18n/use-lang'
import { Inset } from '~/ui/Inset'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { Table } from '~/ui/Table'
import { Tag } from '~/ui/Tag'

interface ConcernItem {
  id: string
  kind: ConcernKind
  state: ConcernState
  priority: Priority
  raisedAt: string
  forMeAlone: boolean
  practitioner: boolean
  takenBy: string | null
}

/** People who asked for help, the most urgent first. `path`: where each stands, without a slash at the end. */
export function Concerns({ concerns, path }: { concerns: readonly ConcernItem[]; path: string }) {
  const { t } = useTranslation('safeguarding')
  return (
    <section>
      <h2 className="heading heading--small">{t('queue.concerns.title')}</h2>
      {concerns.length === 0 ? (
        <p>{t('queue.concerns.none')}</p>
      ) : (
        <>
          <p className="soft">{t('queue.concerns.count', { number: concerns.length })}</p>
          <Table
            stacked
            caption={t('queue.concerns.caption')}
            captionHidden
            head={[
              t('column.concern'),
              t('column.priority'),
              t('column.raised'),
              t('column.state'),
              t('column.taken'),
            ]}
            rows={concerns.map(
              ({ id, kind, priority, raisedAt, state, forMeAlone, practitioner, takenBy }) => [
                <a key={id} href={`${path}/${id}`}>
                  {t(`kind.${kind}`)}
                </a>,
                <span key="priority">
                  <Tag look={priority === 'urgent' ? 'attention' : 'plain'}>{t(`priority.${priority}`)}</Tag>
                  {practitioner && <> {t('queue.concerns.practitioner')}</>}
                </span>,
                raisedAt,
                <span key="state">
                  <Tag look={state === 'waiting' ? 'attention' : 'plain'}>{t(`state.${state}`)}</Tag>
                  {forMeAlone && <> {t('for-you')}</>}
                </span>,
                takenBy ?? t('concern.nobody'),
              ],
            )}
          />
        </>
      )}
    </section>
  )
}

/** Contacts that people asked for: they wait here until they are made, or no longer wanted. */
export function Contacts({
  contacts,
  path,
}: {
  contacts: readonly { id: string; raisedAt: string; tries: number; takenBy: string | null }[]
  path: string
}) {
  const { t } = useTranslation('safeguarding')
  return (
    <section>
      <h2 className="heading heading--small">{t('queue.contacts.title')}</h2>
      <Table
        stacked
        caption={t('queue.contacts.caption')}
        captionHidden
        head={[t('column.asked'), t('column.tries'), t('column.taken')]}
        rows={contacts.map(({ id, raisedAt, tries, takenBy }) => [
          <a key={id} href={`${path}/${id}`}>
            {raisedAt}
          </a>,
          String(tries),
          takenBy ?? t('concern.nobody'),
        ])}
      />
    </section>
  )
}

/** Requests to find out who wrote something in which somebody has to act. */
export function OpeningsToAct({
  openings,
}: {
  openings: readonly {
    id: string
    requestedBy: string
    requestedAt: string
    to: 'decide' | 'review'
    mine: boolean
  }[]
}) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  return (
    <Panel title={t('queue.openings.title')} look="accent">
      <Table
        caption={t('queue.openings.caption')}
        captionHidden
        head={[t('column.request'), t('column.asked-by'), t('column.raised'), t('column.state')]}
        rows={openings.map(({ id, to, requestedBy, requestedAt, mine }) => [
          <a key={id} href={`/${lang}/safeguarding/openings/${id}`}>
            {t(`queue.openings.to.${to}`)}
          </a>,
          requestedBy,
          requestedAt,
          mine ? (
            t('queue.openings.mine')
          ) : (
            <Tag key="act" look="attention">
              {t('queue.openings.yours')}
            </Tag>
          ),
        ])}
      />
    </Panel>
  )
}

interface WordsToReadProps {
  words: readonly { id: string; first: boolean }[]
  /** How many wait in all. */
  waiting: string
}

/** Sent words, in the order in which to read them. */
export function WordsToRead({ words, waiting }: WordsToReadProps) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  return (
    <section>
      <h2 className="heading heading--small">{t('queue.words.title')}</h2>
      {words.length === 0 ? (
        <p>{t('queue.words.none')}</p>
      ) : (
        <>
          <p>{t('queue.words.about')}</p>
          <p className="soft">{t('queue.words.count', { number: waiting })}</p>
          <ul className="texts">
            {words.map(({ id, first }, index) => (
              <li key={id}>
                <a href={`/${lang}/safeguarding/words/${id}`}>
                  {t('queue.words.link', { number: index + 1 })}
                </a>
                {first && (
                  <>
                    {' '}
                    <Tag look="attention">{t('queue.words.first')}</Tag>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What respondents are told about when somebody looks, and who stands for it. */
export function Hours({
  hours,
  now,
  old,
}: {
  hours: { text: string; phone: string; confirmedOn: string | null } | null
  /** what is true now, as a sentence; null while no hours are kept */
  now: string | null
  /** it was confirmed too long ago */
  old: boolean
}) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  return (
    <section>
      <h2 className="heading heading--small">{t('queue.hours.title')}</h2>
      {old && (
        <Notice look="attention" title={t('help.old.title')}>
          <p>{t('help.old.text', { months: HELP_MONTHS })}</p>
        </Notice>
      )}
      <p>{now ?? t('queue.hours.no-week')}</p>
      {hours?.text ? (
        <>
          <p>{t('queue.hours.nobody')}</p>
          <Inset>
            <p className="as-written">{hours.text}</p>
            <p>{hours.phone}</p>
          </Inset>
        </>
      ) : (
        <Notice look="attention">
          <p>{t('queue.hours.none')}</p>
        </Notice>
      )}
      {hours?.text && (
        <p>
          {hours.confirmedOn
            ? t('queue.hours.confirmed', { date: hours.confirmedOn })
            : t('queue.hours.unconfirmed')}
        </p>
      )}
      <p>
        <a href={`/${lang}/safeguarding/help-content`}>{t('queue.hours.change')}</a>
      </p>
      <p>
        <a href={`/${lang}/safeguarding/hours`}>{t('queue.hours.week')}</a>
      </p>
    </section>
  )
}

/** Requests in which nobody has to act any more, so that whoever asked finds what came of it. */
export function EarlierOpenings({
  openings,
}: {
  openings: readonly { id: string; requestedBy: string; requestedAt: string; state: OpeningState }[]
}) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  return (
    <Table
      caption={t('queue.openings.earlier')}
      captionHidden
      head={[t('column.state'), t('column.asked-by'), t('column.raised')]}
      rows={openings.map(({ id, state, requestedBy, requestedAt }) => [
        <a key={id} href={`/${lang}/safeguarding/openings/${id}`}>
          {t(`opening.state.${state}`)}
        </a>,
        requestedBy,
        requestedAt,
      ])}
    />
  )
}

/** Concerns that were closed lately, so that one can be found and opened again. */
export function ClosedConcerns({
  closed,
}: {
  closed: readonly { id: string; kind: ConcernKind; raisedAt: string; changedAt: string | null }[]
}) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  return (
    <Table
      caption={t('queue.closed')}
      captionHidden
      head={[t('column.concern'), t('column.raised'), t('column.closed')]}
      rows={closed.map(({ id, kind, raisedAt, changedAt }) => [
        <a key={id} href={`/${lang}/safeguarding/concerns/${id}`}>
          {t(`kind.${kind}`)}
        </a>,
        raisedAt,
        changedAt,
      ])}
    />
  )
}
