import type { Block } from '~/core/report/document'
import { type Lang, translator } from '~/i18n'
import type { ChartRow } from '~/ui/charts/AgreementChart'
import type { EvidenceView } from '../evidence-view'
import type { QuarterView } from '../release-view'
import { below, heading, type Level, paragraph, sliceBlocks, soft } from './blocks'
import type { ComponentReport } from './component-sections'

/** What people said and how far they have come, each figure as the component's page shows it. */
export function evidenceBlocks({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered) return []
  const t = translator(lang)
  const { evidence, others, constructs, distance } = gathered.view
  const blocks: Block[] = [heading(level, t('assessment:section.evidence'))]
  if (!showsSomething(evidence)) blocks.push(paragraph(t('reports:component.no-evidence')))
  blocks.push(...instrumentBlocks(lang, evidence, below(level)))
  for (const other of others)
    blocks.push(
      heading(level, other.title),
      paragraph(t('assessment:evidence.apart')),
      ...instrumentBlocks(lang, other, below(level)),
    )
  if (constructs.halves.length > 0)
    blocks.push(
      heading(level, t('assessment:section.constructs')),
      paragraph(t('assessment:constructs.about')),
      ...constructs.halves.flatMap(half =>
        sliceBlocks(half, constructs.ticks, t('assessment:constructs.note')),
      ),
    )
  if (showsSomething(distance)) {
    const words = {
      head: [t('assessment:distance.column.way'), t('assessment:distance.column.share')] as const,
      note: () => t('assessment:distance.note'),
    }
    blocks.push(
      heading(level, t('assessment:section.distance')),
      paragraph(t('assessment:distance.about')),
      ...distance.quarters.flatMap(quarter => quarterBlocks(quarter, distance.ticks, below(level), words)),
      ...widerBlocks(distance, below(level), words.note),
      soft(t('assessment:distance.left')),
    )
  }
  return [...blocks, ...readingBlocks(lang, evidence, showsSomething(distance), level)]
}

type Shown = Pick<EvidenceView, 'quarters' | 'wider' | 'ticks' | 'hidden'>

const showsSomething = ({ quarters, wider }: Shown) =>
  quarters.some(({ chart }) => chart !== null) || wider.length > 0

interface QuarterWords {
  head: readonly [string, string]
  note(rows: readonly ChartRow[]): string
}

function instrumentBlocks(lang: Lang, view: EvidenceView, level: Level): Block[] {
  const t = translator(lang)
  const noteOn = (hidden: boolean) =>
    hidden ? t('assessment:chart.note', { sign: view.hidden }) : t('assessment:chart.note-share')
  const words: QuarterWords = {
    head: [t('assessment:column.item'), t('assessment:column.agree')],
    note: rows => noteOn(rows.some(({ agreement }) => !agreement.shown)),
  }
  return [
    ...view.quarters.flatMap(quarter => quarterBlocks(quarter, view.ticks, level, words)),
    ...widerBlocks(view, level, rows => noteOn(rows.flat().includes(view.hidden))),
    ...(view.statements.length === 0
      ? []
      : [heading(level, t('assessment:evidence.asked')), { kind: 'list', items: view.statements } as const]),
  ]
}

/** A quarter with its drawing and table, or why there is none. */
function quarterBlocks(
  { label, chart, sentences, instead }: QuarterView,
  ticks: EvidenceView['ticks'],
  level: Level,
  words: QuarterWords,
): Block[] {
  if (!chart) return [heading(level, label), paragraph(instead ?? '')]
  return [
    heading(level, label),
    ...sentences.map(paragraph),
    {
      kind: 'chart',
      chart: { ...chart, kind: 'agreement', ticks },
      table: {
        caption: chart.title,
        head: words.head,
        numeric: [false, true],
        rows: chart.rows.map(row => [row.label, row.text]),
        note: words.note(chart.rows),
      },
    },
  ]
}

function widerBlocks(
  { wider, ticks }: Shown,
  level: Level,
  noteOn: (rows: readonly (readonly string[])[]) => string,
): Block[] {
  return wider.flatMap(release => [
    heading(level, release.heading),
    ...release.tables.flatMap(slice => sliceBlocks(slice, ticks, noteOn(slice.rows))),
  ])
}

/** What is known, what is hidden and why: whoever has only the paper needs it as much. */
function readingBlocks(
  lang: Lang,
  evidence: EvidenceView,
  withDistance: boolean,
  level: ComponentReport['level'],
): Block[] {
  const t = translator(lang)
  return [
    heading(level, t('reports:component.reading')),
    paragraph(t('assessment:evidence.reading.known')),
    paragraph(t('assessment:evidence.reading.words')),
    paragraph(t('assessment:evidence.reading.hidden', { sign: evidence.hidden })),
    paragraph(t('assessment:evidence.reading.why')),
    ...evidence.notes.map(paragraph),
    ...(withDistance
      ? [
          paragraph(t('assessment:distance.reading.net')),
          paragraph(t('assessment:distance.reading.worker')),
          paragraph(t('assessment:distance.reading.words')),
        ]
      : []),
  ]
}
