import { useTranslation } from 'react-i18next'
import { itemTypes, MOST_ITEMS } from '~/core/instrument'
import { Button } from '~/ui/Button'
import { Panel } from '~/ui/Panel'
import { SelectField } from '~/ui/SelectField'
import { Tag } from '~/ui/Tag'
import type { VersionWords } from './version-view'

/** The questions in their order, in both languages, each with the way to its page and to another place. */
export function Questions({ view, isDraft }: { view: VersionWords; isDraft: boolean }) {
  const { t } = useTranslation('editor')
  if (view.items.length === 0) return <p>{t('page.no-questions')}</p>
  return (
    <ol className="questions">
      {view.items.map((item, index) => (
        <li key={item.key} id={`item-${item.key}`} className="questions__item">
          <span className="questions__place" aria-hidden="true">
            {item.place}
          </span>
          <div className="questions__text">
            <div className="pair__halves">
              <p lang="cy">{item.text.cy || '–'}</p>
              <p lang="en">{item.text.en || '–'}</p>
            </div>
            <p className="questions__about">
              <span className="soft">{item.type}</span>{' '}
              {item.missing.map(word => (
                <Tag key={word}>{word}</Tag>
              ))}
            </p>
            {item.faults.map(fault => (
              <p key={fault} className="fault">
                {fault}
              </p>
            ))}
            {isDraft && <Row item={item} index={index} last={index === view.items.length - 1} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Change, up, down: buttons of their own, so that nothing has to be dragged. */
function Row({ item, index, last }: { item: VersionWords['items'][number]; index: number; last: boolean }) {
  const { t } = useTranslation('editor')
  const { place } = item
  return (
    <form method="post" className="questions__acts">
      <a href={item.path} className="button button--secondary">
        <span aria-hidden="true">{t('row.change')}</span>
        <span className="govuk-visually-hidden">{t('row.change-of', { place })}</span>
      </a>
      {index > 0 && (
        <>
          <input type="hidden" name="up" value={index} />
          <button
            type="submit"
            className="button button--quiet"
            name="intent"
            value={`up:${item.key}`}
            id={`up-${item.key}`}
          >
            <span aria-hidden="true">{t('row.up')}</span>
            <span className="govuk-visually-hidden">{t('row.up-of', { place })}</span>
          </button>
        </>
      )}
      {!last && (
        <>
          <input type="hidden" name="down" value={index + 2} />
          <button
            type="submit"
            className="button button--quiet"
            name="intent"
            value={`down:${item.key}`}
            id={`down-${item.key}`}
          >
            <span aria-hidden="true">{t('row.down')}</span>
            <span className="govuk-visually-hidden">{t('row.down-of', { place })}</span>
          </button>
        </>
      )}
    </form>
  )
}

export function AddQuestion({ error, full }: { error: string | null; full: boolean }) {
  const { t } = useTranslation('editor')
  return (
    <Panel title={t('add.title')}>
      {full ? (
        <p>{t('add.full', { most: MOST_ITEMS })}</p>
      ) : (
        <form method="post">
          <SelectField
            name="type"
            label={t('add.type')}
            error={error}
            placeholder="–"
            options={itemTypes.map(value => ({ value, label: t(`type.${value}`) }))}
          />
          <Button look="secondary" name="intent" value="add">
            {t('add.button')}
          </Button>
        </form>
      )}
    </Panel>
  )
}
