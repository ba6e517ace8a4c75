import type { Period } from '~/core/anonymise/calendar'
import { type AaaRevision, aaaParts } from '~/core/assessment/aaa'
import { dayOf } from '~/core/journey/days'
import type { Block, ReportDocument } from '~/core/report/document'
import { formatDateTime, formatPeriod, type Lang, translator } from '~/i18n'
import type { SignedIn } from '~/web/guards'
import { frameOf, heading, paragraph } from './blocks'

/** The AAA report on a period, as it was last saved. */
export function aaaDocument(
  lang: Lang,
  member: SignedIn,
  period: Period,
  report: AaaRevision & { by: string },
): ReportDocument {
  const t = translator(lang)
  return {
    ...frameOf(lang, member),
    title: t('reports:aaa.title'),
    subtitle: periodText(lang, period),
    cover: false,
    dataFrom: dayOf(report.savedAt),
    about: [
      { name: t('reports:document.period'), value: formatPeriod(lang, period.from, period.to) },
      {
        name: t('reports:document.saved'),
        value: `${report.by}, ${formatDateTime(lang, report.savedAt)}`,
      },
    ],
    blocks: aaaParts.flatMap((part): Block[] => [
      heading(2, t(`reports:aaa.${part}`)),
      report[part] === ''
        ? paragraph(t('reports:aaa.nothing'))
        : { kind: 'paragraph', text: { text: report[part], lang: report.language } },
    ]),
  }
}

/** "Half-year: April to September 2026" */
export const periodText = (lang: Lang, { grain, from, to }: Period): string =>
  translator(lang)(`reports:grain.${grain}`, { period: formatPeriod(lang, from, to) })
