// biome-ignore-all lint/suspicious/noArrayIndexKey: suggestions are listed once, in an order of their own
import { useTranslation } from 'react-i18next'
import { type AaaPart, type AaaReport, aaaParts } from '~/core/assessment/aaa'
import { SummaryList } from '~/ui/SummaryList'
import type { SuggestionView } from './suggestions'

/** What is known of a period, beside the text in which a lead may want to say it. */
export function Known({ part, suggestions }: { part: AaaPart; suggestions: readonly SuggestionView[] }) {
  const { t } = useTranslation('reports')
  return (
    <section className="aaa__known" aria-labelledby={`known-${part}`}>
      <h2 className="heading heading--small" id={`known-${part}`}>
        {t(`aaa.known.${part}`)}
      </h2>
      {suggestions.length === 0 ? (
        <p>{t('aaa.known-none')}</p>
      ) : (
        <ul>
          {suggestions.map(({ text, written }, index) => (
            <li key={index}>
              {text}
              {written && (
                <span className="aaa__written as-written" lang={written.lang}>
                  {written.text}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The three texts of a report as somebody saved them. */
export function SavedTexts({ report }: { report: AaaReport }) {
  const { t } = useTranslation('reports')
  return (
    <SummaryList
      rows={aaaParts.map(part => ({
        key: t(`aaa.${part}`),
        value: report[part] ? (
          <span className="as-written" lang={report.language}>
            {report[part]}
          </span>
        ) : (
          t('aaa.nothing')
        ),
      }))}
    />
  )
}
