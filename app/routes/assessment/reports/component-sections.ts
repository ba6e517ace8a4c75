import type { Component } from '~/core/assessment/components'
import { progressStages, ratings, source } from '~/core/assessment/model'
import type { Block, Fact } from '~/core/report/document'
import type { QuoteRelease } from '~/core/words/moderation'
import { formatPeriod, type Lang, translator } from '~/i18n'
import type { ComponentView, FormView } from '../component-view'
import { below, heading, paragraph, soft } from './blocks'
import { evidenceBlocks } from './evidence-sections'

/** What a report says of one component. */
export interface ComponentReport {
  lang: Lang
  component: Component
  /** as it was last saved */
  record: FormView
  /** null for a component whose evidence is not gathered here */
  gathered: { view: ComponentView; quotes: readonly QuoteRelease[] } | null
  /** of the headings of its sections */
  level: 2 | 3
}

/** A part of a component's report; no blocks where there is nothing to say. */
export type Section = (of: ComponentReport) => readonly Block[]

/** Everything a report says of a component, in its order. A new section is a line here. */
export const sections: readonly Section[] = [
  definition,
  judgement,
  evidenceBlocks,
  quotes,
  offered,
  byHand,
  changes,
]

export const componentBlocks = (of: ComponentReport): Block[] => sections.flatMap(section => section(of))

function definition({ lang, component, level }: ComponentReport): Block[] {
  if (!component.definition) return []
  const t = translator(lang)
  const said = component.definition[lang]
  return [
    heading(level, t('assessment:section.definition')),
    { kind: 'paragraph', text: said, look: 'quote' },
    ...(lang === 'cy' ? [soft(t('assessment:unofficial'))] : []),
    { kind: 'paragraph', look: 'soft', text: { text: source.attribution, lang: 'en' } },
  ]
}

function judgement({ lang, record, level }: ComponentReport): Block[] {
  const t = translator(lang)
  const { rating, progressStage, leadName, narrative, narrativeLanguage } = record
  const rows: Fact[] = [
    {
      name: t('assessment:assess.rating'),
      score: rating,
      value: rating
        ? `${rating}. ${ratings[rating].name[lang]}. ${ratings[rating].descriptor[lang]}.`
        : t('assessment:assess.not-rated'),
    },
    {
      name: t('assessment:assess.stage'),
      score: progressStage,
      value: progressStage
        ? `${progressStage}. ${progressStages[progressStage][lang]}`
        : t('assessment:assess.not-chosen'),
    },
    {
      name: t('assessment:assess.lead'),
      value: leadName ? { text: leadName, lang: narrativeLanguage } : t('assessment:glance.nobody'),
    },
  ]
  return [
    heading(level, t('reports:component.judgement')),
    { kind: 'facts', rows },
    heading(below(level), t('assessment:assess.narrative')),
    narrative
      ? { kind: 'paragraph', text: { text: narrative, lang: narrativeLanguage } }
      : paragraph(t('assessment:history.no-narrative')),
  ]
}

function quotes({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered || gathered.quotes.length === 0) return []
  const t = translator(lang)
  return [
    heading(level, t('assessment:section.quotes')),
    paragraph(t('assessment:quotes.how')),
    paragraph(t('assessment:quotes.order')),
    ...gathered.quotes.flatMap(({ from, to, quotes: released }): Block[] => [
      heading(below(level), formatPeriod(lang, from, to)),
      // Each is there in both languages, of which neither comes first; a report is in one of them.
      ...released.map(
        (quote): Block => ({ kind: 'paragraph', look: 'quote', text: { text: quote[lang], lang } }),
      ),
    ]),
  ]
}

function offered({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered) return []
  const t = translator(lang)
  const { offered: quarters } = gathered.view
  return [
    heading(level, t('assessment:section.offered')),
    paragraph(t('assessment:offered.about')),
    quarters.length === 0
      ? paragraph(t('assessment:offered.none'))
      : {
          kind: 'table',
          caption: t('assessment:offered.caption'),
          head: [t('assessment:column.quarter'), t('assessment:column.offered')],
          numeric: [false, true],
          rows: quarters.map(({ quarter, number }) => [quarter, number]),
        },
  ]
}

function byHand({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered) return []
  const t = translator(lang)
  const { practices, activities } = gathered.view
  return [
    heading(level, t('assessment:section.activities')),
    {
      kind: 'table',
      caption: t('assessment:activities.caption'),
      head: [t('assessment:column.practice'), t('assessment:column.recorded')],
      numeric: [false, true],
      rows: practices.map(({ name, recorded }) => [name, recorded]),
    },
    ...(activities.length === 0 ? [paragraph(t('assessment:activities.none'))] : []),
    ...activities.flatMap(({ practice, date, people, what, heard, changed, language }): Block[] => [
      heading(below(level), `${practice}, ${date}`),
      soft(people),
      {
        kind: 'facts',
        rows: [
          { name: t('assessment:activities.what'), value: { text: what, lang: language } },
          { name: t('assessment:activities.heard'), value: { text: heard, lang: language } },
          { name: t('assessment:activities.changed'), value: { text: changed, lang: language } },
        ].filter(({ value }) => value.text !== ''),
      },
    ]),
  ]
}

function changes({ lang, gathered, level }: ComponentReport): Block[] {
  if (!gathered) return []
  const t = translator(lang)
  const { changes: made } = gathered.view
  return [
    heading(level, t('assessment:section.changes')),
    ...(made.length === 0 ? [paragraph(t('assessment:changes.none'))] : []),
    ...made.flatMap(({ heard, decided, state, language, date }): Block[] => [
      heading(
        below(level),
        t('reports:component.decided', { state: t(`assessment:change.state.${state}`), date }),
      ),
      {
        kind: 'facts',
        rows: [
          { name: t('assessment:changes.said'), value: { text: heard, lang: language } },
          { name: t('assessment:changes.did'), value: { text: decided, lang: language } },
        ],
      },
    ]),
  ]
}
