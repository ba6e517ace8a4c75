import { useTranslation } from 'react-i18next'
import { Details } from '~/ui/Details'
import { Table } from '~/ui/Table'
import type { Report } from './import-view'

/** What a form becomes, and line by line what of it does not come along. */
export function ImportReport({ report }: { report: Report }) {
  const { t } = useTranslation('editor')
  return (
    <>
      <p className="lead">{t('import.nothing-yet')}</p>
      <p>{report.questions}</p>
      {report.groups.map(({ weight, heading, lines }) => (
        <section key={weight}>
          <h2 className="heading heading--small">{heading}</h2>
          <Table
            caption={heading}
            captionHidden
            stacked
            head={[t('import.where'), t('import.name'), t('import.what')]}
            rows={lines.map(({ where, name, text, said }) => [
              where,
              name || '–',
              <div key="what">
                <p>{text}</p>
                {said.cy && <p lang="cy">{said.cy}</p>}
                {said.en && <p lang="en">{said.en}</p>}
                {said.other && <p>{said.other}</p>}
              </div>,
            ])}
          />
        </section>
      ))}
      <Details summary={t('page.questions')} open>
        <ol>
          {report.items.map(({ key, text, type }) => (
            <li key={key}>
              <span lang="cy">{text.cy || '–'}</span> · <span lang="en">{text.en || '–'}</span>{' '}
              <span className="soft">({type})</span>
            </li>
          ))}
        </ol>
      </Details>
    </>
  )
}
