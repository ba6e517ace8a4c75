import { collaboration, components } from '~/core/assessment/components'
import { ratingText as textOf } from '~/core/assessment/frameworks'
import type { Block, ReportDocument } from '~/core/report/document'
import { formatDate, formatPeriod, type Lang, translator } from '~/i18n'
import type { SelfAssessment } from '~/steps/assessment/read-self-assessment'
import type { SignedIn } from '~/web/guards'
import { componentView } from '../component-view'
import { frameOf, latestOf, paragraph } from './blocks'
import { dataFromOf, daysOf, partsOf, symbolOf } from './component-document'
import { componentBlocks } from './component-sections'

/** The report on all components for a year: the twelve at a glance, then each of which something was saved or gathered. */
export function yearDocument(
  lang: Lang,
  member: SignedIn,
  { evidence, quotes, chapters, before }: SelfAssessment,
  now: Date,
): ReportDocument {
  const t = translator(lang)
  const { year } = evidence
  const dataFrom = latestOf(dataFromOf(evidence), chapters.flatMap(daysOf))
  const gatherer = components.find(({ key }) => key === collaboration)
  const view = gatherer && componentView(lang, gatherer, evidence, now)
  const told = chapters.flatMap((chapter): Block[] => {
    const component = components.find(({ key }) => key === chapter.component)
    const gathered =
      component?.key === collaboration && view ? { view, quotes, changes: evidence.changes } : null
    const empty = !chapter.side.latest && chapter.plan.actions.length === 0 && chapter.activities.length === 0
    if (!component || (empty && !gathered)) return []
    return [
      { kind: 'heading', level: 2, text: component.name[lang], pageBefore: true },
      ...componentBlocks({ ...partsOf(lang, component, chapter, evidence.citable), gathered, level: 3 }),
    ]
  })
  return {
    ...frameOf(lang, member),
    title: t('reports:year.title'),
    subtitle: formatPeriod(lang, year.from, year.to),
    cover: true,
    dataFrom,
    about: [
      { name: t('reports:document.year'), value: formatPeriod(lang, year.from, year.to) },
      { name: t('reports:document.data'), value: formatDate(lang, dataFrom) },
      symbolOf(lang, view?.evidence.hidden ?? ''),
    ],
    blocks: [
      { kind: 'heading', level: 2, text: t('reports:year.overview') },
      paragraph(t('reports:year.overview-about')),
      overview(lang, chapters, before),
      ...told,
    ],
  }
}

function overview(lang: Lang, chapters: SelfAssessment['chapters'], before: SelfAssessment['before']): Block {
  const t = translator(lang)
  return {
    kind: 'table',
    caption: t('reports:year.overview'),
    head: [
      t('reports:column.component'),
      t('reports:column.rating'),
      t('reports:column.before'),
      t('reports:column.stage'),
      t('reports:column.lead'),
    ],
    numeric: [false, false, false, false, false],
    rows: components.map(({ key, name }) => {
      const now = chapters.find(({ component }) => component === key)?.side.latest
      const then = before.find(({ component }) => component === key)
      const stage = now?.progressStage
      return [
        name[lang],
        ratingText(lang, now),
        ratingText(lang, then),
        stage ? t('assessment:glance.of-four', { score: stage }) : t('assessment:glance.not-chosen'),
        now?.leadName ? { text: now.leadName, lang: now.narrativeLanguage } : t('assessment:glance.nobody'),
      ]
    }),
  }
}

/** "3. Good", or that there is none. */
export const ratingText = (
  lang: Lang,
  record: { framework: string; rating: number | null } | null | undefined,
): string => (record && textOf(lang, record)) ?? translator(lang)('assessment:assess.not-rated')
