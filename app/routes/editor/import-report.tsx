import { useTranslation } from 'react-i18next'
import { Details } from '~/ui/Details'
import { Table } from '~/ui/Table'
import type { Report } from './import-view'

/** What a form becomes, and what of it does not come along: by kind, with how often. */
export function ImportReport({ report }: { report: Report }) {
  const { t } = useTranslation('editor')
  return (
    <>
      <p className="lead">{t('import.nothing-yet')}</p>
      <p>{report.questions}</p>
      {report.list && (
        <p>
          <a href={report.list} download="xlsform.csv">
            {t('import.whole')}
          </a>
        </p>
      )}
      {report.groups.map(({ weight, heading, single, kinds }) => (
        <section key={weight}>
          <h2 className="heading heading--small">{heading}</h2>
          {kinds.map(kind => (
            <Details key={kind.heading} summary={kind.heading} open={report.open}>
              <Lines caption={kind.heading} lines={kind.lines} />
              {kind.rest && <p>{kind.rest}</p>}
            </Details>
          ))}
          {single.length > 0 && <Lines caption={heading} lines={single} />}
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

type LineViews = Report['groups'][number]['single']

function Lines({ caption, lines }: { caption: string; lines: LineViews }) {
  const { t } = useTranslation('editor')
  return (
    <Table
      caption={caption}
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
  )
}
