import { findComponent } from '~/core/assessment/components'
import type { ReportDocument } from '~/core/report/document'
import type { Lang } from '~/i18n'
import { readComponentReport as readReport } from '~/steps/assessment/read-self-assessment'
import type { SignedIn } from '~/web/guards'
import { componentDocument } from './component-document'

/** The report on the component of an address, for the year of its `period`; null when there is none such. */
export async function readComponentReport(
  lang: Lang,
  lead: SignedIn,
  request: Request,
  params: Readonly<Record<string, string | undefined>>,
): Promise<{ report: ReportDocument; component: string; from: string } | null> {
  const component = findComponent(params.component)
  if (!component) return null
  const now = new Date()
  const period = new URL(request.url).searchParams.get('period')
  const reading = await readReport({ lead, component: component.key, period, now })
  if (!reading) return null
  const report = componentDocument(lang, lead, component, { ...reading, now })
  return { report, component: component.key, from: reading.evidence.year.from }
}
