import { useTranslation } from 'react-i18next'
import type { OpeningState } from '~/core/safeguarding/opening'
import { useLang } from '~/i18n/use-lang'
import { Button } from '~/ui/Button'
import { ButtonGroup } from '~/ui/ButtonGroup'
import { Inset } from '~/ui/Inset'
import { Notice } from '~/ui/Notice'
import { Panel } from '~/ui/Panel'
import { SummaryList } from '~/ui/SummaryList'
import { Tag } from '~/ui/Tag'
import { PersonDetails } from './person-details'
import type { PersonView } from './views'

interface Act {
  name: string
  at: string
}

export interface OpeningParts {
  id: string
  wordsId: string | null
  state: OpeningState
  immediate: boolean
  reason: string
  requested: Act
  decided: Act | null
  reviewed: Act | null
  openedAt: string | null
  foundNothing: boolean
  author: PersonView | null
}

/** What was asked, why, and how far it has come. */
export function OpeningSummary({ opening }: { opening: OpeningParts }) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  const { state, requested, decided, reviewed, openedAt, immediate, wordsId } = opening
  const row = (key: string, act: Act | null) => (act ? [{ key, value: t('opening.by-at', { ...act }) }] : [])
  return (
    <>
      <SummaryList
        rows={[
          { key: t('column.state'), value: <Tag look="live">{t(`opening.state.${state}`)}</Tag> },
          ...row(t('opening.asked'), requested),
          ...(immediate ? [] : row(t(state === 'refused' ? 'opening.refused' : 'opening.decided'), decided)),
          ...row(t('opening.reviewed'), reviewed),
          ...(openedAt ? [{ key: t('opening.opened-at'), value: openedAt }] : []),
        ]}
      />
      {immediate && <p>{t('opening.alone')}</p>}
      <h2 className="heading heading--small">{t('opening.reason')}</h2>
      <Inset>
        <p className="as-written">{opening.reason}</p>
      </Inset>
      <p>
        {wordsId ? (
          <a href={`/${lang}/safeguarding/words/${wordsId}`}>{t('opening.read-words')}</a>
        ) : (
          t('opening.words-gone')
        )}
      </p>
    </>
  )
}

/** What came of it: still being opened, with a way to ask again; who wrote the words; or that they are gone. */
export function Author({ opening }: { opening: OpeningParts }) {
  const { t } = useTranslation('safeguarding')
  const lang = useLang()
  if (opening.state === 'approved') {
    return (
      <Notice title={t('opening.busy.title')}>
        <p>{t('opening.busy.text')}</p>
        <p>
          <a href={`/${lang}/safeguarding/openings/${opening.id}`}>{t('opening.busy.again')}</a>
        </p>
        <form method="post">
          <p>{t('opening.busy.retry')}</p>
          <Button look="secondary" name="act" value="retry">
            {t('opening.busy.retry-button')}
          </Button>
        </form>
      </Notice>
    )
  }
  if (opening.state !== 'opened') return null
  return (
    <Panel title={t('opening.author.title')} look="accent">
      {opening.author ? (
        <PersonDetails person={opening.author} />
      ) : (
        <p>{t(opening.foundNothing ? 'opening.author.nothing' : 'opening.author.gone')}</p>
      )}
    </Panel>
  )
}

/** The second person's yes or no. */
export function Decide() {
  const { t } = useTranslation('safeguarding')
  return (
    <form method="post">
      <h2 className="heading heading--small">{t('opening.decide.title')}</h2>
      <p>{t('opening.decide.text')}</p>
      <ButtonGroup>
        <Button look="warning" name="act" value="approve">
          {t('opening.decide.approve')}
        </Button>
        <Button look="secondary" name="act" value="refuse">
          {t('opening.decide.refuse')}
        </Button>
      </ButtonGroup>
    </form>
  )
}

/** Another lead says that an opening made alone was reviewed. */
export function Review() {
  const { t } = useTranslation('safeguarding')
  return (
    <form method="post">
      <h2 className="heading heading--small">{t('opening.review.title')}</h2>
      <p>{t('opening.review.text')}</p>
      <ButtonGroup>
        <Button name="act" value="review">
          {t('opening.review.button')}
        </Button>
      </ButtonGroup>
    </form>
  )
}
