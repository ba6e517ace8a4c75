import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/Button'
import { Details } from '~/ui/Details'
import { Panel } from '~/ui/Panel'
import { Tag } from '~/ui/Tag'
import type { VersionWords } from './version-view'

/** How far each language is, side by side, with what can be done next; and publishing. */
export function Progress({ view, isDraft }: { view: VersionWords; isDraft: boolean }) {
  const { t } = useTranslation('editor')
  return (
    <section className="panel" id="how-far" aria-labelledby="how-far-title">
      <h2 className="heading heading--small" id="how-far-title">
        {t('page.how-far')}
      </h2>
      <div className="pair__halves">
        {view.languages.map(one => (
          <div key={one.lang} className="progress-half">
            <h3 className="heading heading--small" lang={one.lang}>
              {t(`list.${one.lang}`)}
            </h3>
            <p>
              <Tag look={one.state === 'approved' ? 'live' : 'plain'}>{one.word}</Tag>
            </p>
            {one.by && <p className="soft">{one.by}</p>}
            {isDraft && (
              <>
                <p>{one.text}</p>
                {one.missing && (
                  <p>
                    {one.missing} {one.first && <a href={one.first}>{t('progress.first-missing')}</a>}
                  </p>
                )}
                {one.button && (
                  <form method="post">
                    <Button look="secondary" name="intent" value={one.act}>
                      {one.button}
                    </Button>
                  </form>
                )}
              </>
            )}
          </div>
        ))}
      </div>
      {isDraft && (
        <form method="post">
          <p>{t(view.canPublish ? 'publish.text' : 'publish.not-yet')}</p>
          {view.canPublish && (
            <Button name="intent" value="publish">
              {t('publish.button')}
            </Button>
          )}
        </form>
      )}
      {view.published && (
        <>
          <p>{view.published.by}</p>
          {view.retired && <p>{view.retired}</p>}
          {!view.published.tried && (
            <form method="post">
              <p>{t('publish.untried')}</p>
              <Button name="intent" value="try">
                {t('publish.try')}
              </Button>
            </form>
          )}
          <p>
            <a href={`${view.paths.published}/paper`}>{t('page.paper')}</a>
          </p>
        </>
      )}
    </section>
  )
}

/** What comes after: the next version and retiring, or putting a draft away. */
export function After({ view, isDraft }: { view: VersionWords; isDraft: boolean }) {
  const { t } = useTranslation('editor')
  if (isDraft)
    return (
      <Details summary={t('discard.title')}>
        <p>{t('discard.text')}</p>
        <form method="post">
          <Button look="warning" name="intent" value="discard">
            {t('discard.sure')}
          </Button>
        </form>
      </Details>
    )
  if (!view.published) return null
  return (
    <>
      <Panel>
        <form method="post">
          <p>{t('publish.next-text')}</p>
          <Button look="secondary" name="intent" value="next">
            {t('publish.next')}
          </Button>
        </form>
      </Panel>
      <Panel title={t('retire.title')}>
        <form method="post">
          {view.retired ? (
            <Button look="secondary" name="intent" value="bring-back">
              {t('retire.back')}
            </Button>
          ) : (
            <>
              <p>{t('retire.text')}</p>
              {view.isOwnOfLibrary && <p>{t('retire.library-text')}</p>}
              <Button look="secondary" name="intent" value="retire">
                {t('retire.button')}
              </Button>
            </>
          )}
        </form>
      </Panel>
    </>
  )
}
