import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportDocument } from '~/core/report/document'
import { PrintButton } from '~/ui/PrintButton'
import { ReportView } from '~/ui/ReportView'
import { StaffPage, type StaffPageProps } from '~/ui/StaffPage'

interface ReportPageProps extends Pick<StaffPageProps, 'member' | 'back'> {
  report: ReportDocument
  /** the address of the same as a PDF */
  pdf: string
  /** what else can be done with it, as list items */
  tools?: ReactNode
  /** above the report, on the screen alone */
  children?: ReactNode
}

/** A report on the screen: what a board gets on paper, with the ways to get it there. */
export function ReportPage({ report, member, back, pdf, tools, children }: ReportPageProps) {
  const { t } = useTranslation('reports')
  return (
    <StaffPage
      title={report.title}
      caption={report.subtitle}
      member={member}
      area="assessment"
      back={back}
      wide
    >
      <nav className="year-tools no-print" aria-label={t('tools.label')}>
        <ul className="year-tools__links">
          <li>
            <a href={pdf}>{t('tools.pdf')}</a>
          </li>
          {tools}
          <li>
            <PrintButton>{t('tools.print')}</PrintButton>
          </li>
        </ul>
      </nav>
      {children}
      <ReportView report={report} />
    </StaffPage>
  )
}
