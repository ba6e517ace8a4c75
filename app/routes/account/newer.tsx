import { useTranslation } from 'react-i18next'
import { useLang } from '~/i18n/use-lang'
import { Details } from '~/ui/Details'
import { Notice } from '~/ui/Notice'
import { SummaryList } from '~/ui/SummaryList'
import type { CameBack } from './statement-save'

/** What a colleague has saved while somebody was typing. */
export function Newer({
  newer,
  legends,
}: {
  newer: NonNullable<CameBack['newer']>
  legends: Readonly<Record<string, string>>
}) {
  const { t } = useTranslation('notices')
  const lang = useLang()
  return (
    <Notice look="attention" title={t('edit.saved-by', { name: newer.by, date: newer.at })}>
      <p>{t('edit.newer')}</p>
      <Details summary={t('edit.saved-by', { name: newer.by, date: newer.at })}>
        <SummaryList
          rows={Object.entries(newer.body)
            .filter(([, text]) => text[lang] !== '')
            .map(([name, text]) => ({ key: legends[name] ?? name, value: text[lang] }))}
        />
      </Details>
    </Notice>
  )
}
