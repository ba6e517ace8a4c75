import { useTranslation } from 'react-i18next'
import { SummaryList } from '~/ui/SummaryList'
import { OwnText } from './own-text'
import type { MattersWords } from './words'

/** What somebody said matters, part by part, and when. */
export function MattersWritten({ matters }: { matters: MattersWords }) {
  const { t } = useTranslation('distance')
  const said = (text: string) =>
    text === '' ? (
      <span className="soft">{t('matters.not-said')}</span>
    ) : (
      <OwnText language={matters.language}>{text}</OwnText>
    )
  return (
    <>
      <p className="hint">{t('matters.on', { date: matters.on })}</p>
      <SummaryList
        rows={[
          { key: t('matters.matters'), value: said(matters.matters) },
          { key: t('matters.helps'), value: said(matters.helps) },
          { key: t('matters.different'), value: said(matters.different) },
        ]}
      />
    </>
  )
}
