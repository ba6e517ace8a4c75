import { findComponent } from '~/core/assessment/components'
import type { ReportDocument } from '~/core/report/document'
import type { Lang } from '~/i18n'
import { readEvidence } from '~/steps/assessment/read-evidence'
import { readQuotes } from '~/steps/assessment/read-quotes'
import { readChapter } from '~/steps/assessment/read-self-assessment'
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
  const evidence = await readEvidence({ lead, component: component.key, period, now })
  if (!evidence) return null
  const quotes = await readQuotes({ lead, ...evidence.year })
  const chapter = await readChapter({ lead, component: component.key, period, now })
  if (!chapter) return null
  const report = componentDocument(lang, lead, component, { evidence, quotes, chapter, now })
  return { report, component: component.key, from: evidence.year.from }
}
