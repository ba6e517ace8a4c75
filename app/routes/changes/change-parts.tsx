import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Tag } from '~/ui/Tag'
import type { ChangeView, TextView } from './change-view'

/** One heard thing: where it stands, what was heard and decided side by side, and the facts. */
export function ChangeParts({ change }: { change: ChangeView }) {
  const { t } = useTranslation('changes')
  const { heard, decided, state, published, facts } = change
  return (
    <>
      <p className="record__head">
        <Tag look={state === 'heard' ? 'attention' : 'plain'}>{t(`state.${state}`)}</Tag>{' '}
        {published && <Tag look="live">{t('item.published')}</Tag>}
      </p>
      <dl className="said-did">
        <div>
          <dt>{t('item.said')}</dt>
          <dd>
            <Written {...heard} />
          </dd>
        </div>
        <div>
          <dt>{t(state === 'not-doing' ? 'item.why' : 'item.decided')}</dt>
          <dd>{decided ? <Written {...decided} /> : t('item.no-decision')}</dd>
        </div>
      </dl>
      <ul className="facts">
        {facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  )
}

function Written({ text, lang }: TextView) {
  const { t } = useTranslation('changes')
  return (
    <>
      <span className="as-written" lang={lang}>
        {text}
      </span>
      {lang !== useLang() && <span className="facts__note">{t(`item.only-${lang}`)}</span>}
    </>
  )
}
