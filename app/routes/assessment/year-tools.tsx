import { useTranslation } from 'react-i18next'
import { PrintButton } from '~/ui/PrintButton'
import { YearForm, type YearFormProps } from './year-form'

interface YearToolsProps extends YearFormProps {
  /** whether there are released results to take away */
  results: boolean
}

/** Which year is shown, and what can be done with all of it. */
export function YearTools({ path, from, years, results }: YearToolsProps) {
  const { t } = useTranslation(['assessment', 'reports', 'api'])
  return (
    <div className="year-tools no-print">
      <YearForm path={path} from={from} years={years} />
      <ul className="year-tools__links">
        <li>
          <a href={`${path}/report?period=${from}`}>{t('reports:tools.report')}</a>
        </li>
        {results && (
          <li>
            <a href={`${path}/evidence.csv?period=${from}`}>{t('tools.csv')}</a>
          </li>
        )}
        {results && (
          <li>
            <a href={`${path}/evidence.xlsx?period=${from}`}>{t('api:xlsx.year')}</a>
          </li>
        )}
        <li>
          <PrintButton>{t('tools.print')}</PrintButton>
        </li>
      </ul>
    </div>
  )
}

const sections = [
  'definition',
  'record',
  'evidence',
  'constructs',
  'distance',
  'quotes',
  'offered',
  'activities',
  'changes',
] as const
const ofAll: readonly string[] = ['definition', 'record', 'activities']

/** What stands on the page, in its order. */
export function Contents({ results }: Pick<YearToolsProps, 'results'>) {
  const { t } = useTranslation('assessment')
  return (
    <nav className="contents no-print" aria-label={t('contents')}>
      <ul>
        {sections
          .filter(section => results || ofAll.includes(section))
          .map(section => (
            <li key={section}>
              <a href={`#${section}`}>{t(`section.${section}`)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
